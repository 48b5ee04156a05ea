import {
  CfnResource, Duration, RemovalPolicy, Stack,
  aws_cur as cur, aws_iam as iam, aws_lambda as lambda, aws_logs as logs, type aws_s3 as s3,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { hasNativeReportType } from './billing-region';
import { ownedNamePrefix, type ReportDefinition } from './report-definition';
import { bucketDeliveryStatements } from './report-delivery';
import { REPORT_HANDLER_CODE } from './report-handler.generated';
import { taggable } from './taggable';

/**
 * The newest Node.js of AWS Lambda; deprecated by AWS on 2028-04-30.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const HANDLER_RUNTIME = { name: 'nodejs24.x', endOfSupport: '2028-04-30' };

/** What it takes to make a report. */
export interface ReportRequest {
  readonly definition: ReportDefinition;
  readonly billingRegion: string;
  readonly bucket: s3.IBucket;
  readonly permissionsBoundary?: iam.IManagedPolicy;
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

function customReport(scope: Construct, request: ReportRequest): CfnResource {
  const logGroup = new logs.CfnLogGroup(scope, 'HandlerLogs', { retentionInDays: 30 });
  logGroup.applyRemovalPolicy(RemovalPolicy.DESTROY);
  const role = handlerRole(scope, request, logGroup.attrArn);
  // with the L2 of Lambda, which brings half of the CDK with it, synthesis would take half as long again
  const handler = new lambda.CfnFunction(scope, 'Handler', {
    description: 'Makes, changes and removes the Stompy cost report of this stack',
    // makes it known to a CDK that is older than the runtime, and to checks such as cdk-nag's
    runtime: new lambda.Runtime(HANDLER_RUNTIME.name, lambda.RuntimeFamily.NODEJS).name,
    handler: 'index.handler',
    code: { zipFile: REPORT_HANDLER_CODE },
    role: role.roleArn,
    loggingConfig: { logGroup: logGroup.ref },
    memorySize: 256,
    timeout: Duration.minutes(4).toSeconds(),
  });
  handler.node.addDependency(role);
  // not CustomResource, which has a prop for the timeout only from 2.174.0 on
  const resource = new CfnResource(scope, 'Resource', {
    type: 'Custom::StompyCurReport',
    properties: {
      ServiceToken: handler.attrArn,
      // long enough for Lambda's own two repeats of a crashed call, so that none arrives after a deletion
      ServiceTimeout: Duration.minutes(15).toSeconds().toString(),
      BillingRegion: request.billingRegion,
      Definition: request.definition,
      // for the error text: what a bucket's policy has to contain
      DeliveryStatements: bucketDeliveryStatements(scope, request.bucket),
    },
  });
  resource.applyRemovalPolicy(RemovalPolicy.DESTROY);
  return resource;
}

/** IAM, not the handler's code, keeps it from every report that this stack did not make. */
function handlerRole(scope: Construct, request: ReportRequest, logGroupArn: string): iam.Role {
  const ownReports = Stack.of(scope).formatArn({
    service: 'cur',
    region: request.billingRegion,
    resource: 'definition',
    resourceName: `${ownedNamePrefix()}*`,
  });
  return new iam.Role(scope, 'HandlerRole', {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    description: 'Lets the handler of the Stompy cost report manage the reports of its own stack',
    permissionsBoundary: request.permissionsBoundary,
    inlinePolicies: {
      Reports: new iam.PolicyDocument({
        statements: [
          new iam.PolicyStatement({
            sid: 'ManageOwnReports',
            actions: ['cur:DeleteReportDefinition', 'cur:ModifyReportDefinition', 'cur:PutReportDefinition'],
            resources: [ownReports],
          }),
          new iam.PolicyStatement({ sid: 'FindReports', actions: ['cur:DescribeReportDefinitions'], resources: ['*'] }),
          new iam.PolicyStatement({
            sid: 'WriteOwnLog',
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [logGroupArn],
          }),
        ],
      }),
    },
  });
}
