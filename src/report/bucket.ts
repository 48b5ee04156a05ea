import type { Construct } from 'constructs';
import { Duration, PhysicalName, s3, type RemovalPolicy, type kms } from '../cdk';

/** What the caller decides about the report's bucket. */
export interface BucketChoices {
  readonly removalPolicy: RemovalPolicy;
  readonly bucketName?: string;
  readonly encryptionKey?: kms.IKey;
  readonly expiration?: Duration;
}

/** Makes the report's bucket: private, encrypted, versioned and, by default, kept together with its policy. */
export function createReportBucket(scope: Construct, { removalPolicy, bucketName, encryptionKey: key, expiration }: BucketChoices): s3.Bucket {
  const bucket = new s3.Bucket(scope, 'Bucket', {
    // no name, unless one is chosen or a role in another region needs one
    bucketName: bucketName ?? PhysicalName.GENERATE_IF_NEEDED,
    // all four named: the default for unnamed ones depends on a feature flag
    blockPublicAccess: new s3.BlockPublicAccess({
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }),
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: key ? s3.BucketEncryption.KMS : s3.BucketEncryption.S3_MANAGED,
    encryptionKey: key,
    bucketKeyEnabled: key ? true : undefined,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    lifecycleRules: [
      // AWS overwrites the report several times a day: without this the old versions pile up
      {
        id: 'ExpireNoncurrentVersions',
        noncurrentVersionExpiration: Duration.days(1),
        expiredObjectDeleteMarker: true,
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      },
      ...expiration ? [{ id: 'ExpireReportData', expiration }] : [],
    ],
    removalPolicy,
  });
  // without its policy a kept bucket would lose the TLS rule and the delivery
  bucket.policy!.applyRemovalPolicy(removalPolicy);
  return bucket;
}
