import type { LinkTemplateBody } from '../../../site/template-body';
import template from '../../../templates/analyzer-with-report.template.json';
import spotainerTemplate from '../../../templates/spotainer-role.template.json';
import { deployed } from '../../helpers/deployed';
import { account, GOOD, refused, said, type Recording } from '../recorded';

/** When all of it is looked at: three days after the stack was made. */
export const NOW = new Date('2026-11-25T12:00:00Z');
export const MADE = '2026-11-22T10:00:00.000Z';

export const STOMPY = '444455556666';
export const EXTERNAL_ID = 'Stompy-0f8fad5b-d9cb-469f-a165-70867728950e';
export const STACK = 'StompyAnalyzerStack';
export const ROLE = `${STACK}-StompyFinOpsRole-1A2B3C4D5E6F`;
export const ROLE_ARN = `arn:aws:iam::111122223333:role/${ROLE}`;
export const REPORT = 'stompy-0a1b2c3d-4e5f-11f0-8a9b-0c1d2e3f4a5b-report-5c6d7e';

const CHOICES = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': '111122223333',
  'AWS::Region': 'ap-southeast-1',
  'AWS::URLSuffix': 'amazonaws.com',
  'StompyAccountID': STOMPY,
  'ExternalId': EXTERNAL_ID,
  'ReportPrefix': 'cur',
  'ReportBucket83562F83': 'costs',
  'ReportBucket83562F83.Arn': 'arn:aws:s3:::costs',
};

interface Properties {
  readonly Description: string;
  readonly AssumeRolePolicyDocument: object;
  readonly PolicyDocument: object;
  readonly ManagedPolicyArns: string[];
  readonly Tags?: object[];
}

interface StackOfTest {
  readonly recording: Recording;
  readonly role: Record<string, unknown>;
  readonly policies: Record<string, Record<string, unknown>>;
}

/** What the AWS CLI shows of a stack that was made from a link template. */
function stackOf(body: unknown, stack: string, roleId: string, physical: Record<string, string>): StackOfTest {
  const resources = deployed(body as LinkTemplateBody, CHOICES);
  const nameOf = (id: string, type: string): string => {
    if (type === 'AWS::IAM::ManagedPolicy') return `arn:aws:iam::111122223333:policy/${stack}-${id}`;
    return physical[id] ?? `${stack}-${id}`;
  };
  const { AssumeRolePolicyDocument, Description, Tags, ManagedPolicyArns } = resources[roleId].Properties as unknown as Properties;
  const name = physical[roleId];
  const role = {
    Path: '/',
    RoleName: name,
    RoleId: 'AROA1A2B3C4D5E6F7G8H9',
    Arn: `arn:aws:iam::111122223333:role/${name}`,
    CreateDate: MADE,
    AssumeRolePolicyDocument,
    Description,
    MaxSessionDuration: 3600,
    Tags,
    RoleLastUsed: {},
  };
  const policies = Object.fromEntries(Object.entries(resources).filter(([, { Type }]) => Type === 'AWS::IAM::ManagedPolicy').map(([id, { Properties: properties }]) => {
    const Arn = nameOf(id, 'AWS::IAM::ManagedPolicy');
    return [Arn, { PolicyName: Arn.split('/')[1], Arn, Path: '/', DefaultVersionId: 'v1', AttachmentCount: 1, IsAttachable: true, Description: properties.Description }];
  }));
  const attached = ManagedPolicyArns.map((reference) => nameOf(reference.slice(1, -1), 'AWS::IAM::ManagedPolicy'));
  const recording: Recording = {
    [`cloudformation describe-stack-resources ${name}`]: said({ StackResources: [{ StackName: stack, LogicalResourceId: roleId, PhysicalResourceId: name, ResourceType: 'AWS::IAM::Role' }] }),
    [`cloudformation list-stack-resources ${stack}`]: said({
      StackResourceSummaries: Object.entries(resources).map(([id, { Type }]) => ({
        LogicalResourceId: id, PhysicalResourceId: nameOf(id, Type), ResourceType: Type, LastUpdatedTimestamp: MADE, ResourceStatus: 'CREATE_COMPLETE', DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
      })),
    }),
    [`iam get-role ${name}`]: said({ Role: role }),
    [`iam get-role ${stack}-StompyHandlerRole212CD767`]: said({ Role: { ...role, RoleName: `${stack}-StompyHandlerRole212CD767`, Tags: undefined } }),
    [`iam list-attached-role-policies ${name}`]: said({ AttachedPolicies: attached.map((PolicyArn) => ({ PolicyName: PolicyArn.split('/')[1], PolicyArn })) }),
    [`iam list-role-policies ${name}`]: said({ PolicyNames: [] }),
    ...Object.fromEntries(Object.keys(policies).flatMap((arn) => {
      const id = arn.split('/')[1].slice(stack.length + 1);
      return [
        [`iam get-policy ${arn}`, said({ Policy: policies[arn] })],
        [`iam get-policy-version ${arn}`, said({ PolicyVersion: { Document: (resources[id].Properties as unknown as Properties).PolicyDocument, VersionId: 'v1', IsDefaultVersion: true } })],
      ];
    })),
  };
  return { recording, role, policies };
}

