import { judgeFiles, judgeTestObject, readContent, type BucketContent } from './files';
import { finding, type Finding } from './finding';
import type { Aws } from '../aws/aws';
import type { CheckedDelivery, CheckedReport } from '../check-report/check';
import type { ReasonId } from '../check-report/verdict';
import type { CheckedExport } from '../exports/check';

/** Since when something is there: as a stack or AWS says, and at the latest. */
export interface Since {
  readonly since?: Date;
  readonly latest?: Date;
}

/** Everything about one report or export: definition, status, delivery policy, and what lies in its bucket. */
export async function judgeDelivered(aws: Aws, checked: CheckedReport | CheckedExport, now: Date, { since, latest }: Since): Promise<Finding[]> {
  const content = await readContent(aws, checked.report);
  const created = 'created' in checked.report ? checked.report.created : undefined;
  return [
    judgeDefinition(checked),
    judgeStatus(checked),
    judgePolicy(checked),
    judgeTestObject(checked.report, content),
    judgeFiles(checked.report, content, since ?? created ?? tried(content) ?? latest, now),
  ];
}

/** AWS writes its test object when a report or an export is made. */
function tried({ testObject }: BucketContent): Date | undefined {
  return testObject.is === 'there' ? testObject.what : undefined;
}

function judgeDefinition({ report, failed }: CheckedReport | CheckedExport): Finding {
  return failed.length === 0 ? finding('definitionFits', report.ReportName) : finding('definitionDiffers', report.ReportName, { conditions: failed.join(', ') });
}

function judgeStatus({ report }: CheckedDelivery): Finding {
  const status = report.ReportStatus?.lastStatus;
  if (status === undefined) return finding('statusNone', report.ReportName);
  return finding(status === 'SUCCESS' ? 'statusSuccess' : 'statusFailed', report.ReportName, { status, bucket: report.S3Bucket });
}

/** What AWS says of a last delivery that failed, which is the status; a success is never the only reason. */
const OF_STATUS: readonly ReasonId[] = ['lastNoBucket', 'lastPermissions', 'lastOther'];
const REFUSING: readonly ReasonId[] = ['noBucket', 'noPolicy', 'notAllowed'];

/** The policy as `check-report` judges it, which also shows the statements. */
function judgePolicy({ report: { ReportName: name, S3Bucket: bucket }, delivery, readingDenied }: CheckedDelivery): Finding {
  const reasons = delivery.reasons.filter(({ is }) => !OF_STATUS.includes(is));
  const hidden = reasons.find(({ is }) => is === 'hiddenPolicy');
  if (delivery.verdict === 'doesNot' && reasons.some(({ is }) => REFUSING.includes(is))) return finding('deliveryRefused', name, { bucket });
  if (readingDenied) return finding('readingDenied', name, { bucket });
  if (reasons.length === 0) return finding('deliveryAllowed', name, { bucket });
  return hidden ? finding('deliveryHidden', name, { bucket, code: hidden.code! }) : finding('deliveryUnknown', name, { bucket });
}
