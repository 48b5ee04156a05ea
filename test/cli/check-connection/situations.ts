import {
  ANALYSAVER, CONNECTED, FILES, NO_FILES, NOT_FOUND, objects, ROLE, ROLE_ARN, roles, STACK, STOMPY, TEST_OBJECT, withReport, withRole, withTrust,
} from './account';
import { policy, refused, said, type Recording } from '../recorded';

/** An account in which something is found. */
export interface Situation {
  readonly args?: string[];
  readonly answers?: Recording;
}

const GUARDRAIL = Object.values(ANALYSAVER.policies).find(({ Description }) => Description === 'What Stompy can never do, whatever other policies allow')!;
const ATTACHED = `iam list-attached-role-policies ${ROLE}`;
const BUCKET_POLICY = 's3api get-bucket-policy costs';
const OWN = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: `arn:aws:iam::${STOMPY}:root` }, Condition: { StringEquals: { 'sts:ExternalId': 'Stompy-old' } } };
const attached = (...arns: string[]): Recording[string] => said({ AttachedPolicies: arns.map((PolicyArn) => ({ PolicyArn, PolicyName: PolicyArn.split('/').at(-1) })) });
const all = Object.keys(ANALYSAVER.policies);
/** What the AWS CLI says without a network. */
const offline = { status: 255, stdout: '', stderr: '\nCould not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"\n' };
const compared = ['--stompy-account', STOMPY];

