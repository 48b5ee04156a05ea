import { Role } from 'aws-cdk-lib/aws-iam';
import { SpoTainerAccess, SpoTainerCapability } from '../../src';
import { infos } from '../helpers/annotations';
import { spoTainer } from '../helpers/roles';
import { FLAG_SETS, stackIn } from '../helpers/stacks';
import { allowed, list, resourcesOf, sids, statement, text } from '../helpers/templates';

const READS = ['Discovery', 'InstanceRoleRead', 'SpotAdvice', 'ScalingSignals', 'AsgImport'];
const MARKER = 'Stompy_aws_ec2_Spotainer_created_by';
const MARKED = { StringEquals: { [`aws:ResourceTag/${MARKER}`]: 'Stompy_spotainer' } };
const MAKES_MARKED = { 'StringEquals': { [`aws:RequestTag/${MARKER}`]: 'Stompy_spotainer' }, 'ForAnyValue:StringEquals': { 'aws:TagKeys': MARKER } };
const OPTED_IN = { StringEquals: { 'aws:ResourceTag/stompy:managed': 'true' } };

describe.each(FLAG_SETS)('with %s', (_, flags) => {
  test.each([undefined, 'us-east-1', 'ap-southeast-1', 'cn-northwest-1'])('READ_ONLY in %s only reads', (region) => {
    const stack = stackIn(region, flags);
    spoTainer(stack, { access: SpoTainerAccess.READ_ONLY });
    expect(sids(allowed(stack))).toEqual(READS);
    expect(allowed(stack).flatMap(({ Action }) => list(Action)).filter((action) => !/:(Describe|Get|List)/.test(action))).toEqual([]);
  });

  test('automation is the default, in one policy for each purpose', () => {
    const [stack, explicit] = [stackIn(undefined, flags), stackIn(undefined, flags)];
    spoTainer(stack);
    spoTainer(explicit, { access: SpoTainerAccess.AUTOMATION });
    expect(allowed(stack)).toEqual(allowed(explicit));
    expect(Object.values(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).map(({ Properties }) => Properties.Description)).toEqual([
      'What Stompy may read', 'How Stompy may launch and end its instances', 'How Stompy may use load balancers',
      'What Stompy can never do, whatever other policies allow',
      'What Stompy can never do outside what it was given, whatever other policies allow',
    ]);
  });
});

describe('automation', () => {
  const stack = stackIn('ap-southeast-1');
  spoTainer(stack);

  test('grants no action by wildcard', () => {
    expect(allowed(stack).flatMap(({ Action }) => list(Action)).filter((action) => action.includes('*'))).toEqual([]);
  });

  test('changes nothing that is not bound to a resource', () => {
    const reads = /:(Describe|Get|List)/;
    const unbound = allowed(stack).filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => list(Action));
    expect(unbound.filter((action) => !reads.test(action))).toEqual([]);
  });

  test.each([
    ['LaunchMarked', MAKES_MARKED],
    ['ManageMarked', MARKED],
    ['RegisterInOptedIn', OPTED_IN],
    ['RegisterInMarked', MARKED],
    ['MoveOptedInAddress', OPTED_IN],
    ['MoveToMarked', MARKED],
    ['CreateMarkedBalancer', MAKES_MARKED],
    ['ManageMarkedBalancer', MARKED],
    ['CreateOnMarkedBalancer', { ...MAKES_MARKED, StringEquals: { ...MARKED.StringEquals, ...MAKES_MARKED.StringEquals } }],
    ['LaunchPublicImage', { Bool: { 'ec2:Public': 'true' } }],
    ['LaunchOwnImage', { StringEquals: { 'ec2:Owner': '111122223333' } }],
  ])('%s has its condition', (sid, condition) => {
    expect(statement(stack, sid)!.Condition).toEqual(condition);
  });

  test.each([
    ['TagAtLaunch', 'ec2:CreateAction', 'RunInstances'],
    ['TagNewBalancer', 'elasticloadbalancing:CreateAction', ['CreateListener', 'CreateLoadBalancer', 'CreateRule', 'CreateTargetGroup']],
  ])('%s tags only what a call of its own makes, with its own keys: nothing can be adopted', (sid, key, calls) => {
    expect(statement(stack, sid)!.Condition).toEqual({
      'StringEquals': { [key]: calls },
      'ForAllValues:StringLike': { 'aws:TagKeys': ['Name', 'Stompy_*'] },
    });
  });

  test('makes only two service-linked roles', () => {
    const linked = allowed(stack).filter(({ Action }) => Action === 'iam:CreateServiceLinkedRole');
    expect(linked.map(({ Resource }) => text(Resource).replace(/^.*:role\//, ''))).toEqual([
      'aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot',
      'aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing',
    ]);
    expect(linked.map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { 'iam:AWSServiceName': 'spot.amazonaws.com' } },
      { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
    ]);
  });

  test('passes no role, and says that instances start without one', () => {
    expect(JSON.stringify(allowed(stack))).not.toContain('iam:PassRole');
    expect(infos(stack)).toEqual(['SpoTainer launches instances without a role, because `instanceRoles` was left out: list the roles your instances need, or give '
      + 'an empty list [ack: stompy-cdk:StompySpoTainerRole.noInstanceRoles]']);
  });

  test.each(['iam:PassRole', 'ec2:CreateLaunchTemplate', 'ec2:ModifyInstanceAttribute', 'ec2:DeleteTags', 'ssm:', 'sts:', 'kms:', 'iam:Attach', 'iam:Put'])(
    'never has %s by default', (action) => {
      expect(allowed(stack).flatMap(({ Action }) => list(Action)).filter((each) => each.startsWith(action))).toEqual([]);
    });
});

