import { SecurityGroup, Subnet } from 'aws-cdk-lib/aws-ec2';
import { CfnParameter, type Stack } from 'aws-cdk-lib/core';
import { SpoTainerAccess, SpoTainerCapability, type StompySpoTainerRoleProps } from '../../src';
import { spoTainer } from '../helpers/roles';
import { stackIn } from '../helpers/stacks';
import { statement } from '../helpers/templates';

type Props = Partial<StompySpoTainerRoleProps>;

function limited(props: Props | ((stack: Stack) => Props)): Stack {
  const stack = stackIn('ap-southeast-1');
  spoTainer(stack, typeof props === 'function' ? props(stack) : props);
  return stack;
}

const subnet = (stack: Stack, id: string) => Subnet.fromSubnetId(stack, id, id);
const group = (stack: Stack, id: string) => SecurityGroup.fromSecurityGroupId(stack, id, id);

describe('images', () => {
  test('of this account, all of them, by default', () => {
    const stack = limited({});
    expect(statement(stack, 'LaunchOwnImage')!.Condition).toEqual({ StringEquals: { 'ec2:Owner': '111122223333' } });
    expect(statement(stack, 'LaunchSharedImage')).toBeUndefined();
  });

  test('of this account that carry a tag', () => {
    expect(statement(limited({ imageTagKey: 'Golden' }), 'LaunchOwnImage')!.Condition)
      .toEqual({ StringEquals: { 'ec2:Owner': '111122223333', 'aws:ResourceTag/Golden': 'true' } });
    expect(statement(limited({ imageTagKey: 'kind', imageTagValue: 'base image' }), 'LaunchOwnImage')!.Condition)
      .toEqual({ StringEquals: { 'ec2:Owner': '111122223333', 'aws:ResourceTag/kind': 'base image' } });
  });

  test('of listed accounts', () => {
    expect(statement(limited({ imageAccounts: ['222233334444', '333344445555'] }), 'LaunchSharedImage')).toMatchObject({
      Action: 'ec2:RunInstances', Condition: { StringEquals: { 'ec2:Owner': ['222233334444', '333344445555'] } },
    });
  });

  test.each<[string, Props]>([
    ['`imageAccounts[0]` must be an AWS account number of 12 digits, got "golden": give the number of the account that owns the images', { imageAccounts: ['golden'] }],
    ['`imageAccounts[0]` must be an AWS account number of 12 digits, got "*"', { imageAccounts: ['*'] }],
    ['`imageAccounts` must not list a value twice', { imageAccounts: ['222233334444', '222233334444'] }],
    ['`imageAccounts` must not be empty, got []: leave it out, or name what it should be limited to', { imageAccounts: [] }],
    ['`imageTagKey` must be a tag key', { imageTagKey: '' }],
    ['`imageTagKey` must be a tag key', { imageTagKey: 'aws:created' }],
    ['`imageTagValue` must be a tag value', { imageTagKey: 'golden', imageTagValue: '*' }],
    ['`imageTagValue` has no use without `imageTagKey`, got "yes": give both, or leave it out', { imageTagValue: 'yes' }],
    ['`imageAccounts` has no use without InstanceLifecycle', { imageAccounts: ['222233334444'], disabledCapabilities: [SpoTainerCapability.INSTANCE_LIFECYCLE] }],
    ['`imageTagKey` has no use without InstanceLifecycle', { imageTagKey: 'golden', disabledCapabilities: [SpoTainerCapability.INSTANCE_LIFECYCLE] }],
    ['`imageTagKey` is about what SpoTainer changes', { imageTagKey: 'golden', access: SpoTainerAccess.READ_ONLY }],
  ])('fails with: %s (%j)', (message, props) => {
    expect(() => limited(props)).toThrow(message);
  });

  test('fails for a key that is a token, because it becomes part of a condition', () => {
    expect(() => limited((stack) => ({ imageTagKey: new CfnParameter(stack, 'Key').valueAsString }))).toThrow('`imageTagKey` must be known at synthesis');
  });
});

describe('load balancers', () => {
  test('are limited by nothing but their tag by default', () => {
    const { Condition } = statement(limited({}), 'CreateMarkedBalancer')!;
    expect(JSON.stringify(Condition)).not.toContain('elasticloadbalancing:');
  });

  test('may be internal alone', () => {
    expect(statement(limited({ internalLoadBalancersOnly: true }), 'CreateMarkedBalancer')!.Condition!.StringEquals)
      .toMatchObject({ 'elasticloadbalancing:Scheme': 'internal' });
    expect(JSON.stringify(statement(limited({ internalLoadBalancersOnly: false }), 'CreateMarkedBalancer'))).not.toContain('Scheme');
  });

  test.each<[string, string, (stack: Stack) => Props]>([
    ['subnets', 'elasticloadbalancing:Subnet', (stack) => ({ loadBalancerSubnets: [subnet(stack, 'one-1'), subnet(stack, 'two-2')] })],
    ['security groups', 'elasticloadbalancing:SecurityGroup', (stack) => ({ loadBalancerSecurityGroups: [group(stack, 'one-1'), group(stack, 'two-2')] })],
  ])('may be in listed %s, and have to name them', (_, key, props) => {
    const { Condition } = statement(limited(props), 'CreateMarkedBalancer')!;
    expect(Condition!['ForAllValues:StringEquals']).toEqual({ [key]: ['one-1', 'two-2'] });
    expect(Condition!['ForAnyValue:StringEquals']).toEqual({ 'aws:TagKeys': 'Stompy_aws_ec2_Spotainer_created_by', [key]: ['one-1', 'two-2'] });
  });

  test('of which target groups are none', () => {
    expect(JSON.stringify(statement(limited({ internalLoadBalancersOnly: true }), 'CreateMarkedGroup'))).not.toContain('Scheme');
  });

  test.each<[string, Props | ((stack: Stack) => Props)]>([
    ['`loadBalancerSubnets` must not be empty', { loadBalancerSubnets: [] }],
    ['`loadBalancerSecurityGroups` must not be empty', { loadBalancerSecurityGroups: [] }],
    ['`loadBalancerSubnets[0]` must be one resource, without wildcards, got "subnet-*"', (stack) => ({ loadBalancerSubnets: [Subnet.fromSubnetId(stack, 'S', 'subnet-*')] })],
    ['`loadBalancerSecurityGroups[0]` must be one resource', (stack) => ({ loadBalancerSecurityGroups: [SecurityGroup.fromSecurityGroupId(stack, 'G', '*')] })],
    ['`internalLoadBalancersOnly` has no use without BurScale', { internalLoadBalancersOnly: true, disabledCapabilities: [SpoTainerCapability.BURSCALE] }],
    ['`loadBalancerSubnets` has no use without BurScale', (stack) => ({ loadBalancerSubnets: [subnet(stack, 'a')], disabledCapabilities: [SpoTainerCapability.BURSCALE] })],
    ['`internalLoadBalancersOnly` is about what SpoTainer changes', { internalLoadBalancersOnly: true, access: SpoTainerAccess.READ_ONLY }],
  ])('fails with: %s', (message, props) => {
    expect(() => limited(props)).toThrow(message);
  });
});
