import type { StompyRolloutOperations } from './operations';
import type { StompySpoTainerRoleProps } from '../role/spotainer-props';

/**
 * Properties of `StompyOrganizationRollout`: who gets a role, how it gets there, and what the role may do, as for `StompySpoTainerRole`.
 *
 * `vpcs`, `instanceRoles`, `volumeKeys`, `loadBalancerSubnets`, `loadBalancerSecurityGroups` and `permissionsBoundary` are refused, because such
 * an object belongs to one account: give `vpcIds`, `instanceRoleNames`, `volumeKeyArns`, `loadBalancerSubnetIds`, `loadBalancerSecurityGroupIds`
 * and `permissionsBoundaryName`. Values that only the deployment knows become parameters
 * of the StackSet, with what they are in the account of this stack.
 */
export interface StompyOrganizationRolloutProps extends StompySpoTainerRoleProps {
  /**
   * Organizational units whose accounts get the role, with those of the units below them: 1 to 50 ids such as `ou-ab12-cd34ef56`, or the
   * root, such as `r-ab12`, for the whole organization.
   */
  readonly organizationalUnits: string[];

  /**
   * Singles out accounts of these units: no other one gets the role. Needs `autoDeployment` to be false, because CloudFormation
   * deploys to every new account, whatever this says.
   *
   * @default - every account of the units
   */
  readonly onlyAccounts?: string[];

  /**
   * Leaves out accounts that are in the units. Beside `autoDeployment`, an account that joins a unit later gets the role even
   * if it stands here, and a warning says so. Not beside `onlyAccounts`.
   *
   * @default - none
   */
  readonly excludedAccounts?: string[];

  /**
   * Whether accounts that join one of the units later get the role by themselves, and lose it when they leave.
   *
   * @default true
   */
  readonly autoDeployment?: boolean;

  /**
   * Whether an account keeps role and policies when it leaves the units. Then Stompy keeps its access, and only the account itself can
   * remove them. Needs `autoDeployment`.
   *
   * @default false
   */
  readonly retainOnAccountRemoval?: boolean;

  /**
   * Whether the management account, which StackSets never reach, gets a role, too: an ordinary one in this stack, see `managementRole`.
   * Not for a delegated administrator, whose stack is in another account.
   *
   * @default false
   */
  readonly managementAccount?: boolean;

  /**
   * Whether this stack is deployed in the account of a delegated administrator for StackSets instead of the management account.
   *
   * @default false
   */
  readonly delegatedAdministrator?: boolean;

  /**
   * The one region in which CloudFormation keeps the stack of each account. The roles in it work in every region.
   *
   * @default - the region of this stack
   */
  readonly homeRegion?: string;

  /**
   * Name of the role in each account: 1 to 64 letters, digits or characters of `_+=,.@-`. Changing it replaces the roles and so their
   * ARNs. Give one if the same app is deployed twice into one organization.
   *
   * @default - `StompySpoTainer-` and a hash of the names of stack and construct, so that two rollouts do not meet
   */
  readonly roleName?: string;

  /**
   * Name of the StackSet: a letter, then letters, digits or hyphens, at most 128 in all. Changing it replaces the StackSet; with the same
   * `roleName` that fails, because the old roles still have the name.
   *
   * @default - the same as the default of `roleName`
   */
  readonly stackSetName?: string;

  /**
   * Whether CloudFormation queues operations that conflict and runs all others at once, instead of refusing the second one.
   *
   * @default true
   */
  readonly managedExecution?: boolean;

  /**
   * Tolerance for failures, and how many accounts are at work at once.
   *
   * @default - no account's failure stops another one; a quarter of the accounts at once
   */
  readonly operations?: StompyRolloutOperations;

  /**
   * Names of roles that SpoTainer may give to instances, behind their path if they have one, such as `web` or `apps/web`. In each account
   * it is the role of that name there.
   *
   * @default - none: instances start without a role
   */
  readonly instanceRoleNames?: string[];

  /**
   * Ids of VPCs in which SpoTainer may launch, of all the accounts together: each account can use its own ones, and one that has
   * none of them launches nothing.
   *
   * @default - every VPC of each account
   */
  readonly vpcIds?: string[];

  /**
   * Ids of subnets in which BurScale may make load balancers, of all the accounts together.
   *
   * @default - every subnet of each account
   */
  readonly loadBalancerSubnetIds?: string[];

  /**
   * Ids of security groups that BurScale may give to load balancers, of all the accounts together.
   *
   * @default - every security group of each account
   */
  readonly loadBalancerSecurityGroupIds?: string[];

  /**
   * ARNs of customer managed keys that encrypt images or volumes to launch from, no aliases. A key of another account also has to admit
   * the role in its policy.
   *
   * @default - none
   */
  readonly volumeKeyArns?: string[];

  /**
   * Name of the managed policy that is the permissions boundary of each role, behind its path if it has one. It has to be in
   * every account before the role; an account without it fails.
   *
   * @default - no permissions boundary
   */
  readonly permissionsBoundaryName?: string;
}
