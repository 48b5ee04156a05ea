import { App, CfnOutput, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib';
import { StompySpoTainerRole } from '../../src';
import { stompySettings } from '../stompy-settings';

/** Production account: the SpoTainer role. */
export function build(app: App): Stack {
  const stack = new Stack(app, 'StompySpoTainer', {
    env: { region: 'ap-southeast-1' },
    // deploys with your own credentials, into an account that was never bootstrapped
    synthesizer: new LegacyStackSynthesizer(),
  });

  const { roleArn } = new StompySpoTainerRole(stack, 'SpoTainer', stompySettings(app));

  new CfnOutput(stack, 'SpoTainerRoleArn', { value: roleArn, description: 'Next step: paste this ARN into Stompy, under StompySpoTainer.' });
  return stack;
}

if (require.main === module) build(new App());
