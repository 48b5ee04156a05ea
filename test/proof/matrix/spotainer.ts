import { ec2, elb, HANDED_OVER, iam, IN_LISTED_VPC, MADE_BY_STOMPY, TAGGED_IN_CALL, type Case } from './case';
import { CUSTOMER, OTHER } from '../../helpers/stacks';
import { IMAGES, INSTANCE_ROLE, KEY, REGION, SECURITY_GROUP, SUBNET } from '../role-under-test';

const PUBLIC = { 'ec2:Public': 'true', 'ec2:Owner': OTHER };
const OWN = { 'ec2:Public': 'false', 'ec2:Owner': CUSTOMER };
const IMAGE = `arn:aws:ec2:${REGION}::image/ami-x`;
const OTHER_LETTERS = { ...TAGGED_IN_CALL, 'aws:TagKeys': ['Stompy_AWS_ec2_Spotainer_created_by'] };
const AT_LAUNCH = { ...TAGGED_IN_CALL, 'ec2:CreateAction': 'RunInstances' };
const ADOPTION = [
  ['the tag of its own', 'Stompy_aws_ec2_Spotainer_created_by'], ['the opt-in tag', 'stompy:managed'], ['any tag', 'team'],
];
const WRITES: [attempt: string, action: string, resource: string][] = [
  ['launches an instance', 'ec2:RunInstances', ec2('instance/*')],
  ['terminates its own instance', 'ec2:TerminateInstances', ec2('instance/i-own')],
  ['tags at launch', 'ec2:CreateTags', ec2('instance/i-own')],
  ['moves an address', 'ec2:AssociateAddress', ec2('elastic-ip/eip-x')],
  ['registers a target', 'elasticloadbalancing:RegisterTargets', elb('targetgroup/web/1')],
  ['makes a load balancer', 'elasticloadbalancing:CreateTargetGroup', elb('targetgroup/Stompy/1')],
  ['makes the role for Spot', 'iam:CreateServiceLinkedRole', iam('role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot')],
];
const EVERY_FACT = { ...MADE_BY_STOMPY, ...AT_LAUNCH, ...HANDED_OVER, 'iam:AWSServiceName': 'spot.amazonaws.com' };

/** READ_ONLY. */
export const SPOTAINER_READ_ONLY: Case[] = [
  ['allow', 'sees instances', 'ec2:DescribeInstances', '*'],
  ['allow', 'sees networks', 'ec2:DescribeSubnets', '*'],
  ['allow', 'sees load balancers', 'elasticloadbalancing:DescribeLoadBalancers', '*'],
  ['allow', 'sees Spot prices', 'ec2:DescribeSpotPriceHistory', '*'],
  ['allow', 'sees metrics', 'cloudwatch:GetMetricStatistics', '*'],
  ['allow', 'sees Auto Scaling groups', 'autoscaling:DescribeAutoScalingGroups', '*'],
  ['allow', 'lists roles', 'iam:ListRoles', '*'],
  ['deny', 'sees costs', 'ce:GetCostAndUsage', '*'],
  ['deny', 'sees the organization', 'organizations:ListAccounts', '*'],
  ...WRITES.map(([attempt, action, resource]): Case => ['deny', attempt, action, resource, EVERY_FACT]),
];

