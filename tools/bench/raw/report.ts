import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Aws, CfnDeletionPolicy, CfnMapping, CfnResource, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { keep, rawBucket, rawOwnNames } from './bucket';

/** What is the user's choice, or too long to be written twice. */
export interface ReportParts {
  /** What follows the part of the name that protects other reports. */
  readonly label: string;
  readonly prefix: string;
  readonly handlerCode: string;
}

/** The same report as `StompyCurReport` makes, as somebody writes it who takes nothing but L1 constructs. */
export function rawReport(scope: Construct, { label, prefix, handlerCode }: ReportParts): { bucketName: string; reportName: string } {
  const billing = new CfnMapping(Stack.of(scope), 'StompyBillingRegion', {
    mapping: { 'aws': { Region: 'us-east-1' }, 'aws-cn': { Region: 'cn-northwest-1' } },
  }).findInMap(Aws.PARTITION, 'Region');
  const ownNames = rawOwnNames();
  const reportName = `${ownNames}${label}`;

  const { bucket, bucketPolicy, deliveryStatements } = rawBucket(scope, billing);

  const log = new logs.CfnLogGroup(scope, 'HandlerLogs', { retentionInDays: 30 });
  keep(log, CfnDeletionPolicy.DELETE);
  const role = new iam.CfnRole(scope, 'HandlerRole', {
    assumeRolePolicyDocument: {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }],
      Version: '2012-10-17',
    },
    description: 'Lets the handler of the Stompy cost report manage the reports of its own stack',
    policies: [{
      policyDocument: {
        Statement: [
          {
            Action: ['cur:DeleteReportDefinition', 'cur:ModifyReportDefinition', 'cur:PutReportDefinition'],
            Effect: 'Allow',
            Resource: `arn:${Aws.PARTITION}:cur:${billing}:${Aws.ACCOUNT_ID}:definition/${ownNames}*`,
            Sid: 'ManageOwnReports',
          },
          { Action: 'cur:DescribeReportDefinitions', Effect: 'Allow', Resource: '*', Sid: 'FindReports' },
          { Action: 'cloudformation:DescribeStackResource', Effect: 'Allow', Resource: Aws.STACK_ID, Sid: 'SeeOwnStack' },
          { Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Effect: 'Allow', Resource: log.attrArn, Sid: 'WriteOwnLog' },
        ],
        Version: '2012-10-17',
      },
      policyName: 'Reports',
    }],
  });
  const handler = new lambda.CfnFunction(scope, 'Handler', {
    code: { zipFile: handlerCode },
    description: 'Makes, changes and removes the Stompy cost report of this stack',
    environment: { variables: { BILLING_REGION: billing, OWN_NAMES: ownNames } },
    handler: 'index.handler',
    loggingConfig: { logGroup: log.ref },
    memorySize: 256,
    role: role.attrArn,
    runtime: 'nodejs24.x',
    timeout: 720,
  });
  const handlerDelivery = new lambda.CfnEventInvokeConfig(scope, 'HandlerDelivery', {
    functionName: handler.ref,
    maximumEventAgeInSeconds: 300,
    qualifier: '$LATEST',
  });

  const report = new CfnResource(scope, 'Resource', {
    type: 'Custom::StompyCurReport',
    properties: {
      ServiceToken: handler.attrArn,
      ServiceTimeout: '1080',
      Definition: {
        TimeUnit: 'HOURLY',
        AdditionalSchemaElements: ['RESOURCES'],
        ReportVersioning: 'OVERWRITE_REPORT',
        ReportName: reportName,
        AdditionalArtifacts: ['ATHENA'],
        Format: 'Parquet',
        Compression: 'Parquet',
        RefreshClosedReports: true,
        S3Bucket: bucket.ref,
        S3Prefix: prefix,
        S3Region: Aws.REGION,
      },
      DeliveryStatements: deliveryStatements(),
    },
  });
  report.node.addDependency(bucketPolicy, handlerDelivery);
  keep(report, CfnDeletionPolicy.DELETE);
  return { bucketName: bucket.ref, reportName };
}
