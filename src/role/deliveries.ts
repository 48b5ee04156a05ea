import type { Construct } from 'constructs';
import type { Values } from './statements';
import { Stack } from '../cdk';
import { isConcrete, type Checks } from '../input/checks';
import { BUCKET_OWNER, DATA_PREFIX } from '../input/rules';
import type { IStompyCurReport, IStompyDataExport, IStompyDelivery } from '../report/readable';

/** What a role reads. */
interface Deliveries {
  readonly report?: IStompyCurReport;
  readonly exports?: IStompyDataExport[];
}

/** Refuses a report or an export that a role could not read, or could read too much by. Whoever implements the interfaces may say anything. */
export function checkDeliveries(checks: Checks, scope: Construct, { report, exports: all = [] }: Deliveries): void {
  const missing = Array.isArray(all) ? all.findIndex((each) => !each?.bucket) : undefined;
  if (missing === undefined || missing >= 0) {
    checks.problem('exports', 'must be a list of exports', missing === undefined ? 'no list' : all[missing],
      'give each StompyDataExport, or existing ones by StompyDataExport.fromExportAttributes()');
    return;
  }
  if (!report && all.length === 0) {
    checks.problem('report', 'must be a report', report,
      'make a StompyCurReport, or take an existing one with StompyCurReport.fromReportAttributes(); or name what is read instead in `exports`');
  }
  if (report) checkDelivery(checks, scope, 'report', report);
  all.forEach((each, index) => {
    checks.text(`exports[${index}].bucketOwner`, each.bucketOwner, BUCKET_OWNER);
    checkDelivery(checks, scope, `exports[${index}]`, each, each.bucketOwner);
  });
}

function checkDelivery(checks: Checks, scope: Construct, prop: string, delivery: IStompyDelivery, bucketOwner?: string): void {
  const { account } = Stack.of(scope);
  const owner = delivery.bucket.env.account;
  if (bucketOwner === undefined && isConcrete(owner) && isConcrete(account) && owner !== account) {
    checks.problem(prop, `must have its bucket in the account of the role, ${account}`, owner, 'make the role where the report is, in the management account');
  }
  checks.oneResource(`${prop}.bucket`, delivery.bucket.bucketArn);
  checks.text(`${prop}.dataPrefix`, delivery.dataPrefix, DATA_PREFIX);
  if (delivery.encryptionKey) checks.oneKey(`${prop}.encryptionKey`, delivery.encryptionKey.keyArn);
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
