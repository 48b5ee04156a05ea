import { print } from '../../site/print';
import type { LinkTemplateBody, LinkTemplateResource } from '../../site/template-body';
import { synthesizeLinkTemplates } from '../../site/templates';
import { UNIT_IDS } from '../../src/input/organization-rules';
import { deployed, managedPolicies } from '../helpers/deployed';
import { memberOf, OTHER_UNIT, UNIT, type StackSetProperties } from '../helpers/organization';
import { EXTERNAL_ID, STOMPY } from '../helpers/stacks';

const { body, text } = synthesizeLinkTemplates().find(({ name }) => name === 'organization')!;
const FORM = { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID, OrganizationalUnits: UNIT };
const PSEUDO = { 'AWS::Region': 'ap-southeast-1', 'AWS::Partition': 'aws' };

type Resources = Record<string, LinkTemplateResource>;

function stack(choices: Record<string, string> = {}): Resources {
  return deployed(body, { ...PSEUDO, ...FORM, ...choices });
}

const one = (resources: Resources, type: string) => Object.values(resources).find(({ Type }) => Type === type)!;
const ofType = (resources: Resources, type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type).map(([id]) => id);

/** What a member gets by the form. */
function member(choices: Record<string, string> = {}): Resources {
  const stackSet = memberOf(one(stack(choices), 'AWS::CloudFormation::StackSet').Properties as unknown as StackSetProperties);
  return deployed(stackSet.body, { ...PSEUDO, ...stackSet.values });
}

test('the StackSet goes to the units of the form, in the region of the stack', () => {
  const { StackInstancesGroup: group } = one(stack({ OrganizationalUnits: `${UNIT},${OTHER_UNIT}` }), 'AWS::CloudFormation::StackSet').Properties;
  expect(group).toEqual([{ Regions: ['ap-southeast-1'], DeploymentTargets: { OrganizationalUnitIds: [UNIT, OTHER_UNIT] } }]);
});

test('an empty list is stopped by a rule, in the words of the field', () => {
  expect(body.Rules!.UnitsAreNamed).toEqual({
    Assertions: [{
      Assert: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'OrganizationalUnits' }, ''] }] },
      AssertDescription: `OrganizationalUnits ${UNIT_IDS.must}: ${UNIT_IDS.fix}`,
    }],
  });
});

test.each([
  [UNIT], ['r-ab12'], [`${UNIT},${OTHER_UNIT}`], [Array(50).fill(UNIT).join(',')],
])('the field takes %s', (value) => {
  expect(value).toMatch(new RegExp(body.Parameters.OrganizationalUnits.AllowedPattern!));
});

test.each([
  ['Production'], [`${UNIT}, ${OTHER_UNIT}`], [`${UNIT},`], [`${UNIT};${OTHER_UNIT}`], ['111122223333'], ['r-AB12'], [Array(51).fill(UNIT).join(',')],
])('the field refuses %s', (value) => {
  expect(value).not.toMatch(new RegExp(body.Parameters.OrganizationalUnits.AllowedPattern!));
});

test('two stacks from one link have different names for StackSet and roles: a part of the stack\'s own id', () => {
  const { StackSetName: name, Parameters: parameters } = body.Resources[ofType(body.Resources, 'AWS::CloudFormation::StackSet')[0]].Properties;
  const guid = { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] };
  expect(name).toEqual({ 'Fn::Join': ['', ['StompySpoTainer-', { 'Fn::Select': [4, { 'Fn::Split': ['-', guid] }] }]] });
  expect(parameters).toContainEqual({ ParameterKey: 'RoleName', ParameterValue: name });
  expect(JSON.stringify(body.Outputs.SpoTainerRoleArnPattern.Value)).toContain(JSON.stringify(guid));
});

