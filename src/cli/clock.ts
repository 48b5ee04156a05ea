/** The time, so that tests need not wait. */
export interface Clock {
  readonly now: () => Date;
  /** @param seconds how long to wait. */
  readonly wait: (seconds: number) => Promise<void>;
}

export const REAL_CLOCK: Clock = {
  now: () => new Date(),
  wait: (seconds) => new Promise((resolve) => { setTimeout(resolve, seconds * 1000); }),
};

const HOUR = 3_600_000;

/** Whole hours between two times. */
export function hoursBetween(since: Date, until: Date): number {
  return Math.floor((until.getTime() - since.getTime()) / HOUR);
}

/** A time as the AWS CLI prints it: version 1 leaves some in seconds since 1970. */
export type AwsTime = string | number;

export function timeOf(time: AwsTime): Date {
  return new Date(typeof time === 'number' ? time * 1000 : time);
}
