import { App, CfnOutput, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib';
import { StompyAnalySaverRole, StompyCurReport } from '../../src';
import { stompySettings } from '../stompy-settings';

/** Management account: a new hourly cost report, and the AnalySaver role that reads it. */
export function build(app: App): Stack {
  const stack = new Stack(app, 'StompyAnalySaver', {
    // Stompy reads reports from Singapore
    env: { region: 'ap-southeast-1' },
    // deploys with your own credentials, into an account that was never bootstrapped
    synthesizer: new LegacyStackSynthesizer(),
  });

  const report = new StompyCurReport(stack, 'Report');
  const { roleArn } = new StompyAnalySaverRole(stack, 'AnalySaver', { ...stompySettings(app), report });

  new CfnOutput(stack, 'StompyFinOpsRoleArn', { value: roleArn, description: 'Next step: paste this ARN into Stompy, under StompyAnalySaver.' });
  new CfnOutput(stack, 'CostAndUsageBucket', {
    value: report.bucket.bucketName,
    description: 'Next step: paste this bucket name into Stompy. AWS delivers the first files after 24 to 48 hours.',
  });
  return stack;
}

if (require.main === module) build(new App());
