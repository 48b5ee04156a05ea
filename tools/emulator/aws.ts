import { writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { Emulator } from './server';
import { run } from '../terminal/steps';

/** A stack's state after a deployment. */
export interface DeployedStack {
  readonly status: string;
  readonly reason?: string;
  readonly outputs: Record<string, string>;
}

/** The AWS CLI, as one caller in the emulated AWS. */
export class Aws {
  constructor(private readonly bin: string, private readonly emulator: Emulator, private readonly account: string,
    private readonly keys: Record<string, string> = {}) {}

  /** One call; throws with AWS's own words when it is refused. */
  public async call<T = unknown>(...args: string[]): Promise<T> {
    const printed = await run(join(this.bin, 'aws'), [...args, '--output', 'json'], { env: this.emulator.env(this.account, this.keys) });
    return (printed.trim() ? JSON.parse(printed) : {}) as T;
  }

  /** The same caller with a session of a role. */
  public async assume(roleArn: string, externalId?: string): Promise<Aws> {
    const { Credentials } = await this.call<{ Credentials: Record<string, string> }>('sts', 'assume-role', '--role-arn', roleArn,
      '--role-session-name', 'Stompy_202611230000', ...externalId ? ['--external-id', externalId] : []);
    return new Aws(this.bin, this.emulator, this.account, {
      AWS_ACCESS_KEY_ID: Credentials.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey,
      AWS_SESSION_TOKEN: Credentials.SessionToken,
    });
  }

  /** A user of the account, who may do nothing but what the policy says. */
  public async user(name: string, actions: string[]): Promise<Aws> {
    await this.call('iam', 'create-user', '--user-name', name);
    await this.call('iam', 'put-user-policy', '--user-name', name, '--policy-name', 'p', '--policy-document', JSON.stringify({
      Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
    }));
    const { AccessKey } = await this.call<{ AccessKey: Record<string, string> }>('iam', 'create-access-key', '--user-name', name);
    return new Aws(this.bin, this.emulator, this.account, {
      AWS_ACCESS_KEY_ID: AccessKey.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: AccessKey.SecretAccessKey,
    });
  }

  /** Creates or updates a stack as the console does, and waits for the end, good or bad. */
  public async deploy(how: 'create' | 'update', stack: StackRequest): Promise<DeployedStack> {
    const { name, template, region = 'ap-southeast-1', parameters = {}, capabilities = ['CAPABILITY_IAM'] } = stack;
    const file = join(tmpdir(), `stompy-${process.pid}-${name}.json`);
    writeFileSync(file, JSON.stringify(template));
    await this.call('cloudformation', `${how}-stack`, '--region', region, '--stack-name', name, '--template-body', `file://${file}`,
      ...capabilities.length > 0 ? ['--capabilities', ...capabilities] : [],
      ...Object.keys(parameters).length > 0
        ? ['--parameters', JSON.stringify(Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })))]
        : []);
    return this.settled(name, region);
  }

  /** Waits until a stack is at rest. */
  public async settled(name: string, region = 'ap-southeast-1'): Promise<DeployedStack> {
    for (const end = Date.now() + 90_000; ;) {
      const { Stacks: [stack] } = await this.call<{ Stacks: StackDescription[] }>(
        'cloudformation', 'describe-stacks', '--region', region, '--stack-name', name);
      if (!stack.StackStatus.endsWith('_IN_PROGRESS')) {
        return {
          status: stack.StackStatus,
          reason: stack.StackStatusReason,
          outputs: Object.fromEntries((stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
        };
      }
      if (Date.now() > end) throw new Error(`${name} is still ${stack.StackStatus}`);
    }
  }
}

/** What the console's form sends. */
export interface StackRequest {
  readonly name: string;
  readonly template: object;
  readonly region?: string;
  readonly parameters?: Record<string, string>;
  readonly capabilities?: string[];
}

interface StackDescription {
  readonly StackStatus: string;
  readonly StackStatusReason?: string;
  readonly Outputs?: { readonly OutputKey: string; readonly OutputValue: string }[];
}
