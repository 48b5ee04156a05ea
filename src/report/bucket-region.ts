import type { Construct } from 'constructs';
import { Resource, Stack, type s3 } from '../cdk';
import { isConcrete } from '../input/checks';
import { DELIVERY_REGIONS, RECOMMENDED_REGION } from '../input/regions';
import { WARNINGS, warn } from '../input/warnings';

/** The region of a bucket, as far as this app knows it: an imported one is said to be in the stack's region wherever it is. */
export function knownBucketRegion(scope: Construct, bucket: s3.IBucket): string | undefined {
  const { region } = bucket.env;
  return Resource.isOwnedResource(bucket) || region !== Stack.of(scope).region ? region : undefined;
}

/** Warns about a bucket that is far from Stompy, or in a region that is not known. Unknown regions are never a problem. */
export function warnAboutBucketRegion(report: Construct, region: string | undefined): void {
  if (!isConcrete(region)) return;
  if (region !== RECOMMENDED_REGION) {
    warn(report, WARNINGS.bucketRegion(region));
  }
  if (!DELIVERY_REGIONS.includes(region)) {
    warn(report, WARNINGS.unknownBucketRegion(region));
  }
}
