import type { Journal, Made } from './journal';
import type { Credentials } from '../../terminal/aws-cli';

/** Whoever calls AWS. */
export interface Caller {
  call<T = unknown>(...args: string[]): Promise<T>;
  session(credentials: Credentials): Caller;
}

/** One call and what it has to show. A list of them is both what is planned and what is run. */
export interface Step {
  /** What it shows. */
  readonly title: string;
  /** Arguments of the AWS CLI. `<name>` stands for what an earlier step learns. */
  readonly call: readonly string[];
  /** Name of the session that calls, of an earlier step; otherwise the caller. */
  readonly as?: string;
  /** The call has to be refused for this reason. */
  readonly refused?: RegExp;
  /** Judges the answer, and throws if it is wrong; returns what later steps need. */
  readonly judge?: (answer: any, known: Known) => Record<string, string> | void;
  /** Name of the session that the answer opens. */
  readonly opens?: string;
  /** Seconds in which it may come true, because AWS is not consistent at once, or is at work. Not for what makes something. */
  readonly patience?: number;
  /** What may be there after the call, and has to be removed: it is written down before. */
  readonly makes?: Made;
  /** In words, if it is not free. */
  readonly cost?: string;
}

/** What was learnt so far. */
export type Known = (name: string) => string;

/** A wrong answer that no patience makes right. */
export class Final extends Error {}

/** Time, which tests make pass faster. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

/** What no waiting mends. */
const SIGNED_OUT = /ExpiredToken|Token has expired|Unable to locate credentials|Error loading SSO/;
/** Seconds between two looks at the same thing. */
const PAUSE = 5;

/** Plays steps, one after the other. */
export class Player {
  private readonly learnt = new Map<string, string>();
  private readonly sessions = new Map<string, Caller>();

  constructor(private readonly caller: Caller, private readonly journal: Journal, private readonly clock: Clock) {}

  /** Throws if the step does not show what it should. */
  public async play(step: Step): Promise<void> {
    if (step.makes) this.journal.add({ ...step.makes, name: this.fill(step.makes.name) });
    await patiently(step.patience ?? 0, this.clock, () => this.attempt(step));
  }

  private async attempt(step: Step): Promise<void> {
    const caller = step.as === undefined ? this.caller : this.sessions.get(step.as);
    if (caller === undefined) throw new Final(`nobody opened the session ${step.as}`);
    const call = caller.call<{ Credentials: Credentials }>(...step.call.map((each) => this.fill(each))).catch((error: Error) => {
      throw SIGNED_OUT.test(error.message) ? new Final(error.message) : error;
    });
    if (step.refused) return expectRefusal(call, step.refused);
    const answer = await call;
    for (const [name, value] of Object.entries(step.judge?.(answer, (what) => this.known(what)) ?? {})) this.learnt.set(name, value);
    if (step.opens) this.sessions.set(step.opens, this.caller.session(answer.Credentials));
  }

  private fill(text: string): string {
    return text.replace(/<([\w ]+)>/g, (_, name) => this.known(name));
  }

  private known(name: string): string {
    const value = this.learnt.get(name);
    if (!value) throw new Final(`no step learnt the ${name}`);
    return value;
  }
}

/** Does it again until it succeeds or the time is over. */
export async function patiently<T>(seconds: number, { now, sleep }: Clock, work: () => Promise<T>): Promise<T> {
  for (const end = now() + seconds * 1000; ;) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Final || now() >= end) throw error;
      await sleep(PAUSE * 1000);
    }
  }
}

async function expectRefusal(call: Promise<unknown>, reason: RegExp): Promise<void> {
  const refusal = await call.then(() => undefined, (error: Error) => error.message);
  if (refusal === undefined) throw new Error('it was allowed');
  if (!reason.test(refusal)) throw new Error(`it was refused for another reason: ${refusal}`);
}
