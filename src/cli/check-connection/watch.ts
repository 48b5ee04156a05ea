import { lookAtDeliveries, type Deliveries, type Wanted } from './deliveries';
import { resultOf } from './finding';
import type { CheckConnectionWords } from './words';
import type { Delivery } from '../../report/delivery-statements';
import type { Situation } from '../command';

/** How long `--watch` waits before it looks again, in seconds. */
const PAUSE = 300;
/** How often in a row AWS may not answer before the watch ends: a network that is away for some minutes is no reason to give up after a day. */
const MISSED = 12;

/** Looks at reports and exports; with `--watch` again and again, until the first files of all of them are there or something is wrong. */
export async function watchDeliveries(situation: Situation, owner: Delivery, wanted: Wanted, words: CheckConnectionWords): Promise<Deliveries> {
  const { clock, step, values } = situation;
  const began = clock.now();
  for (let missed = 0; ;) {
    const found = await lookAtDeliveries(situation, owner, wanted, values.watch ? began : undefined);
    const waiting = found.findings.find(({ id }) => id === 'filesWaiting');
    const silent = found.findings.some(({ id }) => id === 'filesUnread' || id === 'billingUnread');
    missed = silent ? missed + 1 : 0;
    const isOver = found.findings.some((each) => resultOf(each) === 'wrong') || (silent ? missed > MISSED : waiting === undefined);
    if (!values.watch || isOver) return found;
    step(waiting ? words.doing.watching(waiting.about, waiting.facts.hours, PAUSE / 60) : words.doing.silent(PAUSE / 60));
    await clock.wait(PAUSE);
  }
}
