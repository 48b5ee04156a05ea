import { spawn } from 'child_process';
import { existsSync } from 'fs';
import { findCli, type Invocation } from './find';

/** What running a program gave. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Set when the program could not be started. */
  readonly error?: string;
}

/** Runs the AWS CLI; tests put recorded answers here. */
export type Runner = (args: string[]) => Promise<Ran>;

/** Neither a pager nor a prompt may wait for keys that nobody is asked for. */
const QUIET = { AWS_PAGER: '', AWS_CLI_AUTO_PROMPT: 'off' };

/** Runs the AWS CLI that the customer has, with the profile, single sign-on and region settings it is used with. */
export async function runCli(args: string[]): Promise<Ran> {
  const found = findCli(args, { platform: process.platform, env: process.env, exists: existsSync });
  return typeof found === 'string' ? { status: null, stdout: '', stderr: '', error: found } : start(found);
}

/** Standard input stays the terminal's: a role with a second factor asks for its code there. */
function start({ file, args, verbatim }: Invocation): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['inherit', 'pipe', 'pipe'], env: { ...process.env, ...QUIET }, windowsVerbatimArguments: verbatim });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text) => { stderr += text; });
    child.on('error', (error: { code?: string }) => resolve({ status: null, stdout, stderr, error: error.code }));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
