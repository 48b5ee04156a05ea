import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack, Tags } from 'aws-cdk-lib/core';
import { StompyConcurrencyMode, type StompyOrganizationRolloutProps } from '../../src';
import { infos, warnings } from '../helpers/annotations';
import { managedPolicies } from '../helpers/deployed';
import { memberOf, rollout, stackSets, UNIT, type StackSetProperties } from '../helpers/organization';
import { CUSTOMER, EXTERNAL_ID, OTHER, STOMPY, stackIn } from '../helpers/stacks';
import { text, type Resource } from '../helpers/templates';

function stackSet(props: Partial<StompyOrganizationRolloutProps> = {}): StackSetProperties {
  const stack = stackIn('ap-southeast-1');
  rollout(stack, props);
  return stackSets(stack)[0];
}

test('by default: every account of the unit, new ones too, one region, no failure stops the others', () => {
  const { TemplateBody, StackSetName, ...properties } = stackSet();
  expect(StackSetName).toMatch(/^StompySpoTainer-[0-9a-f]{8}$/);
  expect(properties).toEqual({
    AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
    CallAs: 'SELF',
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    Description: 'Connects the accounts of this organization to Stompy SpoTainer (stompy-cdk)',
    ManagedExecution: { Active: true },
    OperationPreferences: { FailureTolerancePercentage: 100, MaxConcurrentPercentage: 25 },
    Parameters: [
      { ParameterKey: 'StompyAccountID', ParameterValue: STOMPY },
      { ParameterKey: 'ExternalId', ParameterValue: EXTERNAL_ID },
      { ParameterKey: 'RolePath', ParameterValue: '/' },
      { ParameterKey: 'RoleName', ParameterValue: StackSetName },
    ],
    PermissionModel: 'SERVICE_MANAGED',
    StackInstancesGroup: [{ Regions: ['ap-southeast-1'], DeploymentTargets: { OrganizationalUnitIds: [UNIT] } }],
  });
});

test.each<[string, Partial<StompyOrganizationRolloutProps>, object]>([
  ['autoDeployment', { autoDeployment: false }, { AutoDeployment: { Enabled: false } }],
  ['retainOnAccountRemoval', { retainOnAccountRemoval: true }, { AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: true } }],
  ['delegatedAdministrator', { delegatedAdministrator: true }, { CallAs: 'DELEGATED_ADMIN' }],
  ['managedExecution', { managedExecution: false }, { ManagedExecution: { Active: false } }],
  ['homeRegion', { homeRegion: 'eu-west-1' }, { StackInstancesGroup: [{ Regions: ['eu-west-1'] }] }],
  ['stackSetName', { stackSetName: 'Stompy' }, { StackSetName: 'Stompy' }],
  ['onlyAccounts', { onlyAccounts: [OTHER], autoDeployment: false },
    { StackInstancesGroup: [{ DeploymentTargets: { Accounts: [OTHER], AccountFilterType: 'INTERSECTION', OrganizationalUnitIds: [UNIT] } }] }],
  ['excludedAccounts', { excludedAccounts: [OTHER] },
    { StackInstancesGroup: [{ DeploymentTargets: { Accounts: [OTHER], AccountFilterType: 'DIFFERENCE', OrganizationalUnitIds: [UNIT] } }] }],
  ['counts', { operations: { failureToleranceCount: 4, maxConcurrentCount: 5 } }, { OperationPreferences: { FailureToleranceCount: 4, MaxConcurrentCount: 5 } }],
  ['soft mode', { operations: { failureToleranceCount: 1, maxConcurrentCount: 50, concurrencyMode: StompyConcurrencyMode.SOFT } },
    { OperationPreferences: { FailureToleranceCount: 1, MaxConcurrentCount: 50, ConcurrencyMode: 'SOFT_FAILURE_TOLERANCE' } }],
  ['percentages', { operations: { failureTolerancePercentage: 10, maxConcurrentPercentage: 100 } },
    { OperationPreferences: { FailureTolerancePercentage: 10, MaxConcurrentPercentage: 100 } }],
])('%s reaches the StackSet', (_, props, properties) => {
  expect(stackSet(props)).toMatchObject(properties);
});

test('a count is not put beside a default percentage, which CloudFormation refuses', () => {
  const { OperationPreferences: preferences } = stackSet({ operations: { failureToleranceCount: 4 } });
  expect(preferences).toEqual({ FailureToleranceCount: 4, MaxConcurrentPercentage: 25 });
});

test('the account gets a role of the name and path that the rollout shows', () => {
  const stack = stackIn('ap-southeast-1');
  const made = rollout(stack, { roleName: 'Stompy-Worker', path: '/vendors/' });
  expect(made.roleName).toBe('Stompy-Worker');
  expect(text(stack.resolve(made.roleArnPattern)).replace('<AWS::Partition>', 'aws')).toBe('arn:aws:iam::*:role/vendors/Stompy-Worker');
  expect(text(stack.resolve(made.roleArnFor(OTHER))).replace('<AWS::Partition>', 'aws')).toBe(`arn:aws:iam::${OTHER}:role/vendors/Stompy-Worker`);
  const { body, values } = memberOf(stackSets(stack)[0]);
  expect(body.Resources.SpoTainerRole.Properties).toMatchObject({ RoleName: { Ref: 'RoleName' }, Path: { Ref: 'RolePath' } });
  expect(values).toMatchObject({ RoleName: 'Stompy-Worker', RolePath: '/vendors/' });
});

