/** What CloudFormation does when accounts fail while others are still to come. */
export enum StompyConcurrencyMode {
  /** Never has more accounts at work than failures are still tolerated, and one: fewer and fewer once some have failed. */
  STRICT = 'STRICT_FAILURE_TOLERANCE',
  /** Keeps to the number at once, whatever failed: faster, and more accounts can fail than tolerated. */
  SOFT = 'SOFT_FAILURE_TOLERANCE',
}

/**
 * How CloudFormation goes through the accounts when this stack is created or updated. It does not apply to accounts that join later.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-concepts-ops.html
 */
export interface StompyRolloutOperations {
  /**
   * How many accounts may fail before CloudFormation stops: a whole number from 0. Not beside `failureTolerancePercentage`.
   *
   * @default - `failureTolerancePercentage` decides
   */
  readonly failureToleranceCount?: number;

  /**
   * The same as a percentage of the accounts, 0 to 100, rounded down. The roles do not need each other, so by default an account that
   * fails keeps no other one from its role; `stompy-cdk check-organization` shows which failed.
   *
   * @default 100
   */
  readonly failureTolerancePercentage?: number;

  /**
   * How many accounts are at work at once: a whole number from 1. With STRICT and a `failureToleranceCount`, at most one more than
   * that. Not beside `maxConcurrentPercentage`.
   *
   * @default - `maxConcurrentPercentage` decides
   */
  readonly maxConcurrentCount?: number;

  /**
   * The same as a percentage of the accounts, 1 to 100, rounded down but never to none. By default a quarter, so that an update can
   * be stopped before it is everywhere.
   *
   * @default 25
   */
  readonly maxConcurrentPercentage?: number;

  /**
   * Whether failures slow down what follows.
   *
   * @default StompyConcurrencyMode.STRICT
   */
  readonly concurrencyMode?: StompyConcurrencyMode;
}

/** The defaults, which docs/organization.md explains. */
export const DEFAULT_OPERATIONS = { failureTolerancePercentage: 100, maxConcurrentPercentage: 25 };

/** Tolerance and concurrency in the words of CloudFormation: it takes each in one form only. */
export function operationPreferences(operations: StompyRolloutOperations = {}): object {
  const { failureToleranceCount, maxConcurrentCount } = operations;
  return {
    ...failureToleranceCount !== undefined
      ? { failureToleranceCount }
      : { failureTolerancePercentage: operations.failureTolerancePercentage ?? DEFAULT_OPERATIONS.failureTolerancePercentage },
    ...maxConcurrentCount !== undefined
      ? { maxConcurrentCount }
      : { maxConcurrentPercentage: operations.maxConcurrentPercentage ?? DEFAULT_OPERATIONS.maxConcurrentPercentage },
  };
}
