import { finding, unseen, type Finding } from './finding';
import { answered, type Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';
import { TEST_OBJECT } from '../check-report/access';
import type { Destination } from '../check-report/report';
import { hoursBetween, timeOf, type AwsTime } from '../clock';

/** How long AWS may take for the first files, and how old the newest may be, in hours. Others who looked earlier called it broken when it was not. */
export const PATIENCE = 72;

interface S3Object {
  readonly Key: string;
  readonly LastModified: AwsTime;
}

/** Files with costs: what else AWS writes says that it was there, not that there is anything to read. */
const DATA = /\.(parquet|csv|gz|zip)$/;

/** What lies in the bucket of a report or an export. */
export interface BucketContent {
  /** When AWS wrote the object with which it tries whether it may deliver. */
  readonly testObject: Answered<Date>;
  /** The times of its files, the oldest first. */
  readonly files: Answered<readonly Date[]>;
}

export async function readContent(aws: Aws, { S3Bucket, S3Region, S3Prefix, ReportName }: Destination): Promise<BucketContent> {
  const where = ['--bucket', S3Bucket, '--region', S3Region];
  const folder = `${ReportName}/`;
  // without a prefix AWS begins with a slash
  const prefixes = S3Prefix ? [`${S3Prefix}/${folder}`] : [folder, `/${folder}`];
  const [testObject, files] = await Promise.all([
    answered(aws.call<S3Object>('s3api', 'head-object', ...where, '--key', TEST_OBJECT).then(timeOfObject), '404', 'NoSuchKey'),
    answered((async () => {
      const found: S3Object[] = [];
      for (const prefix of prefixes) {
        const { Contents = [] } = await aws.call<{ Contents?: S3Object[] }>('s3api', 'list-objects-v2', ...where, '--prefix', prefix);
        found.push(...Contents);
      }
      return found.filter(({ Key }) => DATA.test(Key)).map(timeOfObject).sort((one, other) => one.getTime() - other.getTime());
    })()),
  ]);
  return { testObject, files };
}

function timeOfObject({ LastModified }: S3Object): Date {
  return timeOf(LastModified);
}

export function judgeTestObject(report: Destination, { testObject }: BucketContent): Finding {
  const facts = { bucket: report.S3Bucket, object: TEST_OBJECT };
  if (testObject.is === 'there') return finding('testObjectThere', report.ReportName, { ...facts, time: shown(testObject.what) });
  if (testObject.is === 'absent' || testObject.is === 'noBucket') return finding('testObjectAbsent', report.ReportName, facts);
  return unseen('testObjectHidden', 'testObjectUnread', report.ReportName, testObject, facts);
}

/**
 * Whether the files come.
 *
 * @param since when it was made, as far as that is known.
 */
export function judgeFiles(report: Destination, { files }: BucketContent, since: Date | undefined, now: Date): Finding {
  const name = report.ReportName;
  const facts = { bucket: report.S3Bucket, patience: String(PATIENCE) };
  if (files.is === 'noBucket') return finding('filesNoBucket', name, facts);
  if (files.is !== 'there') return unseen('filesHidden', 'filesUnread', name, files, facts);
  if (files.what.length > 0) return judgeNewest(name, files.what, facts, now);
  const status = report.ReportStatus?.lastStatus;
  if (status !== undefined && status !== 'SUCCESS') return finding('filesFailing', name, { ...facts, status });
  if (since === undefined) return finding('filesNoneYet', name, facts);
  const hours = hoursBetween(since, now);
  return finding(hours < PATIENCE ? 'filesWaiting' : 'filesLate', name, { ...facts, hours: String(hours) });
}

function judgeNewest(name: string, times: readonly Date[], facts: { readonly bucket: string; readonly patience: string }, now: Date): Finding {
  const newest = times[times.length - 1];
  const hours = hoursBetween(newest, now);
  return finding(hours < PATIENCE ? 'filesDelivering' : 'filesStale', name, { ...facts, number: String(times.length), first: shown(times[0]), newest: shown(newest), hours: String(hours) });
}

/** A time to the minute, in UTC as AWS has it. */
function shown(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
