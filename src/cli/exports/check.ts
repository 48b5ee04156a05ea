import { readLastRun, type ExistingExport } from './read';
import { EXPORT_DELIVERY, type Delivery } from '../../report/delivery-statements';
import type { Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';
import { readBucket } from '../check-report/bucket';
import { judged, type CheckedDelivery } from '../check-report/check';

/** What an export needs to tell as much as a report that Stompy can use. */
export const EXPORT_CONDITIONS = {
  hourly: ({ settings }: ExistingExport) => settings.TIME_GRANULARITY === 'HOURLY',
  // FOCUS has them always
  resourceIds: ({ settings, table, query }: ExistingExport) => (table.startsWith('FOCUS') || settings.INCLUDE_RESOURCES === 'TRUE')
    && /\b(line_item_resource_id|ResourceId)\b|\*/.test(query),
  overwrite: ({ overwrite }: ExistingExport) => overwrite === 'OVERWRITE_REPORT',
  parquet: ({ format }: ExistingExport) => format === 'PARQUET',
};

export type ExportConditionId = keyof typeof EXPORT_CONDITIONS;

/** What is known about one export. */
export interface CheckedExport extends CheckedDelivery {
  readonly report: ExistingExport;
  readonly failed: readonly ExportConditionId[];
  /** AWS's word for the last run that ended, if there was one. */
  readonly lastRun: Answered<string | undefined>;
}

/** One export with its last run and its bucket. */
export async function checkExport(aws: Aws, found: ExistingExport, owner: Delivery): Promise<CheckedExport> {
  const lastRun = await readLastRun(aws, found, owner.billingRegion);
  const lastStatus = statusOf(found, lastRun.is === 'there' ? lastRun.what : undefined);
  const report = { ...found, ReportStatus: { lastStatus } };
  const failed = (Object.keys(EXPORT_CONDITIONS) as ExportConditionId[]).filter((id) => !EXPORT_CONDITIONS[id](report));
  return { ...judged(report, await readBucket(aws, report), owner, EXPORT_DELIVERY), report, failed, lastRun };
}

/** In the words that AWS has for reports, where there are such. */
function statusOf({ unhealthy }: ExistingExport, run: string | undefined): string | undefined {
  const word = unhealthy ?? run;
  if (word === undefined) return undefined;
  if (word.endsWith('_SUCCESS')) return 'SUCCESS';
  return word.endsWith('INSUFFICIENT_PERMISSION') ? 'ERROR_PERMISSIONS' : word;
}
