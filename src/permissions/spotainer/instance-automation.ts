import { ec2, LISTED_VPCS, MADE_MANAGED, ON_MANAGED, ON_OPTED_IN, STRICTLY_MARKED, TAG_KEYS } from './scope';
import type { Capability } from '../capability';

/** Running instance groups. */
export const SPOTAINER_INSTANCE_AUTOMATION: Capability[] = [
  {
    id: 'InstanceLifecycle',
    product: 'SpoTainer',
    policy: 'InstanceAutomation',
    title: 'Launch and terminate Stompy\'s instances',
    reason: 'Grows and shrinks instance groups, with the image, user data, subnet, security groups and key pair that Stompy sends. '
      + 'Every instance carries Stompy\'s tag, and only such can be terminated.',
    feature: 'Instance groups',
    discloses: 'what the images of your account contain, if it starts them, and what such an instance reaches in your network',
    zh: {
      title: '启动和终止 Stompy 的实例',
      reason: '扩大和缩小实例组，镜像、用户数据、子网、安全组和密钥对由 Stompy 指定。它启动的实例都带有 Stompy 的标签，也只能终止带有该标签的实例。',
      discloses: '它所启动的您账号内镜像的内容，以及这些实例在您的网络中可以访问的内容',
    },
    risk: 'changes',
    switch: 'automation',
    statements: [
      {
        sid: 'LaunchIntoNetwork',
        actions: ['ec2:RunInstances'],
        resources: ec2('security-group', 'subnet'),
        limits: LISTED_VPCS,
      },
      {
        sid: 'LaunchWithInterface',
        actions: ['ec2:RunInstances'],
        resources: ec2('network-interface'),
        limits: { ...LISTED_VPCS, ...STRICTLY_MARKED },
      },
      { sid: 'LaunchWithKey', actions: ['ec2:RunInstances'], resources: ec2('key-pair') },
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
      // not known to carry tags: demanding the marker here could block every launch, so that is an option
      { sid: 'LaunchDiskAndSpot', actions: ['ec2:RunInstances'], resources: ec2('spot-instances-request', 'volume'), limits: STRICTLY_MARKED },
      {
        sid: 'TagAtLaunch',
        actions: ['ec2:CreateTags'],
        resources: ec2('instance', 'network-interface', 'spot-instances-request', 'volume'),
        conditions: {
          'StringEquals': { 'ec2:CreateAction': 'RunInstances' },
          'ForAllValues:StringLike': { 'aws:TagKeys': TAG_KEYS },
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
    product: 'SpoTainer',
    policy: 'InstanceAutomation',
    title: 'Give listed roles to instances',
    reason: 'Instances start with the roles you list, and no others. Whoever runs an instance holds its role, so list roles accordingly.',
    feature: 'Role of an instance group',
    zh: { title: '把列出的角色交给实例', reason: '实例只能使用您列出的角色。能在实例上运行代码的人就拥有该实例的角色，请据此选择。' },
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
    id: 'AddressAndNetwork',
    product: 'SpoTainer',
    policy: 'InstanceAutomation',
    title: 'Move Elastic IPs',
    reason: 'Elastic IPs that carry the opt-in tag follow their group to new instances.',
    feature: 'Elastic IPs of an instance group',
    zh: { title: '移动弹性 IP', reason: '带有授权标签的弹性 IP 随实例组移动到新的实例。' },
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
];
