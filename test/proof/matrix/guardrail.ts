import { BOTH_PRODUCTS } from './both-products';
import { ec2, elb, iam, MADE_BY_STOMPY, TAGGED_IN_CALL, type Case } from './case';
import { CUSTOMER } from '../../helpers/stacks';
import { INSTANCE_ROLE, KEY, REGION } from '../role-under-test';

const BUCKET = 'arn:aws:s3:::costs-of-acme';
const REPORT = `${BUCKET}/billing/hourly/part.parquet`;
const NODES = `arn:aws:autoscaling:${REGION}:${CUSTOMER}:autoScalingGroup:x:autoScalingGroupName/nodes`;
const TO_EC2 = { 'iam:PassedToService': 'ec2.amazonaws.com' };

/** AnalySaver with everything on, after somebody attached AdministratorAccess to its role. */
export const ADMINISTRATING_ANALYSAVER: Case[] = [
  ['allow', 'reads the report', 's3:GetObject', REPORT],
  ['deny', 'reads another object of the report\'s bucket', 's3:GetObject', `${BUCKET}/payroll/2026.csv`],
  ['deny', 'reads another bucket', 's3:GetObject', 'arn:aws:s3:::payroll/2026.csv'],
  ['allow', 'lists the report', 's3:ListBucket', BUCKET, { 's3:prefix': 'billing/hourly/' }],
  ['deny', 'lists the report\'s bucket elsewhere', 's3:ListBucket', BUCKET, { 's3:prefix': 'payroll/' }],
  ['deny', 'lists the whole bucket', 's3:ListBucket', BUCKET],
  ['deny', 'overwrites the report', 's3:PutObject', REPORT],
  ['deny', 'reads an old version of the report', 's3:GetObjectVersion', REPORT],
  ['deny', 'deletes the report\'s bucket', 's3:DeleteBucket', BUCKET],
  ['allow', 'decrypts with the report\'s key', 'kms:Decrypt', KEY],
  ['deny', 'encrypts with the report\'s key', 'kms:Encrypt', KEY],
  ['deny', 'deletes the report\'s key', 'kms:ScheduleKeyDeletion', KEY],
  ['deny', 'decrypts with another key', 'kms:Decrypt', `arn:aws:kms:${REGION}:${CUSTOMER}:key/payroll`],
  ['deny', 'lists all keys', 'kms:ListKeys', '*'],
  ['deny', 'passes a role', 'iam:PassRole', INSTANCE_ROLE, TO_EC2],
  ...BOTH_PRODUCTS,
];

/** SpoTainer with everything on, after somebody attached AdministratorAccess to its role. */
export const ADMINISTRATING_SPOTAINER: Case[] = [
  ['deny', 'reads a bucket', 's3:GetObject', REPORT],
  ['allow', 'decrypts with a listed key', 'kms:Decrypt', KEY],
  ['deny', 'deletes a listed key', 'kms:ScheduleKeyDeletion', KEY],
  ['deny', 'changes who may use a listed key', 'kms:PutKeyPolicy', KEY],
  ['deny', 'decrypts with another key', 'kms:Decrypt', `arn:aws:kms:${REGION}:${CUSTOMER}:key/payroll`],
  ['allow', 'passes a listed role', 'iam:PassRole', INSTANCE_ROLE, TO_EC2],
  ['deny', 'passes another role', 'iam:PassRole', iam('role/admin'), TO_EC2],
  ['allow', 'makes the role for Spot', 'iam:CreateServiceLinkedRole', iam('role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot')],
  ['allow', 'makes the role for load balancing', 'iam:CreateServiceLinkedRole',
    iam('role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing')],
  ['deny', 'makes a role for another service', 'iam:CreateServiceLinkedRole',
    iam('role/aws-service-role/elasticbeanstalk.amazonaws.com/AWSServiceRoleForElasticBeanstalk')],
  ['deny', 'ends a node of another cluster', 'autoscaling:TerminateInstanceInAutoScalingGroup', NODES, { 'aws:ResourceTag/kubernetes.io/cluster/payroll': 'owned' }],
  ['allow', 'ends a node of the listed cluster', 'autoscaling:TerminateInstanceInAutoScalingGroup', NODES, { 'aws:ResourceTag/kubernetes.io/cluster/shop': 'owned' }],
  ['allow', 'terminates its own instance', 'ec2:TerminateInstances', ec2('instance/i-own'), MADE_BY_STOMPY],
  ['deny', 'makes an image of the customer\'s instance', 'ec2:CreateImage', ec2('instance/i-web')],
  ['deny', 'puts a snapshot of the customer\'s into an image', 'ec2:CreateImage', `arn:aws:ec2:${REGION}::snapshot/snap-x`],
  ['deny', 'mounts a snapshot at a launch', 'ec2:RunInstances', `arn:aws:ec2:${REGION}::snapshot/snap-x`],
  ['deny', 'launches with an interface that exists already', 'ec2:RunInstances', ec2('network-interface/eni-x')],
  ['deny', 'launches from a launch template', 'ec2:RunInstances', ec2('launch-template/lt-x')],
  ['deny', 'moves an address to an instance of the customer\'s', 'ec2:AssociateAddress', ec2('instance/i-web')],
  ['deny', 'takes an interface off the customer\'s instance', 'ec2:DetachNetworkInterface', ec2('instance/i-web')],
  ['deny', 'takes an address off an interface of the customer\'s', 'ec2:DisassociateAddress', ec2('network-interface/eni-x')],
  ['deny', 'moves an address to an interface of the customer\'s', 'ec2:AssociateAddress', ec2('network-interface/eni-x')],
  ['deny', 'puts an interface of the customer\'s on an instance', 'ec2:AttachNetworkInterface', ec2('network-interface/eni-x')],
  ['deny', 'deletes an interface of the customer\'s', 'ec2:DeleteNetworkInterface', ec2('network-interface/eni-x')],
  ['deny', 'removes an image of the customer\'s', 'ec2:DeregisterImage', `arn:aws:ec2:${REGION}::image/ami-x`],
  ['deny', 'has an instance of the customer\'s measured more often', 'ec2:MonitorInstances', ec2('instance/i-web')],
  ['deny', 'has an instance of the customer\'s measured less often', 'ec2:UnmonitorInstances', ec2('instance/i-web')],
  ['deny', 'cancels a Spot request of the customer\'s', 'ec2:CancelSpotInstanceRequests', ec2('spot-instances-request/sir-x')],
  ['deny', 'adopts an instance', 'ec2:CreateTags', ec2('instance/i-web'), TAGGED_IN_CALL],
  ['deny', 'adopts a target group', 'elasticloadbalancing:AddTags', elb('targetgroup/web/1'), TAGGED_IN_CALL],
  ['allow', 'launches in its region', 'ec2:RunInstances', ec2('instance/*')],
  ['deny', 'launches in another region', 'ec2:RunInstances', ec2('instance/*'), { 'aws:RequestedRegion': 'eu-west-1' }],
  ...BOTH_PRODUCTS,
];
