import { finding, unseen, type Finding } from './finding';
import { answered } from '../aws/answered';
import type { Aws } from '../aws/aws';

/** AWS's words to those for whom nobody has opened Cost Explorer yet; it is the same code as another denial. */
const NOT_OPENED = /not enabled for cost explorer/i;

const DAY = 86_400_000;

/** Asks Cost Explorer for the cost of the day before yesterday: whether it answers is what counts. AWS charges US$0.01 for it. */
export async function judgeCostExplorer(aws: Aws, region: string, now: Date): Promise<Finding> {
  const day = (ago: number): string => new Date(now.getTime() - ago * DAY).toISOString().slice(0, 10);
  let said = '';
  const call = aws.call('ce', 'get-cost-and-usage', '--time-period', `Start=${day(2)},End=${day(1)}`, '--granularity', 'DAILY', '--metrics', 'UnblendedCost', '--region', region)
    .catch((error: Error) => {
      said = error.message;
      throw error;
    });
  const asked = await answered(call, 'DataUnavailableException');
  if (asked.is === 'there') return finding('costExplorerOpen', '');
  if (NOT_OPENED.test(said)) return finding('costExplorerClosed', '');
  if (asked.is === 'absent') return finding('costExplorerPreparing', '');
  return unseen('costExplorerHidden', 'costExplorerUnread', '', asked);
}
