import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Aws, CfnDeletionPolicy, CfnMapping, CfnResource, Fn, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

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
  const ownNames = `stompy-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}-`;
  const reportName = `${ownNames}${label}`;

  const bucket = new s3.CfnBucket(scope, 'Bucket', {
    bucketEncryption: { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }] },
    lifecycleConfiguration: {
      rules: [{
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        expiredObjectDeleteMarker: true,
        id: 'ExpireNoncurrentVersions',
        noncurrentVersionExpiration: { noncurrentDays: 1 },
        status: 'Enabled',
      }],
    },
    ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
    publicAccessBlockConfiguration: { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    versioningConfiguration: { status: 'Enabled' },
  });
  keep(bucket, CfnDeletionPolicy.RETAIN);

  const delivery = (sid: string, action: string | string[], resource: string) => ({
    Action: action,
    Condition: {
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:cur:${billing}:${Aws.ACCOUNT_ID}:definition/*` },
    },
    Effect: 'Allow',
    Principal: { Service: 'billingreports.amazonaws.com' },
    Resource: resource,
    Sid: sid,
  });
  const deliveryStatements = () => [
    delivery('StompyReportDeliveryCheck', ['s3:GetBucketAcl', 's3:GetBucketPolicy'], bucket.attrArn),
    delivery('StompyReportDelivery', 's3:PutObject', `${bucket.attrArn}/*`),
  ];
  const refuse = (condition: object) => ({
    Action: 's3:*',
    Condition: condition,
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Resource: [bucket.attrArn, `${bucket.attrArn}/*`],
  });
  const bucketPolicy = new s3.CfnBucketPolicy(scope, 'BucketPolicy', {
    bucket: bucket.ref,
    policyDocument: {
      Statement: [
        refuse({ Bool: { 'aws:SecureTransport': 'false' } }),
        refuse({ NumericLessThan: { 's3:TlsVersion': 1.2 } }),
        ...deliveryStatements(),
      ],
      Version: '2012-10-17',
    },
  });
  keep(bucketPolicy, CfnDeletionPolicy.RETAIN);

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

function keep(resource: CfnResource, policy: CfnDeletionPolicy): void {
  resource.cfnOptions.deletionPolicy = policy;
  resource.cfnOptions.updateReplacePolicy = policy;
}
