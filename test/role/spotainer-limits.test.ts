import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Annotations } from 'aws-cdk-lib/core';
import { SpoTainerAccess, SpoTainerCapability, type StompySpoTainerRoleProps } from '../../src';
import { infos, warningIds, warnings } from '../helpers/annotations';
import { spoTainer } from '../helpers/roles';
import { stackIn } from '../helpers/stacks';
import { allowed, list, sids, statement, text } from '../helpers/templates';

function limited(props: Partial<StompySpoTainerRoleProps>) {
  const stack = stackIn('ap-southeast-1');
  spoTainer(stack, props);
  return stack;
}

describe('instanceRoles', () => {
  const stack = stackIn('ap-southeast-1');
  const own = new Role(stack, 'Own', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
  spoTainer(stack, {
    instanceRoles: [own, Role.fromRoleArn(stack, 'Web', 'arn:aws:iam::111122223333:role/web'), Role.fromRoleName(stack, 'Jobs', 'apps/jobs')],
  });

  test('may be passed, those and no others, to EC2 alone', () => {
    const { Action, Resource, Condition } = statement(stack, 'PassListedRoles')!;
    expect(Action).toBe('iam:PassRole');
    expect((Resource as unknown[]).map((arn) => text(arn).replace(/^arn:.*:iam::/, ''))).toEqual([
      text(stack.resolve(own.roleArn)), '111122223333:role/web', '111122223333:role/apps/jobs',
    ]);
    expect(Condition).toEqual({ StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'] } });
  });

  test('are in no other statement that passes roles', () => {
    expect(allowed(stack).filter(({ Action }) => list(Action).some((action) => /PassRole/i.test(action)))).toHaveLength(1);
  });

  test('make it needless to list all roles of the account', () => {
    expect(statement(stack, 'InstanceRoleRead')).toBeUndefined();
  });

  test('can still be chosen from that list, if it is enabled', () => {
    const both = stackIn();
    spoTainer(both, { enabledCapabilities: [SpoTainerCapability.INSTANCE_ROLE_READ], instanceRoles: [Role.fromRoleName(both, 'Web', 'web')] });
    expect(sids(allowed(both))).toEqual(expect.arrayContaining(['InstanceRoleRead', 'PassListedRoles']));
  });

  test('end the remark about launching without a role', () => {
    expect(infos(stack)).toEqual([]);
  });

  test('that are an empty list pass nothing', () => {
    const none = limited({ instanceRoles: [] });
    expect(statement(none, 'PassListedRoles')).toBeUndefined();
    expect(statement(none, 'InstanceRoleRead')).toBeDefined();
  });
});

test('vpcs of another region are named with their own', () => {
  const stack = stackIn('ap-southeast-1');
  const vpcs = ['eu-west-1', 'ap-southeast-1'].map((region) => Vpc.fromVpcAttributes(stack, region, { vpcId: 'vpc-0a1b', region, availabilityZones: ['a'] }));
  spoTainer(stack, { vpcs });
  expect(list(statement(stack, 'LaunchIntoNetwork')!.Condition!.ArnEquals['ec2:Vpc']).map(text).map((arn) => arn.replace(/^arn:.*:ec2:/, '')))
    .toEqual(['eu-west-1:111122223333:vpc/vpc-0a1b', 'ap-southeast-1:111122223333:vpc/vpc-0a1b']);
});

describe('regions', () => {
  const stack = limited({
    regions: ['ap-southeast-1', 'us-east-1'], enabledCapabilities: Object.values(SpoTainerCapability), eksClusters: ['shop'],
  });
  const deny = statement(stack, 'OnlyInListedRegions')!;

  test('deny every change elsewhere', () => {
    expect(deny).toMatchObject({
      Effect: 'Deny', Resource: '*', Condition: { StringNotEquals: { 'aws:RequestedRegion': ['ap-southeast-1', 'us-east-1'] } },
    });
  });

  test('cover every action that changes something, but those of global services', () => {
    const changes = allowed(stack).flatMap(({ Action }) => list(Action))
      .filter((action) => !/:(Describe|Get|List)/.test(action) && !action.startsWith('iam:'));
    expect(list(deny.Action)).toEqual([...new Set(changes)].sort());
  });

  test('are not repeated in the other statements', () => {
    expect(JSON.stringify(allowed(stack))).not.toContain('RequestedRegion');
  });

  test('deny nothing without a list', () => {
    expect(statement(limited({}), 'OnlyInListedRegions')).toBeUndefined();
  });

  test.each([
    ['regions', { regions: ['us-east-1'] }],
    ['vpcs', { vpcs: [] }],
    ['optInTagKey', { optInTagKey: 'handed-over' }],
    ['optInTagValue', { optInTagValue: 'yes' }],
    ['tagKeys', { tagKeys: ['team'] }],
  ])('fails for `%s` where nothing changes', (prop, props) => {
    expect(() => limited({ access: SpoTainerAccess.READ_ONLY, ...props }))
      .toThrow(`\`${prop}\` is about what SpoTainer changes, and with this \`access\` it changes nothing, got "ReadOnly": leave it out, or set \`access\` to AUTOMATION`);
  });

  test('we do not know are a warning that can be acknowledged', () => {
    const unknown = limited({ regions: ['mars-north-1', 'us-east-1', 'mars-south-1'] });
    expect(warningIds(unknown)).toEqual(['stompy-cdk:StompyRole.unknownRegion']);
    expect(warnings(unknown)[0]).toContain('`regions` names regions this version of the CDK does not know, mars-north-1, mars-south-1: check the spelling');

    const quiet = stackIn();
    Annotations.of(spoTainer(quiet, { regions: ['mars-north-1'] })).acknowledgeWarning('stompy-cdk:StompyRole.unknownRegion');
    expect(warnings(quiet)).toEqual([]);
  });
});

describe('vpcs', () => {
  const stack = stackIn('ap-southeast-1');
  const vpcs = ['vpc-1', 'vpc-2'].map((vpcId) => Vpc.fromVpcAttributes(stack, vpcId, { vpcId, availabilityZones: ['ap-southeast-1a'] }));
  spoTainer(stack, { vpcs, enabledCapabilities: [SpoTainerCapability.KEEP_PRIVATE_IP] });

  test.each(['LaunchIntoNetwork', 'CreateInterfaceInNetwork'])('limit %s', (sid) => {
    const arns = statement(stack, sid)!.Condition!.ArnEquals['ec2:Vpc'] as unknown[];
    expect(arns.map((arn) => text(arn).replace(/^arn:.*:ec2:/, ''))).toEqual(['ap-southeast-1:111122223333:vpc/vpc-1', 'ap-southeast-1:111122223333:vpc/vpc-2']);
  });

  test('do not limit when left out', () => {
    expect(statement(limited({}), 'LaunchIntoNetwork')).not.toHaveProperty('Condition');
  });
});

describe('the opt-in tag', () => {
  test('is what the customer says', () => {
    const stack = limited({ optInTagKey: 'Handed over', optInTagValue: 'to Stompy', enabledCapabilities: [SpoTainerCapability.BURSCALE_TAKEOVER] });
    for (const sid of ['RegisterInOptedIn', 'MoveOptedInAddress', 'ShiftOnOptedIn']) {
      expect(statement(stack, sid)!.Condition).toEqual({ StringEquals: { 'aws:ResourceTag/Handed over': 'to Stompy' } });
    }
  });

  test('never lets Stompy end an instance', () => {
    const ending = allowed(limited({})).filter(({ Action }) => list(Action).includes('ec2:TerminateInstances'));
    expect(ending.map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { 'aws:ResourceTag/Stompy_aws_ec2_Spotainer_created_by': 'Stompy_spotainer' } },
    ]);
  });
});

describe('eksClusters', () => {
  const stack = limited({ eksClusters: ['shop', 'Jobs_2'] });

  test('are read one by one', () => {
    expect(sids(allowed(stack)).filter((sid) => /Cluster|Node/.test(sid))).toEqual(['SeeClusters', 'SeeCluster1', 'SeeCluster2', 'ReplaceNode1', 'ReplaceNode2']);
    expect((statement(stack, 'SeeCluster1')!.Resource as unknown[]).map((arn) => text(arn).replace(/^.*:eks:/, '')))
      .toEqual(['*:111122223333:cluster/shop', '*:111122223333:nodegroup/shop/*']);
  });

  test('have their nodes replaced only in groups that they own', () => {
    expect(statement(stack, 'ReplaceNode2')!.Condition).toEqual({ StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/Jobs_2': 'owned' } });
    expect(statement(stack, 'ReplaceNode2')!.Action).toBe('autoscaling:TerminateInstanceInAutoScalingGroup');
  });

  test('are not touched by default', () => {
    expect(JSON.stringify(allowed(limited({})))).not.toMatch(/"eks:|TerminateInstanceInAutoScalingGroup/);
  });
});

describe('volumeKeys', () => {
  const stack = stackIn('ap-southeast-1');
  const key = new Key(stack, 'Key');
  spoTainer(stack, { volumeKeys: [key] });

  test.each(['UseVolumeKeys', 'GrantVolumeKeys'])('%s is bound to the listed keys, through EC2', (sid) => {
    const { Resource, Condition } = statement(stack, sid)!;
    expect(Resource).toEqual(stack.resolve(key.keyArn));
    expect(text(Condition!.StringLike['kms:ViaService'])).toBe('ec2.*.<AWS::URLSuffix>');
  });

  test('are granted on to AWS\'s own services alone', () => {
    expect(statement(stack, 'GrantVolumeKeys')).toMatchObject({
      Action: 'kms:CreateGrant', Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    });
  });

  test('are not used by default', () => {
    expect(JSON.stringify(allowed(limited({})))).not.toContain('kms:');
  });
});
