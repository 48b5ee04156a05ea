import type { Ran, Runner } from './run';
import type { AwsWords } from './words';

/** A refusal by AWS, or a CLI that does not work; the message is for the reader. */
export class AwsError extends Error {
  constructor(public readonly code: string, message: string) {
    super(message);
  }

  /** AWS did not allow the call: what was asked for may well be there. */
  public get isDenied(): boolean {
    return /AccessDenied|UnauthorizedOperation|^Forbidden$|^403$/.test(this.code);
  }
}

/** How the customer's AWS CLI is used. */
export interface AwsOptions {
  readonly profile?: string;
  readonly region?: string;
}

/** Read-only calls through the AWS CLI. */
export class Aws {
  constructor(private readonly run: Runner, private readonly words: AwsWords, private readonly options: AwsOptions) {}

  /** Calls `aws <service> <operation>` and returns its JSON answer. A region among the arguments counts more than the option. */
  public async call<T>(...args: string[]): Promise<T> {
    const { profile, region } = this.options;
    const ran = await this.run([
      ...args,
      ...region && !args.includes('--region') ? ['--region', region] : [],
      ...profile ? ['--profile', profile] : [],
      '--output', 'json',
    ]);
    if (ran.status !== 0) throw this.explain(ran);
    try {
      return JSON.parse(ran.stdout || '{}') as T;
    } catch {
      throw new AwsError('NoJson', this.words.noJson(ran.stdout.slice(0, 200)));
    }
  }

  private explain({ status, stderr, error }: Ran): AwsError {
    if (error === 'ENOENT') return new AwsError('NoCli', this.words.noCli);
    if (error === 'UNSAFE') return new AwsError('NoCli', this.words.unsafe);
    if (error !== undefined) return new AwsError('NoCli', this.words.notStarted(error));
    const said = stderr.trim();
    if (CREDENTIALS.test(said)) return new AwsError('NoCredentials', this.words.noCredentials(said));
    const code = /An error occurred \(([\w.]+)\)/.exec(said)?.[1];
    return new AwsError(code ?? 'Unknown', said || this.words.silent(String(status)));
  }
}

const CREDENTIALS = new RegExp([
  'Unable to locate credentials', 'config profile .* could not be found', 'ExpiredToken', 'Token has expired', 'InvalidClientTokenId', 'SSO session', 'Error loading SSO',
].join('|'));
