import { Template } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib/core';
import { TRUST } from './stacks';
import type { LinkTemplateBody } from '../../site/template-body';
import { StompyOrganizationRollout, type StompyOrganizationRolloutProps } from '../../src';

export const UNIT = 'ou-ab12-cd34ef56';
export const OTHER_UNIT = 'ou-ab12-0000aaaa';
export const ROOT = 'r-ab12';

/** A rollout to one unit. */
export function rollout(stack: Stack, props: Partial<StompyOrganizationRolloutProps> = {}, id = 'Rollout'): StompyOrganizationRollout {
  return new StompyOrganizationRollout(stack, id, { ...TRUST, organizationalUnits: [UNIT], ...props });
}

/** What CloudFormation gets for a StackSet, as the template has it. */
export interface StackSetProperties {
  readonly StackSetName: string;
  readonly TemplateBody: string;
  readonly Parameters: { readonly ParameterKey: string; readonly ParameterValue: string | object }[];
  readonly [property: string]: unknown;
}

export function stackSets(stack: Stack): StackSetProperties[] {
  const found = Template.fromStack(stack).findResources('AWS::CloudFormation::StackSet');
  return Object.values(found).map(({ Properties }) => Properties as StackSetProperties);
}

/** A template, and the values of its parameters. */
interface Deployable {
  readonly body: LinkTemplateBody;
  readonly values: Record<string, string>;
}

/** The template of a member, and the values that the StackSet gives to its parameters. */
export function memberOf({ TemplateBody: text, Parameters: parameters }: StackSetProperties): Deployable {
  const values = Object.fromEntries(parameters.map(({ ParameterKey: key, ParameterValue: value }) => [key, value as string]));
  return { body: JSON.parse(text), values };
}
