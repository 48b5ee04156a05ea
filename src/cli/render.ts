import { advice, best, CONDITIONS, isSuitable, type CheckedReport } from './report-check';
import { RECOMMENDED_REGION } from '../input/regions';

/** The reports as a table, and what to do next. */
export function renderText(checked: CheckedReport[]): string {
  if (checked.length === 0) {
    return 'This account has no cost report. Make one with StompyCurReport, or with the link that Stompy shows.';
  }
  const rows = [
    ['Report', ...CONDITIONS.map(({ title }) => title), 'Delivery', 'Region', 'Bucket', 'Prefix'],
    ...checked.map(({ report, failed, delivery }) => [
      report.ReportName,
      ...CONDITIONS.map((condition) => failed.includes(condition) ? 'no' : 'yes'),
      delivery.verdict,
      report.S3Region,
      report.S3Bucket,
      report.S3Prefix || '-',
    ]),
  ];
  return [table(rows), '', ...recommend(checked), ...checked.filter((each) => !isSuitable(each)).flatMap(change)].join('\n');
}

/** The same for scripts. */
export function renderJson(checked: CheckedReport[]): string {
  return JSON.stringify({
    recommended: best(checked, RECOMMENDED_REGION)?.report.ReportName ?? null,
    reports: checked.map((each) => ({
      name: each.report.ReportName,
      bucket: each.report.S3Bucket,
      region: each.report.S3Region,
      prefix: each.report.S3Prefix ?? '',
      conditions: Object.fromEntries(CONDITIONS.map((condition) => [condition.id, !each.failed.includes(condition)])),
      delivery: each.delivery,
      suitable: isSuitable(each),
      advice: advice(each),
    })),
  }, undefined, 2);
}

function recommend(checked: CheckedReport[]): string[] {
  const chosen = best(checked, RECOMMENDED_REGION);
  if (!chosen) return ['No report fits yet.'];
  const { ReportName, S3Bucket, S3Prefix, S3Region } = chosen.report;
  return [
    `Hand ${ReportName} to Stompy: paste its bucket ${S3Bucket}${S3Prefix ? ` and its prefix ${S3Prefix}` : ''}.`,
    ...S3Region === RECOMMENDED_REGION ? [] : [`Its bucket is in ${S3Region}; Stompy reads from ${RECOMMENDED_REGION}, so everything takes longer.`],
    ...chosen.delivery.verdict === 'unknown' ? [`Check the delivery: ${chosen.delivery.reason}.`] : [],
  ];
}

function change(each: CheckedReport): string[] {
  return ['', `To use ${each.report.ReportName}:`, ...advice(each).map((sentence) => `  - ${sentence}`)];
}

function table(rows: string[][]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd();
  return [line(rows[0]), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n');
}
