import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { synthesizeLinkTemplates } from '../../site/templates';
import {
  CommitmentService, SpoTainerAccess, SpoTainerCapability, StompyAnalySaverRole, StompyCurReport, StompyDataExport, StompySpoTainerRole,
} from '../../src';
import { memberOf, rollout, stackSets } from '../helpers/organization';
import { CUSTOMER, TRUST, stackIn } from '../helpers/stacks';

/**
 * What stacks, dashboards and policies of customers refer to. A change here is a breaking change: a renamed logical id replaces the resource,
 * a renamed tag takes away what was opted in, a renamed warning comes back after it was acknowledged.
 */
const REPORT = {
  ReportBucket83562F83: 'AWS::S3::Bucket',
  ReportBucketPolicyEF0FA64F: 'AWS::S3::BucketPolicy',
};
const CUSTOM_REPORT = {
  ...REPORT,
  StompyHandlerLogs3C209A64: 'AWS::Logs::LogGroup',
  StompyHandlerRole212CD767: 'AWS::IAM::Role',
  StompyHandlerFunction61CAA7CF: 'AWS::Lambda::Function',
  StompyHandlerDeliveryBF43B6D4: 'AWS::Lambda::EventInvokeConfig',
  ReportC847FC22: 'Custom::StompyCurReport',
};
const NATIVE_REPORT = { ...REPORT, ReportNativeResource8E8EEE56: 'AWS::CUR::ReportDefinition' };
const ANALYSAVER_POLICIES = {
  AnalySaverReadPolicyDE8E0D8C: 'AWS::IAM::ManagedPolicy',
  AnalySaverPurchasePolicy9E863909: 'AWS::IAM::ManagedPolicy',
  AnalySaverGuardrailPolicyF929F55A: 'AWS::IAM::ManagedPolicy',
  AnalySaverScopedGuardrailPolicy4E702DA0: 'AWS::IAM::ManagedPolicy',
};
const SPOTAINER_POLICIES = {
  SpoTainerReadPolicyCD37A399: 'AWS::IAM::ManagedPolicy',
  SpoTainerInstanceAutomationPolicy7312D037: 'AWS::IAM::ManagedPolicy',
  SpoTainerLoadBalancingPolicyC4C18F92: 'AWS::IAM::ManagedPolicy',
  SpoTainerGuardrailPolicy8C4B8F5B: 'AWS::IAM::ManagedPolicy',
  SpoTainerScopedGuardrailPolicy70E1F001: 'AWS::IAM::ManagedPolicy',
};
const ROLES = {
  ...ANALYSAVER_POLICIES,
  AnalySaverRole4C7EFA5E: 'AWS::IAM::Role',
  ...SPOTAINER_POLICIES,
  SpoTainerExtrasPolicyC7CC1B9E: 'AWS::IAM::ManagedPolicy',
  SpoTainerRegionLimitPolicy5218199D: 'AWS::IAM::ManagedPolicy',
  SpoTainerRoleB6E48A63: 'AWS::IAM::Role',
};

