import type { Construct, IConstruct } from 'constructs';
import { hasNativeReportType } from './billing-region';
import {
  CfnResource, Duration, RemovalPolicy, Stack,
  cur, iam, lambda, logs, type s3,
} from '../cdk';
import { ownedNamePrefix, type ReportDefinition } from './definition';
import { REPORT_DELIVERY, bucketDeliveryStatements } from './delivery';
import { REPORT_HANDLER_CODE } from './handler.generated';
import { taggable } from './taggable';
import { areRolesCustomized } from '../policy/customized-roles';
import { policyDocument, statementJson } from '../policy/document';

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
    role: role.arn,
    loggingConfig: { logGroup: logGroup.ref },
    memorySize: 256,
    timeout: Duration.minutes(4).toSeconds(),
  });
  handler.node.addDependency(role.construct);
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
      DeliveryStatements: bucketDeliveryStatements(scope, REPORT_DELIVERY, request.bucket),
    },
  });
  resource.applyRemovalPolicy(RemovalPolicy.DESTROY);
  return resource;
}

/** The role of the function: an L2 construct only where an administrator makes roles, whose report of what to make needs it. */
function handlerRole(scope: Construct, request: ReportRequest, logGroupArn: string): { readonly construct: IConstruct; readonly arn: string } {
  const description = 'Lets the handler of the Stompy cost report manage the reports of its own stack';
  const policy = handlerPolicy(scope, request, logGroupArn);
  if (areRolesCustomized(scope)) {
    const role = new iam.Role(scope, 'HandlerRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description,
      permissionsBoundary: request.permissionsBoundary,
      inlinePolicies: { Reports: iam.PolicyDocument.fromJson(policy) },
    });
    return { construct: role, arn: role.roleArn };
  }
  const role = new iam.CfnRole(scope, 'HandlerRole', {
    assumeRolePolicyDocument: {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }],
      Version: '2012-10-17',
    },
    description,
    permissionsBoundary: request.permissionsBoundary?.managedPolicyArn,
    policies: [{ policyName: 'Reports', policyDocument: policy }],
  });
  return { construct: role, arn: role.attrArn };
}

/** IAM, not the handler's code, keeps it from every report that this stack did not make. */
function handlerPolicy(scope: Construct, request: ReportRequest, logGroupArn: string): object {
  const ownReports = Stack.of(scope).formatArn({
    service: 'cur',
    region: request.billingRegion,
    resource: 'definition',
    resourceName: `${ownedNamePrefix()}*`,
  });
  const allow = (sid: string, actions: string[], resource: string) => statementJson({ Action: actions, Effect: 'Allow', Resource: resource, Sid: sid });
  return policyDocument([
    allow('ManageOwnReports', ['cur:DeleteReportDefinition', 'cur:ModifyReportDefinition', 'cur:PutReportDefinition'], ownReports),
    allow('FindReports', ['cur:DescribeReportDefinitions'], '*'),
    allow('WriteOwnLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], logGroupArn),
  ]);
}
