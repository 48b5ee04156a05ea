import type { aws_kms as kms, aws_s3 as s3 } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

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
