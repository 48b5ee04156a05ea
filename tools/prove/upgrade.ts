import { template } from './roles';
import { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';
import { STOMPY, TODAYS_ANALYZER, TODAYS_SPOTAINER } from '../emulator/todays-stacks';

const TRUST = { StompyAccountID: STOMPY };
const EXTERNAL_ID = { ExternalId: 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21' };

/** A stack from Stompy's present links takes our template as an update: the ARN that Stompy stores stays valid. */
export async function proveUpgrade(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  console.log('\na stack of today, updated to our template');
  const aws = new Aws(bin, emulator, '111122223333');
  for (const [name, today, output, parameters] of [
    ['analyzer-role', TODAYS_ANALYZER, 'StompyFinOpsRoleArn', { ...TRUST, CostAndUsageBucket: 'costs' }],
    ['spotainer-role', TODAYS_SPOTAINER, 'SpoTainerRoleArn', TRUST],
  ] as const) {
    await proof.holds(`${name}: the role and its ARN stay, and the trust now demands the external ID`, async () => {
      const before = await aws.deploy('create', { name, template: today, parameters });
      const after = await aws.deploy('update', { name, template: template(name), parameters: { ...parameters, ...EXTERNAL_ID } });
      expectEqual([after.status, after.outputs[output]], ['UPDATE_COMPLETE', before.outputs[output]]);
      const { Role } = await aws.call<{ Role: { AssumeRolePolicyDocument: { Statement: { Condition: object }[] } } }>(
        'iam', 'get-role', '--role-name', after.outputs[output].split('/')[1]);
      expectEqual(Role.AssumeRolePolicyDocument.Statement[0].Condition, { StringEquals: { 'sts:ExternalId': EXTERNAL_ID.ExternalId } });
    });
  }
}
