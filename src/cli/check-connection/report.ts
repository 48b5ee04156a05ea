import { judgeFiles, judgeTestObject, readContent, type BucketContent } from './files';
import { finding, type Finding } from './finding';
import type { Aws } from '../aws/aws';
import { best, checkReport, type CheckedReport } from '../check-report/check';
import { remarksOn } from '../check-report/remarks';
import type { ReasonId } from '../check-report/verdict';
import type { CheckReportWords } from '../check-report/words';

/** A report that Stompy reads or could read, and when it was made, as far as a stack tells. */
export interface WatchedReport {
  readonly checked: CheckedReport;
  readonly since?: Date;
}

/** The reports that stacks of the roles made; without one, the report that Stompy can use best. */
export function chosenReports(checked: readonly CheckedReport[], made: readonly { readonly name: string; readonly since?: Date }[]): { reports: WatchedReport[]; findings: Finding[] } {
  if (made.length === 0) {
    const chosen = best(checked) ?? checked[0];
    return chosen ? { reports: [{ checked: chosen }], findings: [] } : { reports: [], findings: [finding('reportNone', '')] };
  }
  const found = made.map(({ name, since }) => ({ name, since, checked: checked.find(({ report }) => report.ReportName === name) }));
  return {
    reports: found.flatMap(({ since, checked: one }) => one ? [{ checked: one, since }] : []),
    findings: found.flatMap((each) => each.checked ? [] : [finding('reportGone', each.name)]),
  };
}

/**
 * Everything about one report: definition, status, delivery policy, and what lies in its bucket.
 *
 * @param latest when it was there at the latest, if nothing else tells.
 */
export async function judgeReport(aws: Aws, { checked, since }: WatchedReport, words: CheckReportWords, now: Date, latest?: Date): Promise<Finding[]> {
  const content = await readContent(aws, checked.report);
  return [
    judgeDefinition(checked, words),
    judgeStatus(checked),
    judgePolicy(checked, words),
    judgeTestObject(checked.report, content),
    judgeFiles(checked.report, content, since ?? tried(content) ?? latest, now),
  ];
}

/** AWS writes its test object when a report is made. */
function tried({ testObject }: BucketContent): Date | undefined {
  return testObject.is === 'there' ? testObject.what : undefined;
}

function judgeDefinition({ report, failed }: CheckedReport, words: CheckReportWords): Finding {
  if (failed.length === 0) return finding('definitionFits', report.ReportName);
  return finding('definitionDiffers', report.ReportName, { conditions: failed.map((id) => words.conditions[id].title).join(', ') });
}

function judgeStatus({ report }: CheckedReport): Finding {
  const status = report.ReportStatus?.lastStatus;
  if (status === undefined) return finding('statusNone', report.ReportName);
  return finding(status === 'SUCCESS' ? 'statusSuccess' : 'statusFailed', report.ReportName, { status });
}

/** What AWS says of the last delivery, which is the status. */
const OF_STATUS: readonly ReasonId[] = ['lastSuccess', 'lastNoBucket', 'lastPermissions', 'lastOther'];
const REFUSING: readonly ReasonId[] = ['noBucket', 'noPolicy', 'notAllowed'];
const OF_READING = ['readingDenied'];

/** The policy as `check-report` judges it, with its words. */
function judgePolicy(checked: CheckedReport, words: CheckReportWords): Finding {
  const { report, delivery, notes } = checked;
  const reasons = delivery.reasons.filter(({ is }) => !OF_STATUS.includes(is));
  const sentences = remarksOn(checked, words);
  const about = (ids: readonly string[]): string => sentences.filter(({ id }) => ids.includes(id)).map(({ sentence }) => sentence).join(' ');
  const facts = { bucket: report.S3Bucket, why: about([...reasons.map(({ is }) => is), ...OF_READING]) };
  if (reasons.some(({ is }) => REFUSING.includes(is)) || notes.some(({ is }) => OF_READING.includes(is))) return finding('deliveryRefused', report.ReportName, facts);
  if (reasons.length === 0) return finding('deliveryAllowed', report.ReportName, facts);
  return finding(reasons.some(({ is }) => is === 'hiddenPolicy') ? 'deliveryHidden' : 'deliveryUnknown', report.ReportName, facts);
}
