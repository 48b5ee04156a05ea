import { App, Stack } from 'aws-cdk-lib/core';
import { MOTO_ACCOUNT } from './server';
import { StompyOrganizationRollout } from '../../src';
import type { Aws } from '../emulator/aws';

export const STOMPY = '444455556666';
export const EXTERNAL_ID = 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21';
export const REGION = 'ap-southeast-1';

/** The properties of a StackSet, as CloudFormation gets them. */
export interface StackSetProperties {
  readonly StackSetName: string;
  readonly CallAs: string;
  readonly TemplateBody: string;
  readonly Parameters: { readonly ParameterKey: string; readonly ParameterValue: string }[];
  readonly OperationPreferences: object;
  readonly StackInstancesGroup: { readonly DeploymentTargets: object; readonly Regions: string[] }[];
}

interface StackSetResource {
  readonly Type: string;
  readonly Properties: StackSetProperties;
}

interface Template {
  readonly Resources: { readonly [id: string]: { readonly Type: string; readonly Properties: { readonly PolicyDocument: object } } };
}

/** The policy documents of a member's template, with what a deployment into an account fills in. */
export function memberDocuments({ TemplateBody, Parameters }: StackSetProperties, account: string): object[] {
  const values: { readonly [name: string]: string } = {
    'AWS::Partition': 'aws',
    'AWS::AccountId': account,
    'AWS::URLSuffix': 'amazonaws.com',
    ...Object.fromEntries(Parameters.map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue])),
  };
  const { Resources } = JSON.parse(TemplateBody, (_, value: unknown) => filledIn(value, values)) as Template;
  return Object.values(Resources).filter(({ Type }) => Type === 'AWS::IAM::ManagedPolicy').map(({ Properties }) => Properties.PolicyDocument);
}

/** From the inside out: what is in a join is a text by the time the join is looked at. */
function filledIn(value: unknown, values: { readonly [name: string]: string }): unknown {
  const { Ref: name, 'Fn::Join': join } = (value ?? {}) as { 'Ref'?: string; 'Fn::Join'?: [string, string[]] };
  if (name !== undefined && name in values) return values[name];
  return join ? join[1].join(join[0]) : value;
}

/** The StackSet as the construct has it, for these units. */
export function synthesized(organizationalUnits: string[]): StackSetProperties {
  const app = new App();
  const stack = new Stack(app, 'StompyOrganization', { env: { account: MOTO_ACCOUNT, region: REGION } });
  new StompyOrganizationRollout(stack, 'Rollout', { stompyAccountId: STOMPY, externalId: EXTERNAL_ID, organizationalUnits });
  const { Resources } = app.synth().getStackArtifact(stack.artifactId).template as { Resources: { [id: string]: StackSetResource } };
  return Object.values(Resources).find(({ Type }) => Type === 'AWS::CloudFormation::StackSet')!.Properties;
}

/** Makes the StackSet through the AWS CLI, and deploys it. */
export async function deployStackSet(aws: Aws, properties: StackSetProperties): Promise<void> {
  // what the resource takes beside the StackSet itself goes to the other call
  const stackSet = { ...properties, StackInstancesGroup: undefined, OperationPreferences: undefined };
  await aws.call('cloudformation', 'create-stack-set', '--cli-input-json', JSON.stringify(stackSet));
  await deployInstances(aws, properties);
}

/** Deploys it into every account that is in its units by now. */
export async function deployInstances(aws: Aws, properties: StackSetProperties): Promise<void> {
  const { StackSetName, OperationPreferences, CallAs, StackInstancesGroup } = properties;
  for (const { DeploymentTargets, Regions } of StackInstancesGroup) {
    await aws.call('cloudformation', 'create-stack-instances', '--cli-input-json',
      JSON.stringify({ StackSetName, OperationPreferences, CallAs, DeploymentTargets, Regions }));
  }
}
