import { existsSync, readdirSync } from 'fs';
import { tmpdir } from 'os';
import { Role } from 'aws-cdk-lib/aws-iam';
import { App, Aspects, Aws, CfnParameter, CfnResource, Fn, Lazy, Stack, Token } from 'aws-cdk-lib/core';
import type { StompyOrganizationRolloutProps } from '../../src';
import { ACCOUNT_ID, EXTERNAL_ID as EXTERNAL_ID_RULE, PRINCIPAL_ARN_PATTERN, type Rule } from '../../src/input/rules';
import { managedPolicies } from '../helpers/deployed';
import { memberOf, rollout, stackSets } from '../helpers/organization';
import { EXTERNAL_ID, FLAG_SETS, STOMPY, stackIn } from '../helpers/stacks';
import { list } from '../helpers/templates';

/** Every value that only a deployment knows, and where it goes. */
const LATE: [prop: string, props: (stack: Stack) => Partial<StompyOrganizationRolloutProps>, parameter: string, value: unknown][] = [
  ['stompyAccountId', (stack) => ({ stompyAccountId: late(stack, ACCOUNT_ID) }), 'StompyAccountID', { Ref: 'Late' }],
  ['externalId', (stack) => ({ externalId: late(stack, EXTERNAL_ID_RULE) }), 'ExternalId', { Ref: 'Late' }],
  ['nextExternalId', (stack) => ({ nextExternalId: late(stack, EXTERNAL_ID_RULE) }), 'NextExternalId', { Ref: 'Late' }],
  ['stompyPrincipalArn with the partition', () => ({ stompyPrincipalArn: `arn:${Aws.PARTITION}:iam::${STOMPY}:role/Stompy*` }), 'StompyPrincipalArn',
    { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::${STOMPY}:role/Stompy*`]] }],
  ['roleName', (stack) => ({ roleName: late(stack) }), 'RoleName', { Ref: 'Late' }],
  ['path', (stack) => ({ path: late(stack) }), 'RolePath', { Ref: 'Late' }],
  ['description', (stack) => ({ description: `For ${late(stack)}` }), 'Description', { 'Fn::Join': ['', ['For ', { Ref: 'Late' }]] }],
  ['a tag', (stack) => ({ tags: { 'cost-center': late(stack) } }), 'TagsCostcenter', { Ref: 'Late' }],
  ['a region', (stack) => ({ regions: ['us-east-1', late(stack)] }), 'Regions2', { Ref: 'Late' }],
  ['all regions', (stack) => ({ regions: new CfnParameter(stack, 'Late', { type: 'CommaDelimitedList' }).valueAsList }), 'Regions', { 'Fn::Join': [',', { Ref: 'Late' }] }],
  ['a role', (stack) => ({ instanceRoleNames: [late(stack)] }), 'InstanceRoleNames1', { Ref: 'Late' }],
  ['a VPC', (stack) => ({ vpcIds: [late(stack)] }), 'VpcIds1', { Ref: 'Late' }],
  ['a key', (stack) => ({ volumeKeyArns: [late(stack)] }), 'VolumeKeyArns1', { Ref: 'Late' }],
  ['the boundary', (stack) => ({ permissionsBoundaryName: late(stack) }), 'PermissionsBoundaryName', { Ref: 'Late' }],
  ['the value of the opt-in tag, made late', () => ({ optInTagValue: Lazy.string({ produce: () => 'yes' }) }), 'OptInTagValue', 'yes'],
];

function late(stack: Stack, rule?: Rule): string {
  return new CfnParameter(stack, 'Late', { allowedPattern: rule?.pattern }).valueAsString;
}

/** Everything that a template refers to and does not have, itself. */
function dangling(body: { Parameters: object; Resources: object }): string[] {
  const names = [...JSON.stringify(body).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g)].map(([, name]) => name);
  return names.filter((name) => !name.startsWith('AWS::') && !(name in body.Parameters) && !(name in body.Resources));
}

test.each(LATE)('%s is a parameter of the StackSet with what it is in this stack', (_, props, parameter, value) => {
  const stack = stackIn();
  rollout(stack, props(stack));
  const { body, values } = memberOf(stackSets(stack)[0]);
  expect(values[parameter]).toEqual(value);
  expect(Object.keys(body.Parameters)).toEqual(Object.keys(values));
  expect(JSON.stringify(body.Resources)).toContain(`{"Ref":"${parameter}"}`);
  expect(dangling(body)).toEqual([]);
  expect(JSON.stringify(body)).not.toContain('Token[');
});

test('what decides who is let in is checked in each account by CloudFormation, too', () => {
  const stack = stackIn();
  rollout(stack, { nextExternalId: late(stack, EXTERNAL_ID_RULE), stompyPrincipalArn: `arn:${Aws.PARTITION}:iam::${STOMPY}:role/Stompy*` });
  const { body: { Parameters: parameters } } = memberOf(stackSets(stack)[0]);
  const patterns = ['StompyAccountID', 'ExternalId', 'NextExternalId', 'StompyPrincipalArn'].map((name) => parameters[name].AllowedPattern);
  expect(patterns).toEqual([ACCOUNT_ID.pattern, EXTERNAL_ID_RULE.pattern, EXTERNAL_ID_RULE.pattern, PRINCIPAL_ARN_PATTERN.pattern]);
});

test('an external ID from a form that takes anything is refused, as for a role', () => {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  rollout(stack, { externalId: late(stack) });
  expect(() => app.synth()).toThrow(/\[Stack\/Rollout\] `externalId` must be 20 to 1224.*got the template parameter Late, which takes ""/);
});

test('a list of parameters in a template that is one is typed as such', () => {
  const stack = stackIn();
  rollout(stack, { regions: Token.asList(Fn.split(',', late(stack))) });
  const { body } = memberOf(stackSets(stack)[0]);
  expect(Object.entries(body.Parameters).map(([name, { Type }]) => [name, Type])).toEqual(expect.arrayContaining([
    ['Regions', 'CommaDelimitedList'], ['ExternalId', 'String'],
  ]));
});

test('an external ID that may come to nothing is refused, as for a role', () => {
  const app = new App();
  rollout(new Stack(app, 'Stack'), { externalId: Fn.conditionIf('Never', 'x', Aws.NO_VALUE).toString() });
  expect(() => app.synth()).toThrow(/\[Stack\/Rollout\] `externalId` must be 20 to 1224/);
});

describe('the template of a member', () => {
  const bodyIn = (stack: Stack, props: Partial<StompyOrganizationRolloutProps> = {}, id?: string) => {
    rollout(stack, props, id);
    return stackSets(stack).at(-1)!.TemplateBody;
  };

  test('has neither spaces nor what StackSets refuse, and is small enough', () => {
    const body = bodyIn(stackIn());
    expect(body).toBe(JSON.stringify(JSON.parse(body)));
    expect(Buffer.byteLength(body)).toBeLessThan(51_200);
    const { Parameters, Resources, Outputs, Description, ...more } = JSON.parse(body);
    expect(more).toEqual({});
    expect(Object.values(Resources).map((resource) => (resource as { Type: string }).Type).filter((type) => !/^AWS::IAM::(Role|ManagedPolicy)$/.test(type))).toEqual([]);
    expect([Object.keys(Parameters), Object.keys(Outputs), Description]).toEqual([
      ['StompyAccountID', 'ExternalId', 'RolePath', 'RoleName'], ['SpoTainerRoleArn'], expect.stringContaining('stompy-cdk'),
    ]);
  });

  test('is the same in every region, in every account and with every flag', () => {
    const bodies = [stackIn(), stackIn('us-east-1'), stackIn('cn-north-1'), ...FLAG_SETS.map(([, flags]) => stackIn('eu-west-1', flags))].map((stack) => bodyIn(stack));
    expect(new Set(bodies).size).toBe(1);
  });

  test('is not touched by aspects and customized roles of the surrounding app', () => {
    const plain = bodyIn(stackIn());
    const stack = stackIn();
    Aspects.of(stack).add({ visit: (node) => node instanceof CfnResource && node.addMetadata('seen', 'yes') });
    expect(bodyIn(stack)).toBe(plain);
    const app = new App();
    Role.customizeRoles(app, { preventSynthesis: false });
    expect(bodyIn(new Stack(app, 'Customized'))).toBe(plain);
  });

  test('is synthesized once for all rollouts that differ in parameters alone, and anew for other permissions', () => {
    const synth = jest.spyOn(App.prototype, 'synth');
    try {
      const stack = stackIn();
      rollout(stack, { tags: { made: 'once' } }, 'First');
      rollout(stack, { tags: { made: 'once' }, externalId: `${EXTERNAL_ID}-2`, roleName: 'Other', path: '/x/', homeRegion: 'us-east-1' }, 'Second');
      expect(synth).toHaveBeenCalledTimes(1);
      rollout(stack, { tags: { made: 'twice' } }, 'Third');
      expect(synth).toHaveBeenCalledTimes(2);
    } finally {
      synth.mockRestore();
    }
  });

  test('leaves no file behind, even when it fails', () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('stompy-member-'));
    const before = folders();
    rollout(stackIn(), { tags: { leaves: 'nothing' } });
    expect(() => rollout(stackIn(), { access: 'None' as never })).toThrow(/`access`/);
    expect(folders()).toEqual(before);
    expect(existsSync('cdk.out')).toBe(false);
  });

  test('does not make an app that the CDK CLI runs write its assembly into ours', () => {
    process.env.CDK_OUTDIR = '/nonexistent/cdk.out';
    try {
      expect(() => rollout(new Stack(new App({ autoSynth: false, outdir: undefined }), 'Stack'), { tags: { within: 'the CLI' } })).not.toThrow();
    } finally {
      delete process.env.CDK_OUTDIR;
    }
  });
});

test('roles, VPCs, keys and boundary are those of each account', () => {
  const stack = stackIn('ap-southeast-1');
  rollout(stack, { instanceRoleNames: ['apps/web'], vpcIds: ['vpc-0a1b2c3d'], permissionsBoundaryName: 'platform/boundary' });
  const { body } = memberOf(stackSets(stack)[0]);
  const inAccount = (front: string, back: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, front, { Ref: 'AWS::AccountId' }, back]] });
  expect(body.Resources.SpoTainerRole.Properties.PermissionsBoundary).toEqual(inAccount(':iam::', ':policy/platform/boundary'));
  const statements = Object.values(managedPolicies(body.Resources)).flat();
  expect(list(statements.find(({ Action }) => list(Action).includes('iam:PassRole'))!.Resource)).toEqual([inAccount(':iam::', ':role/apps/web')]);
  expect(JSON.stringify(statements)).toContain(JSON.stringify(inAccount(':ec2:*:', ':vpc/vpc-0a1b2c3d')));
});

test('a template that CloudFormation would not take in a StackSet is refused, by its bytes', () => {
  const tags = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`tag${index}`, '成'.repeat(256)]));
  expect(() => rollout(stackIn(), { tags }))
    .toThrow(/^\[Stack\/Rollout\] the template of an account would have 5\d{4} bytes, and CloudFormation allows 51200 in a StackSet: shorten the lists/);
});
