import { Template } from 'aws-cdk-lib/assertions';
import { SecurityGroup, Subnet, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import type { LinkTemplateBody } from '../../site/template-body';
import { synthesizeLinkTemplates } from '../../site/templates';
import {
  AnalySaverCapability, CommitmentService, SpoTainerAccess, SpoTainerCapability, StompyDataExport,
  type StompyAnalySaverRoleProps, type StompySpoTainerRoleProps,
} from '../../src';
import type { Product } from '../../src/permissions/capability';
import { deployed, managedPolicies } from '../helpers/deployed';
import { analySaver, existingReport, spoTainer } from '../helpers/roles';
import { CUSTOMER, stackIn } from '../helpers/stacks';
import type { Statement } from '../helpers/templates';

/** Where the customer's world is. */
export const REGION = 'ap-southeast-1';
export const PSEUDO_PARAMETERS = { 'AWS::Partition': 'aws', 'AWS::AccountId': CUSTOMER, 'AWS::Region': REGION, 'AWS::URLSuffix': 'amazonaws.com' };
export const KEY = `arn:aws:kms:${REGION}:${CUSTOMER}:key/0a1b2c3d`;
export const VPC = `arn:aws:ec2:${REGION}:${CUSTOMER}:vpc/vpc-0a1b2c3d`;
export const SUBNET = 'subnet-0a1b2c3d';
export const SECURITY_GROUP = 'sg-0a1b2c3d';
/** The account of the golden images. */
export const IMAGES = '222233334444';
export const INSTANCE_ROLE = `arn:aws:iam::${CUSTOMER}:role/web`;
export const PURCHASE_END = '2099-01-31T00:00:00Z';

/** The role of an application that runs on instances. */
export const instanceRole = (stack: Stack) => Role.fromRoleArn(stack, 'Web', INSTANCE_ROLE);

/** The policies of a role, as IAM gets them. */
export interface RoleUnderTest {
  readonly product: Product;
  readonly policies: Record<string, Statement[]>;
}

/** The policies that a role has with some options, with everything filled in that a deployment fills in. */
export function analySaverWith(props: (stack: Stack) => Partial<StompyAnalySaverRoleProps> = () => ({})): RoleUnderTest {
  return roleUnderTest('AnalySaver', (stack) => analySaver(stack, props(stack)));
}

export function spoTainerWith(props: (stack: Stack) => Partial<StompySpoTainerRoleProps> = () => ({})): RoleUnderTest {
  return roleUnderTest('SpoTainer', (stack) => spoTainer(stack, props(stack)));
}

function roleUnderTest(product: Product, make: (stack: Stack) => unknown): RoleUnderTest {
  const stack = stackIn(REGION);
  make(stack);
  const body = { Parameters: {}, ...Template.fromStack(stack).toJSON() } as LinkTemplateBody;
  return { product, policies: managedPolicies(deployed(body, PSEUDO_PARAMETERS)) };
}

/** Names that a deployment would make up. */
const MADE_UP = { 'ReportBucket83562F83': 'costs-of-acme', 'ReportBucket83562F83.Arn': 'arn:aws:s3:::costs-of-acme' };

/** The policies that the role of a link template has with some parameters. */
export function fromTemplate(template: string, choices: Record<string, string>): RoleUnderTest {
  const { body } = synthesizeLinkTemplates().find(({ name }) => name === template)!;
  const product = template === 'spotainer-role' ? 'SpoTainer' : 'AnalySaver';
  return { product, policies: managedPolicies(deployed(body, { ...PSEUDO_PARAMETERS, ...MADE_UP, ...choices })) };
}

/** Each product from nothing asked for to everything asked for, first with no limit set, then with every one. */
const MAKERS: Record<string, () => RoleUnderTest> = {
  'analysaver-read': () => analySaverWith(),
  'analysaver-unlimited': () => analySaverWith((stack) => ({
    report: { ...existingReport(stack, 'Whole'), dataPrefix: undefined },
    enabledCapabilities: [AnalySaverCapability.SPEND_ALERT_READ, AnalySaverCapability.DATA_EXPORTS_READ],
    purchases: { services: Object.values(CommitmentService) },
  })),
  'analysaver-exports': () => analySaverWith((stack) => ({
    report: undefined,
    exports: [StompyDataExport.fromExportAttributes(stack, 'Export', {
      bucket: Bucket.fromBucketName(stack, 'Exports', 'costs-of-acme'),
      prefix: 'billing',
      exportName: 'hourly',
      bucketRegion: REGION,
      encryptionKey: Key.fromKeyArn(stack, 'Key', KEY),
    })],
  })),
  'analysaver-everything': () => analySaverWith((stack) => ({
    report: { ...existingReport(stack, 'WithKey'), encryptionKey: Key.fromKeyArn(stack, 'Key', KEY) },
    enabledCapabilities: [AnalySaverCapability.SPEND_ALERT_READ, AnalySaverCapability.DATA_EXPORTS_READ],
    purchases: { services: Object.values(CommitmentService), regions: [REGION], endDate: new Date(PURCHASE_END), strictTagging: true },
  })),
  'spotainer-read': () => spoTainerWith(() => ({ access: SpoTainerAccess.READ_ONLY })),
  'spotainer-defaults': () => spoTainerWith(),
  'spotainer-unlimited': () => spoTainerWith((stack) => ({
    enabledCapabilities: Object.values(SpoTainerCapability),
    instanceRoles: [instanceRole(stack)],
    volumeKeys: [Key.fromKeyArn(stack, 'Key', KEY)],
    eksClusters: ['shop'],
  })),
  'spotainer-everything': () => spoTainerWith((stack) => ({
    enabledCapabilities: Object.values(SpoTainerCapability),
    instanceRoles: [instanceRole(stack)],
    vpcs: [Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-0a1b2c3d', availabilityZones: ['a'] })],
    volumeKeys: [Key.fromKeyArn(stack, 'Key', KEY)],
    eksClusters: ['shop'],
    regions: [REGION],
    strictTagging: true,
    tagKeys: ['cost-center'],
    imageAccounts: [IMAGES],
    imageTagKey: 'image',
    imageTagValue: 'golden',
    internalLoadBalancersOnly: true,
    loadBalancerSubnets: [Subnet.fromSubnetId(stack, 'Subnet', SUBNET)],
    loadBalancerSecurityGroups: [SecurityGroup.fromSecurityGroupId(stack, 'Group', SECURITY_GROUP)],
  })),
};

export function makeConfigurations(): Record<string, RoleUnderTest> {
  return Object.fromEntries(Object.entries(MAKERS).map(([name, make]) => [name, make()]));
}

export const CONFIGURATIONS = makeConfigurations();

/** What the role's permissions come to if nothing catches what they allow too much. */
export function withoutGuardrail(role: RoleUnderTest): RoleUnderTest {
  return { ...role, policies: Object.fromEntries(Object.entries(role.policies).filter(([name]) => !name.includes('Guardrail'))) };
}

/** The role after somebody attached a policy that allows everything. */
export function withAdministratorAccess(role: RoleUnderTest): RoleUnderTest {
  const everything: Statement = { Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' };
  return { ...role, policies: { ...role.policies, AdministratorAccess: [everything] } };
}
