import type { IConstruct } from 'constructs';
import { isConcrete, type Checks } from './checks';
import { partitionOf } from './regions';
import { Stack } from '../cdk';

/** The partition that a construct is certainly deployed to, if its stack says so. */
export function knownPartition(scope: IConstruct): string | undefined {
  const { region } = Stack.of(scope);
  return isConcrete(region) ? partitionOf(region) : undefined;
}

/** Refuses an ARN of another partition than the stack's: nothing reaches from one into another. */
export function checkPartition(checks: Checks, prop: string, arn: string, scope: IConstruct): void {
  const own = knownPartition(scope);
  const [, partition] = /^arn:([a-z-]+):/.exec(arn) ?? [];
  if (own !== undefined && partition !== undefined && partition !== own) {
    checks.problem(prop, `must be in the partition of this stack, ${own}`, arn, 'give one from there; nothing reaches from one partition into another');
  }
}

/** Whose something is, and what the error says if that is another account than the stack's. */
interface Owned {
  readonly owner: string | undefined;
  /** Shown if it is known, instead of the owner. */
  readonly arn?: string;
  readonly must: string;
  readonly fix: string;
}

/** Refuses what belongs to another account than the stack's. */
export function checkAccount(checks: Checks, prop: string, scope: IConstruct, { owner, arn, must, fix }: Owned): void {
  const { account } = Stack.of(scope);
  if (!isConcrete(owner) || !isConcrete(account) || owner === account) return;
  checks.problem(prop, `${must}, ${account}`, isConcrete(arn) ? arn : owner, fix);
}
