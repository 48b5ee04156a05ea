import type { Construct } from 'constructs';
import { Token, type ec2, type iam, type kms } from '../cdk';
import { checkRoleProps } from './create';
import { SpoTainerAccess, SpoTainerCapability } from './spotainer-capability';
import type { StompySpoTainerRoleProps } from './spotainer-props';
import { checkRegions } from './unknown-regions';
import { NO_SERVICE_ROLE, ONE_RESOURCE, ONE_ROLE, ROLE_ARN } from '../input/arns';
import { isConcrete, type Checks } from '../input/checks';
import { checkKey } from '../input/key';
import { isStandIn } from '../input/look-up';
import { checkAccount, checkPartition } from '../input/place';
import { OPT_IN_TAG, type Capability } from '../permissions/capability';

type Props = Partial<StompySpoTainerRoleProps>;

/** Refuses settings that would allow more than they say, or nothing, beside the type and the form of each option. */
export function checkSpoTainerProps(checks: Checks, scope: Construct, props: Props): void {
  checkRoleProps(checks, scope, props);
  checkRegions(checks, 'regions', props.regions, scope);
  props.instanceRoles?.forEach((role, index) => checkInstanceRole(checks, `instanceRoles[${index}]`, scope, role));
  props.vpcs?.forEach((vpc, index) => checkVpc(checks, `vpcs[${index}]`, scope, vpc, props.regions));
  props.volumeKeys?.forEach((key, index) => checkVolumeKey(checks, `volumeKeys[${index}]`, scope, key, props.regions));
  props.loadBalancerSubnets?.forEach((subnet, index) => checks.text(`loadBalancerSubnets[${index}]`, subnet.subnetId, ONE_RESOURCE));
  props.loadBalancerSecurityGroups?.forEach((group, index) =>
    checks.text(`loadBalancerSecurityGroups[${index}]`, group.securityGroupId, ONE_RESOURCE));
  checkUse(checks, props);
  checkTagKeys(checks, props);
  // IAM condition keys are fixed texts in a template, and a list that is a token cannot be put beside other values
  for (const [prop, values] of [
    ['optInTagKey', [props.optInTagKey]], ['imageTagKey', [props.imageTagKey]], ['tagKeys', props.tagKeys ?? []], ['eksClusters', props.eksClusters ?? []],
  ] as const) {
    if (Token.isUnresolved(values) || values.some((value) => Token.isUnresolved(value))) {
      checks.problem(prop, 'must be known at synthesis', '<token>', 'write it as a plain text, it becomes part of an IAM condition');
    }
  }
}

/** What each capability alone has a use for. */
const { INSTANCE_LIFECYCLE, BURSCALE } = SpoTainerCapability;
const ONLY_FOR = [
  [INSTANCE_LIFECYCLE, ['instanceRoles', 'vpcs', 'strictTagging', 'volumeKeys', 'imageAccounts', 'imageTagKey']],
  [BURSCALE, ['internalLoadBalancersOnly', 'loadBalancerSubnets', 'loadBalancerSecurityGroups']],
] as const;

const ONLY_FOR_CHANGES = [
  'regions', 'vpcs', 'strictTagging', 'optInTagKey', 'optInTagValue', 'tagKeys', 'imageAccounts', 'imageTagKey', 'internalLoadBalancersOnly',
  'loadBalancerSubnets', 'loadBalancerSecurityGroups',
] as const;

/** Options that come to nothing beside others. */
function checkUse(checks: Checks, props: Props): void {
  for (const [capability, options] of ONLY_FOR) {
    if (!props.disabledCapabilities?.includes(capability)) continue;
    for (const prop of options.filter((each) => isUsed(props[each]))) {
      checks.problem(prop, `has no use without ${capability}`, props.disabledCapabilities, 'leave it out, or do not disable that');
    }
  }
  if (props.access === SpoTainerAccess.READ_ONLY) {
    for (const prop of ONLY_FOR_CHANGES.filter((each) => props[each])) {
      checks.problem(prop, 'is about what SpoTainer changes, and with this `access` it changes nothing', props.access, 'leave it out, or set `access` to AUTOMATION');
    }
  }
  if (props.imageTagValue !== undefined && props.imageTagKey === undefined) {
    checks.problem('imageTagValue', 'has no use without `imageTagKey`', props.imageTagValue, 'give both, or leave it out');
  }
}

