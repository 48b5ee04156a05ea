import { ROLE_OPTIONS } from './options';
import { SpoTainerAccess, SpoTainerCapability } from './spotainer-capability';
import type { StompySpoTainerRoleProps } from './spotainer-props';
import { FLAG, list, oneOf, optional, text, type Options } from '../input/options';
import { KEY, ROLE, SECURITY_GROUP, SUBNET, VPC } from '../input/resources';
import { CLUSTER_NAME, CUSTOMER_TAG_KEY, IMAGE_ACCOUNT, REGION, TAG_KEY, TAG_VALUE } from '../input/rules';

const OR_LEAVE_OUT = 'leave it out, or name what it should be limited to';

/** Every option of the SpoTainer role. */
export const SPOTAINER_OPTIONS: Options<StompySpoTainerRoleProps> = {
  ...ROLE_OPTIONS,
  access: optional(oneOf(SpoTainerAccess)),
  // an empty list is an answer: no roles
  instanceRoles: optional(list(ROLE)),
  vpcs: optional(list(VPC, OR_LEAVE_OUT)),
  regions: optional(list(text(REGION), OR_LEAVE_OUT)),
  optInTagKey: optional(text(TAG_KEY)),
  optInTagValue: optional(text(TAG_VALUE)),
  strictTagging: optional(FLAG),
  tagKeys: optional(list(text(CUSTOMER_TAG_KEY))),
  imageAccounts: optional(list(text(IMAGE_ACCOUNT), OR_LEAVE_OUT)),
  imageTagKey: optional(text(TAG_KEY)),
  imageTagValue: optional(text(TAG_VALUE)),
  internalLoadBalancersOnly: optional(FLAG),
  loadBalancerSubnets: optional(list(SUBNET, OR_LEAVE_OUT)),
  loadBalancerSecurityGroups: optional(list(SECURITY_GROUP, OR_LEAVE_OUT)),
  eksClusters: optional(list(text(CLUSTER_NAME), OR_LEAVE_OUT)),
  volumeKeys: optional(list(KEY, OR_LEAVE_OUT)),
  enabledCapabilities: optional(list(oneOf(SpoTainerCapability))),
  disabledCapabilities: optional(list(oneOf(SpoTainerCapability))),
};
