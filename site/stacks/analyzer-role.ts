import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnCondition, Fn, type App } from 'aws-cdk-lib/core';
import { AnalySaverStack } from './analysaver-stack';
import type { LinkStackOptions } from './link-stack';
import { StompyCurReport, StompyLinkTemplate } from '../../src';
import { EXISTING_BUCKET, EXISTING_PREFIX, EXTERNAL, PURCHASES, STOMPY_ACCOUNT } from '../../src/link/parameters';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import { ANALYSAVER_GUARDS } from '../../src/permissions/guardrail/analysaver';
import { policyDocument } from '../../src/policy/document';
import { guardrail } from '../../src/role/guardrail';
import { fillStatements } from '../../src/role/statements';

/** The AnalySaver role for a report that exists already. */
export class AnalyzerRole extends AnalySaverStack {
  constructor(app: App, options: LinkStackOptions) {
    super(app, StompyLinkTemplate.ANALYZER_ROLE, 'Lets Stompy AnalySaver read an existing cost report and analyse spend', options);
    this.form([
      { label: 'Stompy', parameters: [STOMPY_ACCOUNT, EXTERNAL] },
      { label: 'Your cost report', parameters: [EXISTING_BUCKET, EXISTING_PREFIX] },
      { label: 'Permissions', parameters: [PURCHASES] },
    ]);
    this.refusePartitionsWithoutReports();

    const bucket = s3.Bucket.fromBucketName(this, 'ReportBucket', this.valueOf(EXISTING_BUCKET));
    const report = StompyCurReport.fromReportAttributes(this, 'Report', { bucket, prefix: this.valueOf(EXISTING_PREFIX) });
    const prefix = this.valueOf(EXISTING_PREFIX);
    const noPrefix = new CfnCondition(this, 'NoPrefix', { expression: Fn.conditionEquals(prefix, '') });
    const wholeBucket = this.wholeBucketPolicies(bucket).map((policy) => ({ policy, condition: noPrefix }));
    this.analySaverRole(report, wholeBucket, new CfnCondition(this, 'HasPrefix', { expression: Fn.conditionNot(noPrefix) }));
  }

  /** Today's links know no prefix: without one, the role reads the whole bucket, and its guardrail ends there. */
  private wholeBucketPolicies(bucket: s3.IBucket): iam.CfnManagedPolicy[] {
    const { bucketArn } = bucket;
    const objects = bucket.arnForObjects('*');
    const values = { Account: this.account, ReportBucket: bucketArn, ReportObjects: objects, DataBuckets: [bucketArn], DataObjects: [objects] };
    const read = ANALYSAVER_CAPABILITIES.find(({ id }) => id === 'CurRead')!;
    const scoped = guardrail(ANALYSAVER_GUARDS, values).find(({ policy }) => policy === 'ScopedGuardrail')!;
    return [
      new iam.CfnManagedPolicy(this, 'WholeBucketPolicy', {
        description: 'Lets Stompy read the whole bucket of the cost report',
        path: '/',
        policyDocument: policyDocument(fillStatements(read, values)),
      }),
      new iam.CfnManagedPolicy(this, 'WholeBucketScopedGuardrailPolicy', {
        description: 'What Stompy can never do outside the bucket of the cost report, whatever other policies allow',
        path: '/',
        policyDocument: policyDocument(scoped.statements),
      }),
    ];
  }
}
