import type { Construct } from 'constructs';
import { hasNativeReportType } from './billing-region';
import { Stack, cur, type CfnResource, type iam, type s3 } from '../cdk';
import { ownedNamePrefix, type ReportDefinition } from './definition';
import { bucketDeliveryStatements } from './delivery-policy';
import { REPORT_DELIVERY } from './delivery-statements';
import { allow, handledResource } from './handler';
import { taggable } from './taggable';

/** What it takes to make a report. */
export interface ReportRequest {
  readonly definition: ReportDefinition;
  readonly billingRegion: string;
  readonly bucket: s3.IBucket;
  readonly permissionsBoundary?: iam.IManagedPolicy;
  readonly tags?: { readonly [key: string]: string };
}

/** Makes the report itself: natively where CloudFormation knows the type, else through the billing API. */
export function createReport(scope: Construct, request: ReportRequest): CfnResource {
  return hasNativeReportType(scope) ? nativeReport(scope, request.definition) : customReport(scope, request);
}

function nativeReport(scope: Construct, definition: ReportDefinition): CfnResource {
  // an id of its own: CloudFormation never turns one type of resource into another
  return taggable(new cur.CfnReportDefinition(scope, 'NativeResource', {
    reportName: definition.ReportName,
    timeUnit: definition.TimeUnit,
    format: definition.Format,
    compression: definition.Compression,
    additionalSchemaElements: definition.AdditionalSchemaElements,
    s3Bucket: definition.S3Bucket,
    s3Prefix: definition.S3Prefix,
    s3Region: definition.S3Region,
    additionalArtifacts: definition.AdditionalArtifacts,
    refreshClosedReports: definition.RefreshClosedReports,
    reportVersioning: definition.ReportVersioning,
  }));
}

/** IAM, not the handler's code, keeps it from every report that this stack did not make. */
function customReport(scope: Construct, { bucket, ...request }: ReportRequest): CfnResource {
  const ownReports = Stack.of(scope).formatArn({
    service: 'cur',
    region: request.billingRegion,
    resource: 'definition',
    resourceName: `${ownedNamePrefix()}*`,
  });
  return handledResource(scope, {
    ...request,
    type: 'Custom::StompyCurReport',
    deliveryStatements: bucketDeliveryStatements(scope, REPORT_DELIVERY, bucket),
    statements: [
      allow('ManageOwnReports', ['cur:DeleteReportDefinition', 'cur:ModifyReportDefinition', 'cur:PutReportDefinition'], [ownReports]),
      allow('FindReports', ['cur:DescribeReportDefinitions'], ['*']),
    ],
  });
}
