import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Annotations, RemovalPolicy, Stack, Tags, type Duration } from 'aws-cdk-lib/core';
import { Construct, type IConstruct } from 'constructs';
import { billingRegion } from './private/billing-region';
import { warnAboutBucketRegion } from './private/bucket-region';
import { checkReportAttributes, checkReportProps } from './private/cur-report-checks';
import { createReportBucket } from './private/report-bucket';
import { reportDefinition } from './private/report-definition';
import { allowBucketDelivery, allowKeyDelivery } from './private/report-delivery';
import { createReport } from './private/report-resource';

/**
 * An hourly Cost and Usage Report that Stompy AnalySaver can read: made by `StompyCurReport`, or an existing one.
 */
export interface IStompyCurReport extends IConstruct {
  /** The bucket AWS delivers the report to. */
  readonly bucket: s3.IBucket;

  /** Region of the bucket; undefined where it is not known. */
  readonly bucketRegion?: string;

  /** Key prefix of the report's objects, without a slash at its end; undefined means anywhere in the bucket. */
  readonly dataPrefix?: string;

  /** The customer managed key that encrypts the objects, if there is one. */
  readonly encryptionKey?: kms.IKey;
}

/** Describes a report that exists already. */
export interface StompyCurReportAttributes {
  /** The bucket AWS delivers the report to. */
  readonly bucket: s3.IBucket;

  /**
   * Prefix of the report as its delivery options show it ("report path prefix"), 2 to 256 characters.
   *
   * @default - the role may read the whole bucket
   */
  readonly prefix?: string;

  /**
   * Name of the report, 1 to 256 characters. Together with `prefix` it narrows what the role may read to this report.
   *
   * @default - the role may read everything below `prefix`
   */
  readonly reportName?: string;

  /**
   * Region of the bucket, such as `ap-southeast-1`.
   *
   * @default - unknown: nothing warns when the bucket is far from Stompy
   */
  readonly bucketRegion?: string;

  /**
   * Customer managed key that encrypts the report's objects. The role may then decrypt with it, through S3 alone.
   *
   * @default - the objects are encrypted with SSE-S3 or not with a customer managed key
   */
  readonly encryptionKey?: kms.IKey;
}

/** Properties of `StompyCurReport`. */
export interface StompyCurReportProps {
  /**
   * Your part of the report's name: 1 to 227 letters, digits or characters of `!-_.'()`.
   *
   * The full name is `stompy-<end of the stack's id>-<reportName>-<hash>`: the front proves that the report belongs to this
   * stack, the hash changes with settings that AWS can only change by replacing the report.
   *
   * @default - derived from the construct's path
   */
  readonly reportName?: string;

  /**
   * Path in the bucket below which AWS writes the report: 2 to 256 letters, digits or characters of `!-_.'()/`,
   * neither starting with `/` nor ending in `/` or `.`.
   *
   * @default 'stompy'
   * @see https://docs.aws.amazon.com/cur/latest/userguide/cur-create.html
   */
  readonly prefix?: string;

  /**
   * Bucket to deliver to. It must belong to the account of this stack.
   *
   * The delivery statements are added to its policy. An imported bucket's policy cannot be changed from here: the error
   * prints the statements to add, and `deliveryPolicyInPlace` says that they are there.
   *
   * @default - a new private bucket, encrypted, versioned, TLS 1.2 or better only
   */
  readonly bucket?: s3.IBucket;

  /**
   * Region of `bucket`. Required for an imported bucket.
   *
   * @default - the region of `bucket` if this app makes it, else the region of this stack
   */
  readonly bucketRegion?: string;

  /**
   * Says that the policies of `bucket` and `encryptionKey` already let AWS deliver, so that they are left as they are.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html
   */
  readonly deliveryPolicyInPlace?: boolean;

  /**
   * Adds the cost of containers (Amazon ECS, Amazon EKS, AWS Batch) to the report, which makes it larger.
   * It has to be switched on in the cost management preferences, too. Changing it replaces the report; the files stay.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cur/latest/userguide/split-cost-allocation-data.html
   */
  readonly splitCostAllocationData?: boolean;

