import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Event } from '../../handler/event';
import { StompyCurReport, type StompyCurReportProps } from '../../src';

/** The stack's own id, and the front of every report name that belongs to it. */
export const STACK_ID = 'arn:aws:cloudformation:ap-southeast-1:111122223333:stack/Costs/201c12d0-0721-11ee-b056-02bec084ce62';
export const OWN = 'stompy-201c12d0-0721-11ee-b056-02bec084ce62-';
/** Another stack of the account, whose request the same host of AWS took: its id ends the same. */
export const NEIGHBOUR_ID = 'arn:aws:cloudformation:ap-southeast-1:111122223333:stack/Others/5b918d10-cd98-11ee-90d5-02bec084ce62';
export const BUCKET = 'costs-reportbucket-1x2y3z';

/** What CloudFormation would send to the handler, and what IAM would let the handler do. */
export interface Deployed {
  readonly properties: Event['ResourceProperties'];
  readonly policy: { Statement: { Action: string | string[]; Resource: string | string[] }[] };
  readonly environment: Record<string, string>;
  /** In milliseconds: one run, how old an event may get, and how long CloudFormation waits. */
  readonly timeout: number;
  readonly maximumEventAge: number;
  readonly serviceTimeout: number;
}

/** Synthesizes a report and evaluates the template as CloudFormation does at deployment. */
export function deployed(props: StompyCurReportProps = {}, stackId = STACK_ID): Deployed {
  const stack = new Stack(new App(), 'Costs');
  new StompyCurReport(stack, 'Report', props);
  const template = Template.fromStack(stack).toJSON() as SynthesizedTemplate;
  const only = (type: string) => {
    const resource = Object.values(template.Resources).find((each) => each.Type === type)!;
    return evaluate({ ...template, stackId }, resource.Properties) as Record<string, unknown>;
  };
  const { ServiceToken: _, ServiceTimeout: serviceTimeout, ...properties } = only('Custom::StompyCurReport');
  const { Timeout: timeout, Environment: environment } = only('AWS::Lambda::Function');
  const [{ PolicyDocument: policy }] = only('AWS::IAM::Role').Policies as { PolicyDocument: Deployed['policy'] }[];
  // CloudFormation hands booleans over as text
  return {
    properties: asText(properties) as unknown as Deployed['properties'],
    policy,
    environment: (environment as { Variables: Deployed['environment'] }).Variables,
    timeout: Number(timeout) * 1000,
    maximumEventAge: Number(only('AWS::Lambda::EventInvokeConfig').MaximumEventAgeInSeconds) * 1000,
    serviceTimeout: Number(serviceTimeout) * 1000,
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

interface SynthesizedTemplate {
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: object }>;
  readonly Mappings: Record<string, Record<string, Record<string, string>>>;
  readonly stackId?: string;
}

/** The intrinsic functions that these templates use. */
function evaluate(template: SynthesizedTemplate, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => evaluate(template, each));
  if (typeof value !== 'object' || value === null) return value;
  const [name, argument] = Object.entries(value)[0] ?? [];
  const list = () => evaluate(template, argument) as never[];
  switch (name) {
    case 'Ref': return argument === 'AWS::StackId' ? template.stackId : PSEUDO[argument as string] ?? BUCKET;
    case 'Fn::GetAtt': return (argument as string[])[0].includes('Bucket') ? `arn:aws:s3:::${BUCKET}` : (argument as string[]).join('.');
    case 'Fn::Join': return (list()[1] as string[]).join(list()[0]);
    case 'Fn::Split': return (list()[1] as string).split(list()[0]);
    case 'Fn::Select': return (list()[1] as string[])[Number(list()[0])];
    case 'Fn::FindInMap': return template.Mappings[list()[0]][list()[1]][list()[2]];
    default: return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, evaluate(template, each)]));
  }
}
