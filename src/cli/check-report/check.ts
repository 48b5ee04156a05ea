import { readingAccess } from './access';
import { readBucket, type BucketFacts } from './bucket';
import { handOver, notesOn, type HandOver, type Note } from './notes';
import { failedConditions, type ConditionId, type Destination, type ExistingReport } from './report';
import { judgeDelivery, type DeliveryVerdict } from './verdict';
import type { CheckReportWords } from './words';
import { BILLING_REGIONS, RECOMMENDED_REGION } from '../../input/regions';
import { REPORT_DELIVERY, type Delivery, type DeliveryService } from '../../report/delivery-statements';
import { AwsError, type Aws } from '../aws/aws';
import { statementsOf } from '../policy/statement';

/** What is known about the delivery of one report or export. */
export interface CheckedDelivery {
  readonly report: Destination;
  readonly owner: Delivery;
  readonly service: DeliveryService;
  readonly delivery: DeliveryVerdict;
  readonly notes: readonly Note[];
  readonly readingDenied: boolean;
}

/** What is known about one report. */
export interface CheckedReport extends CheckedDelivery {
  readonly report: ExistingReport;
  readonly failed: readonly ConditionId[];
  /** What to hand over, if Stompy can use the report as it is. */
  readonly handOver?: HandOver;
}

/** Reads all reports of the account, and each one's bucket. Changes nothing. */
export async function checkReports(aws: Aws, owner: Delivery, words: CheckReportWords, step: (doing: string) => void): Promise<CheckedReport[]> {
  step(words.doing.reports);
  const checked: CheckedReport[] = [];
  // one after the other: more than two AWS CLIs at a time make each of them slow
  for (const report of await describeReports(aws, owner.billingRegion, words)) checked.push(await checkReport(aws, report, owner, words, step));
  return checked;
}

/** The account that is asked, and where AWS keeps its reports. */
export async function whose(aws: Aws, words: CheckReportWords, step: (doing: string) => void): Promise<Delivery> {
  step(words.doing.identity);
  const { Account: account, Arn: arn } = await aws.call<{ Account: string; Arn: string }>('sts', 'get-caller-identity');
  const partition = arn.split(':')[1];
  const billingRegion = BILLING_REGIONS[partition];
  if (!billingRegion) throw new AwsError('NoReports', words.noReportsHere(partition));
  return { partition, account, billingRegion };
}

/** The account's reports; where they may not be listed, a denial that says what to do. */
export async function describeReports(aws: Aws, region: string, words: CheckReportWords): Promise<ExistingReport[]> {
  try {
    // the CLI follows the pages itself
    const { ReportDefinitions = [] } = await aws.call<{ ReportDefinitions?: ExistingReport[] }>('cur', 'describe-report-definitions', '--region', region);
    return ReportDefinitions;
  } catch (error) {
    throw error instanceof AwsError && error.isDenied ? new AwsError(error.code, words.mayNotList(error.message)) : error;
  }
}

/** One report with its bucket. */
export async function checkReport(
  aws: Aws, report: ExistingReport, owner: Delivery, words: CheckReportWords, step: (doing: string) => void,
): Promise<CheckedReport> {
  step(words.doing.bucket(report.S3Bucket));
  const checked = judged(report, await readBucket(aws, report), owner, REPORT_DELIVERY);
  const failed = failedConditions(report);
  const usable = failed.length === 0 && checked.delivery.verdict !== 'doesNot' && !checked.readingDenied;
  return { ...checked, report, failed, handOver: usable ? handOver(report) : undefined };
}

/** What a bucket lets AWS do for a report or an export. */
export function judged(report: Destination, bucket: BucketFacts, owner: Delivery, service: DeliveryService): CheckedDelivery {
  const delivery = judgeDelivery(report, bucket, owner, service);
  const statements = bucket.policy.is === 'there' ? statementsOf(bucket.policy.what) : undefined;
  const reading = readingAccess(statements ?? [], report, owner);
  return { report, owner, service, delivery, notes: notesOn(report, bucket, reading), readingDenied: reading.denied === 'yes' };
}

/** The report to hand to Stompy: one that can be used, best one that AWS delivers for certain, then one where Stompy reads from. */
export function best(checked: readonly CheckedReport[]): CheckedReport | undefined {
  const rank = ({ report, delivery }: CheckedReport): number => (delivery.verdict === 'delivers' ? 0 : 2) + (report.S3Region === RECOMMENDED_REGION ? 0 : 1);
  return checked.filter((each) => each.handOver).sort((one, other) => rank(one) - rank(other))[0];
}