const LINKS = {
  'analyzer-role': {
    parameters: ['StompyAccountID', 'ExternalId', 'CostAndUsageBucket', 'ReportPrefix', 'ReportKey', 'Purchases', 'PermissionsBoundary'],
    outputs: ['StompyFinOpsRoleArn'],
    resources: {
      WholeBucketPolicy: 'AWS::IAM::ManagedPolicy',
      WholeBucketScopedGuardrailPolicy: 'AWS::IAM::ManagedPolicy',
      ...ANALYSAVER_POLICIES,
      StompyFinOpsRole: 'AWS::IAM::Role',
    },
  },
  'organization': {
    parameters: ['StompyAccountID', 'ExternalId', 'OrganizationalUnits', 'ManagementAccount', 'Permissions', 'PermissionsBoundary'],
    outputs: ['SpoTainerRoleArnPattern', 'SpoTainerRoleArn'],
    resources: {
      MemberRoles: 'AWS::CloudFormation::StackSet',
      OrganizationManagementAccountGuardrailPolicy39CD86CA: 'AWS::IAM::ManagedPolicy',
      OrganizationManagementAccountInstanceAutomationPolicy11B6A97D: 'AWS::IAM::ManagedPolicy',
      OrganizationManagementAccountLoadBalancingPolicyE8ECE46E: 'AWS::IAM::ManagedPolicy',
      OrganizationManagementAccountReadPolicy9FF442B5: 'AWS::IAM::ManagedPolicy',
      OrganizationManagementAccountScopedGuardrailPolicy348DE890: 'AWS::IAM::ManagedPolicy',
      SpoTainerRole: 'AWS::IAM::Role',
    },
  },
  'spotainer-role': {
    parameters: ['StompyAccountID', 'ExternalId', 'Permissions', 'InstanceRoles', 'VolumeKeys', 'ImageAccounts', 'Regions', 'PermissionsBoundary'],
    outputs: ['SpoTainerRoleArn'],
    resources: {
      ...SPOTAINER_POLICIES,
      SpoTainerRegionLimitPolicy5218199D: 'AWS::IAM::ManagedPolicy',
      VolumeKeysPolicy: 'AWS::IAM::ManagedPolicy',
      SpoTainerRole: 'AWS::IAM::Role',
    },
  },
  'cur-report': {
    parameters: ['ReportPrefix', 'PermissionsBoundary'],
    outputs: ['CostAndUsageBucket', 'CostAndUsageReportName'],
    resources: CUSTOM_REPORT,
  },
  'analyzer-with-report': {
    parameters: ['StompyAccountID', 'ExternalId', 'ReportPrefix', 'Purchases', 'PermissionsBoundary'],
    outputs: ['StompyFinOpsRoleArn', 'CostAndUsageBucket', 'CostAndUsageReportName'],
    resources: { ...CUSTOM_REPORT, ...ANALYSAVER_POLICIES, StompyFinOpsRole: 'AWS::IAM::Role' },
  },
};

/** What differs from an ordinary role, in the template of each account. */
const MEMBER = ['SpoTainerReadPolicyCD37A399', 'SpoTainerGuardrailPolicy8C4B8F5B', 'SpoTainerScopedGuardrailPolicy70E1F001'];

const WARNINGS = [
  'stompy-cdk:StompyAnalySaverRole.purchasesEnded',
  'stompy-cdk:StompyAnalySaverRole.savingsPlansAnywhere',
  'stompy-cdk:StompyCurReport.bucketRegion',
  'stompy-cdk:StompyCurReport.encryptionKey',
  'stompy-cdk:StompyCurReport.managedKey',
  'stompy-cdk:StompyCurReport.plainHttp',
  'stompy-cdk:StompyCurReport.publicBucket',
  'stompy-cdk:StompyCurReport.unknownBucketRegion',
  'stompy-cdk:StompyDataExport.encryptionKey',
  'stompy-cdk:StompyOrganizationRollout.delegatedAdministrator',
  'stompy-cdk:StompyOrganizationRollout.newAccountsDespiteFilter',
  'stompy-cdk:StompyOrganizationRollout.noTolerance',
  'stompy-cdk:StompyRole.externalIdRotation',
  'stompy-cdk:StompyRole.ownAccount',
  'stompy-cdk:StompyRole.unknownRegion',
  'stompy-cdk:StompySpoTainerRole.noInstanceRoles',
];

const TAGS = [
  'Stompy_aws_ec2_Spotainer_created_by: Stompy_spotainer',
  'Stompy_created_by: Stompy_analysaver',
  'stompy:managed: true',
  'stompy:permissions-version',
];

type Resources = Record<string, { Type: string; Properties?: object }>;

