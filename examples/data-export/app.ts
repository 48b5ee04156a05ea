import { App, CfnOutput, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib';
import { DataExportTable, StompyAnalySaverRole, StompyCurReport, StompyDataExport } from '../../src';
import { stompySettings } from '../stompy-settings';

/** Management account: the report that Stompy reads today, and beside it exports in AWS's newer form and in the open standard. */
export function build(app: App): Stack[] {
  const setting = {
    // Stompy reads reports from Singapore
    env: { region: 'ap-southeast-1' },
    // deploys with your own credentials, into an account that was never bootstrapped
    synthesizer: new LegacyStackSynthesizer(),
  };

  const costs = new Stack(app, 'StompyCosts', setting);
  const report = new StompyCurReport(costs, 'Report');
  const { bucket } = report;
  const exports = [
    new StompyDataExport(costs, 'Cur2', { bucket }),
    new StompyDataExport(costs, 'Focus', { bucket, table: DataExportTable.FOCUS_1_2 }),
  ];
  new CfnOutput(costs, 'CostAndUsageBucket', {
    value: bucket.bucketName,
    description: 'Next step: paste this bucket name into Stompy. AWS delivers the first files after 24 to 48 hours.',
  });

  // a stack of its own: together they are more than CloudFormation takes without a bootstrap
  const access = new Stack(app, 'StompyAnalySaver', { ...setting, synthesizer: new LegacyStackSynthesizer() });
  const { roleArn } = new StompyAnalySaverRole(access, 'AnalySaver', { ...stompySettings(app), report, exports });
  new CfnOutput(access, 'StompyFinOpsRoleArn', { value: roleArn, description: 'Next step: paste this ARN into Stompy, under StompyAnalySaver.' });
  return [costs, access];
}

if (require.main === module) build(new App());