describe('names', () => {
  const nameIn = (stack: Stack, id?: string) => rollout(stack, {}, id).roleName;

  test('are the same at every synthesis', () => {
    expect(nameIn(stackIn())).toBe(nameIn(stackIn()));
  });

  test('differ between two rollouts, in one stack or in two', () => {
    const app = new App();
    const [one, other] = [new Stack(app, 'One'), new Stack(app, 'Other')];
    const renamed = new Stack(new App(), 'One', { stackName: 'Renamed' });
    const names = [nameIn(one), nameIn(one, 'Second'), nameIn(other), nameIn(renamed)];
    expect(new Set(names).size).toBe(4);
    const sets = [...stackSets(one), ...stackSets(other)].map(({ StackSetName }) => StackSetName);
    expect(new Set(sets).size).toBe(3);
  });
});

describe('the stack itself', () => {
  const resources = (props: Partial<StompyOrganizationRolloutProps>) => {
    const stack = stackIn('ap-southeast-1');
    const { managementRole } = rollout(stack, props);
    return { managementRole, template: Template.fromStack(stack).toJSON() as { Resources: Record<string, Resource> } };
  };

  test('is a StackSet and nothing else, without an asset', () => {
    const { managementRole, template } = resources({});
    expect(managementRole).toBeUndefined();
    expect(Object.values(template.Resources).map(({ Type }) => Type)).toEqual(['AWS::CloudFormation::StackSet']);
    expect(JSON.stringify(template.Resources)).not.toContain('cdk-hnb659fds');
  });

  test('with managementAccount has the role of this account, too, and asks for CAPABILITY_IAM alone', () => {
    const { managementRole, template } = resources({ managementAccount: true, instanceRoleNames: ['apps/web'] });
    expect(managementRole!.role).toBeDefined();
    const iam = Object.values(template.Resources).filter(({ Type }) => Type.startsWith('AWS::IAM::'));
    expect(iam.map(({ Type }) => Type)).toContain('AWS::IAM::Role');
    for (const { Properties } of iam) expect(Object.keys(Properties).filter((key) => /^(Role|ManagedPolicy|Policy|Group|User)Name$/.test(key))).toEqual([]);
    expect(JSON.stringify(template.Resources)).toContain('role/apps/web');
  });

  test('gives its tags to the StackSet, and so to every role', () => {
    const stack = stackIn('ap-southeast-1');
    rollout(stack);
    Tags.of(stack).add('team', 'finops');
    expect(stackSets(stack)[0].Tags).toEqual([{ Key: 'team', Value: 'finops' }]);
  });
});

test.each<[string, Partial<StompyOrganizationRolloutProps>, RegExp]>([
  ['excludedAccounts beside autoDeployment', { excludedAccounts: [OTHER] }, /deploys to every account that joins one later.*newAccountsDespiteFilter/],
  ['a tolerance of none', { operations: { failureToleranceCount: 0 } }, /one suspended account.*noTolerance/],
  ['a tolerance of nothing', { operations: { failureTolerancePercentage: 0 } }, /UPDATE_ROLLBACK_FAILED.*noTolerance/],
  ['Stompy\'s account as this one', { stompyAccountId: CUSTOMER }, /own account.*ownAccount/],
  ['a rotation, from the role', { nextExternalId: 'Stompy-next-70867728950e' }, /two external IDs.*externalIdRotation/],
  ['an unknown region, from the role', { regions: ['ap-southeast-99'] }, /ap-southeast-99.*unknownRegion/],
])('warns about %s', (_, props, words) => {
  const stack = stackIn('ap-southeast-1');
  rollout(stack, props);
  expect(warnings(stack)).toEqual([expect.stringMatching(words)]);
});

test.each([
  { excludedAccounts: [OTHER], autoDeployment: false }, { operations: { failureToleranceCount: 1 } }, { instanceRoleNames: ['web'] },
])('%j needs no warning', (props) => {
  const stack = stackIn('ap-southeast-1');
  rollout(stack, props);
  expect(warnings(stack)).toEqual([]);
});

test('says that a delegated administrator is not limited, and that instances have no role', () => {
  const stack = stackIn('ap-southeast-1');
  rollout(stack, { delegatedAdministrator: true });
  expect(infos(stack)).toEqual([expect.stringMatching(/without a role/), expect.stringMatching(/cannot limit a delegated administrator/)]);
});

test('the organization\'s permissions of the AnalySaver role are in no member', () => {
  const { body } = memberOf(stackSet());
  const allows = JSON.stringify(Object.values(managedPolicies(body.Resources)).flat().filter(({ Effect }) => Effect === 'Allow'));
  expect(allows).not.toMatch(/organizations:/);
  expect(allows).toContain('ec2:RunInstances');
});
