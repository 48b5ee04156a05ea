import type { Construct } from 'constructs';
import { hasNativeReportType } from './billing-region';
import {
  Aws, CfnResource, Duration, RemovalPolicy, Stack,
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

/** Longer than the handler waits for a creation to end and then works: see the times in handler/index.ts. */
const TIMEOUT = Duration.minutes(12);
/** Lambda drops an event after that, so that none of its repeats begins later. */
const MAXIMUM_EVENT_AGE = Duration.minutes(5);
/** CloudFormation waits until the last repeat must have ended. */
const SERVICE_TIMEOUT = Duration.minutes(18);

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
  // with the L2 of Lambda, which brings half of the CDK with it, synthesis would take half as long again
  const handler = new lambda.CfnFunction(scope, 'Handler', {
    description: 'Makes, changes and removes the Stompy cost report of this stack',
    // makes it known to a CDK that is older than the runtime, and to checks such as cdk-nag's
    runtime: new lambda.Runtime(HANDLER_RUNTIME.name, lambda.RuntimeFamily.NODEJS).name,
    handler: 'index.handler',
    code: { zipFile: REPORT_HANDLER_CODE },
    // not in the event, which whoever may call the function writes
    environment: { variables: { BILLING_REGION: request.billingRegion, OWN_NAMES: ownedNamePrefix() } },
    role: handlerRole(scope, request, logGroup.attrArn),
    loggingConfig: { logGroup: logGroup.ref },
    memorySize: 256,
    timeout: TIMEOUT.toSeconds(),
  });
  const delivery = new lambda.CfnEventInvokeConfig(scope, 'HandlerDelivery', {
    functionName: handler.ref,
    qualifier: '$LATEST',
    maximumEventAgeInSeconds: MAXIMUM_EVENT_AGE.toSeconds(),
  });
  // not CustomResource, which has a prop for the timeout only from 2.174.0 on
  const resource = new CfnResource(scope, 'Resource', {
    type: 'Custom::StompyCurReport',
    properties: {
      ServiceToken: handler.attrArn,
      ServiceTimeout: SERVICE_TIMEOUT.toSeconds().toString(),
      Definition: request.definition,
      // for the error text: what a bucket's policy has to contain
      DeliveryStatements: bucketDeliveryStatements(scope, REPORT_DELIVERY, request.bucket),
    },
  });
  resource.node.addDependency(delivery);
  resource.applyRemovalPolicy(RemovalPolicy.DESTROY);
  return resource;
}

/** ARN of the function's role: an L2 construct only where an administrator makes roles, whose report of what to make needs it. */
function handlerRole(scope: Construct, request: ReportRequest, logGroupArn: string): string {
  const description = 'Lets the handler of the Stompy cost report manage the reports of its own stack';
  const policy = handlerPolicy(scope, request, logGroupArn);
  if (areRolesCustomized(scope)) {
    return new iam.Role(scope, 'HandlerRole', {
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description,
      permissionsBoundary: request.permissionsBoundary,
      inlinePolicies: { Reports: iam.PolicyDocument.fromJson(policy) },
    }).roleArn;
  }
  return new iam.CfnRole(scope, 'HandlerRole', {
    assumeRolePolicyDocument: {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }],
      Version: '2012-10-17',
    },
    description,
    permissionsBoundary: request.permissionsBoundary?.managedPolicyArn,
    policies: [{ policyName: 'Reports', policyDocument: policy }],
  }).attrArn;
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
    allow('SeeOwnStack', ['cloudformation:DescribeStackResource'], Aws.STACK_ID),
    allow('WriteOwnLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], logGroupArn),
  ]);
}
