import { Construct } from 'constructs';
import { billingRegion } from './billing-region';
import { createReportBucket } from './bucket';
import { knownBucketRegion, warnAboutBucketRegion } from './bucket-region';
import { RemovalPolicy, Resource, Stack, Tags, type kms, type s3 } from '../cdk';
import { allowDelivery } from './delivery-policy';
import { EXPORT_DELIVERY } from './delivery-statements';
import { checkExportAttributes, checkExportProps } from './export/checks';
import { exportDefinition } from './export/definition';
import type { StompyDataExportAttributes, StompyDataExportProps } from './export/props';
import { countExport } from './export/quota';
import { createExport } from './export/resource';
import { DataExportTable, EXPORT_TABLES } from './export/table';
import { takeFolder } from './folders';
import { warnAboutGivenBucket } from './given-bucket-warnings';
import { refuseSecondPolicy } from './one-policy';
import type { IStompyDataExport } from './readable';
import { refuseSameName } from './same-name';
import { isConcrete } from '../input/checks';
import { isRecord } from '../input/options';
import { isBucket } from '../input/resources';
import { WARNINGS, warn } from '../input/warnings';

/**
 * An export of AWS Data Exports: CUR 2.0, which is to follow the legacy report, or FOCUS 1.2, beside a `StompyCurReport`.
 *
 * Deploy it in the management account of the organization, best in ap-southeast-1. Stompy reads the legacy report today: keep that one until
 * Stompy tells you that it reads the export, so that nothing is missing and nothing counted twice. The first files arrive within 24 hours.
 *
 * The export is always a new one. Name an existing one with `StompyDataExport.fromExportAttributes()`.
 */
export class StompyDataExport extends Construct implements IStompyDataExport {
  /** Refers to an export that exists already. Creates nothing and changes nothing. */
  public static fromExportAttributes(scope: Construct, id: string, attrs: StompyDataExportAttributes): IStompyDataExport {
    const checks = checkExportAttributes(scope, id, attrs);

    class ExistingExport extends Construct implements IStompyDataExport {
      public readonly bucket = attrs.bucket;
      public readonly bucketOwner = attrs.bucketOwner;
      public readonly bucketRegion = attrs.bucketRegion ?? knownBucketRegion(scope, attrs.bucket);
      public readonly dataPrefix = attrs.exportName === undefined ? attrs.prefix : `${attrs.prefix}/${attrs.exportName}`;
      public readonly encryptionKey = attrs.encryptionKey ?? attrs.bucket.encryptionKey;
    }
    const existing = new ExistingExport(scope, id);
    checks.whenResolved(existing);
    warnAboutBucketRegion(existing, existing.bucketRegion);
    return existing;
  }

  /** The bucket AWS delivers to: the new one or the given one. */
  public readonly bucket: s3.IBucket;

  /** Account that owns the bucket, where that is not the account of the stack. */
  public readonly bucketOwner?: string;

  /** Region of the bucket. */
  public readonly bucketRegion?: string;

  /** Prefix of the export's objects. */
  public readonly dataPrefix?: string;

  /** The key given as `encryptionKey`, or that of the given bucket. */
  public readonly encryptionKey?: kms.IKey;

  /** Full name of the export, as the Data Exports page of the billing console shows it. */
  public readonly exportName: string;

  constructor(scope: Construct, id: string, props: StompyDataExportProps = {}) {
    super(scope, id);
    const region = billingRegion(this); // refuses partitions without cost data
    const bucketOwner = props?.bucketOwner !== undefined ? props.bucketOwner : ownerElsewhere(this, props?.bucket);
    checkExportProps(this, isRecord(props) ? { ...props, bucketOwner } : props);
    refuseSameName(this, props.exportName, 'exportName');
    const { table = DataExportTable.CUR_2_0 } = props;

    this.bucketOwner = bucketOwner;
    this.encryptionKey = props.encryptionKey ?? props.bucket?.encryptionKey;
    this.dataPrefix = props.prefix ?? EXPORT_TABLES[table].prefix;
    this.bucketRegion = props.bucketRegion ?? props.bucket?.env.region ?? Stack.of(this).region;
    this.bucket = props.bucket
      ?? createReportBucket(this, { ...props, removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN });
    warnAboutBucketRegion(this, this.bucketRegion);

    const definition = exportDefinition(this, props, {
      bucketName: this.bucket.bucketName,
      bucketOwner,
      bucketRegion: this.bucketRegion,
      prefix: this.dataPrefix,
    });
    this.exportName = definition.Name;
    const policies = [
      ...props.bucket ? [] : allowDelivery(this, EXPORT_DELIVERY, { bucket: this.bucket }),
      ...props.deliveryPolicyInPlace ? [] : allowDelivery(this, EXPORT_DELIVERY, { bucket: props.bucket, encryptionKey: this.encryptionKey }),
    ];
    const { permissionsBoundary, tags } = props;
    const resource = createExport(this, { definition, table, billingRegion: region, bucket: this.bucket, permissionsBoundary, tags });
    // AWS tries the bucket while it makes the export
    resource.node.addDependency(...policies);
    this.node.defaultChild = resource;
    takeFolder(this, { bucketName: this.bucket.bucketName, prefix: this.dataPrefix, kind: 'export' });
    countExport(this, table);

    if (this.encryptionKey) warn(this, WARNINGS.exportEncryptionKey());
    if (props.bucket) warnAboutGivenBucket(this, props.bucket);
    refuseSecondPolicy(this, this.bucket);
    for (const [key, value] of Object.entries(props.tags ?? {})) Tags.of(this).add(key, value);
  }
}

/** The owner of a bucket that this app makes in another account; that of an imported one is not known. */
function ownerElsewhere(scope: Construct, bucket: s3.IBucket | undefined): string | undefined {
  if (!isBucket(bucket) || !Resource.isOwnedResource(bucket)) return undefined;
  const { account } = bucket.env;
  const own = Stack.of(scope).account;
  return isConcrete(account) && isConcrete(own) && account !== own ? account : undefined;
}
