import { spawnSync } from 'child_process';
import { mkdirSync, readFileSync, rmSync } from 'fs';
import { command, headline, run, step } from './terminal/steps';

/** Where .ci/run finds the numbers. */
const RESULTS = 'coverage/results.json';

/** `npm test`: types first, because jest does not check them, then the tests. Arguments go to jest. */
async function main(): Promise<void> {
  headline('Testing stompy-cdk');
  await step('Checking the types of tests, examples, templates and tools', () => run('npx', ['tsc', '--noEmit', '-p', 'test/tsconfig.json']));
  rmSync(RESULTS, { force: true });
  mkdirSync('coverage', { recursive: true });
  // the CDK prints its warnings, which are what many tests are about
  const { status } = spawnSync('npx', ['jest', '--ci', '--silent', '--json', '--outputFile', RESULTS, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(RESULTS, 'utf8'));
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`);
}

command(main());
