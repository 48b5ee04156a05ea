import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Aws, CfnDeletionPolicy, CfnMapping, Stack, type CfnResource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { keep, rawOwnNames } from './bucket';

/** The region where AWS keeps reports and exports. */
export function rawBillingRegion(scope: Construct): string {
  return new CfnMapping(Stack.of(scope), 'StompyBillingRegion', {
    mapping: { 'aws': { Region: 'us-east-1' }, 'aws-cn': { Region: 'cn-northwest-1' } },
  }).findInMap(Aws.PARTITION, 'Region');
}

interface HandlerParts {
  readonly billing: string;
  readonly code: string;
  readonly statements: object[];
}

/** The function of a custom resource, with its log and its role. */
export function rawHandler(scope: Construct, { billing, code, statements }: HandlerParts): { arn: string; delivery: CfnResource } {
  const log = new logs.CfnLogGroup(scope, 'HandlerLogs', { retentionInDays: 30 });
  keep(log, CfnDeletionPolicy.DELETE);
  const role = new iam.CfnRole(scope, 'HandlerRole', {
    assumeRolePolicyDocument: {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }],
      Version: '2012-10-17',
    },
    description: 'Lets the handler of Stompy cost reports and exports manage those of its own stack',
    policies: [{
      policyDocument: {
        Statement: [
          ...statements,
          { Action: 'cloudformation:DescribeStackResource', Effect: 'Allow', Resource: Aws.STACK_ID, Sid: 'SeeOwnStack' },
          { Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Effect: 'Allow', Resource: log.attrArn, Sid: 'WriteOwnLog' },
        ],
        Version: '2012-10-17',
      },
      policyName: 'Reports',
    }],
  });
  const handler = new lambda.CfnFunction(scope, 'Handler', {
    code: { zipFile: code },
    description: 'Makes, changes and removes the Stompy cost reports and exports of this stack',
    environment: { variables: { BILLING_REGION: billing, OWN_NAMES: rawOwnNames() } },
    handler: 'index.handler',
    loggingConfig: { logGroup: log.ref },
    memorySize: 256,
    role: role.attrArn,
    runtime: 'nodejs24.x',
    timeout: 720,
  });
  const delivery = new lambda.CfnEventInvokeConfig(scope, 'HandlerDelivery', {
    functionName: handler.ref,
    maximumEventAgeInSeconds: 300,
    qualifier: '$LATEST',
  });
  return { arn: handler.attrArn, delivery };
}
