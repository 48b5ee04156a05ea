import { AsyncLocalStorage } from 'async_hooks';

/** One run of the function. */
export interface Run {
  /** Nothing that it still does has an effect. */
  readonly die: () => void;
  isOver: boolean;
  isWaiting: boolean;
}

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** One for all clocks: every promise looks at each that there ever was. */
const RUNS = new AsyncLocalStorage<Run>();

/**
 * Time that passes only when everybody waits: then it jumps to the next alarm, so that minutes take no time and two runs of the function
 * interleave as they would in AWS, whatever the speed of the machine.
 */
export class VirtualClock {
  public now = Date.UTC(2026, 10, 23);
  private alarms: Alarm[] = [];
  private active = 0;
  private waiting = 0;

  /** Runs something that may sleep, and ends with it or with its death after `ms`; false if it died or failed. */
  public async run(ms: number, action: () => Promise<void>): Promise<boolean> {
    this.active++;
    try {
      return await new Promise<boolean>((resolve) => {
        const run: Run = {
          isOver: false,
          isWaiting: false,
          die: () => {
            if (run.isOver) return;
            run.isOver = true;
            if (run.isWaiting) {
              this.waiting--;
              this.active++;
            }
            resolve(false);
          },
        };
        this.at(this.now + ms, run.die);
        const end = (succeeded: boolean) => {
          run.isOver = true;
          resolve(succeeded);
        };
        void RUNS.run(run, action).then(() => end(true), () => end(false));
      });
    } finally {
      this.release();
    }
  }

  /** Whose turn it is. */
  public get current(): Run | undefined {
    return RUNS.getStore();
  }

  /** Stands in for `setTimeout` of timers/promises. */
  public async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    await this.wait((wake) => this.at(this.now + ms, wake), signal);
  }

  /** For what never comes; only an abort ends it. */
  public async forever(signal?: AbortSignal | null): Promise<void> {
    await this.wait(() => {}, signal ?? undefined);
  }

  /** Stands in for `AbortSignal.timeout`. */
  public signalAfter(ms: number): AbortSignal {
    if (!(ms >= 0)) throw new RangeError(`a time of ${ms} ms`);
    const controller = new AbortController();
    this.at(this.now + ms, () => controller.abort());
    return controller.signal;
  }

  private at(at: number, ring: () => void): void {
    this.alarms.push({ at, ring });
  }

  private async wait(arrange: (wake: () => void) => void, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw abortError();
    const run = this.current;
    await new Promise<void>((resolve, reject) => {
      let isOver = false;
      const end = (settle: () => void) => {
        if (isOver || run?.isOver) return;
        isOver = true;
        this.waiting--;
        this.active++;
        if (run) run.isWaiting = false;
        else this.release();
        settle();
      };
      signal?.addEventListener('abort', () => end(() => reject(abortError())));
      arrange(() => end(resolve));
      this.waiting++;
      if (run) {
        run.isWaiting = true;
        this.active--;
      }
      setImmediate(() => this.pass());
    });
  }

  /** Once whoever waited for it has had the chance to begin something. */
  private release(): void {
    setImmediate(() => {
      this.active--;
      this.pass();
    });
  }

  private pass(): void {
    while (this.active === 0 && this.waiting > 0 && this.alarms.length > 0) {
      const next = this.alarms.reduce((first, each) => each.at < first.at ? each : first);
      this.alarms = this.alarms.filter((each) => each !== next);
      this.now = Math.max(this.now, next.at);
      next.ring();
    }
  }
}

export function abortError(): Error {
  return Object.assign(new Error('The operation was aborted'), { name: 'AbortError' });
}
