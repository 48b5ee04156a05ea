import type { Stack } from 'aws-cdk-lib/core';
import { asWritten, rawRole, type RoleParts } from './raw/role';
import { rawReport } from './raw/report';
import { StompyAnalySaverRole, StompyCurReport, StompySpoTainerRole, type IStompyCurReport } from '../../src';

const TRUST = { stompyAccountId: '444455556666', externalId: 'Stompy-0f8fad5b-d9cb-469f-a165-70867728950e' };

/** Adds one of what is measured to a stack. */
export type Make = (stack: Stack, report: IStompyCurReport) => void;

/** One of our constructs, and what it has to be compared with. */
interface Subject {
  readonly ours: Make;
  /** The same from L1 constructs alone, with what the template of ours says. */
  readonly raw: (template: Template) => Make;
}

export interface Template {
  readonly Resources: { readonly [id: string]: { readonly Type: string; readonly Properties: any } };
}

export const SUBJECTS: { readonly [name: string]: Subject } = {
  StompyCurReport: {
    ours: (stack) => new StompyCurReport(stack, 'Report'),
    raw: (template) => {
      const code: string = one(template, 'AWS::Lambda::Function').Code.ZipFile;
      const reportName: string = one(template, 'Custom::StompyCurReport').Definition.ReportName['Fn::Join'][1].at(-1).slice(1);
      return (stack) => rawReport(stack, 'Report', reportName, code);
    },
  },
  StompyAnalySaverRole: {
    ours: (stack, report) => new StompyAnalySaverRole(stack, 'AnalySaver', { ...TRUST, report }),
    raw: (template) => withParts(template, 'AnalySaver'),
  },
  StompySpoTainerRole: {
    ours: (stack) => new StompySpoTainerRole(stack, 'SpoTainer', TRUST),
    raw: (template) => withParts(template, 'SpoTainer'),
  },
};

function withParts(template: Template, id: string): Make {
  const role = one(template, 'AWS::IAM::Role');
  const parts: RoleParts = {
    description: role.Description,
    externalId: TRUST.externalId,
    permissionsVersion: role.Tags[0].Value,
    policies: Object.entries(template.Resources).filter(([, { Type }]) => Type === 'AWS::IAM::ManagedPolicy').map(([name, { Properties }]) => ({
      name,
      description: Properties.Description,
      document: asWritten(Properties.PolicyDocument) as object,
    })),
  };
  return (stack) => rawRole(stack, id, parts);
}

function one({ Resources }: Template, type: string): any {
  return Object.values(Resources).find(({ Type }) => Type === type)!.Properties;
}
