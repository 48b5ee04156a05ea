import { ALB, LISTENER, MADE_MANAGED, ON_MANAGED, ON_OPTED_IN, RULE, TAG_KEYS, TARGET_GROUP } from './scope';
import type { Capability } from '../capability';

/** Working with load balancers. */
export const SPOTAINER_LOAD_BALANCING: Capability[] = [
  {
    id: 'TargetRegistration',
    product: 'SpoTainer',
    policy: 'LoadBalancing',
    title: 'Register instances with target groups',
    reason: 'Adds and drains instances in target groups that you hand over with the opt-in tag, or that Stompy made.',
    feature: 'Load balancing of an instance group',
    zh: { title: '在目标组中注册实例', reason: '在您用授权标签交给 Stompy 的目标组，或 Stompy 创建的目标组中，添加和移除实例。' },
    risk: 'changes',
    switch: 'automation',
    statements: [
      {
        sid: 'RegisterInOptedIn',
        actions: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
        resources: [TARGET_GROUP],
        conditions: ON_OPTED_IN,
      },
      {
        sid: 'RegisterInMarked',
        actions: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
        resources: [TARGET_GROUP],
        conditions: ON_MANAGED,
      },
    ],
  },
  {
    id: 'BurScale',
    product: 'SpoTainer',
    policy: 'LoadBalancing',
    title: 'Run a copy of a load balancer',
    reason: 'BurScale copies an Application Load Balancer and shifts weight between two target groups, all of them Stompy\'s own.',
    feature: 'BurScale',
    zh: { title: '运行负载均衡器的副本', reason: 'BurScale 复制一个 Application Load Balancer，并在两个目标组之间调整权重，这些资源都属于 Stompy。' },
    risk: 'changes',
    switch: 'automation',
    statements: [
      {
        sid: 'SeeLoadBalancers',
        actions: [
          'ec2:DescribeAccountAttributes',
          'ec2:DescribeInternetGateways',
          'elasticloadbalancing:DescribeListenerCertificates',
          'elasticloadbalancing:DescribeListeners',
          'elasticloadbalancing:DescribeLoadBalancerAttributes',
          'elasticloadbalancing:DescribeRules',
          'elasticloadbalancing:DescribeTags',
          'elasticloadbalancing:DescribeTargetGroupAttributes',
        ],
        resources: ['*'],
      },
      {
        sid: 'CreateMarkedBalancer',
        actions: ['elasticloadbalancing:CreateLoadBalancer', 'elasticloadbalancing:CreateTargetGroup'],
        resources: [ALB, TARGET_GROUP],
        conditions: MADE_MANAGED,
      },
      {
        sid: 'CreateOnMarkedBalancer',
        actions: ['elasticloadbalancing:CreateListener', 'elasticloadbalancing:CreateRule'],
        resources: [LISTENER, ALB],
        conditions: { StringEquals: { ...ON_MANAGED.StringEquals, ...MADE_MANAGED.StringEquals } },
      },
      {
        sid: 'TagNewBalancer',
        actions: ['elasticloadbalancing:AddTags'],
        resources: [RULE, LISTENER, ALB, TARGET_GROUP],
        conditions: {
          'StringEquals': { 'elasticloadbalancing:CreateAction': ['CreateListener', 'CreateLoadBalancer', 'CreateRule', 'CreateTargetGroup'] },
          'ForAllValues:StringLike': { 'aws:TagKeys': TAG_KEYS },
        },
      },
      {
        sid: 'ManageMarkedBalancer',
        actions: [
          'elasticloadbalancing:AddListenerCertificates',
          'elasticloadbalancing:DeleteListener',
          'elasticloadbalancing:DeleteLoadBalancer',
          'elasticloadbalancing:DeleteRule',
          'elasticloadbalancing:DeleteTargetGroup',
          'elasticloadbalancing:ModifyListener',
          'elasticloadbalancing:ModifyLoadBalancerAttributes',
          'elasticloadbalancing:ModifyRule',
          'elasticloadbalancing:ModifyTargetGroup',
          'elasticloadbalancing:ModifyTargetGroupAttributes',
        ],
        resources: [RULE, LISTENER, ALB, TARGET_GROUP],
        conditions: ON_MANAGED,
      },
      {
        sid: 'FirstBalancer',
        actions: ['iam:CreateServiceLinkedRole'],
        resources: ['arn:${Partition}:iam::${Account}:role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing'],
        conditions: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
      },
    ],
  },
];