/** AUTOMATION, as it comes. */
export const SPOTAINER: Case[] = [
  ...WRITES.map(([attempt, action, resource]): Case => ['allow', attempt, action, resource, EVERY_FACT]),
  // launch
  ['deny', 'launches an instance without its tag', 'ec2:RunInstances', ec2('instance/*')],
  ['deny', 'launches an instance with another value of the tag', 'ec2:RunInstances', ec2('instance/*'), { 'aws:RequestTag/Stompy_aws_ec2_Spotainer_created_by': 'me' }],
  ['deny', 'launches an instance in another account', 'ec2:RunInstances', ec2('instance/*').replace(CUSTOMER, OTHER), TAGGED_IN_CALL],
  ['allow', 'launches from a public image', 'ec2:RunInstances', IMAGE, PUBLIC],
  ['allow', 'launches from an image of this account', 'ec2:RunInstances', IMAGE, OWN],
  ['deny', 'launches from an image that another account shares', 'ec2:RunInstances', IMAGE, { 'ec2:Public': 'false', 'ec2:Owner': OTHER }],
  ['deny', 'mounts a snapshot', 'ec2:RunInstances', `arn:aws:ec2:${REGION}::snapshot/snap-x`],
  ['deny', 'uses a launch template with what it hides', 'ec2:RunInstances', ec2('launch-template/lt-x')],
  ['deny', 'launches a fleet', 'ec2:CreateFleet', ec2('fleet/x')],
  ['deny', 'asks for Spot outside RunInstances', 'ec2:RequestSpotInstances', ec2('spot-instances-request/x')],
  ['deny', 'gives an instance a role, when none was listed', 'iam:PassRole', INSTANCE_ROLE, { 'iam:PassedToService': 'ec2.amazonaws.com' }],
  ['deny', 'makes a role for another service', 'iam:CreateServiceLinkedRole',
    iam('role/aws-service-role/elasticbeanstalk.amazonaws.com/AWSServiceRoleForElasticBeanstalk'), { 'iam:AWSServiceName': 'elasticbeanstalk.amazonaws.com' }],
  ['deny', 'launches with its tag in other letters', 'ec2:RunInstances', ec2('instance/*'), OTHER_LETTERS],
  ['allow', 'launches with a new network interface', 'ec2:RunInstances', ec2('network-interface/*')],
  ['deny', 'launches with an interface that exists already', 'ec2:RunInstances', ec2('network-interface/eni-x')],
  ['allow', 'asks for Spot, persistent or not, which IAM cannot tell', 'ec2:RunInstances', ec2('spot-instances-request/*')],
  ['allow', 'sees the user data in Spot requests', 'ec2:DescribeSpotInstanceRequests', '*'],
  ['allow', 'asks CloudWatch for a metric, by LAMBDA() or not, which IAM cannot tell', 'cloudwatch:GetMetricData', '*'],
  ['deny', 'uses a capacity reservation', 'ec2:RunInstances', ec2('capacity-reservation/cr-x')],
  ['deny', 'uses a placement group', 'ec2:RunInstances', ec2('placement-group/pg-x')],
  ['deny', 'looks up an image by a parameter', 'ssm:GetParameters', `arn:aws:ssm:${REGION}:${CUSTOMER}:parameter/golden-image`],
  // only what is its own
  ['allow', 'cancels its own Spot request', 'ec2:CancelSpotInstanceRequests', ec2('spot-instances-request/sir-own'), MADE_BY_STOMPY],
  ['deny', 'cancels a Spot request of the customer\'s', 'ec2:CancelSpotInstanceRequests', ec2('spot-instances-request/sir-x')],
  ['allow', 'deletes a volume that it left', 'ec2:DeleteVolume', ec2('volume/vol-own'), MADE_BY_STOMPY],
  ['deny', 'deletes a volume of the customer\'s', 'ec2:DeleteVolume', ec2('volume/vol-x')],
  ['allow', 'watches its own instance closely', 'ec2:MonitorInstances', ec2('instance/i-own'), MADE_BY_STOMPY],
  ['deny', 'terminates an instance that was only handed over', 'ec2:TerminateInstances', ec2('instance/i-web'), HANDED_OVER],
  ['deny', 'terminates an instance with another value of its tag', 'ec2:TerminateInstances', ec2('instance/i-web'),
    { 'aws:ResourceTag/Stompy_aws_ec2_Spotainer_created_by': 'somebody' }],
  ['deny', 'terminates an instance of another account', 'ec2:TerminateInstances', ec2('instance/i-web').replace(CUSTOMER, OTHER), MADE_BY_STOMPY],
  ['deny', 'reboots its own instance', 'ec2:RebootInstances', ec2('instance/i-own'), MADE_BY_STOMPY],
  ['deny', 'ends a node of an Auto Scaling group', 'autoscaling:TerminateInstanceInAutoScalingGroup',
    `arn:aws:autoscaling:${REGION}:${CUSTOMER}:autoScalingGroup:x:autoScalingGroupName/nodes`],
  ['deny', 'changes an Auto Scaling group', 'autoscaling:UpdateAutoScalingGroup',
    `arn:aws:autoscaling:${REGION}:${CUSTOMER}:autoScalingGroup:x:autoScalingGroupName/nodes`],
  // no adoption
  ...ADOPTION.map(([what, key]): Case =>
    ['deny', `adopts an instance by ${what}`, 'ec2:CreateTags', ec2('instance/i-web'), { [`aws:RequestTag/${key}`]: 'true', 'aws:TagKeys': [key] }]),
  ['deny', 'adopts a target group', 'elasticloadbalancing:AddTags', elb('targetgroup/web/1'), TAGGED_IN_CALL],
  ['deny', 'takes a tag away', 'ec2:DeleteTags', ec2('instance/i-web'), TAGGED_IN_CALL],
  ['deny', 'puts a tag at launch that others may trust', 'ec2:CreateTags', ec2('instance/i-own'), { ...AT_LAUNCH, 'aws:TagKeys': ['team'] }],
  ['deny', 'puts the opt-in tag at launch', 'ec2:CreateTags', ec2('instance/i-own'), { ...AT_LAUNCH, 'aws:TagKeys': ['stompy:managed'] }],
  ['deny', 'tags a VPC it is said to make', 'ec2:CreateTags', ec2('vpc/vpc-x'), { ...TAGGED_IN_CALL, 'ec2:CreateAction': 'CreateVpc' }],
  // addresses
  ['allow', 'moves an address that was handed over', 'ec2:AssociateAddress', ec2('elastic-ip/eip-x'), HANDED_OVER],
  ['allow', 'moves it to its own instance', 'ec2:AssociateAddress', ec2('instance/i-own'), MADE_BY_STOMPY],
  ['deny', 'moves an address that was not handed over', 'ec2:AssociateAddress', ec2('elastic-ip/eip-x')],
  ['deny', 'moves an address to an instance of the customer\'s', 'ec2:AssociateAddress', ec2('instance/i-web')],
  ['deny', 'takes an address off an interface of the customer\'s', 'ec2:DisassociateAddress', ec2('network-interface/eni-x')],
  ['deny', 'gives an address back', 'ec2:ReleaseAddress', ec2('elastic-ip/eip-x'), HANDED_OVER],
  // load balancers
  ['allow', 'registers a target in a group that was handed over', 'elasticloadbalancing:RegisterTargets', elb('targetgroup/web/1'), HANDED_OVER],
  ['allow', 'registers a target in its own group', 'elasticloadbalancing:RegisterTargets', elb('targetgroup/Stompy/1'), MADE_BY_STOMPY],
  ['deny', 'registers a target in another group', 'elasticloadbalancing:RegisterTargets', elb('targetgroup/web/1')],
  ['deny', 'drains another group', 'elasticloadbalancing:DeregisterTargets', elb('targetgroup/web/1')],
  ['allow', 'registers any private address in a group that was handed over, which IAM does not see', 'elasticloadbalancing:RegisterTargets',
    elb('targetgroup/addresses/1'), HANDED_OVER],
  ['allow', 'makes a public load balancer, where nothing limits it', 'elasticloadbalancing:CreateLoadBalancer', elb('loadbalancer/app/Stompy/1'),
    { ...TAGGED_IN_CALL, 'elasticloadbalancing:Scheme': 'internet-facing' }],
  ['deny', 'makes a load balancer with its tag in other letters', 'elasticloadbalancing:CreateLoadBalancer', elb('loadbalancer/app/Stompy/1'), OTHER_LETTERS],
  ['allow', 'makes a listener on its own load balancer', 'elasticloadbalancing:CreateListener', elb('loadbalancer/app/Stompy/1'), { ...MADE_BY_STOMPY, ...TAGGED_IN_CALL }],
  ['deny', 'makes a listener on the customer\'s load balancer', 'elasticloadbalancing:CreateListener', elb('loadbalancer/app/shop/1'), TAGGED_IN_CALL],
  ['deny', 'makes a rule on the customer\'s listener', 'elasticloadbalancing:CreateRule', elb('listener/app/shop/1/2'), TAGGED_IN_CALL],
  ['allow', 'shifts weight on its own listener', 'elasticloadbalancing:ModifyListener', elb('listener/app/Stompy/1/2'), MADE_BY_STOMPY],
  ['deny', 'shifts weight on the customer\'s listener', 'elasticloadbalancing:ModifyListener', elb('listener/app/shop/1/2')],
  ['deny', 'shifts weight on a listener that was handed over, without being asked to', 'elasticloadbalancing:ModifyListener', elb('listener/app/shop/1/2'), HANDED_OVER],
  ['deny', 'deletes the customer\'s load balancer', 'elasticloadbalancing:DeleteLoadBalancer', elb('loadbalancer/app/shop/1')],
  ['deny', 'deletes a group that was handed over', 'elasticloadbalancing:DeleteTargetGroup', elb('targetgroup/web/1'), HANDED_OVER],
  ['deny', 'changes the security groups of a load balancer', 'elasticloadbalancing:SetSecurityGroups', elb('loadbalancer/app/shop/1'), MADE_BY_STOMPY],
  // switched off
  ['deny', 'makes an image', 'ec2:CreateImage', ec2('instance/i-own'), MADE_BY_STOMPY],
  ['deny', 'makes a network interface', 'ec2:CreateNetworkInterface', ec2('network-interface/*'), TAGGED_IN_CALL],
  ['deny', 'sees an EKS cluster', 'eks:DescribeCluster', `arn:aws:eks:${REGION}:${CUSTOMER}:cluster/shop`],
  ['deny', 'uses a key for a volume', 'kms:Decrypt', KEY, { 'kms:ViaService': `ec2.${REGION}.amazonaws.com` }],
  ['deny', 'talks to a cluster', 'eks:AccessKubernetesApi', `arn:aws:eks:${REGION}:${CUSTOMER}:cluster/shop`],
];

