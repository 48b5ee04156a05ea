import type { IConstruct } from 'constructs';
import { CfnMapping, Fn, Stack, Token, region_info } from './cdk';
import { BILLING_REGIONS, NO_REPORTS_HERE } from './regions';

/** The partition of a concrete region, by name where the CDK does not know the region yet. */
export function partitionOf(region: string): string {
  const known = region_info.RegionInfo.get(region).partition;
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
  // not mapping.findInMap, with which an older CDK cannot write its report of customized roles
  return Fn.findInMap(mapping.logicalId, stack.partition, 'Region');
}

/** Whether CloudFormation knows the report's resource type in the stack's region: only if that region is certain. */
export function hasNativeReportType(scope: IConstruct): boolean {
  const { region } = Stack.of(scope);
  return !Token.isUnresolved(region) && Object.values(BILLING_REGIONS).includes(region);
}
