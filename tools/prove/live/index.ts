import { join } from 'path';
import { createInterface } from 'readline/promises';
import { setTimeout as sleep } from 'timers/promises';
import { optionsOf } from './options';
import { proveLive } from './prove';
import { Proof } from '../../emulator/checks';
import { AwsCli } from '../../terminal/aws-cli';
import { command } from '../../terminal/steps';

/** Where the journals are: in the checkout, and ignored by git. */
const JOURNALS = join(__dirname, '../../../.prove-live');

/** `npm run prove:live`: the proofs in a sandbox account of AWS, through the caller's own AWS CLI. */
async function main(): Promise<void> {
  const { profile, ...request } = optionsOf(process.argv.slice(2));
  const proof = new Proof();
  await proveLive(request, {
    caller: new AwsCli('aws', environment(request.region, profile)),
    proof,
    folder: JOURNALS,
    clock: { now: Date.now, sleep },
    ask,
    say: (text) => console.log(text),
  });
  if (request.only === 'plan') return;
  console.log(`\n${proof.passed} passed, ${proof.failed} failed`);
  process.exitCode = proof.failed > 0 ? 1 : 0;
}

/** Neither a pager nor a prompt may wait for keys. Version 1 of the AWS CLI knows the second name of the region only. */
function environment(region: string, profile?: string): NodeJS.ProcessEnv {
  return { AWS_PAGER: '', AWS_CLI_AUTO_PROMPT: 'off', AWS_REGION: region, AWS_DEFAULT_REGION: region, ...profile ? { AWS_PROFILE: profile } : {} };
}

/** A number that is piped in was not typed by anybody. */
async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error('The number of the account has to be typed, so this runs in a terminal only.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

command(main());
