import { ec2, LISTED_VPCS, LISTENER, MADE_MANAGED, ON_MANAGED, ON_OPTED_IN, OWN_TAG_KEYS, RULE, VIA_EC2 } from './scope';
import type { Capability } from '../capability';

/** Features that are switched on one by one. */
export const SPOTAINER_EXTRAS: Capability[] = [
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
