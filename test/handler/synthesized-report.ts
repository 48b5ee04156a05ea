import type { Export } from '@aws-sdk/client-bcm-data-exports';
import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import { templateOf, type SynthesizedTemplate } from './remembered-templates';
import type { Event } from '../../handler/event';
import type { StompyCurReportProps, StompyDataExportProps } from '../../src';

/** The stack's own id, and the front of every report name that belongs to it. */
export const STACK_ID = 'arn:aws:cloudformation:ap-southeast-1:111122223333:stack/Costs/201c12d0-0721-11ee-b056-02bec084ce62';
export const OWN = 'stompy-201c12d0-0721-11ee-b056-02bec084ce62-';
/** Another stack of the account, whose request the same host of AWS took: its id ends the same. */
export const NEIGHBOUR_ID = 'arn:aws:cloudformation:ap-southeast-1:111122223333:stack/Others/5b918d10-cd98-11ee-90d5-02bec084ce62';
export const BUCKET = 'costs-reportbucket-1x2y3z';

/** The function of a stack, and what IAM would let it do. */
export interface DeployedFunction {
  readonly policy: { Statement: { Action: string | string[]; Resource: string | string[] }[] };
  readonly environment: Record<string, string>;
  /** In milliseconds: one run, how old an event may get, and how long CloudFormation waits. */
  readonly timeout: number;
  readonly maximumEventAge: number;
  readonly serviceTimeout: number;
}

/** What CloudFormation would send to it. */
export interface Deployed<Definition = ReportDefinition> extends DeployedFunction {
  readonly properties: Event['ResourceProperties'] & { readonly Definition: Definition };
}

/** Synthesizes a report and evaluates the template as CloudFormation does at deployment. */
export function deployed(props: StompyCurReportProps = {}, stackId = STACK_ID): Deployed {
  return deployedStack({ report: props }, stackId).report!;
}

/** What a stack can have, each by its options. */
export interface StackChoices {
  readonly report?: StompyCurReportProps;
  readonly dataExport?: StompyDataExportProps;
}

/** An export as CloudFormation sends it. */
export interface DeployedExport extends Deployed<Export> {}

/** The same for a stack whose one function makes a report, an export or both. */
export function deployedStack(choices: StackChoices, stackId = STACK_ID): { readonly report?: Deployed; readonly dataExport?: DeployedExport } {
  const template = templateOf(choices);
  const only = (type: string) => {
    const found = Object.values(template.Resources).filter((each) => each.Type === type);
    expect(found).toHaveLength(1);
    return evaluate(template, stackId, found[0].Properties) as Record<string, unknown>;
  };
  const { Timeout: timeout, Environment: environment } = only('AWS::Lambda::Function');
  const [{ PolicyDocument: policy }] = only('AWS::IAM::Role').Policies as { PolicyDocument: Deployed['policy'] }[];
  const maximumEventAge = Number(only('AWS::Lambda::EventInvokeConfig').MaximumEventAgeInSeconds) * 1000;
  const handled = <T>(type: string): Deployed<T> => {
    const { ServiceToken: _, ServiceTimeout: serviceTimeout, ...properties } = only(type);
    return {
      // CloudFormation hands booleans over as text
      properties: asText(properties) as unknown as Deployed<T>['properties'],
      policy,
      environment: (environment as { Variables: Deployed['environment'] }).Variables,
      timeout: Number(timeout) * 1000,
      maximumEventAge,
      serviceTimeout: Number(serviceTimeout) * 1000,
    };
  };
  return {
    report: choices.report && handled('Custom::StompyCurReport'),
    dataExport: choices.dataExport && handled('Custom::StompyDataExport'),
  };
}

function asText(value: unknown): unknown {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asText(each)]));
}

const PSEUDO: Record<string, string> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': '111122223333',
  'AWS::Region': 'ap-southeast-1',
};

/** The intrinsic functions that these templates use. */
function evaluate(template: SynthesizedTemplate, stackId: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => evaluate(template, stackId, each));
  if (typeof value !== 'object' || value === null) return value;
  const [name, argument] = Object.entries(value)[0] ?? [];
  const list = () => evaluate(template, stackId, argument) as never[];
  switch (name) {
    case 'Ref': return argument === 'AWS::StackId' ? stackId : PSEUDO[argument as string] ?? BUCKET;
    case 'Fn::GetAtt': return (argument as string[])[0].includes('Bucket') ? `arn:aws:s3:::${BUCKET}` : (argument as string[]).join('.');
    case 'Fn::Join': return (list()[1] as string[]).join(list()[0]);
    case 'Fn::Split': return (list()[1] as string).split(list()[0]);
    case 'Fn::Select': return (list()[1] as string[])[Number(list()[0])];
    case 'Fn::FindInMap': return template.Mappings[list()[0]][list()[1]][list()[2]];
    default: return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, evaluate(template, stackId, each)]));
  }
}
