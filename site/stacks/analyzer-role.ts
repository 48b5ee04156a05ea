import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnCondition, Fn, type App } from 'aws-cdk-lib/core';
import { AnalySaverStack } from './analysaver-stack';
import type { LinkStackOptions } from './link-stack';
import { addWhere, exchangeWhere } from './statements';
import { StompyCurReport, StompyLinkTemplate } from '../../src';
import { BOUNDARY, EXISTING_BUCKET, EXISTING_PREFIX, EXTERNAL, PURCHASES, REPORT_KEY, STOMPY_ACCOUNT } from '../../src/link/parameters';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import { ANALYSAVER_GUARDS } from '../../src/permissions/guardrail/analysaver';
import { policyDocument } from '../../src/policy/document';
import { guardrail } from '../../src/role/guardrail';
import { fillStatements, type Values } from '../../src/role/statements';

const CUR_READ = ANALYSAVER_CAPABILITIES.find(({ id }) => id === 'CurRead')!;

/** The AnalySaver role for a report that exists already. */
export class AnalyzerRole extends AnalySaverStack {
  constructor(app: App, options: LinkStackOptions) {
    super(app, StompyLinkTemplate.ANALYZER_ROLE, 'Lets Stompy AnalySaver read an existing cost report and analyse spend', options);
    this.form([
      { label: 'Stompy', parameters: [STOMPY_ACCOUNT, EXTERNAL] },
      { label: 'Your cost report', parameters: [EXISTING_BUCKET, EXISTING_PREFIX, REPORT_KEY] },
      { label: 'Permissions', parameters: [PURCHASES] },
      { label: 'Limits', parameters: [BOUNDARY] },
    ]);
    this.refusePartitionsWithoutReports();

    const bucket = s3.Bucket.fromBucketName(this, 'ReportBucket', this.valueOf(EXISTING_BUCKET));
    const report = StompyCurReport.fromReportAttributes(this, 'Report', { bucket, prefix: this.valueOf(EXISTING_PREFIX) });
    const prefix = this.valueOf(EXISTING_PREFIX);
    const noPrefix = new CfnCondition(this, 'NoPrefix', { expression: Fn.conditionEquals(prefix, '') });
    const wholeBucket = this.wholeBucketPolicies(bucket);
    const policy = this.analySaverRole(report, wholeBucket.map((each) => ({ policy: each, condition: noPrefix })),
      new CfnCondition(this, 'HasPrefix', { expression: Fn.conditionNot(noPrefix) }));
    this.reportKey(bucket, policy('ReadPolicy'), [policy('ScopedGuardrailPolicy'), wholeBucket[1]]);
    this.bound(BOUNDARY);
  }

  /** The key of the bucket, where there is one. */
  private reportKey(bucket: s3.IBucket, read: iam.CfnManagedPolicy, scoped: iam.CfnManagedPolicy[]): void {
    const condition = this.isGiven(REPORT_KEY);
    const key = this.valueOf(REPORT_KEY);
    const values = { ...this.wholeBucket(bucket), UrlSuffix: this.urlSuffix, ReportKey: key, DataKeys: [key], ReportRegion: '*' };
    addWhere(condition, read, fillStatements(CUR_READ, values).find(({ Sid }) => Sid === 'CurDecrypt')!);
    const otherKeys = guardrail(ANALYSAVER_GUARDS, values).flatMap(({ statements }) => statements).find(({ Sid }) => Sid === 'NoOtherKeys')!;
    for (const policy of scoped) exchangeWhere(condition, policy, 'NoOtherKeys', otherKeys);
  }

  private wholeBucket(bucket: s3.IBucket): Values {
    const { bucketArn } = bucket;
    const objects = bucket.arnForObjects('*');
    return { Account: this.account, ReportBucket: bucketArn, ReportObjects: objects, DataBuckets: [bucketArn], DataObjects: [objects] };
  }

  /** Today's links know no prefix: without one, the role reads the whole bucket, and its guardrail ends there. */
  private wholeBucketPolicies(bucket: s3.IBucket): iam.CfnManagedPolicy[] {
    const values = this.wholeBucket(bucket);
    const scoped = guardrail(ANALYSAVER_GUARDS, values).find(({ policy }) => policy === 'ScopedGuardrail')!;
    return [
      new iam.CfnManagedPolicy(this, 'WholeBucketPolicy', {
        description: 'Lets Stompy read the whole bucket of the cost report',
        path: '/',
        policyDocument: policyDocument(fillStatements(CUR_READ, values)),
      }),
      new iam.CfnManagedPolicy(this, 'WholeBucketScopedGuardrailPolicy', {
        description: 'What Stompy can never do outside the bucket of the cost report, whatever other policies allow',
        path: '/',
        policyDocument: policyDocument(scoped.statements),
      }),
    ];
  }
}
