import * as cur from 'aws-cdk-lib/aws-cur';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { rawBucket, rawOwnNames, rawReportDelivery } from './bucket';
import type { ReportParts } from './report';

/** The same report as `StompyCurReport` makes in us-east-1, where CloudFormation knows the type. */
export function rawNativeReport(scope: Construct, { label, prefix }: Omit<ReportParts, 'handlerCode'>): void {
  const { region } = Stack.of(scope);
  const { bucket, bucketPolicy } = rawBucket(scope, rawReportDelivery(region));
  const report = new cur.CfnReportDefinition(scope, 'NativeResource', {
    additionalArtifacts: ['ATHENA'],
    additionalSchemaElements: ['RESOURCES'],
    compression: 'Parquet',
    format: 'Parquet',
    refreshClosedReports: true,
    reportName: `${rawOwnNames()}${label}`,
    reportVersioning: 'OVERWRITE_REPORT',
    s3Bucket: bucket.ref,
    s3Prefix: prefix,
    s3Region: region,
    timeUnit: 'HOURLY',
  });
  report.node.addDependency(bucketPolicy);
}
