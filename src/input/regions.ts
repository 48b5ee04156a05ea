/**
 * The one region of each partition where AWS keeps cost reports, whatever region the bucket is in.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/billing.html
 */
export const BILLING_REGIONS: { readonly [partition: string]: string } = {
  'aws': 'us-east-1',
  'aws-cn': 'cn-northwest-1',
};

/** Regions of GovCloud, for the templates' rules and the launch page. */
export const REGIONS_WITHOUT_REPORTS = ['us-gov-east-1', 'us-gov-west-1'];

/** Why GovCloud is refused; used by the construct's error and by the templates' rule. */
export const NO_REPORTS_HERE = 'AWS makes no cost reports in this partition: GovCloud usage is billed through the linked commercial account, so deploy the report there';

/** Where Stompy has accounts. */
export const STOMPY_PARTITIONS = ['aws', 'aws-cn'];

/** Why a role is refused elsewhere; used by the constructs' error, by the templates' rule and by the launch page. */
export const STOMPY_HERE = {
  must: `must be in a partition where Stompy has an account, ${STOMPY_PARTITIONS.join(' or ')}`,
  fix: 'nothing can assume a role from one partition into another',
} as const;

/** Why a partition is refused. */
export function whyNoReports(partition: string): string {
  return partition === 'aws-us-gov' ? NO_REPORTS_HERE : `AWS is not known to make cost reports in the partition ${partition}, and Stompy cannot read from it`;
}

/** The region Stompy reads reports from. */
export const RECOMMENDED_REGION = 'ap-southeast-1';

/**
 * Regions that AWS offers in the partitions with cost reports, as aws-cdk-lib 2.276.0 lists them on 2026-11-25. Which of them the billing API
 * delivers to is documented only by an older list in its model, so another region is only worth a warning.
 *
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const DELIVERY_REGIONS = [
  'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2',
  'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7',
  'ca-central-1', 'ca-west-1', 'cn-north-1', 'cn-northwest-1', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1',
  'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'il-central-1', 'me-central-1', 'me-south-1', 'me-west-1', 'mx-central-1',
  'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2',
];

/** What the name of a region begins with in each partition but `aws`, the longest first. */
const PARTITIONS: readonly (readonly [prefix: string, partition: string])[] = [
  ['us-isob-', 'aws-iso-b'], ['us-isof-', 'aws-iso-f'], ['eu-isoe-', 'aws-iso-e'], ['us-iso-', 'aws-iso'],
  ['us-gov-', 'aws-us-gov'], ['eusc-', 'aws-eusc'], ['cn-', 'aws-cn'],
];

/** The partition of a region, by its name: the CDK's own table takes longer to load than all the rest, and lacks the newest regions. */
export function partitionOf(region: string): string {
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}
