import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { rawExport, type ExportParts } from './raw/export';
import { rawReport, type ReportParts } from './raw/report';
import { asWritten, rawRole, type RoleParts } from './raw/role';
import { rawMember, rawRollout } from './raw/rollout';
import * as stompy from '../../src';

const TRUST = { stompyAccountId: '444455556666', externalId: 'Stompy-0f8fad5b-d9cb-469f-a165-70867728950e' };

const ROLLOUT = { roleName: 'StompySpoTainer', stackSetName: 'StompySpoTainer' };
const UNITS = ['ou-ab12-cd34ef56'];

/** Adds one of what is measured to a stack. */
export type Make = (stack: Stack, given?: stompy.IStompyCurReport) => void;

/** One of our constructs, and what it has to be compared with. */
interface Subject {
  /** What the user has before, whoever makes the rest. */
  readonly given?: (stack: Stack) => stompy.IStompyCurReport;
  /** What it takes out of the package is loaded before anything is measured, as raw L1 constructs are. */
  readonly ours: (loaded: typeof stompy) => Make;
  /** The same from L1 constructs alone, with what the template of ours says. */
  readonly raw: (template: Template) => Make;
}

export interface Template {
  readonly Resources: { readonly [id: string]: { readonly Type: string; readonly Properties: any } };
}

export const SUBJECTS: { readonly [name: string]: Subject } = {
  StompyCurReport: {
    ours: ({ StompyCurReport }) => (stack) => new StompyCurReport(stack, 'Report'),
    raw: (template) => {
      const parts = reportParts(template);
      return (stack) => {
        rawReport(new Construct(stack, 'Report'), parts);
      };
    },
  },
  StompyDataExport: {
    ours: ({ StompyDataExport }) => (stack) => new StompyDataExport(stack, 'Export'),
    raw: (template) => {
      const parts = exportParts(template);
      return (stack) => {
        rawExport(new Construct(stack, 'Export'), parts);
      };
    },
  },
  StompyAnalySaverRole: {
    given: (stack) => stompy.StompyCurReport.fromReportAttributes(stack, 'Report', { bucket: Bucket.fromBucketName(stack, 'Bucket', 'costs'), prefix: 'stompy' }),
    ours: ({ StompyAnalySaverRole }) => (stack, given) => new StompyAnalySaverRole(stack, 'AnalySaver', { ...TRUST, report: given! }),
    raw: (template) => {
      const parts = roleParts(template);
      return (stack) => {
        rawRole(new Construct(stack, 'AnalySaver'), parts);
      };
    },
  },
  StompySpoTainerRole: {
    ours: ({ StompySpoTainerRole }) => (stack) => new StompySpoTainerRole(stack, 'SpoTainer', TRUST),
    raw: (template) => {
      const parts = roleParts(template);
      return (stack) => {
        rawRole(new Construct(stack, 'SpoTainer'), parts);
      };
    },
  },
  StompyOrganizationRollout: {
    // one name, because theirs is written by hand and no template depends on it
    ours: ({ StompyOrganizationRollout }) => (stack) => new StompyOrganizationRollout(stack, 'Rollout', { ...TRUST, ...ROLLOUT, organizationalUnits: UNITS }),
    raw: (template) => {
      const { Description: description, TemplateBody: text } = one(template, 'AWS::CloudFormation::StackSet');
      const member: MemberTemplate = JSON.parse(text);
      const parts = { description: member.Description, outputDescription: member.Outputs.SpoTainerRoleArn.Description, role: roleParts(member) };
      let body: string | undefined;
      return (stack) => {
        body ??= rawMember(parts);
        const parameters = { StompyAccountID: TRUST.stompyAccountId, ExternalId: TRUST.externalId, RolePath: '/', RoleName: ROLLOUT.roleName };
        rawRollout(new Construct(stack, 'Rollout'), { name: ROLLOUT.stackSetName, description, organizationalUnits: UNITS, parameters, body });
      };
    },
  },
};

interface MemberTemplate extends Template {
  readonly Description: string;
  readonly Outputs: { readonly SpoTainerRoleArn: { readonly Description: string } };
}

/** What a raw report cannot know by itself. */
function reportParts(template: Template): ReportParts {
  const { Definition: definition } = one(template, 'Custom::StompyCurReport');
  return {
    label: definition.ReportName['Fn::Join'][1].at(-1).slice(1),
    prefix: definition.S3Prefix,
    handlerCode: one(template, 'AWS::Lambda::Function').Code.ZipFile,
  };
}

/** What a raw export cannot know by itself. */
function exportParts(template: Template): ExportParts {
  const { Definition: definition } = one(template, 'Custom::StompyDataExport');
  return {
    label: definition.Name['Fn::Join'][1].at(-1).slice(1),
    prefix: definition.DestinationConfigurations.S3Destination.S3Prefix,
    query: definition.DataQuery.QueryStatement,
    handlerCode: one(template, 'AWS::Lambda::Function').Code.ZipFile,
  };
}

/** What a raw role cannot know by itself; its statements are not written twice. */
function roleParts(template: Template): RoleParts {
  const role = one(template, 'AWS::IAM::Role');
  return {
    ...TRUST,
    description: role.Description,
    permissionsVersion: role.Tags[0].Value,
    policies: Object.entries(template.Resources).filter(([, { Type }]) => Type === 'AWS::IAM::ManagedPolicy').map(([name, { Properties }]) => ({
      name,
      description: Properties.Description,
      document: asWritten(Properties.PolicyDocument) as object,
    })),
  };
}

function one({ Resources }: Template, type: string): any {
  return Object.values(Resources).find(({ Type }) => Type === type)!.Properties;
}
