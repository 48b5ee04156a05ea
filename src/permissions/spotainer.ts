import { MANAGED_MARKER, type Capability, type Conditions } from './capability';

const { key: MARKER, value: STOMPY } = MANAGED_MARKER;
const OPT_IN = 'aws:ResourceTag/${OptInTagKey}';
const ON_MANAGED: Conditions = { StringEquals: { [`aws:ResourceTag/${MARKER}`]: STOMPY } };
const MADE_MANAGED: Conditions = { StringEquals: { [`aws:RequestTag/${MARKER}`]: STOMPY } };
const ON_OPTED_IN: Conditions = { StringEquals: { [OPT_IN]: '${OptInTagValue}' } };
const LISTED_VPCS: Conditions = { ArnEquals: { 'ec2:Vpc': '${Vpcs}' } };
const VIA_EC2: Conditions = { StringLike: { 'kms:ViaService': 'ec2.*.${UrlSuffix}' } };
/** Tag keys that may be written, and only by the call that makes the resource. */
const OWN_TAG_KEYS = ['Name', 'Stompy_*'];

const ALB = 'arn:${Partition}:elasticloadbalancing:*:${Account}:loadbalancer/app/*';
const LISTENER = 'arn:${Partition}:elasticloadbalancing:*:${Account}:listener/app/*';
const RULE = 'arn:${Partition}:elasticloadbalancing:*:${Account}:listener-rule/app/*';
const TARGET_GROUP = 'arn:${Partition}:elasticloadbalancing:*:${Account}:targetgroup/*';

function ec2(...types: string[]): string[] {
  return types.map((type) => `arn:\${Partition}:ec2:*:\${Account}:${type}/*`);
}

