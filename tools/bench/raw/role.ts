import * as iam from 'aws-cdk-lib/aws-iam';
import { Aws, Fn } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** What a template says about one of our roles. */
export interface RoleParts {
  readonly description: string;
  readonly stompyAccountId: string;
  readonly externalId: string;
  readonly permissionsVersion: string;
  /** Only where CloudFormation does not choose. */
  readonly roleName?: string;
  readonly path?: string;
  readonly policies: { readonly name: string; readonly description: string; readonly document: object }[];
}

/** The same role as ours, as somebody writes it who takes nothing but L1 constructs. */
export function rawRole(scope: Construct, parts: RoleParts): string {
  const policies = parts.policies.map(({ name, description, document }) =>
    new iam.CfnManagedPolicy(scope, name, { description, path: parts.path ?? '/', policyDocument: document }));
  const role = new iam.CfnRole(scope, 'Role', {
    assumeRolePolicyDocument: {
      Statement: [{
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': parts.externalId } },
        Effect: 'Allow',
        Principal: { AWS: `arn:${Aws.PARTITION}:iam::${parts.stompyAccountId}:root` },
      }],
      Version: '2012-10-17',
    },
    description: parts.description,
    managedPolicyArns: policies.map((policy) => policy.ref),
    maxSessionDuration: 3600,
    path: parts.path,
    roleName: parts.roleName,
    tags: [{ key: 'stompy:permissions-version', value: parts.permissionsVersion }],
  });
  return role.attrArn;
}

interface Intrinsics {
  readonly 'Ref'?: string;
  readonly 'Fn::GetAtt'?: [string, string];
  readonly 'Fn::Join'?: [string, unknown[]];
}

/** A part of a template in the words of CDK code: text with references in it instead of `Fn::Join` and `Ref`. */
export function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Intrinsics;
  if (ref !== undefined) return Fn.ref(ref);
  if (attribute) return Fn.getAtt(...attribute).toString();
  if (join) return join[1].map(asWritten).join(join[0]);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asWritten(each)]));
}
