import { App, CfnOutput, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib';
import { StompyAnalySaverRole, StompyCurReport, StompySpoTainerRole } from '../../src';
import { stompySettings } from '../stompy-settings';

/** One account for everything: report and both roles. The roles do not depend on each other. */
export function build(app: App): Stack {
  const stompy = stompySettings(app);
  const stack = new Stack(app, 'Stompy', {
    env: { region: 'ap-southeast-1' },
    synthesizer: new LegacyStackSynthesizer(),
  });

  const report = new StompyCurReport(stack, 'Report');
  const analySaver = new StompyAnalySaverRole(stack, 'AnalySaver', { ...stompy, report });
  const spoTainer = new StompySpoTainerRole(stack, 'SpoTainer', stompy);

  new CfnOutput(stack, 'StompyFinOpsRoleArn', {
    value: analySaver.roleArn,
    description: 'Next step: paste this ARN into Stompy, under StompyAnalySaver.',
  });
  new CfnOutput(stack, 'SpoTainerRoleArn', { value: spoTainer.roleArn, description: 'Next step: paste this ARN into Stompy, under StompySpoTainer.' });
  new CfnOutput(stack, 'CostAndUsageBucket', {
    value: report.bucket.bucketName,
    description: 'Next step: paste this bucket name into Stompy. AWS delivers the first files after 24 to 48 hours.',
  });
  return stack;
}

if (require.main === module) build(new App());
