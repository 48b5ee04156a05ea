import type { Construct } from 'constructs';
import { MAKE_A_REPORT } from './analysaver-options';
import type { Values } from './statements';
import { checkBucketArn } from '../input/bucket-arn';
import type { Checks } from '../input/checks';
import { checkKey } from '../input/key';
import { checkAccount } from '../input/place';
import { BUCKET_OWNER, DATA_PREFIX } from '../input/rules';
import type { IStompyCurReport, IStompyDataExport, IStompyDelivery } from '../report/readable';

/** What a role reads. */
interface Deliveries {
  readonly report?: IStompyCurReport;
  readonly exports?: IStompyDataExport[];
}

/** Refuses a role that would read nothing. */
export function checkSomethingToRead(checks: Checks, given: Deliveries | undefined): void {
  if (given?.report !== undefined || given?.exports !== undefined) return;
  checks.problem('report', 'must be a report', given?.report, `${MAKE_A_REPORT}; or name what is read instead in \`exports\``);
}

/** Refuses a report or an export that a role could not read, or could read too much by. Whoever implements the interfaces may say anything. */
export function checkDeliveries(checks: Checks, scope: Construct, { report, exports: all }: Deliveries): void {
  if (report) checkDelivery(checks, scope, 'report', report);
  if (!report && all?.length === 0) checks.problem('exports', 'must not be empty without a `report`', all, 'name an export');
  all?.forEach((each, index) => {
    if (each.bucketOwner !== undefined) checks.text(`exports[${index}].bucketOwner`, each.bucketOwner, BUCKET_OWNER);
    checkDelivery(checks, scope, `exports[${index}]`, each, each.bucketOwner);
  });
}

function checkDelivery(checks: Checks, scope: Construct, prop: string, delivery: IStompyDelivery, bucketOwner?: string): void {
  const { bucket, dataPrefix, encryptionKey } = delivery;
  if (bucketOwner === undefined) {
    checkAccount(checks, prop, scope, {
      owner: bucket.env.account,
      must: 'must have its bucket in the account of the role',
      fix: 'make the role where the report is, in the management account',
    });
  }
  checkBucketArn(checks, `${prop}.bucket`, bucket.bucketArn, scope);
  if (dataPrefix !== undefined) checks.text(`${prop}.dataPrefix`, dataPrefix, DATA_PREFIX);
  if (encryptionKey) checkKey(checks, `${prop}.encryptionKey`, encryptionKey, scope);
}

/** The values that permissions name: the report's, each export's, and those of all together for the guardrail. */
export function deliveryValues(account: string, report: IStompyCurReport | undefined, all: IStompyDataExport[] = []): Values {
  const deliveries = [...report ? [report] : [], ...all];
  const union = (of: (delivery: IStompyDelivery) => string[]) => [...new Set(deliveries.flatMap(of))];
  return {
    ...report && place('Report', report),
    Exports: all.map((each) => ({ ...place('Export', each), ExportOwner: each.bucketOwner ?? account })),
    DataBuckets: union(({ bucket }) => [bucket.bucketArn]),
    DataObjects: union((delivery) => [objectsOf(delivery)]),
    // one that may be anywhere in its bucket leaves no folder to be kept to
    DataFolders: deliveries.every(({ dataPrefix }) => dataPrefix !== undefined) ? union(({ dataPrefix }) => [dataPrefix!, `${dataPrefix}/*`]) : [],
    DataKeys: union(({ encryptionKey }) => encryptionKey ? [encryptionKey.keyArn] : []),
  };
}

function place(kind: 'Export' | 'Report', delivery: IStompyDelivery): Values {
  return {
    [`${kind}Bucket`]: delivery.bucket.bucketArn,
    [`${kind}Objects`]: objectsOf(delivery),
    [`${kind}Prefix`]: delivery.dataPrefix,
    [`${kind}Key`]: delivery.encryptionKey?.keyArn,
    [`${kind}Region`]: delivery.bucketRegion ?? '*',
  };
}

function objectsOf({ bucket, dataPrefix }: IStompyDelivery): string {
  return bucket.arnForObjects(dataPrefix === undefined ? '*' : `${dataPrefix}/*`);
}
