import { mkdtempSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Proof } from '../../../tools/emulator/checks';
import { proveLive, type Request } from '../../../tools/prove/live/prove';
import type { Caller } from '../../../tools/prove/live/step';

export const ACCOUNT = '111122223333';
const READS = ['cur describe-report-definitions', 'ec2 describe-instances'];
const AUTOMATES = 'ec2 describe-internet-gateways';

type Tags = { readonly Key: string; readonly Value: string }[];
type Parameters = Record<string, string>;

interface Stack {
  StackStatus: string;
  readonly StackName: string;
  readonly Tags: Tags;
  readonly Description: string;
  readonly report?: { ReportName: string; S3Bucket: string; S3Prefix: string; S3Region: string };
  role?: { readonly RoleName: string; readonly Tags: Tags };
  parameters: Parameters;
  /** What it becomes at the second look. */
  next?: string;
  looked?: boolean;
}

/** An account of AWS in the memory, as far as `prove:live` knows one: at work before at rest, and with AWS's refusals. */
export class Sandbox {
  public readonly calls: string[][] = [];
  public readonly stacks: Stack[] = [];
  /** Objects by bucket. */
  public readonly buckets = new Map<string, { tags: Tags; keys: string[] }>();
  public readonly roles: { RoleName: string; Tags?: Tags }[] = [];
  /** Answers instead of its own, by operation. */
  public readonly instead: Record<string, (args: string[], own: () => object) => object> = {};
  /** The call at which the machine that runs the proofs crashes, before or after AWS did it. */
  public crash?: { readonly at: number; readonly done: boolean };
  private count = 0;

  public caller(session?: Stack): Caller {
    return {
      call: async <T>(...args: string[]) => this.answer(args, session) as T,
      session: ({ AccessKeyId }) => this.caller(this.stacks.find(({ StackName }) => StackName === AccessKeyId)),
    };
  }

  /** Another machine: what crashed is repaired. */
  public repaired(): this {
    this.crash = undefined;
    return this;
  }

  private answer(args: string[], session?: Stack): object {
    const { at = Infinity, done = false } = this.crash ?? {};
    if (this.count >= at) throw new Error('the machine is gone');
    this.count++;
    this.calls.push(args);
    const dies = this.count === at;
    if (dies && !done) throw new Error('the machine is gone');
    const answer = session ? this.asRole(args, session) : (this.instead[args[1]] ?? ((_, own) => own()))(args, () => this.operation(args));
    if (dies) throw new Error('the machine is gone');
    return answer;
  }

  private asRole(args: string[], { parameters }: Stack): object {
    const call = args.slice(0, 2).join(' ');
    if (READS.includes(call) || (call === AUTOMATES && parameters.Permissions === 'Automation')) return {};
    throw refusal('AccessDenied', `not authorized to perform ${call} with an explicit deny`);
  }

