import { table } from './tables';
import { DEFAULT_OPERATIONS } from '../../src/organization/operations';

/**
 * What AWS says about StackSets.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const LIMITS = {
  instancesOfSet: 100_000,
  /** Of one administrator in one region. */
  operationsAtOnce: 10_000,
  /** How long CloudFormation waits for the StackSet of a stack. */
  handlerMinutes: 2_160,
};

/** Entries of a page of `list-stack-instances`, of `list-accounts`, and of `list-accounts-for-parent`. */
export const PAGES = { stackInstances: 100, accounts: 20, accountsForParent: 20 };

/** Assumed, not a promise of AWS: one account takes this long, from queue to role. */
export const ASSUMED_MINUTES = 2;

/** How a rollout goes, on paper. */
export interface Scale {
  readonly accounts: number;
  readonly atOnce: number;
  readonly rounds: number;
  readonly minutes: number;
  /** Failures after which CloudFormation starts no further account. */
  readonly tolerated: number;
  /** Requests of `stompy-cdk check-organization`, with all accounts in ten units. */
  readonly requests: number;
}

/** The fastest that CloudFormation takes, with each failure tolerated. */
export const FASTEST = { failureTolerancePercentage: 100, maxConcurrentPercentage: 100 };

/** Units among which the accounts are counted. */
const UNITS = 10;
/** Whatever the number of accounts: who asks, the organization, trusted access, the StackSets, this one, its operations and ten of them. */
const FIXED_REQUESTS = 6 + 10;

export function scale(accounts: number, { failureTolerancePercentage, maxConcurrentPercentage }: typeof FASTEST = DEFAULT_OPERATIONS): Scale {
  // CloudFormation rounds both down, and concurrency never to none
  const tolerated = Math.floor(accounts * failureTolerancePercentage / 100);
  const wanted = Math.max(1, Math.floor(accounts * maxConcurrentPercentage / 100));
  // strict: at most one more than the failures that are tolerated
  const atOnce = Math.min(wanted, tolerated + 1, LIMITS.operationsAtOnce);
  const rounds = Math.ceil(accounts / atOnce);
  const requests = FIXED_REQUESTS + Math.ceil(accounts / PAGES.stackInstances) + Math.ceil(accounts / PAGES.accounts)
    // the accounts of each unit, and the units below it
    + UNITS * (Math.max(1, Math.ceil(accounts / UNITS / PAGES.accountsForParent)) + 1);
  return { accounts, atOnce, rounds, minutes: rounds * ASSUMED_MINUTES, tolerated, requests };
}

const ENGLISH = {
  head: ['Accounts', 'Settings', 'At once', 'Rounds', 'Time', 'Failures tolerated', 'Requests of a check'],
  byDefault: 'default',
  fastest: 'fastest',
  minutes: 'min',
};

/** The words of the table in Chinese. */
export const CHINESE: typeof ENGLISH = {
  head: ['账号数', '设置', '同时', '轮数', '时间', '容许的失败', '一次检查的请求数'],
  byDefault: '默认',
  fastest: '最快',
  minutes: '分钟',
};

/** From a hundred to ten thousand accounts, at the defaults and at the fastest. */
export function organizationScale({ head, byDefault, fastest, minutes: unit } = ENGLISH): string {
  const count = (value: number) => value.toLocaleString('en-US');
  const rows = [100, 1_000, 10_000].flatMap((accounts) => [[byDefault, undefined] as const, [fastest, FASTEST] as const].map(([name, operations]) => {
    const { atOnce, rounds, minutes, tolerated, requests } = scale(accounts, operations);
    return [count(accounts), name, count(atOnce), count(rounds), `${minutes} ${unit}`, count(tolerated), count(requests)];
  }));
  return table(head, rows);
}
