import type { IConstruct } from 'constructs';
import { CfnMapping, Fn, Stack, Token } from '../cdk';
import { BILLING_REGIONS, partitionOf, whyNoReports } from '../input/regions';

/** The stack's billing region: a literal where the stack's region is known, else looked up by partition at deployment. */
export function billingRegion(scope: IConstruct): string {
  const stack = Stack.of(scope);
  if (!Token.isUnresolved(stack.region)) {
    const partition = partitionOf(stack.region);
    const region = BILLING_REGIONS[partition];
    if (!region) throw new Error(`[${scope.node.path}] the stack's region is ${JSON.stringify(stack.region)}: ${whyNoReports(partition)}`);
    return region;
  }
  const id = 'StompyBillingRegion';
  const mapping = (stack.node.tryFindChild(id) as CfnMapping | undefined) ?? new CfnMapping(stack, id, {
    // asked for by its name, which the CDK does not see: nothing for it to leave out
    lazy: false,
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