function resourcesIn(region: string): Resources {
  const stack = new Stack(new App(), 'Stack', { env: { account: CUSTOMER, region } });
  const report = new StompyCurReport(stack, 'Report');
  new StompyAnalySaverRole(stack, 'AnalySaver', { ...TRUST, report, purchases: { services: Object.values(CommitmentService), strictTagging: true } });
  new StompySpoTainerRole(stack, 'SpoTainer', { ...TRUST, strictTagging: true, enabledCapabilities: [SpoTainerCapability.IMAGE_BACKUP], regions: [region] });
  return Template.fromStack(stack).toJSON().Resources;
}

test('logical ids of exports, native and by the function of the stack, whichever is made first', () => {
  const made = (region: string, ...order: ('Export' | 'Report')[]) => {
    const stack = new Stack(new App(), 'Stack', { env: { account: CUSTOMER, region } });
    for (const each of order) each === 'Report' ? new StompyCurReport(stack, 'Report') : new StompyDataExport(stack, 'Export');
    return types(Template.fromStack(stack).toJSON().Resources);
  };
  const bucket = { ExportBucketFD42BCED: 'AWS::S3::Bucket', ExportBucketPolicy5634E3F2: 'AWS::S3::BucketPolicy' };
  expect(made('us-west-2', 'Export')).toEqual({ ...bucket, ExportNativeResourceB5B26532: 'AWS::BCMDataExports::Export' });
  const both = { ...CUSTOM_REPORT, ...bucket, Export16632B07: 'Custom::StompyDataExport' };
  expect(made('ap-southeast-1', 'Report', 'Export')).toEqual(both);
  expect(made('ap-southeast-1', 'Export', 'Report')).toEqual(both);
});

function types(resources: Resources): Record<string, string> {
  return Object.fromEntries(Object.entries(resources).map(([id, { Type }]) => [id, Type]));
}

test.each([['ap-southeast-1', CUSTOM_REPORT], ['us-east-1', NATIVE_REPORT]])('logical ids of the constructs in %s', (region, report) => {
  expect(types(resourcesIn(region))).toEqual({ ...report, ...ROLES });
});

test('logical ids, parameters and outputs of the link templates', () => {
  expect(Object.fromEntries(synthesizeLinkTemplates().map(({ name, body }) => [name, {
    parameters: Object.keys(body.Parameters), outputs: Object.keys(body.Outputs), resources: types(body.Resources),
  }]))).toEqual(LINKS);
});

test('a rollout: the StackSet, and what its parameters and the resources of a member are called', () => {
  const stack = stackIn();
  rollout(stack, { access: SpoTainerAccess.READ_ONLY, roleName: 'Stompy' });
  expect(types(Template.fromStack(stack).toJSON().Resources as Resources)).toEqual({ RolloutStackSet80B787D2: 'AWS::CloudFormation::StackSet' });
  const { body } = memberOf(stackSets(stack)[0]);
  expect(Object.keys(body.Parameters)).toEqual(['StompyAccountID', 'ExternalId', 'RolePath', 'RoleName']);
  expect(Object.keys(body.Resources)).toEqual([...MEMBER, 'SpoTainerRole']);
});

test('ids of warnings', () => {
  const folder = join(__dirname, '../../src');
  const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => /(?<!\.d)\.[jt]s$/.test(name));
  const ids = files.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/'(stompy-cdk:[\w.]+)'/g)].map(([, id]) => id));
  expect([...new Set(ids)].sort()).toEqual(WARNINGS);
});

test('keys of tags, and the values that policies compare', () => {
  const all = JSON.stringify(['ap-southeast-1', 'us-east-1'].map(resourcesIn));
  const compared = [...all.matchAll(/"aws:(?:Request|Resource)Tag\/([^"]+)":"([^"]+)"/g)].map(([, key, value]) => `${key}: ${value}`);
  const set = [...all.matchAll(/\{"Key":"([^"]+)","Value":/g)].map(([, key]) => key);
  expect([...new Set([...compared, ...set])].sort()).toEqual(TAGS);
});
