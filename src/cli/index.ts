import { runCli } from './aws/run';
import { execute } from './program';

/** Entry point of `bin/stompy-cdk`. */
export async function main(args: string[]): Promise<void> {
  const { status, stdout, stderr } = await execute(args, { run: runCli, progress: (line) => console.error(line) });
  if (stdout) console.log(stdout);
  if (stderr) console.error(stderr);
  process.exitCode = status;
}
