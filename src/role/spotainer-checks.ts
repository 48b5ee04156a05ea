import type { Construct } from 'constructs';
import { Stack, Token, type ec2, type iam } from '../cdk';
import { checkRoleProps } from './create';
import { SpoTainerAccess, SpoTainerCapability } from './spotainer-capability';
import type { StompySpoTainerRoleProps } from './spotainer-props';
import { WIDENING, isConcrete, isStandIn, type Checks } from '../input/checks';
import { CLUSTER_NAME, CUSTOMER_TAG_KEY, IMAGE_ACCOUNT, REGION, TAG_KEY, TAG_VALUE } from '../input/rules';
import { OPT_IN_TAG } from '../permissions/capability';

/** Refuses settings that would allow more than they say, or nothing. */
export function checkSpoTainerProps(checks: Checks, scope: Construct, props: StompySpoTainerRoleProps): void {
  checkRoleProps(checks, props);
  checks.texts('regions', props.regions, REGION);
  checks.text('optInTagKey', props.optInTagKey, TAG_KEY);
  checks.text('optInTagValue', props.optInTagValue, TAG_VALUE);
  checks.texts('tagKeys', props.tagKeys, CUSTOMER_TAG_KEY);
  checks.texts('eksClusters', props.eksClusters, CLUSTER_NAME);
  checks.texts('imageAccounts', props.imageAccounts, IMAGE_ACCOUNT);
  checks.text('imageTagKey', props.imageTagKey, TAG_KEY);
  checks.text('imageTagValue', props.imageTagValue, TAG_VALUE);
  props.loadBalancerSubnets?.forEach((subnet, index) => checks.oneResource(`loadBalancerSubnets[${index}]`, subnet.subnetId));
  props.loadBalancerSecurityGroups?.forEach((group, index) => checks.oneResource(`loadBalancerSecurityGroups[${index}]`, group.securityGroupId));
  props.instanceRoles?.forEach((role, index) => checkInstanceRole(checks, `instanceRoles[${index}]`, scope, role));
  props.vpcs?.forEach((vpc, index) => checkVpc(checks, `vpcs[${index}]`, scope, vpc));
  props.volumeKeys?.forEach((key, index) => checks.oneKey(`volumeKeys[${index}]`, key.keyArn));

  const { INSTANCE_LIFECYCLE, BURSCALE } = SpoTainerCapability;
  for (const [capability, options] of [
    [INSTANCE_LIFECYCLE, ['instanceRoles', 'strictTagging', 'imageAccounts', 'imageTagKey']],
    [BURSCALE, ['internalLoadBalancersOnly', 'loadBalancerSubnets', 'loadBalancerSecurityGroups']],
  ] as const) {
    for (const prop of options.filter((each) => isUsed(props[each]) && props.disabledCapabilities?.includes(capability))) {
      checks.problem(prop, `has no use without ${capability}`, props.disabledCapabilities, 'leave it out, or do not disable that');
    }
  }
  if (props.imageTagValue !== undefined && props.imageTagKey === undefined) {
    checks.problem('imageTagValue', 'has no use without `imageTagKey`', props.imageTagValue, 'give both, or leave it out');
  }
  // IAM compares keys of tags without regard to case
  const optIn = (props.optInTagKey ?? OPT_IN_TAG.key).toLowerCase();
  const handsOver = props.tagKeys?.find((key) => String(key).toLowerCase() === optIn);
  if (handsOver !== undefined) {
    checks.problem('tagKeys', 'must not name the key of the opt-in tag, with which only you hand something over', handsOver, 'leave it out');
  }
  for (const prop of [
    'regions', 'vpcs', 'strictTagging', 'optInTagKey', 'optInTagValue', 'tagKeys', 'imageAccounts', 'imageTagKey', 'internalLoadBalancersOnly',
    'loadBalancerSubnets', 'loadBalancerSecurityGroups',
  ] as const) {
    if (props[prop] && props.access === SpoTainerAccess.READ_ONLY) {
      checks.problem(prop, 'is about what SpoTainer changes, and with this `access` it changes nothing', props.access, 'leave it out, or set `access` to AUTOMATION');
    }
  }
  // IAM condition keys are fixed texts in a template, and a list that is a token cannot be put beside other values
  for (const [prop, values] of [
    ['optInTagKey', [props.optInTagKey]], ['imageTagKey', [props.imageTagKey]], ['tagKeys', props.tagKeys ?? []], ['eksClusters', props.eksClusters ?? []],
  ] as const) {
    if (Token.isUnresolved(values) || values.some((value) => Token.isUnresolved(value))) {
      checks.problem(prop, 'must be known at synthesis', '<token>', 'write it as a plain text, it becomes part of an IAM condition');
    }
  }
  for (const prop of [
    'regions', 'vpcs', 'eksClusters', 'volumeKeys', 'imageAccounts', 'loadBalancerSubnets', 'loadBalancerSecurityGroups',
  ] as const) {
    if (props[prop]?.length === 0) {
      checks.problem(prop, 'must not be empty', [], 'leave it out, or name what it should be limited to');
    }
  }
}

function isUsed(option: unknown): boolean {
  return Array.isArray(option) ? option.length > 0 : Boolean(option);
}

function checkVpc(checks: Checks, prop: string, scope: Construct, vpc: ec2.IVpc): void {
  checks.oneResource(prop, vpc.vpcId);
  const { account } = Stack.of(scope);
  const owner = vpc.env.account;
  if (isConcrete(owner) && isConcrete(account) && owner !== account) {
    checks.problem(prop, `must be a VPC of this account, ${account}`, owner, 'SpoTainer cannot launch into subnets that another account shares');
  }
}

function checkInstanceRole(checks: Checks, prop: string, scope: Construct, role: iam.IRole): void {
  const arn = role.roleArn;
  if (isStandIn(arn)) return;
  const { account } = Stack.of(scope);
  if (isConcrete(role.env.account) && isConcrete(account) && role.env.account !== account) {
    checks.problem(prop, `must be a role of this account, ${account}`, isConcrete(arn) ? arn : role.env.account, 'list roles of the account where SpoTainer runs');
  }
  // the ARN of a role by name is part token, part text
  if (WIDENING.test(arn)) {
    checks.problem(prop, 'must be one role, without wildcards', arn, 'list each role: SpoTainer can run code as every one of them');
  }
  if (isConcrete(arn) && !arn.includes(':role/')) {
    checks.problem(prop, 'must be the ARN of a role', arn, 'only roles can be given to instances');
  }
  if (arn.includes(':role/aws-service-role/')) {
    checks.problem(prop, 'must not be a service-linked role', arn, 'list roles that EC2 can assume');
  }
}
