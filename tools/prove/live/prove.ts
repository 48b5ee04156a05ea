import { CleanUp } from './clean-up';
import { ours, Refused, refuseManagement, refuseOtherAccount, refuseOthersOfOurs } from './guard';
import { Journal } from './journal';
import { planOf } from './plan';
import { newRun, type Part } from './run';
import { patiently, Player, type Caller, type Clock } from './step';
import { stepsOf } from './steps';
import { expectEqual, type Proof } from '../../emulator/checks';

/** What is asked for. */
export interface Request {
  readonly account: string;
  readonly region: string;
  readonly parts: readonly Part[];
  readonly only?: 'plan' | 'clean-up';
}

/** What it needs; tests bring their own. */
export interface World {
  readonly caller: Caller;
  readonly proof: Proof;
  /** Folder of the journals. */
  readonly folder: string;
  readonly clock: Clock;
  /** Asks whoever sits there, and returns what was typed. */
  readonly ask: (question: string) => Promise<string>;
  readonly say: (text: string) => void;
}

/** `npm run prove:live`: plans, makes sure of the account, proves, and removes what it made, also what an earlier run left. */
export async function proveLive({ account, region, parts, only }: Request, world: World): Promise<void> {
  const { caller, proof, folder, clock, say } = world;
  const run = newRun(account, region);
  const steps = stepsOf(run, parts);
  if (only !== 'clean-up') say(planOf(run, steps));
  if (only === 'plan') return;

  await refuseOtherAccount(caller, account);
  if (only !== 'clean-up') await refuseManagement(caller, account);
  const left = Journal.leftIn(folder, account);
  if (only === 'clean-up' && left.length === 0) return say(`No run left anything in ${account} that is known here, in ${folder}.`);
  if (left.length === 0) await refuseOthersOfOurs(caller, region);
  for (const { owner, left: made } of left) {
    say(`\nThe run ${owner.id} did not remove these, which is done first:\n${made.map(({ kind, name }) => `  the ${kind} ${name}`).join('\n')}`);
  }
  const typed = await world.ask('\nType the number of the account to go on, anything else to stop: ');
  if (typed.trim() !== account) throw new Refused(`"${typed.trim()}" is not ${account}: nothing was done.`);

  const before = proof.failed;
  const allHolds = () => proof.failed === before;
  for (const journal of left) await cleanUp(journal, world);
  if (only === 'clean-up' || !allHolds()) return;
  if (left.length > 0) await patiently(60, clock, () => refuseOthersOfOurs(caller, region));

  const journal = new Journal(folder, run);
  const player = new Player(caller, journal, clock);
  say(`\nThe proofs in ${account}. If they are stopped, run this again with --clean-up.`);
  for (const each of steps) {
    if (allHolds()) await proof.holds(each.title, () => player.play(each));
  }
  await cleanUp(journal, world);
  // what is still there was just told
  if (journal.left.length > 0) return;
  await proof.holds('nothing of Stompy is left', () => patiently(120, clock, async () => expectEqual(await ours(caller, region), [])));
}

async function cleanUp(journal: Journal, { caller, proof, folder, clock, say }: World): Promise<void> {
  say(`\nRemoving what the run ${journal.owner.id} made`);
  await proof.holds('all that it made is gone', async () => {
    const problems = await new CleanUp(caller, journal, clock).all();
    if (problems.length > 0) throw new Error(`not removed, and still in ${folder}:\n${problems.join('\n')}`);
  });
}
