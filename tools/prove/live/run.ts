import { randomBytes, randomUUID } from 'crypto';

/** The tag of all that a run makes; its value is the run's id. */
export const TAG = 'stompy:prove-live';

/** What is proven: the report's life, and the two roles. */
export const PARTS = ['report', 'roles'] as const;
export type Part = typeof PARTS[number];

/** One run, and where. */
export interface Run {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  /** The account itself stands in for Stompy's. */
  readonly externalId: string;
  readonly otherExternalId: string;
}

export function newRun(account: string, region: string): Run {
  return { id: randomBytes(4).toString('hex'), account, region, externalId: `stompy-${randomUUID()}`, otherExternalId: `stompy-${randomUUID()}` };
}