export const ANALYSAVER = stackOf(template, STACK, 'StompyFinOpsRole', { StompyFinOpsRole: ROLE, ReportC847FC22: REPORT, ReportBucket83562F83: 'costs' });
export const SPOTAINER_ROLE = 'StompySpotainerStack-SpoTainerRole-6F5E4D3C2B1A';
export const SPOTAINER = stackOf(spotainerTemplate, 'StompySpotainerStack', 'SpoTainerRole', { SpoTainerRole: SPOTAINER_ROLE });

/** The answer with all roles of an account, of which these carry the tag; another one does not. */
export function roles(...all: Record<string, unknown>[]): Recording {
  const other = { RoleName: 'Admin', Arn: 'arn:aws:iam::111122223333:role/Admin', Tags: [{ Key: 'team', Value: 'web' }] };
  return { 'iam get-account-authorization-details': said({ UserDetailList: [], GroupDetailList: [], RoleDetailList: [other, ...all], Policies: [] }) };
}

export const MADE_REPORT = { ...GOOD, ReportName: REPORT };
const FOLDER = `cur/${REPORT}`;
export const TEST_OBJECT = 's3api head-object costs';
export const FILES = `s3api list-objects-v2 costs ${FOLDER}/`;

/** Objects of the report, by the time when each was written. */
export function objects(...times: string[]): Recording[string] {
  const data = times.map((LastModified, index) => ({ Key: `${FOLDER}/${REPORT}/year=2026/month=11/${REPORT}-0000${index + 1}.snappy.parquet`, LastModified, Size: 1000, StorageClass: 'STANDARD' }));
  return said({ Contents: [{ Key: `${FOLDER}/20261101-20261201/${REPORT}-Manifest.json`, LastModified: '2026-11-24T03:00:00.000Z' }, ...data] });
}

/** An account that is connected by Stompy's link, and whose report is delivered. */
export const CONNECTED: Recording = {
  ...ANALYSAVER.recording,
  ...roles(ANALYSAVER.role),
  ...account([{ ...MADE_REPORT, ReportStatus: { lastStatus: 'SUCCESS', lastDelivery: '20261125T050000Z' } }]),
  'bcm-data-exports list-exports': said({ Exports: [] }),
  'ce get-cost-and-usage': said({ ResultsByTime: [{ TimePeriod: { Start: '2026-11-23', End: '2026-11-24' }, Total: {}, Groups: [], Estimated: true }] }),
  [TEST_OBJECT]: said({ LastModified: '2026-11-22T10:01:00+00:00', ContentLength: 0 }),
  [FILES]: objects('2026-11-25T05:00:00.000Z', '2026-11-23T05:00:00.000Z'),
};

/** The same with another report. */
export function withReport(change: object): Recording {
  return account([{ ...MADE_REPORT, ...change }]);
}

/** The same with another role. */
export function withRole(change: object): Recording {
  return { [`iam get-role ${ROLE}`]: said({ Role: { ...ANALYSAVER.role, ...change } }) };
}

/** The same with another trust. */
export function withTrust(...statements: object[]): Recording {
  return withRole({ AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: statements } });
}

export const NO_FILES: Recording = { [FILES]: said({}) };
export const NOT_FOUND = refused('404', 'HeadObject', 'Not Found');
