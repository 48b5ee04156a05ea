import { Construct } from 'constructs';
import { billingRegion } from './billing-region';
import { knownBucketRegion, warnAboutBucketRegion } from './bucket-region';
import { RemovalPolicy, Stack, Tags, type kms, type s3 } from '../cdk';
import { createReportBucket } from './bucket';
import { DEFAULT_PREFIX, checkReportAttributes, checkReportProps } from './cur-checks';
import type { StompyCurReportAttributes, StompyCurReportProps } from './cur-props';
import { reportDefinition } from './definition';
import { allowDelivery } from './delivery-policy';
import { REPORT_DELIVERY } from './delivery-statements';
import { takeFolder } from './folders';
import { warnAboutGivenBucket } from './given-bucket-warnings';
import { refuseSecondPolicy } from './one-policy';
import type { IStompyCurReport } from './readable';
import { createReport } from './resource';
import { refuseSameName } from './same-name';
import { WARNINGS, warn } from '../input/warnings';

/**
 * The bucket, the delivery policy and the hourly Cost and Usage Report that Stompy AnalySaver reads.
 *
 * Deploy it in the management account of the organization, best in ap-southeast-1. The report has the settings Stompy
 * needs: hourly, with resource ids, closed months refreshed, Parquet for Athena, overwritten in place. The first files
 * arrive 24 to 48 hours after deployment.
 *
 * The report is always a new one. Use an existing report with `StompyCurReport.fromReportAttributes()`.
 */
export class StompyCurReport extends Construct implements IStompyCurReport {
  /** Refers to a report that exists already. Creates nothing and changes nothing. */
  public static fromReportAttributes(scope: Construct, id: string, attrs: StompyCurReportAttributes): IStompyCurReport {
    const checks = checkReportAttributes(scope, id, attrs);

    class ExistingReport extends Construct implements IStompyCurReport {
      public readonly bucket = attrs.bucket;
      public readonly bucketRegion = attrs.bucketRegion ?? knownBucketRegion(scope, attrs.bucket);
      public readonly dataPrefix = attrs.reportName === undefined ? attrs.prefix : `${attrs.prefix}/${attrs.reportName}`;
      public readonly encryptionKey = attrs.encryptionKey ?? attrs.bucket.encryptionKey;
    }
    const report = new ExistingReport(scope, id);
    checks.whenResolved(report);
    warnAboutBucketRegion(report, report.bucketRegion);
    return report;
  }

  /** The bucket AWS delivers to: the new one or the given one. */
  public readonly bucket: s3.IBucket;

  /** Region of the bucket. */
  public readonly bucketRegion?: string;

  /** Prefix of the report's objects. */
  public readonly dataPrefix?: string;

  /** The key given as `encryptionKey`, or that of the given bucket. */
  public readonly encryptionKey?: kms.IKey;

  /** Full name of the report, as the billing console shows it. */
  public readonly reportName: string;

  constructor(scope: Construct, id: string, props: StompyCurReportProps = {}) {
    super(scope, id);
    const region = billingRegion(this); // refuses partitions without cost reports
    checkReportProps(this, props);
    refuseSameName(this, props.reportName);

    this.encryptionKey = props.encryptionKey ?? props.bucket?.encryptionKey;
    this.dataPrefix = props.prefix ?? DEFAULT_PREFIX;
    this.bucketRegion = props.bucketRegion ?? props.bucket?.env.region ?? Stack.of(this).region;
    this.bucket = props.bucket
      ?? createReportBucket(this, { ...props, removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN });
    warnAboutBucketRegion(this, this.bucketRegion);

    const definition = reportDefinition(this, {
      label: props.reportName,
      bucketName: this.bucket.bucketName,
      bucketRegion: this.bucketRegion,
      prefix: this.dataPrefix,
      splitCostData: props.splitCostAllocationData ?? false,
    });
    this.reportName = definition.ReportName;
    const policies = [
      ...props.bucket ? [] : allowDelivery(this, REPORT_DELIVERY, { bucket: this.bucket }),
      ...props.deliveryPolicyInPlace ? [] : allowDelivery(this, REPORT_DELIVERY, { bucket: props.bucket, encryptionKey: this.encryptionKey }),
    ];
    const { permissionsBoundary, tags } = props;
    const report = createReport(this, { definition, billingRegion: region, bucket: this.bucket, permissionsBoundary, tags });
    // AWS checks the policies while it makes the report
    report.node.addDependency(...policies);
    this.node.defaultChild = report;
    takeFolder(this, { bucketName: this.bucket.bucketName, prefix: this.dataPrefix, kind: 'report' });

    if (this.encryptionKey) warn(this, WARNINGS.encryptionKey());
    if (props.bucket) warnAboutGivenBucket(this, props.bucket);
    refuseSecondPolicy(this, this.bucket);
    for (const [key, value] of Object.entries(props.tags ?? {})) Tags.of(this).add(key, value);
  }
}