describe.each([['a member', member], ['the management account', (choices: object = {}) => stack({ ManagementAccount: 'Yes', ...choices })]])('%s', (_, role) => {
  const policies = (choices?: Record<string, string>) => Object.keys(managedPolicies(role(choices))).map((id) => /(Read|InstanceAutomation|LoadBalancing|ScopedGuardrail|Guardrail)Policy/.exec(id)![1]);
  const properties = (choices?: Record<string, string>) => one(role(choices), 'AWS::IAM::Role').Properties;

  test('has every policy with Automation, as by default', () => {
    expect(policies()).toEqual(['Read', 'InstanceAutomation', 'LoadBalancing', 'Guardrail', 'ScopedGuardrail']);
    expect(policies({ Permissions: 'Automation' })).toEqual(policies());
  });

  test('has none that changes anything with ReadOnly', () => {
    expect(policies({ Permissions: 'ReadOnly' })).toEqual(['Read', 'Guardrail', 'ScopedGuardrail']);
  });

  test.each(['ReadOnly', 'Automation'])('attaches with %s exactly what is made', (access) => {
    const made = Object.keys(managedPolicies(role({ Permissions: access }))).map((id) => `<${id}>`);
    expect([...properties({ Permissions: access }).ManagedPolicyArns as string[]].sort()).toEqual(made.sort());
  });

  test('has a boundary if one is named', () => {
    expect(properties().PermissionsBoundary).toBeUndefined();
    expect(properties({ PermissionsBoundary: 'platform/b' }).PermissionsBoundary).toBe('arn:aws:iam::<AWS::AccountId>:policy/platform/b');
  });

  test('trusts Stompy alone, with the external ID', () => {
    expect(properties().AssumeRolePolicyDocument).toEqual({
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { AWS: `arn:aws:iam::${STOMPY}:root` },
        Condition: { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } },
      }],
    });
  });
});

test('without "Yes" this account gets nothing but the StackSet', () => {
  for (const Permissions of ['ReadOnly', 'Automation']) {
    expect(Object.values(stack({ Permissions, PermissionsBoundary: 'b' })).map(({ Type }) => Type)).toEqual(['AWS::CloudFormation::StackSet']);
  }
  expect((body.Outputs.SpoTainerRoleArn as unknown as { Condition: string }).Condition).toBe(
    (body.Resources[ofType(body.Resources, 'AWS::IAM::Role')[0]] as LinkTemplateResource).Condition);
});

test('a member\'s template has only what StackSets take', () => {
  const stackSet = one(stack(), 'AWS::CloudFormation::StackSet').Properties as unknown as StackSetProperties;
  const { body: of }: { body: LinkTemplateBody } = memberOf(stackSet);
  expect(Object.keys(of).sort()).toEqual(['Conditions', 'Description', 'Outputs', 'Parameters', 'Resources']);
  expect(Object.keys(of.Parameters).sort()).toEqual(stackSet.Parameters.map(({ ParameterKey }) => ParameterKey).sort());
  expect(Buffer.byteLength(stackSet.TemplateBody)).toBeLessThan(51_200);
});

describe('a template as text', () => {
  test('is the same template, whatever its lines', () => {
    expect(JSON.parse(text)).toEqual(body);
    expect(text.split('\n').filter((line) => /"Sid":/.test(line)).every((line) => line.trim().startsWith('{'))).toBe(true);
  });

  test('has a line for each value if it fits', () => {
    expect(print({ a: [1, { b: {} }] })).toBe(`${JSON.stringify({ a: [1, { b: {} }] }, undefined, 1)}\n`);
  });

  test('has longer lines further in if not', () => {
    const value = { a: { b: { c: { d: { e: { f: ['x'.repeat(51_200)], g: [], h: {} } } } } } };
    expect(JSON.parse(print(value))).toEqual(value);
    expect(print(value).split('\n').slice(0, 8).map((line) => line.slice(0, 12))).toEqual(['{', ' "a":{', '  "b":{', '   "c":{', '    "d":{', '     "e":{', '      "f":["', '      "g":[]']);
  });
});
