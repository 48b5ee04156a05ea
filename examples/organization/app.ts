import { App, CfnOutput, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib';
import { StompyOrganizationRollout } from '../../src';
import { readSettings, STOMPY_SETTINGS } from '../stompy-settings';

/** Management account of an organization: the SpoTainer role in every account of some units, and in this one. */
export function build(app: App): Stack {
  const stack = new Stack(app, 'StompyOrganization', {
    env: { region: 'ap-southeast-1' },
    // deploys with your own credentials, into an account that was never bootstrapped
    synthesizer: new LegacyStackSynthesizer(),
  });
  const { units, ...trust } = readSettings(app, {
    ...STOMPY_SETTINGS,
    units: {
      context: 'organizationalUnits',
      variable: 'ORGANIZATIONAL_UNITS',
      where: 'ids of organizational units or of the root, separated by commas, from the AWS accounts page of AWS Organizations',
    },
  });

  const { roleArnPattern, managementRole } = new StompyOrganizationRollout(stack, 'Rollout', {
    ...trust,
    organizationalUnits: units.split(','),
    managementAccount: true,
  });

  new CfnOutput(stack, 'SpoTainerRoleArnPattern', {
    value: roleArnPattern,
    description: 'Next step: paste this ARN into Stompy, under StompySpoTainer. * stands for the number of each account.',
  });
  new CfnOutput(stack, 'SpoTainerRoleArn', {
    value: managementRole!.roleArn,
    description: 'Next step: paste this ARN into Stompy as well. It is the role of this management account.',
  });
  return stack;
}

if (require.main === module) build(new App());
