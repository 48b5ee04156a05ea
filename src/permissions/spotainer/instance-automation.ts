import { ec2, LISTED_VPCS, MADE_MANAGED, ON_MANAGED, ON_OPTED_IN, OWN_TAG_KEYS } from './scope';
import type { Capability } from '../capability';

/** Running instance groups. */
export const SPOTAINER_INSTANCE_AUTOMATION: Capability[] = [
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
];
