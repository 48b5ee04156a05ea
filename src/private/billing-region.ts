import { CfnMapping, Stack, Token } from 'aws-cdk-lib/core';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import type { IConstruct } from 'constructs';

/**
 * The one region of each partition where AWS keeps cost reports, whatever region the bucket is in.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/billing.html
 */
export const BILLING_REGIONS: { readonly [partition: string]: string } = {
  'aws': 'us-east-1',
  'aws-cn': 'cn-northwest-1',
};

/** Regions of partitions without cost reports, for the templates' rules. */
export const REGIONS_WITHOUT_REPORTS = ['us-gov-east-1', 'us-gov-west-1'];

/** Why GovCloud is refused; used by the construct's error and by the templates' rule. */
export const NO_REPORTS_HERE = 'AWS makes no cost reports in this partition: GovCloud usage is billed through the linked commercial account, so deploy the report there';

/** The partition of a concrete region, by name where the CDK does not know the region yet. */
export function partitionOf(region: string): string {
  const known = RegionInfo.get(region).partition;
  if (known) return known;
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}

/** The stack's billing region: a literal where the stack's region is known, else looked up by partition at deployment. */
export function billingRegion(scope: IConstruct): string {
  const stack = Stack.of(scope);
  if (!Token.isUnresolved(stack.region)) {
    const region = BILLING_REGIONS[partitionOf(stack.region)];
    if (!region) throw new Error(`[${scope.node.path}] the stack's region is ${JSON.stringify(stack.region)}: ${NO_REPORTS_HERE}`);
    return region;
  }
  const id = 'StompyBillingRegion';
  const mapping = (stack.node.tryFindChild(id) as CfnMapping | undefined) ?? new CfnMapping(stack, id, {
    mapping: Object.fromEntries(Object.entries(BILLING_REGIONS).map(([partition, region]) => [partition, { Region: region }])),
  });
  return mapping.findInMap(stack.partition, 'Region');
}

/** Whether CloudFormation knows the report's resource type in the stack's region: only if that region is certain. */
export function hasNativeReportType(scope: IConstruct): boolean {
  const { region } = Stack.of(scope);
  return !Token.isUnresolved(region) && Object.values(BILLING_REGIONS).includes(region);
}
