import { ALB, LISTENER, MADE_MANAGED, ON_MANAGED, ON_OPTED_IN, RULE, TAG_KEYS, TARGET_GROUP } from './scope';
import type { Capability, Conditions } from '../capability';

/** Where a load balancer may be. The second operator fails where a call names none of the key, which the first lets pass. */
const LISTED_PLACES: Conditions = {
  'StringEquals': { 'elasticloadbalancing:Scheme': '${LoadBalancerScheme}' },
  'ForAllValues:StringEquals': {
    'elasticloadbalancing:Subnet': '${LoadBalancerSubnets}',
    'elasticloadbalancing:SecurityGroup': '${LoadBalancerSecurityGroups}',
  },
  'ForAnyValue:StringEquals': {
    'elasticloadbalancing:Subnet': '${LoadBalancerSubnets}',
    'elasticloadbalancing:SecurityGroup': '${LoadBalancerSecurityGroups}',
  },
};

/** Working with load balancers. */
export const SPOTAINER_LOAD_BALANCING: Capability[] = [
  {
    id: 'TargetRegistration',
    product: 'SpoTainer',
    policy: 'LoadBalancing',
    title: 'Register instances with target groups',
    reason: 'Adds and drains instances in target groups that you hand over with the opt-in tag, or that Stompy made.',
    feature: 'Load balancing of an instance group',
    caveats: ['IAM looks at the group alone: in a group of addresses, any private address and port can be registered, not only that of an instance.'],
    zh: {
      title: '在目标组中注册实例',
      reason: '在您用授权标签交给 Stompy 的目标组，或 Stompy 创建的目标组中，添加和移除实例。',
      caveats: ['IAM 只检查目标组：在按 IP 地址注册的目标组中，任何私有地址和端口都可以注册，不限于实例。'],
    },
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
    caveats: [
      'It may be public and in any VPC, unless `internalLoadBalancersOnly`, `loadBalancerSubnets` and `loadBalancerSecurityGroups` say otherwise.',
      'Its listeners may use every certificate of the account, and send traffic to every target group that no other load balancer uses.',
    ],
    zh: {
      title: '运行负载均衡器的副本',
      reason: 'BurScale 复制一个 Application Load Balancer，并在两个目标组之间调整权重，这些资源都属于 Stompy。',
      caveats: [
        '副本可以面向公网、位于任何 VPC，除非用 `internalLoadBalancersOnly`、`loadBalancerSubnets` 和 `loadBalancerSecurityGroups` 加以限制。',
        '它的监听器可以使用账号内的任何证书，并把流量转发到任何未被其他负载均衡器使用的目标组。',
      ],
    },
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
        actions: ['elasticloadbalancing:CreateLoadBalancer'],
        resources: [ALB],
        conditions: MADE_MANAGED,
        limits: LISTED_PLACES,
      },
      {
        sid: 'CreateMarkedGroup',
        actions: ['elasticloadbalancing:CreateTargetGroup'],
        resources: [TARGET_GROUP],
        conditions: MADE_MANAGED,
      },
      {
        sid: 'CreateOnMarkedBalancer',
        actions: ['elasticloadbalancing:CreateListener', 'elasticloadbalancing:CreateRule'],
        resources: [LISTENER, ALB],
        conditions: { ...MADE_MANAGED, StringEquals: { ...ON_MANAGED.StringEquals, ...MADE_MANAGED.StringEquals } },
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