  /**
   * Age in whole days after which files of the report are deleted from the new bucket. AWS writes a month's files anew
   * while the month can still change, so the age counts from the last change. Not with `bucket`: its lifecycle is yours.
   *
   * @default - files are kept
   */
  readonly expiration?: Duration;

  /**
   * Customer managed key for the new bucket, in the bucket's region; its policy is extended so that AWS can deliver.
   * Not with `bucket`, unless the bucket is encrypted with this key.
   *
   * That AWS delivers cost reports to such a bucket is unproven: AWS does not document it and published templates contradict
   * each other. A warning says so. Check after 48 hours that files arrive.
   *
   * @default - SSE-S3
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * What happens to the new bucket and its policy, together, when the stack is deleted or its creation fails.
   *
   * With `DESTROY`, CloudFormation can delete the bucket only while it is empty, and AWS writes a test object as soon as the
   * report exists. `RETAIN_ON_UPDATE_OR_DELETE` is refused for that reason: a failed creation would end in ROLLBACK_FAILED.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Tags for everything this construct makes. A report made outside us-east-1 and cn-northwest-1 itself stays without tags.
   *
   * @default - only the tags of the surrounding app and stack
   */
  readonly tags?: { [key: string]: string };

  /**
   * Permissions boundary for the role of the function that makes the report where CloudFormation cannot. It has to allow
   * `cur:*ReportDefinition*`, `logs:CreateLogStream` and `logs:PutLogEvents`.
   *
   * @default - no permissions boundary
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;
}

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
    checkReportAttributes(`${scope.node.path}/${id}`, attrs);

    class ExistingReport extends Construct implements IStompyCurReport {
      public readonly bucket = attrs.bucket;
      public readonly bucketRegion = attrs.bucketRegion;
      public readonly dataPrefix = attrs.reportName === undefined ? attrs.prefix : `${attrs.prefix}/${attrs.reportName}`;
      public readonly encryptionKey = attrs.encryptionKey;
    }
    const report = new ExistingReport(scope, id);
    warnAboutBucketRegion(report, attrs.bucketRegion);
    return report;
  }

  /** The bucket AWS delivers to: the new one or the given one. */
  public readonly bucket: s3.IBucket;

  /** Region of the bucket. */
  public readonly bucketRegion?: string;

  /** Prefix of the report's objects. */
  public readonly dataPrefix?: string;

  /** The key given as `encryptionKey`. */
  public readonly encryptionKey?: kms.IKey;

  /** Full name of the report, as the billing console shows it. */
  public readonly reportName: string;

  constructor(scope: Construct, id: string, props: StompyCurReportProps = {}) {
    super(scope, id);
    const region = billingRegion(this); // refuses partitions without cost reports
    checkReportProps(this, props);

    this.encryptionKey = props.encryptionKey;
    this.dataPrefix = props.prefix ?? 'stompy';
    this.bucketRegion = props.bucketRegion ?? props.bucket?.env.region ?? Stack.of(this).region;
    this.bucket = props.bucket
      ?? createReportBucket(this, props.removalPolicy ?? RemovalPolicy.RETAIN, props.encryptionKey, props.expiration);
    warnAboutBucketRegion(this, this.bucketRegion);

    const definition = reportDefinition(this, {
      label: props.reportName,
      bucketName: this.bucket.bucketName,
      bucketRegion: this.bucketRegion,
      prefix: this.dataPrefix,
      splitCostData: props.splitCostAllocationData ?? false,
    });
    this.reportName = definition.ReportName;
    const report = createReport(this, { definition, billingRegion: region, bucket: this.bucket, permissionsBoundary: props.permissionsBoundary });

    // AWS checks the policies while it makes the report
    if (!(props.bucket && props.deliveryPolicyInPlace)) report.node.addDependency(...allowBucketDelivery(this, this.bucket));
    if (props.encryptionKey) {
      if (!props.deliveryPolicyInPlace) report.node.addDependency(...allowKeyDelivery(this, props.encryptionKey));
      Annotations.of(this).addWarningV2('stompy-cdk:StompyCurReport.encryptionKey',
        'AWS is not proven to deliver cost reports to a bucket with a customer managed key: check after 48 hours that files arrive');
    }
    for (const [key, value] of Object.entries(props.tags ?? {})) Tags.of(this).add(key, value);
  }
}