  private operation(args: string[]): object {
    const of = (option: string) => args[args.indexOf(option) + 1];
    const stack = this.stacks.find(({ StackName }) => StackName === of('--stack-name'));
    const bucket = this.buckets.get(of('--bucket'));
    if (args[0] === 's3api' && !bucket) throw refusal('NoSuchBucket', 'The specified bucket does not exist');
    switch (args[1]) {
      case 'get-caller-identity': return { Account: ACCOUNT, Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Admin/me` };
      case 'describe-organization': return { Organization: { MasterAccountId: '777788889999' } };
      case 'get-account-authorization-details':
        return { RoleDetailList: [...this.roles, ...this.stacks.flatMap(({ role }) => role ?? [])] };
      case 'describe-report-definitions': return { ReportDefinitions: this.stacks.flatMap(({ report }) => report ?? []) };
      case 'create-stack': return this.create(of('--stack-name'), args);
      case 'update-stack': return this.update(stack!, args);
      case 'delete-stack':
        if (stack) stack.next = 'gone';
        return {};
      case 'describe-stacks': return this.describe(args.includes('--stack-name') ? of('--stack-name') : undefined);
      case 'describe-stack-resources': return {
        StackResources: stack?.report && !stack.StackStatus.endsWith('_IN_PROGRESS') ? [{ ResourceType: 'AWS::S3::Bucket', PhysicalResourceId: stack.report.S3Bucket }] : [],
      };
      case 'assume-role': return this.assume(of('--role-arn'), args.includes('--external-id') ? of('--external-id') : undefined);
      case 'get-bucket-tagging':
        if (bucket!.tags.length === 0) throw refusal('NoSuchTagSet', 'The TagSet does not exist');
        return { TagSet: bucket!.tags };
      case 'head-bucket': return {};
      case 'list-object-versions': return bucket!.keys.length > 0
        ? { Versions: bucket!.keys.slice(0, 2).map((Key) => ({ Key, VersionId: 'v', Size: 1 })), DeleteMarkers: [] } : { RequestCharged: null };
      case 'delete-objects': {
        const { Objects } = JSON.parse(of('--delete')) as { Objects: { Key: string; VersionId: string }[] };
        bucket!.keys = bucket!.keys.filter((key) => !Objects.some(({ Key, VersionId }) => Key === key && VersionId === 'v'));
        return {};
      }
      case 'delete-bucket':
        if (bucket!.keys.length > 0) throw refusal('BucketNotEmpty', 'The bucket you tried to delete is not empty');
        this.buckets.delete(of('--bucket'));
        return {};
      default: throw new Error(`not recorded: ${args.join(' ')}`);
    }
  }

  private create(name: string, args: string[]): object {
    if (!args.includes('CAPABILITY_IAM')) throw refusal('InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_IAM]');
    const parameters = parametersOf(args);
    if (parameters.ExternalId.length < 20) throw refusal('ValidationError', 'Parameter ExternalId failed to satisfy constraint: must be 20 to 1224 characters');
    const Tags: Tags = JSON.parse(args[args.indexOf('--tags') + 1]);
    const bucket = `${name}-bucket`;
    const reports = name.endsWith('with-report');
    if (reports) this.buckets.set(bucket, { tags: Tags, keys: ['test-object', 'a', 'b'] });
    this.stacks.push({
      StackName: name,
      StackStatus: 'CREATE_IN_PROGRESS',
      next: 'CREATE_COMPLETE',
      Tags,
      Description: 'Lets Stompy look (stompy-cdk 0.1.0, any-role)',
      parameters,
      role: { RoleName: `${name}-role`, Tags: [...Tags, { Key: 'stompy:permissions-version', Value: '1' }] },
      report: reports ? { ReportName: `stompy-${name}`, S3Bucket: bucket, S3Prefix: parameters.ReportPrefix, S3Region: 'ap-southeast-1' } : undefined,
    });
    return { StackId: name };
  }

  private update(stack: Stack, args: string[]): object {
    stack.parameters = parametersOf(args);
    if (stack.report) stack.report.S3Prefix = stack.parameters.ReportPrefix;
    Object.assign(stack, { StackStatus: 'UPDATE_IN_PROGRESS', next: 'UPDATE_COMPLETE' });
    return {};
  }

  /** A stack shows that it is at work twice, and then the end of it. */
  private describe(name?: string): object {
    if (name === undefined) return { Stacks: this.stacks };
    const stack = this.stacks.find(({ StackName }) => StackName === name);
    if (!stack) throw refusal('ValidationError', `Stack with id ${name} does not exist`);
    const shown = this.shown(stack);
    if (stack.next && !stack.looked) {
      stack.looked = true;
      return { Stacks: [shown] };
    }
    stack.looked = false;
    if (stack.next === 'gone') this.stacks.splice(this.stacks.indexOf(stack), 1);
    else if (stack.next) stack.StackStatus = stack.next;
    stack.next = undefined;
    return { Stacks: [shown] };
  }

  private shown({ StackName, StackStatus, Tags, report, role, next }: Stack): object {
    const outputs = {
      ...role ? { StompyFinOpsRoleArn: `arn:aws:iam::${ACCOUNT}:role/${role.RoleName}`, SpoTainerRoleArn: `arn:aws:iam::${ACCOUNT}:role/${role.RoleName}` } : {},
      ...report ? { CostAndUsageBucket: report.S3Bucket, CostAndUsageReportName: report.ReportName } : {},
    };
    return {
      StackName,
      StackStatus: next === 'gone' ? 'DELETE_IN_PROGRESS' : StackStatus,
      Tags,
      Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
    };
  }

  private assume(arn: string, externalId?: string): object {
    const stack = this.stacks.find(({ role }) => role && arn.endsWith(`/${role.RoleName}`));
    if (!stack || stack.parameters.ExternalId !== externalId) throw refusal('AccessDenied', 'not authorized to perform: sts:AssumeRole');
    return { Credentials: { AccessKeyId: stack.StackName, SecretAccessKey: 's', SessionToken: 't' } };
  }
}

export function refusal(code: string, message: string): Error {
  return new Error(`aws … ended with 254\n\nAn error occurred (${code}) when calling the operation: ${message}\n`);
}

function parametersOf(args: string[]): Parameters {
  const given: { ParameterKey: string; ParameterValue: string }[] = JSON.parse(args[args.indexOf('--parameters') + 1]);
  return Object.fromEntries(given.map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]));
}

/** A new folder for journals. */
export function journals(): string {
  return mkdtempSync(join(tmpdir(), 'stompy-journals-'));
}

/** Runs the command in a sandbox, in which time passes as fast as it is asked for. */
export async function live(sandbox: Sandbox, folder: string, only?: Request['only'], typed = ACCOUNT): Promise<{ readonly proof: Proof; readonly said: string }> {
  const said: string[] = [];
  const proof = new Proof();
  let now = 0;
  await proveLive({ account: ACCOUNT, region: 'ap-southeast-1', parts: ['report', 'roles'], only }, {
    caller: sandbox.caller(),
    proof,
    folder,
    clock: { now: () => now, sleep: async (milliseconds) => { now += milliseconds; } },
    ask: async (question) => {
      said.push(question);
      return typed;
    },
    say: (text) => said.push(text),
  });
  return { proof, said: said.join('\n') };
}
