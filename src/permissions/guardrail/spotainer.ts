import { GUARDS_OF_EVERYONE } from './everyone';
import { nothingElse, type Guard } from './guard';
import { MANAGED_MARKER, type Conditions } from '../capability';
import { SPOTAINER_CAPABILITIES } from '../spotainer';
import { ec2 } from '../spotainer/scope';

const NOT_MANAGED: Conditions = { StringNotEquals: { [`aws:ResourceTag/${MANAGED_MARKER.key}`]: MANAGED_MARKER.value } };
const OF_SNAPSHOTS = 'arn:${Partition}:ec2:*::snapshot/';

/** What `StompySpoTainerRole` can never do. */
export const SPOTAINER_GUARDS: Guard[] = [
  nothingElse(SPOTAINER_CAPABILITIES),
  {
    sid: 'OnlyItsOwn',
    never: 'terminate, image or monitor an instance, give it an address or an interface, delete a volume, interface, image or snapshot, or cancel a Spot request, '
      + 'if that does not carry its tag',
    zh: '对没有它的标签的实例进行终止、制作镜像、更改监控或分配地址和网络接口，删除没有该标签的卷、网络接口、镜像或快照，或取消没有该标签的 Spot 请求',
    denies: [
      {
        actions: [
          'ec2:AttachNetworkInterface', 'ec2:CancelSpotInstanceRequests', 'ec2:DeleteNetworkInterface', 'ec2:DeleteSnapshot', 'ec2:DeleteVolume',
          'ec2:DeregisterImage', 'ec2:DetachNetworkInterface', 'ec2:MonitorInstances', 'ec2:TerminateInstances', 'ec2:UnmonitorInstances',
        ],
        conditions: NOT_MANAGED,
      },
      {
        actions: ['ec2:AssociateAddress', 'ec2:CreateImage', 'ec2:DisassociateAddress'],
        on: ec2('instance', 'network-interface'),
        conditions: NOT_MANAGED,
      },
    ],
  },
  {
    sid: 'NoOtherClusters',
    never: 'end a node in an Auto Scaling group that is not tagged as belonging to a cluster you listed',
    zh: '终止 Auto Scaling 组中的节点，除非该组的标签表明它属于您列出的集群',
    option: 'eksClusters',
    denies: [{
      actions: ['autoscaling:TerminateInstanceInAutoScalingGroup'],
      forEach: 'EksClusters',
      conditions: { StringNotEquals: { 'aws:ResourceTag/kubernetes.io/cluster/${Each}': 'owned' } },
    }],
  },
  {
    sid: 'NoAdoption',
    never: 'tag what is there already, and so pass it off as its own',
    zh: '给已有的资源加标签，从而把它当作自己的资源',
    denies: [
      { actions: ['ec2:CreateTags'], conditions: { Null: { 'ec2:CreateAction': 'true' } } },
      { actions: ['elasticloadbalancing:AddTags'], conditions: { Null: { 'elasticloadbalancing:CreateAction': 'true' } } },
    ],
  },
  {
    sid: 'NoDisks',
    never: 'copy, share or export your disks and snapshots, put them into an image or a launch, or change who may use your images; it launches from images',
    zh: '复制、共享或导出您的磁盘和快照，把它们放入镜像或用于启动，或更改谁可以使用您的镜像（从镜像启动实例除外）',
    denies: [
      { actions: ['ec2:RunInstances'], on: [`${OF_SNAPSHOTS}*`] },
      // a snapshot that the call makes has no name yet
      { actions: ['ec2:CreateImage'], on: [`${OF_SNAPSHOTS}snap-*`] },
    ],
  },
  {
    sid: 'NoInterfaceOfYours',
    never: 'launch an instance with a network interface that is there already, or from a launch template',
    zh: '用已有的网络接口或启动模板启动实例',
    denies: [{
      actions: ['ec2:RunInstances'],
      // an interface that the launch makes has no name yet
      on: ['arn:${Partition}:ec2:*:${Account}:network-interface/eni-*', 'arn:${Partition}:ec2:*:*:launch-template/*'],
    }],
  },
  {
    sid: 'NoObjects',
    never: 'reach a bucket or an object',
    zh: '访问任何存储桶或对象',
    denies: [],
  },
  {
    sid: 'NoOtherKeys',
    never: 'use an encryption key, but for those you list',
    zh: '使用您列出的密钥以外的加密密钥',
    option: 'volumeKeys',
    denies: [{ actions: ['kms:*'], except: ['${VolumeKeys}'] }],
  },
  {
    sid: 'VolumeKeysOnlyForVolumes',
    never: 'do more with these keys than volumes need, such as change or delete them',
    zh: '对这些密钥做超出卷加密所需的操作，例如更改或删除',
    denies: [],
  },
  {
    sid: 'NoIdentities',
    never: 'change roles, users, groups, policies or access keys',
    zh: '更改角色、用户、用户组、策略或访问密钥',
    denies: [],
  },
  {
    sid: 'NoOtherRoles',
    never: 'give an instance a role that you did not list',
    zh: '把您没有列出的角色交给实例',
    option: 'instanceRoles',
    denies: [{ actions: ['iam:PassRole'], except: ['${InstanceRoles}'] }],
  },
  {
    sid: 'NoOtherServiceRoles',
    never: 'make a role for an AWS service, but for those of Spot and load balancing',
    zh: '为 AWS 服务创建角色（Spot 和负载均衡的服务角色除外）',
    denies: [{
      actions: ['iam:CreateServiceLinkedRole'],
      except: [
        'arn:${Partition}:iam::${Account}:role/aws-service-role/elasticloadbalancing.amazonaws.com/*',
        'arn:${Partition}:iam::${Account}:role/aws-service-role/spot.amazonaws.com/*',
      ],
    }],
  },
  ...GUARDS_OF_EVERYONE,
];
