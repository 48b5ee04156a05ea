import type { Construct } from 'constructs';
import type { ExportDefinition } from './definition';
import { hasNativeExportType } from './regions';
import { EXPORT_TABLES, type DataExportTable } from './table';
import { CfnResource, Stack, type iam, type s3 } from '../../cdk';
import type { PolicyStatementJson } from '../../policy/document';
import { ownedNamePrefix } from '../definition';
import { bucketDeliveryStatements } from '../delivery-policy';
import { EXPORT_DELIVERY } from '../delivery-statements';
import { allow, handledResource } from '../handler';
import { taggable } from '../taggable';

/** What it takes to make an export. */
export interface ExportRequest {
  readonly table: DataExportTable;
  readonly definition: ExportDefinition;
  readonly billingRegion: string;
  readonly bucket: s3.IBucket;
  readonly permissionsBoundary?: iam.IManagedPolicy;
  readonly tags?: { readonly [key: string]: string };
}

/** Makes the export itself: natively where CloudFormation knows the type, else through the API. */
export function createExport(scope: Construct, request: ExportRequest): CfnResource {
  return hasNativeExportType(scope) ? nativeExport(scope, request.definition) : customExport(scope, request);
}

/** Not the CDK's own class, which is younger than the oldest CDK that this library runs with. */
function nativeExport(scope: Construct, definition: ExportDefinition): CfnResource {
  // an id of its own: CloudFormation never turns one type of resource into another
  return taggable(new CfnResource(scope, 'NativeResource', {
    type: 'AWS::BCMDataExports::Export',
    properties: { Export: definition },
  }));
}

function customExport(scope: Construct, { bucket, table, ...request }: ExportRequest): CfnResource {
  return handledResource(scope, {
    ...request,
    type: 'Custom::StompyDataExport',
    deliveryStatements: bucketDeliveryStatements(scope, EXPORT_DELIVERY, bucket),
    statements: exportStatements(scope, table, request.billingRegion),
  });
}

/** IAM, not the handler's code, keeps it from every export that this stack did not make. */
function exportStatements(scope: Construct, table: DataExportTable, billingRegion: string): PolicyStatementJson[] {
  const stack = Stack.of(scope);
  const arn = (resource: string, resourceName: string) => stack.formatArn({ service: 'bcm-data-exports', region: billingRegion, resource, resourceName });
  const { title, isConfigurable, asksForReportPermission } = EXPORT_TABLES[table];
  const billingView = stack.formatArn({ service: 'billing', region: '', resource: 'billingview', resourceName: 'primary' });
  return [
    allow('ManageOwnExports', ['bcm-data-exports:CreateExport', 'bcm-data-exports:DeleteExport', 'bcm-data-exports:UpdateExport'],
      [arn('export', `${ownedNamePrefix()}*`)]),
    allow('FindExports', ['bcm-data-exports:ListExports'], ['*']),
    allow(`Export${title.replace(/\W/g, '')}`, ['bcm-data-exports:CreateExport', 'bcm-data-exports:UpdateExport'],
      [arn('table', table), ...isConfigurable ? [billingView] : []]),
    // AWS asks for it without saying for which definition; it makes new ones only
    ...asksForReportPermission ? [allow('MakeCurExports', ['cur:PutReportDefinition'], [
      stack.formatArn({ service: 'cur', region: billingRegion, resource: 'definition', resourceName: '*' }),
    ])] : [],
  ];
}
