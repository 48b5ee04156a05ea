import type { Capability, Conditions } from '../capability';

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
  /** What it denies beyond what `nothingElse` denies; nothing, where no action of the role comes near its words. */
  readonly denies: Deny[];
  /** The option that makes the exception. */
  readonly option?: string;
}

/** Denies some actions, or all but some. */
export interface Deny {
  /** Sorted; whole services where nothing of them is needed. */
  readonly actions?: string[];
  readonly allActionsBut?: string[];
  /** Resources on which it is denied; on every one if there is none. */
  readonly on?: string[];
  /** Resources for which it is not denied; those whose value is not given are left out. */
  readonly except?: string[];
  readonly conditions?: Conditions;
  /** Repeats the conditions, which all have to hold, for each entry of this list, which is then known as `${Each}`; without entries there is none. */
  readonly forEach?: string;
  /** Leaves the statement out unless this value is given. */
  readonly needs?: string;
}

/**
 * Denies every action that no capability of the role needs, whether that is switched on or not. What AWS adds to its services later is among it.
 */
export function nothingElse(capabilities: Capability[]): Guard {
  const needed = capabilities.flatMap(({ statements }) => statements).flatMap(({ actions }) => actions);
  return {
    sid: 'NothingElse',
    never: 'make any call that is not for one of the purposes above, in any service of AWS, also in those that AWS adds later',
    zh: '发出不属于上述用途的任何调用，无论在哪个 AWS 服务中，包括 AWS 以后新增的服务',
    denies: [{ allActionsBut: [...new Set(needed)].sort() }],
  };
}