/** The opt-in tag limits some capabilities, by their own records; without any of them it comes to nothing. */
export function checkOptInIsUsed(checks: Checks, props: Props, capabilities: readonly Capability[]): void {
  const given = (['optInTagKey', 'optInTagValue'] as const).filter((each) => props[each] !== undefined);
  if (given.length === 0 || props.access === SpoTainerAccess.READ_ONLY || JSON.stringify(capabilities).includes('${OptInTagKey}')) return;
  for (const prop of given) {
    checks.problem(prop, 'has no use: nothing that SpoTainer may do here depends on the opt-in tag', props[prop], 'leave it out, or enable what does');
  }
}

function isUsed(option: unknown): boolean {
  return Array.isArray(option) ? option.length > 0 : Boolean(option);
}

/** IAM compares keys of tags without regard to case. */
function checkTagKeys(checks: Checks, { optInTagKey = OPT_IN_TAG.key, tagKeys = [] }: Props): void {
  const isStompys = (key: string) => /^(name$|stompy_)/i.test(key);
  if (isStompys(optInTagKey)) {
    checks.problem('optInTagKey', 'must be a key that SpoTainer cannot set, other than `Name` and `Stompy_*`', optInTagKey, 'choose another: with this tag only you hand something over');
  }
  const handsOver = tagKeys.find((key) => key.toLowerCase() === optInTagKey.toLowerCase());
  if (handsOver !== undefined) {
    checks.problem('tagKeys', 'must not name the key of the opt-in tag, with which only you hand something over', handsOver, 'leave it out');
  }
  const needless = tagKeys.find(isStompys);
  if (needless !== undefined) checks.problem('tagKeys', 'has no use for `Name` and `Stompy_*`, which SpoTainer may set anyway', needless, 'leave it out');
}

function checkVpc(checks: Checks, prop: string, scope: Construct, vpc: ec2.IVpc, regions: string[] | undefined): void {
  checks.text(prop, vpc.vpcId, ONE_RESOURCE);
  checkAccount(checks, prop, scope, {
    owner: vpc.env.account,
    must: 'must be a VPC of this account',
    fix: 'SpoTainer cannot launch into subnets that another account shares',
  });
  checkInRegions(checks, prop, vpc.env.region, regions);
}

function checkVolumeKey(checks: Checks, prop: string, scope: Construct, key: kms.IKey, regions: string[] | undefined): void {
  checkKey(checks, prop, key, scope);
  checkInRegions(checks, prop, key.env.region, regions);
}

/** Where SpoTainer may change nothing, what it may use has no use. */
function checkInRegions(checks: Checks, prop: string, region: string, regions: string[] | undefined): void {
  if (!regions || !isConcrete(region) || !regions.every(isConcrete) || regions.includes(region)) return;
  checks.problem(prop, `must be in one of \`regions\`, ${regions.join(', ')}`, region, 'leave it out, or add its region');
}

function checkInstanceRole(checks: Checks, prop: string, scope: Construct, role: iam.IRole): void {
  const arn = role.roleArn;
  if (!checks.text(prop, arn, ONE_ROLE, ROLE_ARN, NO_SERVICE_ROLE) || isStandIn(arn)) return;
  checkAccount(checks, prop, scope, {
    owner: role.env.account,
    arn,
    must: 'must be a role of this account',
    fix: 'list roles of the account where SpoTainer runs',
  });
  checkPartition(checks, prop, arn, scope);
}
