import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnCondition, Fn, type App } from 'aws-cdk-lib/core';
import { AnalySaverStack } from './analysaver-stack';
import type { LinkStackOptions } from './link-stack';
import { StompyCurReport, StompyLinkTemplate } from '../src';
import { ANALYSAVER_CAPABILITIES } from '../src/permissions/analysaver';
import { fillStatements } from '../src/private/fill-statements';
import { EXISTING_BUCKET, EXISTING_PREFIX, EXTERNAL, PURCHASES, STOMPY_ACCOUNT } from '../src/private/link-parameters';

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
    this.analySaverRole(report, [{
      policy: this.wholeBucketPolicy(bucket),
      condition: new CfnCondition(this, 'NoPrefix', { expression: Fn.conditionEquals(this.valueOf(EXISTING_PREFIX), '') }),
    }]);
  }

  /** Today's links know no prefix: without one, the role reads the whole bucket. */
  private wholeBucketPolicy(bucket: s3.IBucket): iam.ManagedPolicy {
    const read = ANALYSAVER_CAPABILITIES.find(({ id }) => id === 'CurRead')!;
    return new iam.ManagedPolicy(this, 'WholeBucketPolicy', {
      description: 'Lets Stompy read the whole bucket of the cost report',
      statements: fillStatements(read, { Account: this.account, ReportBucket: bucket.bucketArn, ReportObjects: bucket.arnForObjects('*') }),
    });
  }
}
