import type { Construct } from 'constructs';
import { Annotations, Resource, Stack, type s3 } from './cdk';
import { isConcrete } from './checks';
import { DELIVERY_REGIONS, RECOMMENDED_REGION } from './regions';

/** The region of a bucket, as far as this app knows it: an imported one is said to be in the stack's region wherever it is. */
export function knownBucketRegion(scope: Construct, bucket: s3.IBucket): string | undefined {
  const { region } = bucket.env;
  return Resource.isOwnedResource(bucket) || region !== Stack.of(scope).region ? region : undefined;
}

/** Warns about a bucket that is far from Stompy, or where AWS may not deliver. Unknown regions are never a problem. */
export function warnAboutBucketRegion(report: Construct, region: string | undefined): void {
  if (!isConcrete(region)) return;
  if (region !== RECOMMENDED_REGION) {
    Annotations.of(report).addWarningV2('stompy-cdk:StompyCurReport.bucketRegion',
      `the report's bucket is in ${region}: Stompy reads it from ${RECOMMENDED_REGION}, so everything takes longer; deploy there if you can`);
  }
  if (!DELIVERY_REGIONS.includes(region)) {
    Annotations.of(report).addWarningV2('stompy-cdk:StompyCurReport.unknownBucketRegion',
      `AWS is not known to deliver cost reports to buckets in ${region}: expect the deployment to fail there`);
  }
}
