import { mkdirSync, readFileSync, rmSync } from 'fs';
import * as colors from 'picocolors';
import { command, headline, run, start } from './terminal/steps';

/** Where .ci/run finds the numbers. */
const RESULTS = 'coverage/results.json';

/** `npm test`: the tests, and beside them the types, because jest does not check them. Arguments go to jest. */
async function main(): Promise<void> {
  headline('Testing stompy-cdk, and checking the types of tests, examples, templates and tools');
  const types = run('npx', ['tsc', '--noEmit', '-p', 'test/tsconfig.json']).catch((error: Error) => error);
  rmSync(RESULTS, { force: true });
  mkdirSync('coverage', { recursive: true });
  process.exitCode = await jest(['--ci', '--silent', '--json', '--outputFile', RESULTS, ...process.argv.slice(2)]);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const problem = await types;
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`);
  if (problem instanceof Error) throw problem;
  console.log(colors.green('The types are right.'));
}

/** The CDK prints its warnings, which are what many tests are about; jest keeps them back. */
async function jest(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => start('npx', ['jest', ...args], { stdio: 'inherit' }).on('error', reject).on('close', (code) => resolve(code ?? 1)));
}

command(main());
