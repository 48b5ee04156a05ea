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
      + 'Every instance carries Stompy\'s tag, and only such can be terminated; the same holds for cancelling Spot requests and deleting volumes.',
    feature: 'Instance groups',
    discloses: 'what the images of your account contain, if it starts them, and what such an instance reaches in your network',
    caveats: [
      'A Spot request may be persistent, and IAM cannot tell: AWS then replaces what such a request loses, with the same image, user data and role, also after '
        + 'Stompy was cut off, until you cancel the request.',
      'What Stompy launched goes on running after Stompy was cut off, with all that was put on it, until you terminate it.',
      'Of your own images it may start each, backups included, unless `imageTagKey` says which; of those that other accounts share, only with `imageAccounts`.',
      'An instance can come to a role that nobody gave it where Systems Manager\'s default host management is on.',
      'A customer managed key whose own policy admits the account through EC2 can be used for volumes although it is not listed.',
    ],
    zh: {
      title: '启动和终止 Stompy 的实例',
      reason: '扩大和缩小实例组，镜像、用户数据、子网、安全组和密钥对由 Stompy 指定。它启动的实例都带有 Stompy 的标签，也只能终止带有该标签的实例；取消 Spot 请求和删除卷也是如此。',
      discloses: '它所启动的您账号内镜像的内容，以及这些实例在您的网络中可以访问的内容',
      caveats: [
        'Spot 请求可以是持久性的，IAM 无法区分：这样的请求失去实例后，AWS 会用同样的镜像、用户数据和角色重新启动，即使已经切断 Stompy 的访问，直到您取消该请求。',
        '切断 Stompy 的访问之后，它启动的实例连同其上的内容继续运行，直到您终止它们。',
        '您自己的镜像（包括备份）它都可以启动，除非用 `imageTagKey` 指定；其他账号共享的镜像只有列入 `imageAccounts` 才能启动。',
        '如果账号开启了 Systems Manager 的默认主机管理，实例无需授予也可以得到一个角色。',
        '如果客户托管密钥自身的策略允许账号通过 EC2 使用，则无需列出也可以用于卷。',
      ],
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
        limits: { StringEquals: { 'aws:ResourceTag/${ImageTagKey}': '${ImageTagValue}' } },
      },
      {
        sid: 'LaunchSharedImage',
        needs: 'ImageAccounts',
        actions: ['ec2:RunInstances'],
        resources: ['arn:${Partition}:ec2:*::image/*'],
        conditions: { StringEquals: { 'ec2:Owner': '${ImageAccounts}' } },
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
        sid: 'RemoveMarkedRest',
        actions: ['ec2:CancelSpotInstanceRequests', 'ec2:DeleteVolume'],
        resources: ec2('spot-instances-request', 'volume'),
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
    caveats: ['Credentials of such a role that were taken from an instance work for some hours more, also after the instance ended and Stompy was cut off.'],
    zh: {
      title: '把列出的角色交给实例',
      reason: '实例只能使用您列出的角色。能在实例上运行代码的人就拥有该实例的角色，请据此选择。',
      caveats: ['从实例上取得的角色凭证在几小时内仍然有效，即使实例已经终止、Stompy 的访问已被切断。'],
    },
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