describe('capabilities', () => {
  test.each(Object.values(SpoTainerCapability))('%s can be switched', (capability) => {
    const [on, off] = [stackIn(), stackIn()];
    spoTainer(on, { enabledCapabilities: [capability] });
    spoTainer(off, { disabledCapabilities: [capability] });
    const gone = sids(allowed(on)).filter((sid) => !sids(allowed(off)).includes(sid));
    expect(gone.length).toBeGreaterThan(0);
  });

  test.each([
    [SpoTainerCapability.SPOT_PLACEMENT_SCORES, ['SpotPlacementScores']],
    [SpoTainerCapability.KEEP_PRIVATE_IP, ['CreateMarkedInterface', 'CreateInterfaceInNetwork', 'TagNewInterface', 'MoveMarkedInterface', 'SeeInterfaces']],
    [SpoTainerCapability.BURSCALE_TAKEOVER, ['ShiftOnOptedIn']],
    [SpoTainerCapability.IMAGE_BACKUP, ['ImageOfMarked', 'MakeMarkedImage', 'TagNewImage', 'RemoveMarkedImage', 'SeeSnapshots']],
  ])('%s is off unless it is enabled', (capability, expected) => {
    const [stack, without] = [stackIn(), stackIn()];
    spoTainer(stack, { enabledCapabilities: [capability] });
    spoTainer(without);
    expect(sids(allowed(stack)).filter((sid) => !sids(allowed(without)).includes(sid))).toEqual(expected);
  });

  test('without launching nothing is said about instance roles', () => {
    const stack = stackIn();
    spoTainer(stack, { disabledCapabilities: [SpoTainerCapability.INSTANCE_LIFECYCLE] });
    expect(infos(stack)).toEqual([]);
  });

  test('every option together stays within AWS\'s limits: each policy in size, the role in number', () => {
    const stack = stackIn('ap-southeast-1');
    spoTainer(stack, {
      enabledCapabilities: Object.values(SpoTainerCapability),
      instanceRoles: [Role.fromRoleName(stack, 'Web', 'web')],
      eksClusters: ['one', 'two', 'three'],
      regions: Array.from({ length: 17 }, (_, index) => `ap-southeast-${index + 1}`),
    });
    expect(Object.keys(resourcesOf(stack, 'AWS::IAM::ManagedPolicy'))).toHaveLength(7);
  });

  test('fails for one that is enabled and disabled', () => {
    const both = [SpoTainerCapability.BURSCALE];
    expect(() => spoTainer(stackIn(), { enabledCapabilities: both, disabledCapabilities: both }))
      .toThrow('`disabledCapabilities` must not name what `enabledCapabilities` names, got ["BurScale"]: take it out of one of them');
  });
});
