import { best, type CheckedReport } from './check';
import { remarkLines, remarksOn } from './remarks';
import { CONDITION_IDS } from './report';
import type { CheckReportWords } from './words';
import { table } from '../table';

/** The reports as a table, which of them to hand over, and what there is to say about each. */
export function renderText(checked: readonly CheckedReport[], words: CheckReportWords): string {
  if (checked.length === 0) return words.noReport;
  return [overview(checked, words), '', recommendation(checked, words), ...checked.flatMap((each) => section(each, words))].join('\n');
}

function overview(checked: readonly CheckedReport[], words: CheckReportWords): string {
  const { columns, conditions } = words;
  return table([
    [columns.report, ...CONDITION_IDS.map((id) => conditions[id].title), columns.delivery, columns.region, columns.bucket, columns.prefix],
    ...checked.map(({ report, failed, delivery }) => [
      report.ReportName,
      ...CONDITION_IDS.map((id) => failed.includes(id) ? words.no : words.yes),
      words.verdicts[delivery.verdict],
      report.S3Region,
      report.S3Bucket,
      report.S3Prefix || '-',
    ]),
  ]);
}

function recommendation(checked: readonly CheckedReport[], words: CheckReportWords): string {
  const chosen = best(checked);
  return chosen ? words.recommended(chosen.report.ReportName, chosen.handOver!.bucket, chosen.handOver!.prefix) : words.noneFits;
}

function section(each: CheckedReport, words: CheckReportWords): string[] {
  const remarks = remarksOn(each, words);
  if (remarks.length === 0) return [];
  const name = each.report.ReportName;
  return ['', each.handOver ? words.about(name) : words.toUse(name), ...remarks.flatMap(remarkLines)];
}