/** What `StompySpoTainerRole` can be allowed to do. */
export const SPOTAINER_CAPABILITIES: Capability[] = [
  {
    id: 'Discovery',
    policy: 'Read',
    title: 'See instances, networks and load balancers',
    reason: 'Lets you choose networks, images, keys and target groups in Stompy, and watches the health of instances.',
    risk: 'sensitive read',
    switch: 'on',
    statements: [{
      sid: 'Discovery',
      actions: [
        'ec2:DescribeAddresses',
        'ec2:DescribeAvailabilityZones',
        'ec2:DescribeImages',
        'ec2:DescribeInstanceStatus',
        'ec2:DescribeInstanceTypeOfferings',
        'ec2:DescribeInstanceTypes',
        'ec2:DescribeInstances',
        'ec2:DescribeKeyPairs',
        'ec2:DescribeRegions',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcs',
        'elasticloadbalancing:DescribeLoadBalancers',
        'elasticloadbalancing:DescribeTargetGroups',
        'elasticloadbalancing:DescribeTargetHealth',
      ],
      resources: ['*'],
    }],
  },
  {
    id: 'InstanceRoleRead',
    policy: 'Read',
    title: 'List roles and instance profiles',
    reason: 'Offers the roles an instance group can use. The list shows the trust policy of every role in the account.',
    risk: 'sensitive read',
    switch: { unless: 'instanceRoles' },
    statements: [{ sid: 'InstanceRoleRead', actions: ['iam:ListInstanceProfiles', 'iam:ListRoles'], resources: ['*'] }],
  },
  {
    id: 'SpotAdvice',
    policy: 'Read',
    title: 'Read Spot prices and requests',
    reason: 'Chooses instance types by their Spot price history, and follows Spot requests.',
    risk: 'read',
    switch: 'on',
    statements: [{ sid: 'SpotAdvice', actions: ['ec2:DescribeSpotInstanceRequests', 'ec2:DescribeSpotPriceHistory'], resources: ['*'] }],
  },
  {
    id: 'SpotPlacementScores',
    policy: 'Read',
    title: 'Read Spot placement scores',
    reason: 'Asks AWS how likely a Spot request is to succeed in each zone.',
    risk: 'read',
    switch: 'off',
    statements: [{ sid: 'SpotPlacementScores', actions: ['ec2:GetSpotPlacementScores'], resources: ['*'] }],
  },
  {
    id: 'ScalingSignals',
    policy: 'Read',
    title: 'Read CloudWatch metrics',
    reason: 'Scales groups by CPU, request count and response time.',
    risk: 'read',
    switch: 'on',
    statements: [{ sid: 'ScalingSignals', actions: ['cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics'], resources: ['*'] }],
  },
  {
    id: 'AsgImport',
    policy: 'Read',
    title: 'Read Auto Scaling groups',
    reason: 'Copies the settings of an Auto Scaling group, user data included, into a new group. The original is not touched.',
    risk: 'sensitive read',
    switch: 'on',
    statements: [{
      sid: 'AsgImport',
      actions: [
        'autoscaling:DescribeAutoScalingGroups',
        'autoscaling:DescribeLaunchConfigurations',
        'autoscaling:DescribePolicies',
        'ec2:DescribeLaunchTemplateVersions',
        'ec2:DescribeLaunchTemplates',
      ],
      resources: ['*'],
    }],
  },
  {
    id: 'InstanceLifecycle',
    policy: 'InstanceAutomation',
    title: 'Launch and terminate Stompy\'s instances',
    reason: 'Grows and shrinks instance groups. Everything it launches carries Stompy\'s tag, and only that can be terminated.',
    risk: 'changes',
    switch: 'automation',
    statements: [
      {
        sid: 'LaunchIntoNetwork',
        actions: ['ec2:RunInstances'],
        resources: ec2('network-interface', 'security-group', 'subnet'),
        limits: LISTED_VPCS,
      },
      { sid: 'LaunchWithKeyAndVolume', actions: ['ec2:RunInstances'], resources: ec2('key-pair', 'volume') },
      {
        sid: 'LaunchPublicImage',
        actions: ['ec2:RunInstances'],
        resources: ['arn:${Partition}:ec2:*::image/*'],
        conditions: { Bool: { 'ec2:Public': 'true' } },
      },
      {
        sid: 'LaunchOwnImage',
        actions: ['ec2:RunInstances'],
        resources: ['arn:${Partition}:ec2:*::image/*'],
        conditions: { StringEquals: { 'ec2:Owner': '${Account}' } },
      },
      {
        sid: 'LaunchMarked',
        actions: ['ec2:RunInstances'],
        resources: ec2('instance'),
        conditions: MADE_MANAGED,
      },
      // a Spot request is not known to carry tags, so demanding the marker here could block every Spot launch
      { sid: 'LaunchSpot', actions: ['ec2:RunInstances'], resources: ec2('spot-instances-request') },
      {
        sid: 'TagAtLaunch',
        actions: ['ec2:CreateTags'],
        resources: ec2('instance', 'network-interface', 'spot-instances-request', 'volume'),
        conditions: {
          'StringEquals': { 'ec2:CreateAction': 'RunInstances' },
          'ForAllValues:StringLike': { 'aws:TagKeys': OWN_TAG_KEYS },
        },
      },
      {
        sid: 'ManageMarked',
        actions: ['ec2:MonitorInstances', 'ec2:TerminateInstances', 'ec2:UnmonitorInstances'],
        resources: ec2('instance'),
        conditions: ON_MANAGED,
      },
      {
        sid: 'FirstSpotLaunch',
        actions: ['iam:CreateServiceLinkedRole'],
        resources: ['arn:${Partition}:iam::${Account}:role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot'],
        conditions: { StringEquals: { 'iam:AWSServiceName': 'spot.amazonaws.com' } },
      },
    ],
  },
  {
    id: 'InstanceRolePass',
    policy: 'InstanceAutomation',
    title: 'Give listed roles to instances',
    reason: 'Instances start with the roles you list, and no others. Whoever runs an instance holds its role, so list roles accordingly.',
    risk: 'changes',
    switch: { given: 'instanceRoles' },
    statements: [{
      sid: 'PassListedRoles',
      needs: 'InstanceRoles',
      actions: ['iam:PassRole'],
      resources: ['${InstanceRoles}'],
      conditions: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'] } },
    }],
  },
  {
    id: 'TargetRegistration',
    policy: 'LoadBalancing',
    title: 'Register instances with target groups',
    reason: 'Adds and drains instances in target groups that you hand over with the opt-in tag, or that Stompy made.',
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
    id: 'AddressAndNetwork',
    policy: 'InstanceAutomation',
    title: 'Move Elastic IPs',
    reason: 'Elastic IPs that carry the opt-in tag follow their group to new instances.',
    risk: 'changes',
    switch: 'automation',
    statements: [
      {
        sid: 'MoveOptedInAddress',
        actions: ['ec2:AssociateAddress', 'ec2:DisassociateAddress'],
        resources: ec2('elastic-ip'),
        conditions: ON_OPTED_IN,
      },
      {
        sid: 'MoveToMarked',
        actions: ['ec2:AssociateAddress', 'ec2:DisassociateAddress'],
        resources: ec2('instance', 'network-interface'),
        conditions: ON_MANAGED,
      },
    ],
  },
  {
    id: 'KeepPrivateIp',
    policy: 'Extras',
    title: 'Keep private IP addresses',
    reason: 'Makes a network interface of its own for an instance, and moves it to the replacement with its address.',
    risk: 'changes',
    switch: 'off',
    statements: [
      {
        sid: 'CreateMarkedInterface',
        actions: ['ec2:CreateNetworkInterface'],
        resources: ec2('network-interface'),
        conditions: MADE_MANAGED,
      },
      {
        sid: 'CreateInterfaceInNetwork',
        actions: ['ec2:CreateNetworkInterface'],
        resources: ec2('security-group', 'subnet'),
        limits: LISTED_VPCS,
      },
      {
        sid: 'TagNewInterface',
        actions: ['ec2:CreateTags'],
        resources: ec2('network-interface'),
        conditions: {
          'StringEquals': { 'ec2:CreateAction': 'CreateNetworkInterface' },
          'ForAllValues:StringLike': { 'aws:TagKeys': OWN_TAG_KEYS },
        },
      },
      {
        sid: 'MoveMarkedInterface',
        actions: ['ec2:AttachNetworkInterface', 'ec2:DeleteNetworkInterface', 'ec2:DetachNetworkInterface'],
        resources: ec2('instance', 'network-interface'),
        conditions: ON_MANAGED,
      },
      { sid: 'SeeInterfaces', actions: ['ec2:DescribeNetworkInterfaces'], resources: ['*'] },
    ],
  },
  {
    id: 'BurScale',
    policy: 'LoadBalancing',
    title: 'Run a copy of a load balancer',
    reason: 'BurScale copies an Application Load Balancer and shifts weight between two target groups, all of them Stompy\'s own.',
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
          'ForAllValues:StringLike': { 'aws:TagKeys': OWN_TAG_KEYS },
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
  {
    id: 'BurScaleTakeover',
    policy: 'Extras',
    title: 'Shift traffic on your own load balancers',
    reason: 'BurScale works on your listeners and rules that carry the opt-in tag, instead of on a copy.',
    risk: 'changes',
    switch: 'off',
    statements: [{
      sid: 'ShiftOnOptedIn',
      actions: ['elasticloadbalancing:ModifyListener', 'elasticloadbalancing:ModifyRule'],
      resources: [RULE, LISTENER],
      conditions: ON_OPTED_IN,
    }],
  },
  {
    id: 'ImageBackup',
    policy: 'Extras',
    title: 'Back up instances as images',
    reason: 'Makes images of Stompy\'s instances and removes the ones it made.',
    risk: 'changes',
    switch: 'off',
    statements: [
      { sid: 'ImageOfMarked', actions: ['ec2:CreateImage'], resources: ec2('instance'), conditions: ON_MANAGED },
      {
        sid: 'MakeMarkedImage',
        actions: ['ec2:CreateImage'],
        resources: ['arn:${Partition}:ec2:*::image/*', 'arn:${Partition}:ec2:*::snapshot/*'],
        conditions: MADE_MANAGED,
      },
      {
        sid: 'TagNewImage',
        actions: ['ec2:CreateTags'],
        resources: ['arn:${Partition}:ec2:*::image/*', 'arn:${Partition}:ec2:*::snapshot/*'],
        conditions: {
          'StringEquals': { 'ec2:CreateAction': 'CreateImage' },
          'ForAllValues:StringLike': { 'aws:TagKeys': OWN_TAG_KEYS },
        },
      },
      {
        sid: 'RemoveMarkedImage',
        actions: ['ec2:DeleteSnapshot', 'ec2:DeregisterImage'],
        resources: ['arn:${Partition}:ec2:*::image/*', 'arn:${Partition}:ec2:*::snapshot/*'],
        conditions: ON_MANAGED,
      },
      { sid: 'SeeSnapshots', actions: ['ec2:DescribeSnapshots'], resources: ['*'] },
    ],
  },
  {
    id: 'EksRebalance',
    policy: 'Extras',
    title: 'Replace nodes of listed EKS clusters',
    reason: 'Reads the node groups of the clusters you list, and replaces their nodes by cheaper ones.',
    risk: 'changes',
    switch: { given: 'eksClusters' },
    statements: [
      { sid: 'SeeClusters', needs: 'EksClusters', actions: ['autoscaling:DescribeAutoScalingGroups', 'eks:ListClusters'], resources: ['*'] },
      {
        sid: 'SeeCluster',
        forEach: 'EksClusters',
        actions: ['eks:DescribeCluster', 'eks:DescribeNodegroup', 'eks:ListNodegroups'],
        resources: ['arn:${Partition}:eks:*:${Account}:cluster/${Each}', 'arn:${Partition}:eks:*:${Account}:nodegroup/${Each}/*'],
      },
      {
        sid: 'ReplaceNode',
        forEach: 'EksClusters',
        actions: ['autoscaling:TerminateInstanceInAutoScalingGroup'],
        resources: ['arn:${Partition}:autoscaling:*:${Account}:autoScalingGroup:*'],
        conditions: { StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/${Each}': 'owned' } },
      },
    ],
  },
  {
    id: 'EncryptedVolumes',
    policy: 'Extras',
    title: 'Use listed keys for volumes',
    reason: 'Launches from images and with volumes that are encrypted with the customer managed keys you list.',
    risk: 'changes',
    switch: { given: 'volumeKeys' },
    statements: [
      {
        sid: 'UseVolumeKeys',
        needs: 'VolumeKeys',
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
        resources: ['${VolumeKeys}'],
        conditions: VIA_EC2,
      },
      {
        sid: 'GrantVolumeKeys',
        needs: 'VolumeKeys',
        actions: ['kms:CreateGrant'],
        resources: ['${VolumeKeys}'],
        conditions: { ...VIA_EC2, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      },
    ],
  },
];
