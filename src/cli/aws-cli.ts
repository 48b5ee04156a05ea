import { spawnSync } from 'child_process';

/** What running a program gave. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Set when the program could not be started. */
  readonly error?: { readonly code?: string };
}

/** Runs the AWS CLI; tests put recorded answers here. */
export type Runner = (args: string[]) => Ran;

/** Runs the AWS CLI that the customer has, with the profile, single sign-on and region settings it is used with. */
export function awsCli(args: string[]): Ran {
  const { status, stdout, stderr, error } = spawnSync('aws', args, { encoding: 'utf8', env: process.env, maxBuffer: 64 * 1024 * 1024 });
  return { status, stdout, stderr, error: error as { code?: string } | undefined };
}

/** A refusal by AWS, or a CLI that does not work; the message is for the reader. */
export class AwsError extends Error {
  constructor(public readonly code: string, message: string) {
    super(message);
  }
}

/** Read-only calls through the AWS CLI. */
export class Aws {
  constructor(private readonly run: Runner, private readonly profile?: string) {}

  /** Calls `aws <service> <operation>` and returns its JSON answer. */
  public call<T>(...args: string[]): T {
    const { status, stdout, stderr, error } = this.run([...args, '--output', 'json', ...this.profile ? ['--profile', this.profile] : []]);
    if (error?.code === 'ENOENT') {
      throw new AwsError('NoCli', 'The AWS CLI is not installed. Install version 2, or run this in AWS CloudShell, where it is.');
    }
    if (error) throw new AwsError('NoCli', `The AWS CLI could not be started (${error.code}).`);
    if (status !== 0) throw explain(stderr.trim());
    return JSON.parse(stdout || '{}') as T;
  }
}

const CREDENTIALS = /Unable to locate credentials|could not be found|ExpiredToken|Token has expired|InvalidClientTokenId|SSO session|Error loading SSO/;

function explain(stderr: string): AwsError {
  const code = /An error occurred \((\w+)\)/.exec(stderr)?.[1];
  if (CREDENTIALS.test(stderr)) {
    return new AwsError('NoCredentials', `The AWS CLI has no valid credentials: run "aws configure" or "aws sso login", or name a profile with --profile. It said: ${stderr}`);
  }
  return new AwsError(code ?? 'Unknown', stderr);
}
