import { mkdtempSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { setTimeout as sleep } from 'timers/promises';
import { proveLive, type Request } from './live/prove';
import type { Part } from './live/run';
import type { Caller } from './live/step';
import { Aws } from '../emulator/aws';
import { expectEqual, Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';
import type { Credentials } from '../terminal/aws-cli';

const SANDBOX = '111122223333';
const BUCKET = 'CostAndUsageBucket';

/** What `npm run prove:live` does in a sandbox account: the roles, where IAM is enforced. */
export const proveLiveRoles = proving('roles', 'assume-role');

/** The same for the report's life, where IAM is not enforced. */
export const proveLiveReport = proving('report', 'update-stack');

/** @param crash the operation at which a second run crashes. */
function proving(part: Part, crash: string) {
  return async (proof: Proof, bin: string, emulator: Emulator): Promise<void> => {
    console.log(`\nprove:live --part ${part}`);
    const admin = await administrator(new Aws(bin, emulator, SANDBOX));
    const folder = mkdtempSync(join(tmpdir(), 'stompy-prove-live-'));
    const live = (caller: Caller, inner: Proof, only?: Request['only']) => proveLive({ account: SANDBOX, region: 'ap-southeast-1', parts: [part], only }, {
      caller,
      proof: inner,
      folder,
      clock: { now: Date.now, sleep: () => sleep(200) },
      ask: async () => SANDBOX,
      say: () => {},
    });
    try {
      await proof.refused('refuses the emulator\'s account, which is a management account', /is the management account of an organization/, () => live(admin, proof));
      await live(new Sandbox(admin), proof);
      await proof.holds('no journal is left', async () => expectEqual(readdirSync(folder), []));
      await proof.holds('a run that crashes leaves something, and --clean-up removes it', async () => {
        await live(new Sandbox(admin, crash), new Silent());
        expectEqual(readdirSync(folder).length, 1);
        await live(new Sandbox(admin), proof, 'clean-up');
        expectEqual(readdirSync(folder), []);
        const { Stacks } = await admin.call<{ Stacks: object[] }>('cloudformation', 'describe-stacks');
        const { Buckets } = await admin.call<{ Buckets: object[] }>('s3api', 'list-buckets');
        expectEqual([Stacks, Buckets], [[], []]);
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

/** A session of a role, because AWS lets the root user assume none. */
async function administrator(root: Aws): Promise<Caller> {
  const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${SANDBOX}:root` }, Action: 'sts:AssumeRole' }] };
  const { Role: { Arn } } = await root.call<{ Role: { Arn: string } }>('iam', 'create-role', '--role-name', 'admin', '--assume-role-policy-document', JSON.stringify(trust));
  await root.call('iam', 'attach-role-policy', '--role-name', 'admin', '--policy-arn', 'arn:aws:iam::aws:policy/AdministratorAccess');
  return root.assume(Arn);
}

/** The emulator's account as a member of an organization, with what CloudFormation of AWS does beside: a bucket gets its stack's tags. */
class Sandbox implements Caller {
  private crashed = false;

  /** @param crash the operation from which on nothing works any more. */
  constructor(private readonly aws: Caller, private readonly crash?: string) {}

  public async call<T>(...args: string[]): Promise<T> {
    const [, operation] = args;
    this.crashed ||= operation === this.crash;
    if (this.crashed) throw new Error('the machine is gone');
    if (operation === 'describe-organization') return { Organization: { MasterAccountId: '777788889999' } } as T;
    const answer = await this.aws.call<T>(...args);
    if (operation === 'describe-stacks') await this.tagBuckets(answer as Stacks);
    return answer;
  }

  public session(credentials: Credentials): Caller {
    return this.aws.session(credentials);
  }

  private async tagBuckets({ Stacks }: Stacks): Promise<void> {
    for (const { Outputs = [], Tags } of Stacks) {
      const bucket = Outputs.find(({ OutputKey }) => OutputKey === BUCKET)?.OutputValue;
      if (bucket) await this.aws.call('s3api', 'put-bucket-tagging', '--bucket', bucket, '--tagging', JSON.stringify({ TagSet: Tags }));
    }
  }
}

/** Says nothing: what fails is meant to. */
class Silent extends Proof {
  public async holds(_: string, check: () => Promise<unknown>): Promise<void> {
    await check().then(() => this.passed++, () => this.failed++);
  }
}

interface Stacks {
  readonly Stacks: { readonly Outputs?: { readonly OutputKey: string; readonly OutputValue: string }[]; readonly Tags?: object[] }[];
}
