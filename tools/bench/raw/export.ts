import { Aws, CfnDeletionPolicy, CfnResource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { keep, rawBucket, rawDeliveryStatement, rawOwnNames, type RawDelivery } from './bucket';
import { rawBillingRegion, rawHandler } from './handler';

/** What is the user's choice, or too long to be written twice. */
export interface ExportParts {
  /** What follows the part of the name that protects other exports. */
  readonly label: string;
  readonly prefix: string;
  readonly query: string;
  readonly handlerCode: string;
}

/** The same export as `StompyDataExport` makes, as somebody writes it who takes nothing but L1 constructs. */
export function rawExport(scope: Construct, { label, prefix, query, handlerCode }: ExportParts): void {
  const billing = rawBillingRegion(scope);
  const ownNames = rawOwnNames();
  const at = (service: string, region: string, rest: string) => `arn:${Aws.PARTITION}:${service}:${region}:${Aws.ACCOUNT_ID}:${rest}`;
  const view = at('billing', '', 'billingview/primary');
  const delivery: RawDelivery = ({ attrArn }) => [rawDeliveryStatement(
    'bcm-data-exports.amazonaws.com', at('bcm-data-exports', billing, 'export/*'), 'StompyExportDelivery', 's3:PutObject', `${attrArn}/*`,
  )];

  const { bucket, bucketPolicy } = rawBucket(scope, delivery);
  const handler = rawHandler(scope, {
    billing,
    code: handlerCode,
    statements: [
      {
        Action: ['bcm-data-exports:CreateExport', 'bcm-data-exports:DeleteExport', 'bcm-data-exports:UpdateExport'],
        Effect: 'Allow',
        Resource: at('bcm-data-exports', billing, `export/${ownNames}*`),
        Sid: 'ManageOwnExports',
      },
      { Action: 'bcm-data-exports:ListExports', Effect: 'Allow', Resource: '*', Sid: 'FindExports' },
      {
        Action: ['bcm-data-exports:CreateExport', 'bcm-data-exports:UpdateExport'],
        Effect: 'Allow',
        Resource: [at('bcm-data-exports', billing, 'table/COST_AND_USAGE_REPORT'), view],
        Sid: 'ExportCUR20',
      },
      { Action: 'cur:PutReportDefinition', Effect: 'Allow', Resource: at('cur', billing, 'definition/*'), Sid: 'MakeCurExports' },
    ],
  });

  const dataExport = new CfnResource(scope, 'Resource', {
    type: 'Custom::StompyDataExport',
    properties: {
      ServiceToken: handler.arn,
      ServiceTimeout: '1080',
      Definition: {
        Name: `${ownNames}${label}`,
        DataQuery: {
          QueryStatement: query,
          TableConfigurations: {
            COST_AND_USAGE_REPORT: {
              BILLING_VIEW_ARN: view,
              INCLUDE_CAPACITY_RESERVATION_DATA: 'FALSE',
              INCLUDE_IAM_PRINCIPAL_DATA: 'FALSE',
              INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY: 'FALSE',
              INCLUDE_RESOURCES: 'TRUE',
              INCLUDE_SPLIT_COST_ALLOCATION_DATA: 'FALSE',
              TIME_GRANULARITY: 'HOURLY',
            },
          },
        },
        DestinationConfigurations: {
          S3Destination: {
            S3Bucket: bucket.ref,
            S3Prefix: prefix,
            S3Region: Aws.REGION,
            S3OutputConfigurations: { Compression: 'PARQUET', Format: 'PARQUET', OutputType: 'CUSTOM', Overwrite: 'OVERWRITE_REPORT' },
          },
        },
        RefreshCadence: { Frequency: 'SYNCHRONOUS' },
      },
      DeliveryStatements: delivery(bucket),
    },
  });
  dataExport.node.addDependency(bucketPolicy, handler.delivery);
  keep(dataExport, CfnDeletionPolicy.DELETE);
}