/** For each finding, by its id, an account in which it is made; all of them begin with one that is connected and in order. */
export const SITUATIONS: { readonly [id: string]: Situation } = {
  roleNone: { answers: roles() },
  roleAbsent: { args: ['--role', ROLE_ARN], answers: { [`iam get-role ${ROLE}`]: refused('NoSuchEntity', 'GetRole', `The role with name ${ROLE} cannot be found.`) } },
  roleElsewhere: { args: ['--role', ROLE_ARN.replace('111122223333', '777788889999')] },
  roleHidden: { args: ['--role', ROLE_ARN], answers: { [`iam get-role ${ROLE}`]: refused('AccessDenied', 'GetRole') } },
  roleUnread: { args: ['--role', ROLE_ARN], answers: { [`iam get-role ${ROLE}`]: offline } },
  rolesUnread: { answers: { 'iam get-account-authorization-details': offline } },
  rolesHidden: { answers: { 'iam get-account-authorization-details': refused('AccessDenied', 'GetAccountAuthorizationDetails') } },
  stackAbsent: { args: ['--stack', 'Other'], answers: { 'cloudformation list-stack-resources Other': refused('ValidationError', 'ListStackResources', 'Stack with id Other does not exist') } },
  stackHidden: { args: ['--stack', STACK], answers: { [`cloudformation list-stack-resources ${STACK}`]: refused('AccessDenied', 'ListStackResources') } },
  stackUnread: { args: ['--stack', STACK], answers: { [`cloudformation list-stack-resources ${STACK}`]: { status: 255, stdout: '', stderr: '\nYou must specify a region. You can also configure your region by running "aws configure".\n' } } },
  stackWithoutRole: { args: ['--stack', 'Other'], answers: { 'cloudformation list-stack-resources Other': said({ StackResourceSummaries: [] }) } },
  trustOk: { args: compared },
  trustUncompared: {},
  trustTwoIds: { args: compared, answers: withTrust({ ...OWN, Condition: { StringEquals: { 'sts:ExternalId': ['Stompy-old', 'Stompy-new'] } } }) },
  trustLimited: { args: compared, answers: withTrust({ ...OWN, Condition: { ...OWN.Condition, IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }) },
  trustOtherAccount: { args: ['--stompy-account', '777788889999'] },
  trustNoExternalId: { answers: withTrust({ ...OWN, Condition: {} }) },
  trustOthers: { args: compared, answers: withTrust(OWN, { ...OWN, Principal: { AWS: '777788889999' } }) },
  trustNobody: { answers: withTrust({ ...OWN, Action: 'sts:TagSession' }) },
  trustStrange: { answers: withTrust({ ...OWN, Effect: 'Deny' }) },
  boundaryNone: {},
  boundaryThere: { answers: withRole({ PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/Boundary' } }) },
  versionSame: {},
  versionOlder: { answers: withRole({ Tags: [{ Key: 'stompy:permissions-version', Value: '2026-11-24' }] }) },
  versionNewer: { answers: withRole({ Tags: [{ Key: 'stompy:permissions-version', Value: '2099-01-01.10' }] }) },
  versionNone: { args: ['--role', ROLE_ARN], answers: withRole({ Tags: undefined }) },
  policiesOk: {},
  policiesCutOff: { answers: { [ATTACHED]: attached(...all, 'arn:aws:iam::aws:policy/AWSDenyAll') } },
  policiesDetached: {
    answers: {
      [ATTACHED]: attached(...all.filter((arn) => arn !== GUARDRAIL.Arn)),
      [`iam get-policy ${GUARDRAIL.Arn}`]: said({ Policy: { ...GUARDRAIL, AttachmentCount: 0 } }),
    },
  },
  policiesAdded: { answers: { [ATTACHED]: attached(...all, 'arn:aws:iam::aws:policy/AdministratorAccess'), [`iam list-role-policies ${ROLE}`]: said({ PolicyNames: ['more'] }) } },
  policiesHidden: { answers: { [ATTACHED]: refused('AccessDenied', 'ListAttachedRolePolicies') } },
  policiesUnread: { answers: { [`iam get-policy ${GUARDRAIL.Arn}`]: offline } },
  billingOpen: {},
  billingHidden: { answers: { 'cur describe-report-definitions': refused('AccessDeniedException', 'DescribeReportDefinitions') } },
  billingUnread: { answers: { 'cur describe-report-definitions': offline } },
  costExplorerOpen: {},
  costExplorerPreparing: { answers: { 'ce get-cost-and-usage': refused('DataUnavailableException', 'GetCostAndUsage', 'Data is not available. Please try to adjust the time period.') } },
  costExplorerClosed: { answers: { 'ce get-cost-and-usage': refused('AccessDeniedException', 'GetCostAndUsage', 'User not enabled for cost explorer access') } },
  costExplorerHidden: { answers: { 'ce get-cost-and-usage': refused('AccessDeniedException', 'GetCostAndUsage', 'User: arn:aws:iam::111122223333:user/admin is not authorized to perform: ce:GetCostAndUsage') } },
  costExplorerUnread: { answers: { 'ce get-cost-and-usage': offline } },
  exportsHidden: { answers: { ...withReport({ ReportName: 'other', S3Bucket: 'elsewhere' }), 'bcm-data-exports list-exports': refused('AccessDeniedException', 'ListExports') } },
  exportsUnread: { answers: { ...withReport({ ReportName: 'other', S3Bucket: 'elsewhere' }), 'bcm-data-exports list-exports': offline } },
  exportsPerhaps: { answers: { 'bcm-data-exports list-exports': refused('AccessDeniedException', 'ListExports') } },
  reportNone: { args: ['--role', ROLE_ARN], answers: { 'cur describe-report-definitions': said({ ReportDefinitions: [] }), [`cloudformation describe-stack-resources ${ROLE}`]: refused('ValidationError', 'DescribeStackResources') } },
  reportGone: { answers: { 'cur describe-report-definitions': said({ ReportDefinitions: [] }) } },
  definitionFits: {},
  definitionDiffers: { answers: withReport({ TimeUnit: 'DAILY', RefreshClosedReports: false }) },
  statusSuccess: {},
  statusNone: { answers: withReport({}) },
  statusFailed: { answers: withReport({ ReportStatus: { lastStatus: 'ERROR_PERMISSIONS' } }) },
  deliveryAllowed: {},
  deliveryRefused: { answers: { ...withReport({}), [BUCKET_POLICY]: refused('NoSuchBucketPolicy', 'GetBucketPolicy') } },
  readingDenied: { answers: { [BUCKET_POLICY]: policy({ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' }) } },
  deliveryHidden: { answers: { [BUCKET_POLICY]: refused('AccessDenied', 'GetBucketPolicy') } },
  deliveryUnknown: { answers: { [BUCKET_POLICY]: policy({ Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: '*' }) } },
  testObjectThere: {},
  testObjectAbsent: { answers: { [TEST_OBJECT]: NOT_FOUND } },
  testObjectHidden: { answers: { [TEST_OBJECT]: refused('403', 'HeadObject', 'Forbidden') } },
  testObjectUnread: { answers: { [TEST_OBJECT]: offline } },
  filesDelivering: {},
  filesWaiting: { answers: { ...withReport({}), ...NO_FILES, [`cloudformation list-stack-resources ${STACK}`]: madeOn('2026-11-23T10:00:00.000Z') } },
  filesNoneYet: {
    args: ['--role', ROLE_ARN],
    answers: { ...withReport({}), ...NO_FILES, [TEST_OBJECT]: NOT_FOUND, [`cloudformation describe-stack-resources ${ROLE}`]: refused('ValidationError', 'DescribeStackResources') },
  },
  filesFailing: { answers: { ...withReport({ ReportStatus: { lastStatus: 'ERROR_PERMISSIONS' } }), ...NO_FILES } },
  filesLate: { answers: { ...withReport({}), ...NO_FILES } },
  filesStale: { answers: { [FILES]: objects('2026-11-01T05:00:00.000Z') } },
  filesNoBucket: { answers: { [FILES]: refused('NoSuchBucket', 'ListObjectsV2', 'The specified bucket does not exist') } },
  filesHidden: { answers: { [FILES]: refused('AccessDenied', 'ListObjectsV2') } },
  filesUnread: { answers: { [FILES]: offline } },
};

/** The stack, with its report made at another time. */
function madeOn(LastUpdatedTimestamp: string): Recording[string] {
  const { StackResourceSummaries } = JSON.parse(ANALYSAVER.recording[`cloudformation list-stack-resources ${STACK}`].stdout);
  return said({ StackResourceSummaries: StackResourceSummaries.map((each: object) => ({ ...each, LastUpdatedTimestamp })) });
}

export function recordingOf({ answers = {} }: Situation): Recording {
  return { ...CONNECTED, ...answers };
}
