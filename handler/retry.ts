import { setTimeout as sleep } from 'timers/promises';
import { isFreshRole, isPassing } from './failure';
import { log } from './log';

/** How long AWS may need to see a fresh policy, or to stop throttling. */
const PASSING = 120_000;
/** How long IAM may need to know a fresh role. */
const FRESH_ROLE = 60_000;
/** How long one request may take. */
const REQUEST = 20_000;

/** Ends one request after its time, and with the whole. */
export function within(whole: AbortSignal): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.any([whole, AbortSignal.timeout(REQUEST)]) };
}

/** Asks again while that may help, the last time when its time is over. */
export async function retry<T>(whole: AbortSignal, call: () => Promise<T>): Promise<T> {
  const start = Date.now();
  for (let wait = 1000; ; wait = Math.min(wait * 2, 20_000)) {
    try {
      return await call();
    } catch (error) {
      const budget = isPassing(error as Error) ? PASSING : isFreshRole(error as Error) ? FRESH_ROLE : 0;
      const pause = Math.min(wait, start + budget - Date.now());
      if (pause <= 0 || whole.aborted) throw error;
      log(`${(error as Error).name}, again in ${pause} ms`);
      await sleep(pause, undefined, { signal: whole }).catch(() => { throw error; });
    }
  }
}
