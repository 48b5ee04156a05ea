import { Template } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib/core';

/** A resource as the template has it. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DependsOn?: string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A policy statement as the template has it. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly NotAction?: string | string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

interface Document {
  readonly Statement: Statement[];
}

/** The resources of one type, by logical id. */
export function resourcesOf(stack: Stack, type: string): Record<string, Resource> {
  return Template.fromStack(stack).findResources(type) as Record<string, Resource>;
}

/** The one resource of a type, and its logical id. */
export function onlyResource(stack: Stack, type: string): Resource & { readonly logicalId: string } {
  const found = Object.entries(resourcesOf(stack, type));
  expect(found).toHaveLength(1);
  return { logicalId: found[0][0], ...found[0][1] };
}

/** The statements of a document in a resource's property. */
export function statementsIn(resource: Resource, property = 'PolicyDocument'): Statement[] {
  return (resource.Properties[property] as Document).Statement;
}

/** Every statement of the role, over all of its managed policies. */
function statementsOfRole(stack: Stack): Statement[] {
  return Object.values(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).flatMap((policy) => statementsIn(policy));
}

/** What the role of the stack may do. */
export function allowed(stack: Stack): Statement[] {
  return statementsOfRole(stack).filter(({ Effect }) => Effect === 'Allow');
}

/** One statement of the role, or undefined. */
export function statement(stack: Stack, sid: string): Statement | undefined {
  return statementsOfRole(stack).find((each) => each.Sid === sid);
}

export function sids(statements: Statement[]): string[] {
  return statements.map(({ Sid }) => Sid);
}

export function list<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}

/** Who may assume the role that Stompy uses; the handler's role is Lambda's. */
export function trustOf(stack: Stack): Statement[] {
  return Object.values(resourcesOf(stack, 'AWS::IAM::Role'))
    .flatMap((role) => statementsIn(role, 'AssumeRolePolicyDocument'))
    .filter(({ Principal }) => !JSON.stringify(Principal).includes('lambda'));
}

/** The text of a value, with the CDK's joins put together and references in angle brackets. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref: ref, 'Fn::Join': join, 'Fn::GetAtt': att, 'Fn::Select': select } = value as {
    'Ref'?: string; 'Fn::Join'?: [string, unknown[]]; 'Fn::GetAtt'?: string[]; 'Fn::Select'?: [number, { 'Fn::Split': [string, unknown] }];
  };
  if (ref !== undefined) return `<${ref}>`;
  if (join) return join[1].map(text).join(join[0]);
  if (att) return `<${att.join('.')}>`;
  if (select) return `<part ${select[0]} of ${text(select[1]['Fn::Split'][1])}>`;
  throw new Error(`no text for ${JSON.stringify(value)}`);
}
