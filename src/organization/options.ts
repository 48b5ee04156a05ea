import { INSTEAD } from './member-options';
import { StompyConcurrencyMode, type StompyRolloutOperations } from './operations';
import type { StompyOrganizationRolloutProps } from './rollout-props';
import { FLAG, list, oneOf, optional, struct, text, typed, wholeNumber, type Option, type Options } from '../input/options';
import {
  MEMBER_ACCOUNT, POLICY_WITH_PATH, ROLE_NAME, ROLE_WITH_PATH, SECURITY_GROUP_ID, STACK_SET_NAME, SUBNET_ID, UNIT_ID, VPC_ID,
} from '../input/organization-rules';
import { KEY_ARN, REGION } from '../input/rules';
import { SPOTAINER_OPTIONS } from '../role/spotainer-options';

const NAME_ACCOUNTS = 'leave it out, or name accounts of the units';
const OR_LEAVE_OUT = 'leave it out, or name what it should be limited to';

/** Every option of the operations. */
export const OPERATION_OPTIONS: Options<StompyRolloutOperations> = {
  failureToleranceCount: optional(wholeNumber(0)),
  failureTolerancePercentage: optional(wholeNumber(0, 100)),
  maxConcurrentCount: optional(wholeNumber(1)),
  maxConcurrentPercentage: optional(wholeNumber(1, 100)),
  concurrencyMode: optional(oneOf(StompyConcurrencyMode)),
};

/** Every option of a rollout: those of the role, but for objects of one account. */
export const ROLLOUT_OPTIONS: Options<StompyOrganizationRolloutProps> = {
  ...SPOTAINER_OPTIONS,
  instanceRoles: insteadOf('instanceRoles'),
  vpcs: insteadOf('vpcs'),
  volumeKeys: insteadOf('volumeKeys'),
  loadBalancerSubnets: insteadOf('loadBalancerSubnets'),
  loadBalancerSecurityGroups: insteadOf('loadBalancerSecurityGroups'),
  permissionsBoundary: insteadOf('permissionsBoundary'),
  organizationalUnits: list(text(UNIT_ID), 'without a unit CloudFormation has no account to go to: name one, or the root'),
  onlyAccounts: optional(list(text(MEMBER_ACCOUNT), NAME_ACCOUNTS)),
  excludedAccounts: optional(list(text(MEMBER_ACCOUNT), NAME_ACCOUNTS)),
  autoDeployment: optional(FLAG),
  retainOnAccountRemoval: optional(FLAG),
  managementAccount: optional(FLAG),
  delegatedAdministrator: optional(FLAG),
  homeRegion: optional(text(REGION)),
  roleName: optional(text(ROLE_NAME)),
  stackSetName: optional(text(STACK_SET_NAME)),
  managedExecution: optional(FLAG),
  operations: optional(struct('StompyRolloutOperations', OPERATION_OPTIONS)),
  // an empty list is an answer: no roles
  instanceRoleNames: optional(list(text(ROLE_WITH_PATH))),
  vpcIds: optional(list(text(VPC_ID), OR_LEAVE_OUT)),
  loadBalancerSubnetIds: optional(list(text(SUBNET_ID), OR_LEAVE_OUT)),
  loadBalancerSecurityGroupIds: optional(list(text(SECURITY_GROUP_ID), OR_LEAVE_OUT)),
  volumeKeyArns: optional(list(text(KEY_ARN), OR_LEAVE_OUT)),
  permissionsBoundaryName: optional(text(POLICY_WITH_PATH)),
};

/** An option of the role that a rollout has in another form. */
function insteadOf(prop: keyof typeof INSTEAD): Option<never> {
  return optional(typed<never>('cannot be given to other accounts, because it belongs to one', `use \`${INSTEAD[prop]}\``, () => false));
}
