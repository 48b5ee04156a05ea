import { writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { Emulator } from './server';
import { AwsCli, deployStack } from '../terminal/aws-cli';

/** A stack's state after a deployment. */
export interface DeployedStack {
  readonly status: string;
  readonly reason?: string;
  readonly outputs: Record<string, string>;
}

/** The AWS CLI, as one caller in the emulated AWS. */
export class Aws extends AwsCli {
  constructor(private readonly bin: string, private readonly emulator: Emulator, private readonly account: string,
    keys: Record<string, string> = {}) {
    super(join(bin, 'aws'), emulator.env(account, keys));
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
    const { name, template, region = 'ap-southeast-1', parameters, capabilities } = stack;
    const file = join(tmpdir(), `stompy-${process.pid}-${name}.json`);
    writeFileSync(file, JSON.stringify(template));
    await this.call(...deployStack(how, { name, region, file, parameters, capabilities }));
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
