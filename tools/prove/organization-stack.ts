import { template } from './roles';
import { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';

const FORM = {
  StompyAccountID: '444455556666',
  ExternalId: 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21',
  OrganizationalUnits: 'ou-ab12-cd34ef56',
};

interface Body {
  readonly Resources: { readonly [id: string]: { readonly Type: string } };
}

/** The stack of an organization, as far as the emulator knows it: all but the StackSet. */
export async function proveOrganizationStack(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  console.log('\norganization');
  const aws = new Aws(bin, emulator, '111122223333');
  const whole = template('organization') as Body;
  const rest = { ...whole, Resources: Object.fromEntries(Object.entries(whole.Resources).filter(([, { Type }]) => Type !== 'AWS::CloudFormation::StackSet')) };

  await proof.refused('the emulator refuses the stack for the one type that it does not know', /Unrecognized resource types: \[AWS::CloudFormation::StackSet\]/, () =>
    aws.deploy('create', { name: 'whole', template: whole, parameters: FORM }));
  await proof.refused('an empty list of units is refused by the rule, in our words', /OrganizationalUnits must be 1 to 50 ids of organizational units/, () =>
    aws.deploy('create', { name: 'nobody', template: rest, parameters: { ...FORM, OrganizationalUnits: '' } }));
  await proof.refused('and a name in it by the field', /must be 1 to 50 ids of organizational units/, () =>
    aws.deploy('create', { name: 'named', template: rest, parameters: { ...FORM, OrganizationalUnits: 'Production' } }));
  await proof.holds('with CAPABILITY_IAM alone, the management account gets its role and both outputs', async () => {
    const { status, outputs } = await aws.deploy('create', { name: 'also-here', template: rest, parameters: { ...FORM, ManagementAccount: 'Yes' } });
    expectEqual([status, /^arn:aws:iam::111122223333:role\/also-here-/.test(outputs.SpoTainerRoleArn)], ['CREATE_COMPLETE', true]);
    expectEqual(/^arn:aws:iam::\*:role\/StompySpoTainer-[0-9a-f]{12}$/.test(outputs.SpoTainerRoleArnPattern), true);
  });
}
