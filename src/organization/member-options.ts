import { Construct } from 'constructs';
import type { StompyOrganizationRolloutProps } from './rollout-props';
import { Lazy, ec2, iam, kms } from '../cdk';
import type { StompySpoTainerRoleProps } from '../role/spotainer-props';

/** Options of the role that are objects of one account, and how a member is given the same. */
export const INSTEAD = {
  instanceRoles: 'instanceRoleNames',
  vpcs: 'vpcIds',
  loadBalancerSubnets: 'loadBalancerSubnetIds',
  loadBalancerSecurityGroups: 'loadBalancerSecurityGroupIds',
  volumeKeys: 'volumeKeyArns',
  permissionsBoundary: 'permissionsBoundaryName',
} as const;

/** The same by name. */
type ByName = Pick<StompyOrganizationRolloutProps, (typeof INSTEAD)[keyof typeof INSTEAD]>;

/** The options of a role that stands in any account: plain texts for what the account has already. */
export type MemberOptions = Omit<StompySpoTainerRoleProps, keyof typeof INSTEAD> & ByName;

/** Who gets the role and how, each of which says nothing about what it may do. */
const OF_THE_ROLLOUT: { readonly [option in Exclude<keyof StompyOrganizationRolloutProps, keyof StompySpoTainerRoleProps | keyof ByName>]: true } = {
  organizationalUnits: true,
  onlyAccounts: true,
  excludedAccounts: true,
  autoDeployment: true,
  retainOnAccountRemoval: true,
  managementAccount: true,
  delegatedAdministrator: true,
  homeRegion: true,
  roleName: true,
  stackSetName: true,
  managedExecution: true,
  operations: true,
};

/** What the role may do, whatever options `StompySpoTainerRole` has or will have. */
export function memberOptions<T extends Partial<StompyOrganizationRolloutProps>>(props: T): Omit<T, keyof typeof OF_THE_ROLLOUT> {
  return Object.fromEntries(Object.entries(props).filter(([option]) => !(option in OF_THE_ROLLOUT))) as unknown as T;
}

/** The properties of `StompySpoTainerRole` in one account, whose roles, VPCs and policies are meant. */
export function roleProps(scope: Construct, options: MemberOptions): StompySpoTainerRoleProps {
  const {
    instanceRoleNames, vpcIds, loadBalancerSubnetIds, loadBalancerSecurityGroupIds, volumeKeyArns, permissionsBoundaryName, ...same
  } = options;
  // an id exists once in the world: the region does not narrow it, and is none that `regions` could name
  const anywhere = Lazy.string({ produce: () => '*' });
  return {
    ...same,
    instanceRoles: instanceRoleNames?.map((name, index) => iam.Role.fromRoleName(scope, `InstanceRole${index}`, name)),
    vpcs: vpcIds?.map((vpcId, index) => ec2.Vpc.fromVpcAttributes(scope, `Vpc${index}`, { vpcId, availabilityZones: ['a'], region: anywhere })),
    loadBalancerSubnets: loadBalancerSubnetIds?.map((id, index) => ec2.Subnet.fromSubnetId(scope, `Subnet${index}`, id)),
    loadBalancerSecurityGroups: loadBalancerSecurityGroupIds?.map((id, index) =>
      ec2.SecurityGroup.fromSecurityGroupId(scope, `SecurityGroup${index}`, id)),
    volumeKeys: volumeKeyArns?.map((arn, index) => kms.Key.fromKeyArn(scope, `VolumeKey${index}`, arn)),
    permissionsBoundary: permissionsBoundaryName === undefined ? undefined
      : iam.ManagedPolicy.fromManagedPolicyName(scope, 'Boundary', permissionsBoundaryName),
  };
}
