import { EXPORT_CONDITIONS, type ExportConditionId } from './check';
import type { ListedExport, ListedExports } from './check-all';
import type { ExportWords } from './words';
import type { Answered } from '../aws/answered';
import { deliveryRemarks, remarkLines, type Remark } from '../check-report/remarks';
import type { CheckReportWords } from '../check-report/words';
import { table } from '../table';

const CONDITION_IDS = Object.keys(EXPORT_CONDITIONS) as ExportConditionId[];

/** Lines about the exports of an account; none where there is none. */
export function exportLines(answer: Answered<ListedExports>, words: ExportWords, reportWords: CheckReportWords): string[] {
  if (answer.is !== 'there') return ['', answer.is === 'hidden' ? words.hidden(answer.code) : words.unread('code' in answer ? answer.code : answer.is)];
  const { exports, quotas } = answer.what;
  if (exports.length === 0) return [];
  return [
    '',
    words.title,
    '',
    overview(exports, words, reportWords),
    '',
    words.which,
    ...quotas.map(({ title, number, quota }) => words.quota(title, number, quota)),
    ...exports.flatMap((each) => {
      const remarks = remarksOnExport(each, words, reportWords);
      return remarks.length === 0 ? [] : ['', reportWords.about(each.report.ReportName), ...remarks.flatMap(remarkLines)];
    }),
  ];
}

function overview(exports: readonly ListedExport[], { columns, conditions, healthy, noRun }: ExportWords, reportWords: CheckReportWords): string {
  const { yes, no, verdicts, columns: shared } = reportWords;
  return table([
    [
      columns.export, columns.table, columns.health, columns.lastRun, ...CONDITION_IDS.map((id) => conditions[id].title),
      shared.delivery, shared.region, shared.bucket, shared.prefix,
    ],
    ...exports.map(({ report, failed, lastRun, delivery }) => [
      report.ReportName,
      report.table,
      report.unhealthy ?? healthy,
      lastRun.is === 'there' ? lastRun.what ?? noRun : '-',
      ...CONDITION_IDS.map((id) => failed.includes(id) ? no : yes),
      verdicts[delivery.verdict],
      report.S3Region,
      report.S3Bucket,
      report.S3Prefix || '-',
    ]),
  ]);
}

function remarksOnExport(each: ListedExport, words: ExportWords, reportWords: CheckReportWords): Remark[] {
  const { columns, failed } = each;
  return [
    ...failed.map((id) => ({ id, sentence: words.conditions[id].fix })),
    ...columns.is === 'there'
      ? columns.what.length > 0 ? [{ id: 'unknownColumns', sentence: words.unknownColumns(columns.what) }] : []
      : [{ id: 'columnsUnseen', sentence: words.columnsUnseen('code' in columns ? columns.code : columns.is) }],
    ...deliveryRemarks(each, reportWords),
  ];
}

/** The exports for scripts; null where they may not be looked at or were not read. */
export function exportJson(answer: Answered<ListedExports>, words: ExportWords, reportWords: CheckReportWords): object {
  if (answer.is !== 'there') return { exports: null, exportsUnseen: 'code' in answer ? answer.code : answer.is };
  return {
    exportQuotas: answer.what.quotas,
    exports: answer.what.exports.map((each) => ({
      name: each.report.ReportName,
      table: each.report.table,
      bucket: each.report.S3Bucket,
      region: each.report.S3Region,
      prefix: each.report.S3Prefix,
      unhealthy: each.report.unhealthy ?? null,
      lastRun: each.lastRun.is === 'there' ? each.lastRun.what ?? null : null,
      conditions: Object.fromEntries(CONDITION_IDS.map((id) => [id, !each.failed.includes(id)])),
      delivery: each.delivery.verdict,
      remarks: remarksOnExport(each, words, reportWords),
    })),
  };
}
