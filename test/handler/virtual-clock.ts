/** Time that passes only when somebody waits, so that minutes of retries take no time. */
export class VirtualClock {
  public now = Date.UTC(2026, 10, 23);
  private readonly alarms: { at: number; ring: () => void }[] = [];

  /** Lets time pass; alarms on the way ring. */
  public advance(ms: number): void {
    this.now += ms;
    for (const alarm of this.alarms.filter(({ at }) => at <= this.now)) alarm.ring();
  }

  /** Stands in for `setTimeout` of timers/promises. */
  public async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.advance(ms);
    if (signal?.aborted) throw abortError();
  }

  /** Stands in for `AbortSignal.timeout`. */
  public signalAfter(ms: number): AbortSignal {
    const controller = new AbortController();
    this.alarms.push({ at: this.now + ms, ring: () => controller.abort() });
    if (ms <= 0) controller.abort();
    return controller.signal;
  }
}

export function abortError(): Error {
  return Object.assign(new Error('The operation was aborted'), { name: 'AbortError' });
}
