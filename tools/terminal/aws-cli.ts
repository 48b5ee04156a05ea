import { run } from './steps';

/** Keys of a session, as STS answers them. */
export interface Credentials {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
}

/** The AWS CLI, as one caller. */
export class AwsCli {
  constructor(private readonly program: string, private readonly env: NodeJS.ProcessEnv) {}

  /** One call; throws with AWS's own words when it is refused. */
  public async call<T = unknown>(...args: string[]): Promise<T> {
    const printed = await run(this.program, [...args, '--output', 'json'], { env: this.env });
    return (printed.trim() ? JSON.parse(printed) : {}) as T;
  }

  /** The AWS CLI with the keys of a session, and nothing else of the caller. */
  public session({ AccessKeyId, SecretAccessKey, SessionToken }: Credentials): AwsCli {
    return new AwsCli(this.program, {
      ...this.env,
      AWS_PROFILE: undefined,
      AWS_ACCESS_KEY_ID: AccessKeyId,
      AWS_SECRET_ACCESS_KEY: SecretAccessKey,
      AWS_SESSION_TOKEN: SessionToken,
    });
  }

  /** A session of a role. */
  public async assume(roleArn: string, externalId?: string): Promise<AwsCli> {
    const { Credentials } = await this.call<{ Credentials: Credentials }>(...assumeRole(roleArn, externalId));
    return this.session(Credentials);
  }
}

/** What a stack is made from; the template is a file. */
export interface StackCall {
  readonly name: string;
  readonly region: string;
  readonly file: string;
  readonly parameters?: Record<string, string>;
  readonly capabilities?: string[];
  readonly tags?: Record<string, string>;
}

/** The call that creates or updates a stack, as the console does. */
export function deployStack(how: 'create' | 'update', { name, region, file, parameters = {}, capabilities = ['CAPABILITY_IAM'], tags = {} }: StackCall): string[] {
  const given = Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }));
  const marks = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return [
    'cloudformation', `${how}-stack`, '--region', region, '--stack-name', name, '--template-body', `file://${file}`,
    ...capabilities.length > 0 ? ['--capabilities', ...capabilities] : [],
    ...given.length > 0 ? ['--parameters', JSON.stringify(given)] : [],
    ...marks.length > 0 ? ['--tags', JSON.stringify(marks)] : [],
  ];
}

/** The call with which Stompy signs in. */
export function assumeRole(roleArn: string, externalId?: string): string[] {
  return ['sts', 'assume-role', '--role-arn', roleArn, '--role-session-name', 'Stompy_202611230000', ...externalId ? ['--external-id', externalId] : []];
}
