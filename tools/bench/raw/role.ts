import * as iam from 'aws-cdk-lib/aws-iam';
import { Aws, Fn, type Stack } from 'aws-cdk-lib/core';

/** What a template says about one of our roles. */
export interface RoleParts {
  readonly description: string;
  readonly externalId: string;
  readonly permissionsVersion: string;
  readonly policies: { readonly name: string; readonly description: string; readonly document: object }[];
}

/** The same role as ours, as somebody writes it who takes nothing but L1 constructs. */
export function rawRole(stack: Stack, id: string, parts: RoleParts): void {
  const policies = parts.policies.map(({ name, description, document }) =>
    new iam.CfnManagedPolicy(stack, `${id}${name}`, { description, path: '/', policyDocument: document }));
  new iam.CfnRole(stack, `${id}Role`, {
    assumeRolePolicyDocument: {
      Statement: [{
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': parts.externalId } },
        Effect: 'Allow',
        Principal: { AWS: `arn:${Aws.PARTITION}:iam::444455556666:root` },
      }],
      Version: '2012-10-17',
    },
    description: parts.description,
    managedPolicyArns: policies.map((policy) => policy.ref),
    maxSessionDuration: 3600,
    tags: [{ key: 'stompy:permissions-version', value: parts.permissionsVersion }],
  });
}

/** A part of a template in the words of CDK code: text with pseudo parameters in it instead of `Fn::Join` and `Ref`. */
export function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  const { Ref: pseudo, 'Fn::Join': join } = value as { 'Ref'?: string; 'Fn::Join'?: [string, unknown[]] };
  if (pseudo !== undefined) return Fn.ref(pseudo);
  if (join) return join[1].map(asWritten).join(join[0]);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asWritten(each)]));
}
