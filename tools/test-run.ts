import { spawnSync } from 'child_process';
import * as colors from 'picocolors';
import { headline, run, step } from './steps';

/** `npm test`: types first, because jest does not check them, then the tests. Arguments go to jest. */
async function main(): Promise<void> {
  headline('Testing stompy-cdk');
  await step('Checking the types of tests, examples, templates and tools', () => run('npx', ['tsc', '--noEmit', '-p', 'test/tsconfig.json']));
  const { status } = spawnSync('npx', ['jest', '--ci', ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

main().catch((error: Error) => {
  console.error(colors.red(error.message));
  process.exitCode = 1;
});
