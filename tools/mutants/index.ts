import { readFileSync } from 'fs';
import { join } from 'path';
import { mutants } from './mutations';
import { verdicts } from './verdicts';

const SURVIVORS = join(__dirname, '../../test/proof/surviving-mutants.txt');
/** Share of the mutants that has to be caught. */
const GOAL = 0.95;

/** Mutants that nothing needs to catch, each with the reason why it changes nothing. */
function explained(): Map<string, string> {
  const lines = readFileSync(SURVIVORS, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split(' -- ') as [string, string]));
}

async function run(): Promise<number> {
  const all = await mutants();
  const reasons = explained();
  const found = await verdicts(all.length, (done) => {
    if (done % 100 === 0) console.log(`  ${done} of ${all.length} judged`);
  });
  const survivors = all.filter((_, index) => found[index] === undefined).map(({ id }) => id);
  const catchers = new Map<string, number>();
  for (const catcher of found) if (catcher !== undefined) catchers.set(catcher, (catchers.get(catcher) ?? 0) + 1);

  const caught = all.length - survivors.length;
  console.log(`${all.length} mutants of the permissions, ${caught} caught (${(100 * caught / all.length).toFixed(1)} %):`);
  for (const [catcher, count] of catchers) console.log(`  ${count} by ${catcher}`);
  for (const id of survivors) console.log(`  survives: ${id} -- ${reasons.get(id) ?? 'NOT EXPLAINED'}`);
  const unexplained = survivors.filter((id) => !reasons.has(id));
  const stale = [...reasons.keys()].filter((id) => !survivors.includes(id));
  if (unexplained.length > 0) console.error(`${unexplained.length} mutants survive without a reason in test/proof/surviving-mutants.txt`);
  for (const id of stale) console.error(`no longer survives, take it out of test/proof/surviving-mutants.txt: ${id}`);
  return caught / all.length >= GOAL && unexplained.length === 0 && stale.length === 0 ? 0 : 1;
}

void run().then((code) => { process.exitCode = code; });
