import type { Conditions } from '../capability';

/**
 * Something Stompy can never do, as data: an explicit deny, which also beats what policies of other resources allow.
 *
 * The guards of a role are the same with every choice of capabilities.
 */
export interface Guard {
  readonly sid: string;
  /** Completes "Stompy can never". */
  readonly never: string;
  /** The same for customers who read Chinese. */
  readonly zh: string;
  readonly deny: Deny;
  /** The option that makes the exception. */
  readonly option?: string;
}

/** Denies some actions, but for listed resources; or denies everything but some actions on listed resources. */
export type Deny =
  | {
    /** Sorted; whole services where nothing of them is needed. */
    readonly actions: string[];
    /** Resources for which it is not denied; those whose value is not given are left out. */
    readonly except?: string[];
    readonly conditions?: Conditions;
    /** Leaves the statement out unless this value is given. */
    readonly needs?: string;
  }
  | {
    readonly allActionsBut: string[];
    readonly on: string[];
    readonly needs?: string;
  };
