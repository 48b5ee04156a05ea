import { Aws, CfnDeletionPolicy, CfnResource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { keep, rawBucket, rawOwnNames, rawReportDelivery } from './bucket';
import { rawBillingRegion, rawHandler } from './handler';

/** What is the user's choice, or too long to be written twice. */
export interface ReportParts {
  /** What follows the part of the name that protects other reports. */
  readonly label: string;
  readonly prefix: string;
  readonly handlerCode: string;
}

/** The same report as `StompyCurReport` makes, as somebody writes it who takes nothing but L1 constructs. */
export function rawReport(scope: Construct, { label, prefix, handlerCode }: ReportParts): { bucketName: string; reportName: string } {
  const billing = rawBillingRegion(scope);
  const ownNames = rawOwnNames();
  const reportName = `${ownNames}${label}`;

  const delivery = rawReportDelivery(billing);
  const { bucket, bucketPolicy } = rawBucket(scope, delivery);

  const handler = rawHandler(scope, {
    billing,
    code: handlerCode,
    statements: [
      {
        Action: ['cur:DeleteReportDefinition', 'cur:ModifyReportDefinition', 'cur:PutReportDefinition'],
        Effect: 'Allow',
        Resource: `arn:${Aws.PARTITION}:cur:${billing}:${Aws.ACCOUNT_ID}:definition/${ownNames}*`,
        Sid: 'ManageOwnReports',
      },
      { Action: 'cur:DescribeReportDefinitions', Effect: 'Allow', Resource: '*', Sid: 'FindReports' },
    ],
  });

  const report = new CfnResource(scope, 'Resource', {
    type: 'Custom::StompyCurReport',
    properties: {
      ServiceToken: handler.arn,
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
      DeliveryStatements: delivery(bucket),
    },
  });
  report.node.addDependency(bucketPolicy, handler.delivery);
  keep(report, CfnDeletionPolicy.DELETE);
  return { bucketName: bucket.ref, reportName };
}
