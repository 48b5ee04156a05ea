import type { Account, Operation, StackInstance, StackSet, StackSetSummary } from './answers';
import { judgeAccounts, type CheckedAccount } from './judge';
import type { OrganizationWords } from './words';
import { ROLLOUT_DESCRIPTION } from '../../organization/description';
import { AwsError, type Aws } from '../aws/aws';

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

/** The operations among which an account filter is looked for. */
const MOST_OPERATIONS = 10;

/** Refusals without which nothing can be said at all. */
const FATAL = ['NoCli', 'NoCredentials', 'NoJson'];

/** Reads what became of a rollout. Changes nothing. */
export class OrganizationCheck {
  private readonly refused: { what: string; code: string }[] = [];
  private callAs: string[] = [];

  constructor(private readonly aws: Aws, private readonly words: OrganizationWords, private readonly step: (doing: string) => void) {}

  /** @param given name of the StackSet, if it is not to be looked for. */
  public async run(given?: string): Promise<CheckedOrganization> {
    this.step(this.words.doing.organization);
    const { Account: caller, Arn: arn } = await this.aws.call<{ Account: string; Arn: string }>('sts', 'get-caller-identity');
    const management = await this.managementAccount();
    if (management !== undefined && management !== caller) this.callAs = ['--call-as', 'DELEGATED_ADMIN'];

    this.step(this.words.doing.stackSet);
    const trusted = (await this.ask<{ Status?: string }>('cloudformation', 'describe-organizations-access', ...this.callAs))?.Status;
    const name = given ?? await this.find();
    const { StackSet: stackSet } = await this.must<{ StackSet: StackSet }>('describe-stack-set', name);
    const { Summaries: instances } = await this.must<{ Summaries: StackInstance[] }>('list-stack-instances', name);
    const operations = await this.operations(name);
    const parameter = (key: string, otherwise: string) =>
      stackSet.Parameters?.find(({ ParameterKey }) => ParameterKey === key)?.ParameterValue ?? otherwise;
    const front = (account: string) => `arn:${arn.split(':')[1]}:iam::${account}:role`;

    this.step(this.words.doing.accounts);
    return {
      stackSet: name,
      trustedAccess: trusted === undefined ? undefined : trusted === 'ENABLED',
      autoDeployment: stackSet.AutoDeployment?.Enabled,
      permissionsVersion: /"stompy:permissions-version","Value":"([^"]+)"/.exec(stackSet.TemplateBody ?? '')?.[1],
      lastOperation: lastOf(operations),
      accounts: judgeAccounts({
        management,
        accounts: (await this.ask<{ Accounts: Account[] }>('organizations', 'list-accounts'))?.Accounts,
        instances,
        covered: await this.coverage(stackSet.OrganizationalUnitIds ?? instances.flatMap(({ OrganizationalUnitId: id }) => id ?? [])),
        filter: operations.map(({ DeploymentTargets }) => DeploymentTargets).find((targets) => targets?.Accounts?.length),
        arnIn: (account) => `${front(account)}${parameter('RolePath', '/')}${parameter('RoleName', name)}`,
      }),
      refused: this.refused,
    };
  }

  private async managementAccount(): Promise<string | undefined> {
    try {
      return (await this.ask<{ Organization: { MasterAccountId: string } }>('organizations', 'describe-organization'))?.Organization.MasterAccountId;
    } catch (error) {
      throw error instanceof AwsError && error.code === NO_ORGANIZATION ? new AwsError(error.code, this.words.noOrganization) : error;
    }
  }

  /** The StackSet that this library made. */
  private async find(): Promise<string> {
    const { Summaries: all } = await this.aws.call<{ Summaries: StackSetSummary[] }>('cloudformation', 'list-stack-sets', '--status', 'ACTIVE', ...this.callAs);
    const names = all.filter(({ Description, Status }) => Description === ROLLOUT_DESCRIPTION && Status !== 'DELETED').map(({ StackSetName }) => StackSetName);
    if (names.length === 1) return names[0];
    throw new AwsError('Unclear', names.length === 0 ? this.words.none : this.words.several(names));
  }

  private must<T>(operation: string, name: string): Promise<T> {
    return this.aws.call<T>('cloudformation', operation, '--stack-set-name', name, ...this.callAs);
  }

  /** The newest first, each as it describes itself: a list does not have the targets. */
  private async operations(name: string): Promise<Operation[]> {
    const about = ['--stack-set-name', name, ...this.callAs];
    const listed = await this.ask<{ Summaries: Operation[] }>('cloudformation', 'list-stack-set-operations', ...about);
    const newest = [...listed?.Summaries ?? []].sort((one, other) => String(other.CreationTimestamp).localeCompare(String(one.CreationTimestamp)));
    const described: Operation[] = [];
    // one after the other: more than two AWS CLIs at a time make each of them slow
    for (const operation of newest.slice(0, MOST_OPERATIONS)) {
      const answer = await this.ask<{ StackSetOperation: Operation }>('cloudformation', 'describe-stack-set-operation', '--operation-id', operation.OperationId, ...about);
      described.push({ ...operation, ...answer?.StackSetOperation });
    }
    return described;
  }

  /** Whether an account is in one of the units or below; undefined if AWS does not tell all of them. */
  private async coverage(units: string[]): Promise<((account: string) => boolean) | undefined> {
    if (units.length === 0) return undefined;
    if (units.some((unit) => unit.startsWith('r-'))) return () => true;
    const covered = new Set<string>();
    const waiting = [...new Set(units)];
    for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) {
      const accounts = await this.ask<{ Accounts: Account[] }>('organizations', 'list-accounts-for-parent', '--parent-id', unit);
      const below = await this.ask<{ OrganizationalUnits: { Id: string }[] }>('organizations', 'list-organizational-units-for-parent', '--parent-id', unit);
      if (!accounts || !below) return undefined;
      for (const { Id } of accounts.Accounts) covered.add(Id);
      waiting.push(...below.OrganizationalUnits.map(({ Id }) => Id));
    }
    return (account) => covered.has(account);
  }

  /** An answer that can be done without; a refusal is remembered. */
  private async ask<T>(...args: string[]): Promise<T | undefined> {
    try {
      return await this.aws.call<T>(...args);
    } catch (error) {
      if (!(error instanceof AwsError) || [...FATAL, NO_ORGANIZATION].includes(error.code)) throw error;
      const what = `${args[0]} ${args[1]}`;
      if (!this.refused.some((each) => each.what === what)) this.refused.push({ what, code: error.code });
      return undefined;
    }
  }
}

/** What AWS Organizations says in an account that is in none. */
const NO_ORGANIZATION = 'AWSOrganizationsNotInUseException';

function lastOf([last]: Operation[]): CheckedOrganization['lastOperation'] {
  return last && { action: last.Action, status: last.Status, failed: last.StatusDetails?.FailedStackInstancesCount ?? 0 };
}
