import type { aws_kms as kms, aws_s3 as s3 } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Cost data that AWS delivers to a bucket: a report or an export. */
export interface IStompyDelivery extends IConstruct {
  /** The bucket AWS delivers to. */
  readonly bucket: s3.IBucket;

  /** Region of the bucket; undefined where it is not known. */
  readonly bucketRegion?: string;

  /** Key prefix of the objects, without a slash at its end; undefined means anywhere in the bucket. */
  readonly dataPrefix?: string;

  /** The customer managed key that encrypts the objects, if there is one. */
  readonly encryptionKey?: kms.IKey;
}

/**
 * An hourly Cost and Usage Report that Stompy AnalySaver can read: made by `StompyCurReport`, or an existing one.
 */
export interface IStompyCurReport extends IStompyDelivery {}

/**
 * An export of AWS Data Exports that Stompy AnalySaver can read: made by `StompyDataExport`, or an existing one.
 */
export interface IStompyDataExport extends IStompyDelivery {
  /** Account that owns the bucket, where that is not the account of the export. */
  readonly bucketOwner?: string;
}
