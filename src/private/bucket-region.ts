import { Annotations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { isConcrete } from './checks';

/** The region Stompy reads reports from. */
export const RECOMMENDED_REGION = 'ap-southeast-1';

/**
 * Regions the billing API is known to deliver to. AWS adds to them, so another one is only worth a warning.
 *
 * @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_cur_ReportDefinition.html
 */
export const DELIVERY_REGIONS = [
  'af-south-1', 'ap-east-1', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2',
  'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ca-central-1', 'cn-north-1', 'cn-northwest-1', 'eu-central-1',
  'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'me-central-1',
  'me-south-1', 'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2',
];

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
