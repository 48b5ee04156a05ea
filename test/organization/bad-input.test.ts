import { SecurityGroup, Subnet, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ManagedPolicy, Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnParameter, Duration, type Stack } from 'aws-cdk-lib/core';
import { SpoTainerAccess, SpoTainerCapability, StompyConcurrencyMode, type StompyOrganizationRolloutProps } from '../../src';
import { rollout, ROOT, UNIT } from '../helpers/organization';
import { CUSTOMER, OTHER, stackIn } from '../helpers/stacks';

type Props = Partial<StompyOrganizationRolloutProps>;
const any = (props: object): Props => props;

function refusal(props: Props | ((stack: Stack) => Props)): string {
  const stack = stackIn('ap-southeast-1');
  try {
    rollout(stack, typeof props === 'function' ? props(stack) : props);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

test.each<[string, Props | ((stack: Stack) => Props), RegExp]>([
  ['no unit', { organizationalUnits: [] }, /`organizationalUnits` must not be empty, got \[\]: without a unit CloudFormation has no account to go to/],
  ['units left out', any({ organizationalUnits: undefined }), /`organizationalUnits` must be a list, got undefined/],
  ['a unit that is no list', any({ organizationalUnits: UNIT }), /`organizationalUnits` must be a list, got "ou-ab12-cd34ef56"/],
  ['51 units', { organizationalUnits: Array.from({ length: 51 }, (_, index) => `ou-ab12-cd34ef${String(index).padStart(2, '0')}`) }, /must name 1 to 50 units, got 51/],
  ['the name of a unit', { organizationalUnits: ['Production'] }, /`organizationalUnits\[0\]` must be the id of an organizational unit.*got "Production": copy it/],
  ['an account as a unit', { organizationalUnits: [OTHER] }, /`organizationalUnits\[0\]` must be the id of an organizational unit/],
  ['a unit twice', { organizationalUnits: [UNIT, UNIT] }, /`organizationalUnits` must not list a value twice/],
  ['two regions', any({ homeRegion: ['ap-southeast-1', 'us-east-1'] }), /`homeRegion` must be an AWS region.*got \["ap-southeast-1","us-east-1"\]/],
  ['the name of a region', { homeRegion: 'Singapore' }, /`homeRegion` must be an AWS region/],
  ['a short account', { excludedAccounts: ['12345'] }, /`excludedAccounts\[0\]` must be an AWS account number of 12 digits/],
  ['an account as a number', any({ excludedAccounts: [777788889999] }), /`excludedAccounts\[0\]` must be an AWS account number of 12 digits, written as a text/],
  ['no account left out', { excludedAccounts: [] }, /`excludedAccounts` must not be empty/],
  ['no account singled out', { onlyAccounts: [], autoDeployment: false }, /`onlyAccounts` must not be empty/],
  ['both account filters', { onlyAccounts: [OTHER], excludedAccounts: ['222233334444'], autoDeployment: false }, /`excludedAccounts` has no use beside `onlyAccounts`/],
  ['singled-out accounts beside the default', { onlyAccounts: [OTHER] }, /`onlyAccounts` cannot hold beside `autoDeployment`.*set `autoDeployment` to false/],
  ['singled-out accounts beside autoDeployment', { onlyAccounts: [OTHER], autoDeployment: true }, /`onlyAccounts` cannot hold beside `autoDeployment`/],
  ['the management account as a member', { onlyAccounts: [CUSTOMER], autoDeployment: false }, /`onlyAccounts` must not name the management account.*set `managementAccount` to true/],
  ['retained roles without autoDeployment', { retainOnAccountRemoval: true, autoDeployment: false }, /`retainOnAccountRemoval` has no use without `autoDeployment`/],
  ['the management account from a delegated administrator', { managementAccount: true, delegatedAdministrator: true },
    /`managementAccount` cannot be given a role from the account of a delegated administrator/],
  ['both tolerances', { operations: { failureToleranceCount: 1, failureTolerancePercentage: 10 } },
    /`operations.failureToleranceCount` cannot stand beside `failureTolerancePercentage`.*got 1: choose one/],
  ['both concurrencies', { operations: { maxConcurrentCount: 1, maxConcurrentPercentage: 10 } }, /`operations.maxConcurrentCount` cannot stand beside `maxConcurrentPercentage`/],
  ['more at once than tolerated', { operations: { failureToleranceCount: 3, maxConcurrentCount: 5 } },
    /`operations.maxConcurrentCount` must be at most `failureToleranceCount` and one with STRICT, got 5: use at most 4, or StompyConcurrencyMode.SOFT/],
  ['the same, strict in words', { operations: { failureToleranceCount: 0, maxConcurrentCount: 2, concurrencyMode: StompyConcurrencyMode.STRICT } }, /use at most 1/],
  ['a negative tolerance', { operations: { failureToleranceCount: -1 } }, /`operations.failureToleranceCount` must be a whole number from 0, got -1/],
  ['more than everything', { operations: { failureTolerancePercentage: 101 } }, /`operations.failureTolerancePercentage` must be a whole number from 0 to 100, got 101/],
  ['nobody at once', { operations: { maxConcurrentCount: 0 } }, /`operations.maxConcurrentCount` must be a whole number from 1, got 0/],
  ['nothing at once', { operations: { maxConcurrentPercentage: 0 } }, /`operations.maxConcurrentPercentage` must be a whole number from 1 to 100, got 0/],
  ['half an account', { operations: { maxConcurrentCount: 1.5 } }, /must be a whole number from 1, got 1.5/],
  ['an unknown mode', any({ operations: { concurrencyMode: 'FAST' } }), /`operations.concurrencyMode` must be one of STRICT_FAILURE_TOLERANCE, SOFT_FAILURE_TOLERANCE/],
  ['a role name with a path', { roleName: 'vendors/Stompy' }, /`roleName` must be the name of a role.*`path` is an option of its own/],
  ['a StackSet name with a dot', { stackSetName: 'stompy.roles' }, /`stackSetName` must be the name of a StackSet/],
  ['an ARN as a role name', { instanceRoleNames: [`arn:aws:iam::${CUSTOMER}:role/web`] }, /`instanceRoleNames\[0\]` must be the name of a role.*copy what follows :role\//],
  ['every role', { instanceRoleNames: ['*'] }, /`instanceRoleNames\[0\]` must be the name of a role/],
  ['every VPC', { vpcIds: ['vpc-*'] }, /`vpcIds\[0\]` must be the id of a VPC/],
  ['no VPC', { vpcIds: [] }, /`vpcIds` must not be empty/],
  ['every subnet', { loadBalancerSubnetIds: ['subnet-*'] }, /`loadBalancerSubnetIds\[0\]` must be the id of a subnet/],
  ['the name of a security group', { loadBalancerSecurityGroupIds: ['web'] }, /`loadBalancerSecurityGroupIds\[0\]` must be the id of a security group/],
  ['a key of another partition', { volumeKeyArns: [`arn:aws-cn:kms:cn-north-1:${CUSTOMER}:key/0a1b2c3d`] }, /`volumeKeyArns\[0\]` must be in the partition of this stack, aws/],
  ['a key of a region that is none of `regions`', { volumeKeyArns: [`arn:aws:kms:eu-west-1:${CUSTOMER}:key/0a1b2c3d`], regions: ['us-east-1'] },
    /`volumeKeyArns\[0\]` must be in one of `regions`, us-east-1, got "eu-west-1"/],
  ['a session that only the deployment knows', (stack) => ({ maxSessionDuration: Duration.hours(new CfnParameter(stack, 'Late', { type: 'Number' }).valueAsNumber) }),
    /`maxSessionDuration` must be known at synthesis/],
  ['a list of units that is no list of texts', any({ organizationalUnits: [3] }), /`organizationalUnits\[0\]` must be the id of an organizational unit/],
  ['an option of no interface', any({ units: [UNIT] }), /`units` is no option of StompyOrganizationRolloutProps/],
  ['an option of no operation', any({ operations: { tolerance: 1 } }), /`operations.tolerance` is no option of StompyRolloutOperations/],
  ['no key', { volumeKeyArns: [] }, /`volumeKeyArns` must not be empty/],
  ['an alias', { volumeKeyArns: [`arn:aws:kms:ap-southeast-1:${CUSTOMER}:alias/ebs`] }, /`volumeKeyArns\[0\]` must be the ARN of a key, not of an alias/],
  ['an ARN as a boundary', { permissionsBoundaryName: `arn:aws:iam::${CUSTOMER}:policy/b` }, /`permissionsBoundaryName` must be the name of a managed policy/],
  ['a bad option of the role', { externalId: 'short' }, /`externalId` must be 20 to 1224/],
  ['roles for instances that are not launched', { instanceRoleNames: ['web'], disabledCapabilities: [SpoTainerCapability.INSTANCE_LIFECYCLE] },
    /`instanceRoleNames` has no use without InstanceLifecycle/],
  ['VPCs of a role that only reads', { vpcIds: ['vpc-0a1b2c3d'], access: SpoTainerAccess.READ_ONLY }, /`vpcIds` is about what SpoTainer changes/],
  ['an unknown access', any({ access: 'Everything' }), /`access` must be one of ReadOnly, Automation/],
])('refuses %s', (_, props, message) => {
  const refused = refusal(props);
  expect(refused).toMatch(message);
  expect(refused).toMatch(/^\[Stack\/Rollout\] /);
});

test.each<[string, (stack: Stack) => Props, string]>([
  ['vpcs', (stack) => ({ vpcs: [Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-0a1b2c3d', availabilityZones: ['a'] })] }), 'vpcIds'],
  ['instanceRoles', (stack) => ({ instanceRoles: [Role.fromRoleName(stack, 'Web', 'web')] }), 'instanceRoleNames'],
  ['loadBalancerSubnets', (stack) => ({ loadBalancerSubnets: [Subnet.fromSubnetId(stack, 'Subnet', 'subnet-0a1b2c3d')] }), 'loadBalancerSubnetIds'],
  ['loadBalancerSecurityGroups', (stack) => ({ loadBalancerSecurityGroups: [SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-0a1b2c3d')] }),
    'loadBalancerSecurityGroupIds'],
  ['volumeKeys', (stack) => ({ volumeKeys: [new Key(stack, 'Key')] }), 'volumeKeyArns'],
  ['permissionsBoundary', (stack) => ({ permissionsBoundary: ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'b') }), 'permissionsBoundaryName'],
])('refuses %s, which belong to one account, and says what to use', (prop, props, instead) => {
  expect(refusal(props)).toContain(`\`${prop}\` cannot be given to other accounts, because it belongs to one, got `);
  expect(refusal(props)).toMatch(new RegExp(`: use \`${instead}\`$`));
});

test('reports everything at once', () => {
  expect(refusal({ organizationalUnits: [], homeRegion: 'x', externalId: 'short' })).toMatch(/^\[Stack\/Rollout\] 3 mistakes:\n  `externalId`.*\n  `organizationalUnits`.*\n  `homeRegion`/);
});

test.each<[string, Props]>([
  ['the root', { organizationalUnits: [ROOT] }],
  ['50 units', { organizationalUnits: Array.from({ length: 50 }, (_, index) => `ou-ab12-cd34ef${String(index).padStart(2, '0')}`) }],
  ['as many at once as tolerated, and one', { operations: { failureToleranceCount: 3, maxConcurrentCount: 4 } }],
  ['more at once in soft mode', { operations: { failureToleranceCount: 0, maxConcurrentCount: 4, concurrencyMode: StompyConcurrencyMode.SOFT } }],
  ['this account, from a delegated administrator', { onlyAccounts: [CUSTOMER], autoDeployment: false, delegatedAdministrator: true }],
  ['a role and a boundary with a path', { instanceRoleNames: ['apps/web'], permissionsBoundaryName: 'platform/boundary' }],
])('takes %s', (_, props) => {
  expect(refusal(props)).toBe('accepted');
});

test('a list that fills the template is refused before CloudFormation does', () => {
  const names = Array.from({ length: 95 }, (_, index) => `a-role-with-a-rather-long-name-for-the-test-${index}`);
  expect(refusal({ instanceRoleNames: names })).toMatch(/^\[Stack\/Rollout\] the policy \w+ would have about \d+ characters and AWS allows 6144/);
});

test('so is a template that is too long with its tags', () => {
  const tags = Object.fromEntries(Array.from({ length: 49 }, (_, index) => [`tag-${index}`, '值'.repeat(256)]));
  expect(refusal({ tags }))
    .toMatch(/^\[Stack\/Rollout\] the template of an account would have \d{5} bytes, and CloudFormation allows 51200 in a StackSet: shorten the lists/);
});

test('roleArnFor refuses what is no account', () => {
  expect(() => rollout(stackIn()).roleArnFor('12')).toThrow(/\[Stack\/Rollout\] `accountId` must be an AWS account number of 12 digits/);
});
