import { App, CfnOutput, LegacyStackSynthesizer, Stack, aws_s3 as s3 } from 'aws-cdk-lib';
import { StompyAnalySaverRole, StompyCurReport } from '../../src';
import { STOMPY_SETTINGS, readSettings } from '../stompy-settings';

/** Management account that has a report with Stompy's four settings already: only the role. Nothing of the report is changed. */
export function build(app: App): Stack {
  const { bucketName, prefix, ...stompy } = readSettings(app, {
    ...STOMPY_SETTINGS,
    bucketName: { context: 'reportBucket', variable: 'REPORT_BUCKET', where: 'the bucket in the report\'s delivery options' },
    prefix: { context: 'reportPrefix', variable: 'REPORT_PREFIX', where: 'the report path prefix, beside the bucket' },
  });
  const stack = new Stack(app, 'StompyAnalySaver', {
    env: { region: 'ap-southeast-1' },
    synthesizer: new LegacyStackSynthesizer(),
  });

  const report = StompyCurReport.fromReportAttributes(stack, 'Report', {
    bucket: s3.Bucket.fromBucketName(stack, 'ReportBucket', bucketName),
    prefix,
  });
  const { roleArn } = new StompyAnalySaverRole(stack, 'AnalySaver', { ...stompy, report });

  new CfnOutput(stack, 'StompyFinOpsRoleArn', { value: roleArn, description: 'Next step: paste this ARN into Stompy, under StompyAnalySaver.' });
  return stack;
}

if (require.main === module) build(new App());
