import type { Account, Operation, StackInstance, StackSet, StackSetSummary } from './answers';
import { judgeAccounts, type CheckedAccount } from './judge';
import { ROLLOUT_DESCRIPTION } from '../../organization/description';
import { AwsError, type Aws } from '../aws-cli';

/** What is known about a rollout. */
export interface CheckedOrganization {
  readonly stackSet: string;
  /** Whether CloudFormation may deploy into the accounts; undefined if AWS does not say. */
  readonly trustedAccess?: boolean;
  readonly autoDeployment?: boolean;
  /** Version of the permissions in the StackSet. */
  readonly permissionsVersion?: string;
  readonly lastOperation?: { readonly action: string; readonly status: string; readonly failed: number };
  readonly accounts: CheckedAccount[];
  /** What AWS did not tell, and why: none of it is taken for absent. */
  readonly refused: { readonly what: string; readonly code: string }[];
}

/** More than one rollout was found, or none. */
export class Unclear extends Error {
  constructor(public readonly names: string[]) {
    super(names.join(', '));
  }
}

/** The operations among which an account filter is looked for. */
const MOST_OPERATIONS = 10;

/** Reads what became of a rollout. Changes nothing. */
export class OrganizationCheck {
  private readonly refused: { what: string; code: string }[] = [];
  private callAs: string[] = [];

  constructor(private readonly aws: Aws, private readonly options: { readonly stackSet?: string; readonly region?: string }) {}

  public run(): CheckedOrganization {
    const { Account: caller, Arn: arn } = this.aws.call<{ Account: string; Arn: string }>('sts', 'get-caller-identity');
    const management = this.ask<{ Organization: { MasterAccountId: string } }>('organizations', 'describe-organization')?.Organization.MasterAccountId;
    if (management !== undefined && management !== caller) this.callAs = ['--call-as', 'DELEGATED_ADMIN'];

    const trusted = this.ask<{ Status?: string }>('cloudformation', 'describe-organizations-access', ...this.region, ...this.callAs)?.Status;
    const name = this.options.stackSet ?? this.find();
    const { StackSet: stackSet } = this.must<{ StackSet: StackSet }>('describe-stack-set', name);
    const { Summaries: instances } = this.must<{ Summaries: StackInstance[] }>('list-stack-instances', name);
    const operations = this.operations(name);
    const parameter = (key: string, otherwise: string) =>
      stackSet.Parameters?.find(({ ParameterKey }) => ParameterKey === key)?.ParameterValue ?? otherwise;
    const front = (account: string) => `arn:${arn.split(':')[1]}:iam::${account}:role`;
    return {
      stackSet: name,
      trustedAccess: trusted === undefined ? undefined : trusted === 'ENABLED',
      autoDeployment: stackSet.AutoDeployment?.Enabled,
      permissionsVersion: /"stompy:permissions-version","Value":"([^"]+)"/.exec(stackSet.TemplateBody ?? '')?.[1],
      lastOperation: lastOf(operations),
      accounts: judgeAccounts({
        management,
        accounts: this.ask<{ Accounts: Account[] }>('organizations', 'list-accounts')?.Accounts,
        instances,
        covered: this.coverage(stackSet.OrganizationalUnitIds ?? instances.flatMap(({ OrganizationalUnitId: id }) => id ?? [])),
        filter: operations.map(({ DeploymentTargets }) => DeploymentTargets).find((targets) => targets?.Accounts?.length),
        arnIn: (account) => `${front(account)}${parameter('RolePath', '/')}${parameter('RoleName', name)}`,
      }),
      refused: this.refused,
    };
  }

  private get region(): string[] {
    return this.options.region === undefined ? [] : ['--region', this.options.region];
  }

  /** The StackSet that this library made. */
  private find(): string {
    const { Summaries: all } = this.aws.call<{ Summaries: StackSetSummary[] }>('cloudformation', 'list-stack-sets', '--status', 'ACTIVE', ...this.region, ...this.callAs);
    const names = all.filter(({ Description, Status }) => Description === ROLLOUT_DESCRIPTION && Status !== 'DELETED').map(({ StackSetName }) => StackSetName);
    if (names.length !== 1) throw new Unclear(names);
    return names[0];
  }

  private must<T>(operation: string, name: string): T {
    return this.aws.call<T>('cloudformation', operation, '--stack-set-name', name, ...this.region, ...this.callAs);
  }

  /** The newest first, each as it describes itself: a list does not have the targets. */
  private operations(name: string): Operation[] {
    const listed = this.ask<{ Summaries: Operation[] }>('cloudformation', 'list-stack-set-operations', '--stack-set-name', name, ...this.region, ...this.callAs);
    const newest = [...listed?.Summaries ?? []].sort((one, other) => String(other.CreationTimestamp).localeCompare(String(one.CreationTimestamp)));
    return newest.slice(0, MOST_OPERATIONS).map((operation) => ({
      ...operation,
      ...this.ask<{ StackSetOperation: Operation }>('cloudformation', 'describe-stack-set-operation', '--stack-set-name', name,
        '--operation-id', operation.OperationId, ...this.region, ...this.callAs)?.StackSetOperation,
    }));
  }

  /** Whether an account is in one of the units or below; undefined if AWS does not tell all of them. */
  private coverage(units: string[]): ((account: string) => boolean) | undefined {
    if (units.length === 0) return undefined;
    if (units.some((unit) => unit.startsWith('r-'))) return () => true;
    const covered = new Set<string>();
    const waiting = [...new Set(units)];
    for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) {
      const accounts = this.ask<{ Accounts: Account[] }>('organizations', 'list-accounts-for-parent', '--parent-id', unit);
      const below = this.ask<{ OrganizationalUnits: { Id: string }[] }>('organizations', 'list-organizational-units-for-parent', '--parent-id', unit);
      if (!accounts || !below) return undefined;
      for (const { Id } of accounts.Accounts) covered.add(Id);
      waiting.push(...below.OrganizationalUnits.map(({ Id }) => Id));
    }
    return (account) => covered.has(account);
  }

  /** An answer that can be done without; a refusal is remembered. */
  private ask<T>(...args: string[]): T | undefined {
    try {
      return this.aws.call<T>(...args);
    } catch (error) {
      if (!(error instanceof AwsError) || ['NoCli', 'NoCredentials', 'AWSOrganizationsNotInUseException'].includes(error.code)) throw error;
      const what = `${args[0]} ${args[1]}`;
      if (!this.refused.some((each) => each.what === what)) this.refused.push({ what, code: error.code });
      return undefined;
    }
  }
}

function lastOf([last]: Operation[]): CheckedOrganization['lastOperation'] {
  return last && { action: last.Action, status: last.Status, failed: last.StatusDetails?.FailedStackInstancesCount ?? 0 };
}
