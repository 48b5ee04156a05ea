import { best, type CheckedReport } from './check';
import { remarksOn } from './remarks';
import { CONDITION_IDS } from './report';
import type { CheckReportWords } from './words';

/** The answer for scripts. Ids never change with the language; sentences do. */
export function renderJson(checked: readonly CheckedReport[], words: CheckReportWords, exports: object): string {
  return JSON.stringify({
    recommended: best(checked)?.report.ReportName ?? null,
    reports: checked.map((each) => ({
      name: each.report.ReportName,
      bucket: each.report.S3Bucket,
      region: each.report.S3Region,
      prefix: each.report.S3Prefix ?? '',
      lastDelivery: each.report.ReportStatus?.lastStatus ?? null,
      conditions: Object.fromEntries(CONDITION_IDS.map((id) => [id, !each.failed.includes(id)])),
      delivery: each.delivery.verdict,
      handOver: each.handOver ?? null,
      remarks: remarksOn(each, words),
    })),
    ...exports,
  }, undefined, 2);
}
