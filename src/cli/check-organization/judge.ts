import type { Account, Operation, StackInstance } from './answers';

/** What can be said about an account. */
export type Connection =
  | 'connected' | 'waiting' | 'failed' | 'suspended' | 'leftOut' | 'notCovered' | 'management' | 'unknown';

/** An account, and whether it has its role. */
export interface CheckedAccount {
  readonly account: string;
  readonly name: string;
  readonly connection: Connection;
  /** CloudFormation's own words. */
  readonly reason: string;
  /** ARN of the role, where there is one for sure. */
  readonly roleArn: string;
  /** There is a role, from an older version of the StackSet. */
  readonly lags: boolean;
}

/** What the verdict on each account depends on; undefined is what AWS did not tell. */
export interface Facts {
  readonly management?: string;
  readonly accounts?: Account[];
  readonly instances: StackInstance[];
  /** Every account in the units of the StackSet. */
  readonly covered?: (account: string) => boolean;
  readonly filter?: Operation['DeploymentTargets'];
  readonly arnIn: (account: string) => string;
}

const BY_DETAIL: { readonly [detail: string]: Connection } = {
  SUCCEEDED: 'connected',
  PENDING: 'waiting',
  RUNNING: 'waiting',
  FAILED: 'failed',
  CANCELLED: 'failed',
  INOPERABLE: 'failed',
  FAILED_IMPORT: 'failed',
  SKIPPED_SUSPENDED_ACCOUNT: 'suspended',
};
/** Without a detail; an outdated one waits, unless there is a reason. */
const BY_STATUS: { readonly [status: string]: Connection } = { CURRENT: 'connected', INOPERABLE: 'failed', OUTDATED: 'waiting' };

/** Every account that AWS Organizations or the StackSet knows. */
export function judgeAccounts(facts: Facts): CheckedAccount[] {
  const accounts = facts.accounts ?? [];
  const known = new Set(accounts.map(({ Id }) => Id));
  const left = [...new Set(facts.instances.map(({ Account: id }) => id))].filter((id) => !known.has(id));
  return [...accounts, ...left.map((Id): Account => ({ Id }))].map((account) => judge(account, facts));
}

function judge(account: Account, facts: Facts): CheckedAccount {
  const instance = facts.instances.find(({ Account: id }) => id === account.Id);
  const connection = connectionOf(account, instance, facts);
  return {
    account: account.Id,
    name: account.Name ?? '',
    connection,
    reason: instance?.StatusReason ?? '',
    roleArn: connection === 'connected' ? facts.arnIn(account.Id) : '',
    lags: connection === 'connected' && instance?.Status === 'OUTDATED',
  };
}

function connectionOf(account: Account, instance: StackInstance | undefined, { management, covered, filter }: Facts): Connection {
  if (account.Id === management) return 'management';
  if ((account.State ?? account.Status ?? 'ACTIVE') !== 'ACTIVE') return 'suspended';
  if (instance) return ofInstance(instance);
  if (!covered) return 'unknown';
  if (!covered(account.Id)) return 'notCovered';
  return isLeftOut(account.Id, filter) ? 'leftOut' : 'waiting';
}

function ofInstance({ Status: status = '', StatusReason: reason, StackInstanceStatus: { DetailedStatus: detail } = {} }: StackInstance): Connection {
  if (detail !== undefined) return BY_DETAIL[detail] ?? 'unknown';
  return status === 'OUTDATED' && reason ? 'failed' : BY_STATUS[status] ?? 'unknown';
}

function isLeftOut(account: string, { Accounts: accounts = [], AccountFilterType: filter }: NonNullable<Operation['DeploymentTargets']> = {}): boolean {
  if (filter === 'DIFFERENCE') return accounts.includes(account);
  return filter === 'INTERSECTION' && !accounts.includes(account);
}