const BALANCER = elb('loadbalancer/app/Stompy/1');
const PLACE = {
  ...TAGGED_IN_CALL, 'elasticloadbalancing:Scheme': 'internal', 'elasticloadbalancing:Subnet': [SUBNET], 'elasticloadbalancing:SecurityGroup': [SECURITY_GROUP],
};
const LAUNCH = { ...TAGGED_IN_CALL, ...IN_LISTED_VPC };
const OTHER_VPC = { 'ec2:Vpc': ec2('vpc/vpc-other') };
const NODES = `arn:aws:autoscaling:${REGION}:${CUSTOMER}:autoScalingGroup:x:autoScalingGroupName/nodes`;
const VIA_EC2 = { 'kms:ViaService': `ec2.${REGION}.amazonaws.com` };

/** With everything on, and every limit set: one region, one VPC, one role, one key, one cluster, strict tags; and one tag key of the customer's. */
export const SPOTAINER_EVERYTHING: Case[] = [
  ['allow', 'launches into a listed VPC', 'ec2:RunInstances', ec2('subnet/subnet-x'), LAUNCH],
  ['deny', 'launches into another VPC', 'ec2:RunInstances', ec2('subnet/subnet-x'), { ...TAGGED_IN_CALL, ...OTHER_VPC }],
  ['deny', 'launches with a security group of another VPC', 'ec2:RunInstances', ec2('security-group/sg-x'), OTHER_VPC],
  ['deny', 'launches in another region', 'ec2:RunInstances', ec2('instance/*'), { ...LAUNCH, 'aws:RequestedRegion': 'eu-west-1' }],
  ['deny', 'terminates its own instance in another region', 'ec2:TerminateInstances', ec2('instance/i-own'), { ...MADE_BY_STOMPY, 'aws:RequestedRegion': 'eu-west-1' }],
  ['allow', 'sees instances in another region', 'ec2:DescribeInstances', '*', { 'aws:RequestedRegion': 'eu-west-1' }],
  ['deny', 'launches with an interface that exists already', 'ec2:RunInstances', ec2('network-interface/eni-x'), IN_LISTED_VPC],
  ['deny', 'launches with an interface that exists already and its tag', 'ec2:RunInstances', ec2('network-interface/eni-x'), LAUNCH],
  ['allow', 'launches with a new interface', 'ec2:RunInstances', ec2('network-interface/*'), LAUNCH],
  ['deny', 'launches with a new interface that is tagged in other letters', 'ec2:RunInstances', ec2('network-interface/*'), { ...LAUNCH, ...OTHER_LETTERS }],
  ['allow', 'launches from a public image', 'ec2:RunInstances', IMAGE, PUBLIC],
  ['deny', 'launches from an image of this account without the tag, such as a backup', 'ec2:RunInstances', IMAGE, OWN],
  ['deny', 'launches from an image of this account with another value', 'ec2:RunInstances', IMAGE, { ...OWN, 'aws:ResourceTag/image': 'backup' }],
  ['allow', 'launches from an image of this account with the tag', 'ec2:RunInstances', IMAGE, { ...OWN, 'aws:ResourceTag/image': 'golden' }],
  ['allow', 'launches from an image of the listed account', 'ec2:RunInstances', IMAGE, { 'ec2:Public': 'false', 'ec2:Owner': IMAGES }],
  ['deny', 'launches from an image of another account', 'ec2:RunInstances', IMAGE, { 'ec2:Public': 'false', 'ec2:Owner': OTHER }],
  ['allow', 'makes an internal load balancer in the listed place', 'elasticloadbalancing:CreateLoadBalancer', BALANCER, PLACE],
  ['deny', 'makes a public load balancer', 'elasticloadbalancing:CreateLoadBalancer', BALANCER, { ...PLACE, 'elasticloadbalancing:Scheme': 'internet-facing' }],
  ['deny', 'makes a load balancer in another subnet', 'elasticloadbalancing:CreateLoadBalancer', BALANCER,
    { ...PLACE, 'elasticloadbalancing:Subnet': [SUBNET, 'subnet-other'] }],
  ['deny', 'makes a load balancer with another security group', 'elasticloadbalancing:CreateLoadBalancer', BALANCER,
    { ...PLACE, 'elasticloadbalancing:SecurityGroup': ['sg-other'] }],
  ['deny', 'makes a load balancer with the VPC\'s own security group, by naming none', 'elasticloadbalancing:CreateLoadBalancer', BALANCER,
    { ...TAGGED_IN_CALL, 'elasticloadbalancing:Scheme': 'internal', 'elasticloadbalancing:Subnet': [SUBNET] }],
  ['allow', 'makes a target group anywhere', 'elasticloadbalancing:CreateTargetGroup', elb('targetgroup/Stompy/1'), TAGGED_IN_CALL],
  ['deny', 'puts a snapshot of the customer\'s into an image', 'ec2:CreateImage', `arn:aws:ec2:${REGION}::snapshot/snap-x`, TAGGED_IN_CALL],
  ['allow', 'makes the snapshots of an image', 'ec2:CreateImage', `arn:aws:ec2:${REGION}::snapshot/*`, TAGGED_IN_CALL],
  ['allow', 'takes the sign-in off a listener that was handed over, which IAM cannot tell', 'elasticloadbalancing:ModifyListener', elb('listener/app/sign-in/1/2'),
    HANDED_OVER],
  ['allow', 'ends a node of a cluster of the same name in another spelling', 'autoscaling:TerminateInstanceInAutoScalingGroup', NODES,
    { 'aws:ResourceTag/kubernetes.io/cluster/SHOP': 'owned' }],
  ['deny', 'makes a volume without a tag', 'ec2:RunInstances', ec2('volume/*')],
  ['deny', 'makes a Spot request without a tag', 'ec2:RunInstances', ec2('spot-instances-request/*')],
  ['allow', 'makes a Spot request with its tag', 'ec2:RunInstances', ec2('spot-instances-request/*'), TAGGED_IN_CALL],
  ['allow', 'puts the customer\'s tag at launch', 'ec2:CreateTags', ec2('instance/i-own'), { ...AT_LAUNCH, 'aws:TagKeys': ['cost-center'] }],
  ['deny', 'puts another tag at launch', 'ec2:CreateTags', ec2('instance/i-own'), { ...AT_LAUNCH, 'aws:TagKeys': ['cost-center', 'team'] }],
  ['deny', 'puts the customer\'s tag on an instance of the customer\'s', 'ec2:CreateTags', ec2('instance/i-web'), { 'aws:TagKeys': ['cost-center'] }],
  ['allow', 'gives an instance the listed role', 'iam:PassRole', INSTANCE_ROLE, { 'iam:PassedToService': 'ec2.amazonaws.com' }],
  ['deny', 'gives an instance a role that is not listed', 'iam:PassRole', iam('role/admin'), { 'iam:PassedToService': 'ec2.amazonaws.com' }],
  ['deny', 'gives an instance a role whose name begins alike', 'iam:PassRole', `${INSTANCE_ROLE}-admin`, { 'iam:PassedToService': 'ec2.amazonaws.com' }],
  ['deny', 'gives a function the listed role', 'iam:PassRole', INSTANCE_ROLE, { 'iam:PassedToService': 'lambda.amazonaws.com' }],
  ['deny', 'gives the listed role to a service that is not named', 'iam:PassRole', INSTANCE_ROLE],
  ['allow', 'decrypts a volume through EC2', 'kms:Decrypt', KEY, VIA_EC2],
  ['deny', 'decrypts with that key directly', 'kms:Decrypt', KEY],
  ['deny', 'gives somebody the use of that key', 'kms:CreateGrant', KEY, { ...VIA_EC2, 'kms:GrantIsForAWSResource': 'false' }],
  ['deny', 'deletes that key', 'kms:ScheduleKeyDeletion', KEY, VIA_EC2],
  ['allow', 'makes an image of its own instance', 'ec2:CreateImage', ec2('instance/i-own'), MADE_BY_STOMPY],
  ['deny', 'makes an image of the customer\'s instance', 'ec2:CreateImage', ec2('instance/i-web')],
  ['deny', 'makes an image without its tag', 'ec2:CreateImage', IMAGE],
  ['deny', 'removes an image of the customer\'s', 'ec2:DeregisterImage', IMAGE],
  ['allow', 'removes an image it made', 'ec2:DeregisterImage', IMAGE, MADE_BY_STOMPY],
  ['deny', 'takes an interface off the customer\'s instance', 'ec2:DetachNetworkInterface', ec2('instance/i-web')],
  ['deny', 'deletes an interface of the customer\'s', 'ec2:DeleteNetworkInterface', ec2('network-interface/eni-x')],
  ['allow', 'shifts weight on a listener that was handed over', 'elasticloadbalancing:ModifyListener', elb('listener/app/shop/1/2'), HANDED_OVER],
  ['deny', 'deletes a listener that was handed over', 'elasticloadbalancing:DeleteListener', elb('listener/app/shop/1/2'), HANDED_OVER],
  ['allow', 'sees the listed cluster', 'eks:DescribeCluster', `arn:aws:eks:${REGION}:${CUSTOMER}:cluster/shop`],
  ['deny', 'sees another cluster', 'eks:DescribeCluster', `arn:aws:eks:${REGION}:${CUSTOMER}:cluster/payroll`],
  ['allow', 'ends a node of the listed cluster', 'autoscaling:TerminateInstanceInAutoScalingGroup', NODES, { 'aws:ResourceTag/kubernetes.io/cluster/shop': 'owned' }],
  ['deny', 'ends a node of another cluster', 'autoscaling:TerminateInstanceInAutoScalingGroup', NODES, { 'aws:ResourceTag/kubernetes.io/cluster/payroll': 'owned' }],
  ['deny', 'lets itself into a cluster', 'eks:CreateAccessEntry', `arn:aws:eks:${REGION}:${CUSTOMER}:cluster/shop`],
];

/** The instance roles are listed, so there is nothing to look for. */
export const SPOTAINER_LISTED: Case[] = [
  ['deny', 'lists the roles of the account', 'iam:ListRoles', '*'],
  ['deny', 'lists the instance profiles', 'iam:ListInstanceProfiles', '*'],
  ['allow', 'gives a listed role to an instance', 'iam:PassRole', INSTANCE_ROLE, { 'iam:PassedToService': 'ec2.amazonaws.com' }],
];

/** The customer does not show instances, networks and load balancers. */
export const NO_DISCOVERY: Case[] = [
  ['allow', 'sees Spot prices', 'ec2:DescribeSpotPriceHistory', '*'],
  ['deny', 'sees instances', 'ec2:DescribeInstances', '*'],
  ['deny', 'sees key pairs', 'ec2:DescribeKeyPairs', '*'],
  ['deny', 'sees networks', 'ec2:DescribeVpcs', '*'],
  ['deny', 'sees load balancers', 'elasticloadbalancing:DescribeLoadBalancers', '*'],
  ['deny', 'sees target groups', 'elasticloadbalancing:DescribeTargetGroups', '*'],
];
