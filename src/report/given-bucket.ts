import type { Construct } from 'constructs';
import { Resource, Stack, type s3 } from '../cdk';
import type { StompyDataExportProps } from './export/props';
import { checkBucketArn } from '../input/bucket-arn';
import { isConcrete, type Checks } from '../input/checks';
import { checkKey } from '../input/key';
import { checkAccount } from '../input/place';
import { EXISTING_BUCKET_NAME } from '../input/rules';

/** Where AWS is to deliver, in the words that reports and exports share. */
export type BucketOptions = Partial<Pick<
  StompyDataExportProps,
  'bucket' | 'bucketName' | 'bucketOwner' | 'bucketRegion' | 'deliveryPolicyInPlace' | 'encryptionKey' | 'expiration' | 'removalPolicy'
>>;

/** Name and ARN: an imported bucket may come with an ARN that is wider than its name. */
export function checkBucket(checks: Checks, scope: Construct, bucket: s3.IBucket): void {
  if (checks.text('bucket', bucket.bucketName, EXISTING_BUCKET_NAME)) checkBucketArn(checks, 'bucket', bucket.bucketArn, scope);
  if (bucket.encryptionKey) checkKey(checks, 'bucket.encryptionKey', bucket.encryptionKey, scope);
}

/** Refuses a bucket to which AWS could not deliver, and options that are not for a given bucket. */
export function checkGivenBucket(checks: Checks, scope: Construct, props: BucketOptions & { readonly bucket: s3.IBucket }): void {
  const { bucket, bucketRegion, encryptionKey } = props;
  checkBucket(checks, scope, bucket);
  // an export may go elsewhere, once it says where
  if (props.bucketOwner === undefined) {
    checkAccount(checks, 'bucket', scope, {
      owner: bucket.env.account,
      must: 'must belong to the account that makes the report',
      fix: 'AWS delivers only there: take a bucket of this account',
    });
  }
  const { region } = bucket.env;
  if (bucketRegion === undefined && !isRegionKnown(scope, bucket)) {
    checks.problem('bucketRegion', 'is needed for a bucket whose region this app does not know', undefined, 'set it to the region of the bucket');
  }
  // an imported bucket is said to be in the region of its stack, wherever it is
  const isCertain = Resource.isOwnedResource(bucket) || region !== Stack.of(scope).region;
  if (isCertain && isConcrete(region) && isConcrete(bucketRegion) && region !== bucketRegion) {
    checks.problem('bucketRegion', `must be the region of \`bucket\`, ${region}`, bucketRegion, 'correct it, or leave it out for a bucket of this app');
  }
  if (encryptionKey && bucket.encryptionKey && encryptionKey !== bucket.encryptionKey) {
    checks.problem('encryptionKey', 'must be the key of `bucket`', encryptionKey, 'give the key that encrypts the bucket');
  } else if (encryptionKey) {
    checkKey(checks, 'encryptionKey', encryptionKey, scope);
  }
  for (const prop of ['bucketName', 'expiration', 'removalPolicy'] as const) {
    if (props[prop] !== undefined) {
      checks.problem(prop, 'is for a new bucket only', props[prop], 'set it on the bucket you give, or leave `bucket` out');
    }
  }
}

/** Whether the region of a bucket is known, or that of the report's own stack, which is as unknown. */
function isRegionKnown(scope: Construct, bucket: s3.IBucket): boolean {
  return isConcrete(bucket.env.region) || (Resource.isOwnedResource(bucket) && !isConcrete(Stack.of(scope).region));
}
