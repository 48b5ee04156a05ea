import { App, CfnOutput, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib';
import { StompyAnalySaverRole, StompyCurReport, StompySpoTainerRole } from '../../src';
import { stompySettings } from '../stompy-settings';

/** One account for everything: report and both roles. A stack for each product, so that either can be given up without the other. */
export function build(app: App): Stack[] {
  const stompy = stompySettings(app);
  const props = { env: { region: 'ap-southeast-1' } };

  const costs = new Stack(app, 'StompyAnalySaver', { ...props, synthesizer: new LegacyStackSynthesizer() });
  const report = new StompyCurReport(costs, 'Report');
  const analySaver = new StompyAnalySaverRole(costs, 'AnalySaver', { ...stompy, report });
  new CfnOutput(costs, 'StompyFinOpsRoleArn', {
    value: analySaver.roleArn,
    description: 'Next step: paste this ARN into Stompy, under StompyAnalySaver.',
  });
  new CfnOutput(costs, 'CostAndUsageBucket', {
    value: report.bucket.bucketName,
    description: 'Next step: paste this bucket name into Stompy. AWS delivers the first files after 24 to 48 hours.',
  });

  const instances = new Stack(app, 'StompySpoTainer', { ...props, synthesizer: new LegacyStackSynthesizer() });
  const spoTainer = new StompySpoTainerRole(instances, 'SpoTainer', stompy);
  new CfnOutput(instances, 'SpoTainerRoleArn', {
    value: spoTainer.roleArn,
    description: 'Next step: paste this ARN into Stompy, under StompySpoTainer.',
  });
  return [costs, instances];
}

if (require.main === module) build(new App());
