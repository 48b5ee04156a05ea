import { parseArgs } from 'util';
import { Aws, AwsError, awsCli, type Runner } from './aws-cli';
import { checkReports } from './check-report';
import { checkOrganization } from './organization';
import { renderJson, renderText } from './render';
import { isSuitable } from './report-check';

const USAGE = `Usage: stompy-cdk check-report [--profile <name>] [--json]

       stompy-cdk check-organization --help

check-report shows every cost report of the account, whether Stompy can use it, and what to change otherwise.
It reads through your own AWS CLI and changes nothing.

Exit status: 0 a report fits, 1 none does, 2 it could not be checked.`;

/** What the command line prints, and its exit status. */
export interface Output {
  readonly status: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** The command line, without its side effects. */
export function execute(args: string[], run: Runner = awsCli): Output {
  try {
    if (args[0] === 'check-organization') return checkOrganization(args.slice(1), run);
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { profile: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return { status: 0, stdout: USAGE };
    if (positionals.join(' ') !== 'check-report') return { status: 2, stderr: USAGE };
    const checked = checkReports(new Aws(run, values.profile));
    return { status: checked.some(isSuitable) ? 0 : 1, stdout: values.json ? renderJson(checked) : renderText(checked) };
  } catch (error) {
    const { message } = error as Error;
    return { status: 2, stderr: error instanceof AwsError ? message : `${message}\n\n${USAGE}` };
  }
}

/** Entry point of `bin/stompy-cdk`. */
export function main(args: string[]): void {
  const { status, stdout, stderr } = execute(args);
  if (stdout) console.log(stdout);
  if (stderr) console.error(stderr);
  process.exitCode = status;
}
