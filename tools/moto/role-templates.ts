import { isDeepStrictEqual } from 'util';
import type { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import { template } from '../prove/roles';

const TRUST = { StompyAccountID: '444455556666', ExternalId: 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21' };

/** The role templates in an emulator that shares no code with the one of `npm run prove`. */
const TEMPLATES = [
  { name: 'spotainer-role', output: 'SpoTainerRoleArn', parameters: TRUST, policies: 5 },
  { name: 'spotainer-role', output: 'SpoTainerRoleArn', parameters: { ...TRUST, Permissions: 'ReadOnly' }, policies: 3 },
  { name: 'analyzer-role', output: 'StompyFinOpsRoleArn', parameters: { ...TRUST, CostAndUsageBucket: 'costs-of-acme' }, policies: 4 },
  { name: 'analyzer-role', output: 'StompyFinOpsRoleArn', parameters: { ...TRUST, CostAndUsageBucket: 'costs-of-acme', ReportPrefix: 'billing', Purchases: 'Yes' }, policies: 4 },
];

export async function proveRoleTemplates(proof: Proof, aws: Aws): Promise<void> {
  console.log('\nthe role templates');
  for (const [index, { name, output, parameters, policies }] of TEMPLATES.entries()) {
    await proof.holds(`${name} with ${JSON.stringify(parameters)} makes the role with ${policies} policies and its trust`, async () => {
      const { status, outputs } = await aws.deploy('create', { name: `${name}-${index}`, template: template(name), parameters });
      expectEqual(status, 'CREATE_COMPLETE');
      const role = outputs[output].split('/')[1];
      const { Role } = await aws.call<{ Role: { AssumeRolePolicyDocument: { Statement: { Condition: object; Principal: object }[] } } }>('iam', 'get-role', '--role-name', role);
      const { AttachedPolicies } = await aws.call<{ AttachedPolicies: object[] }>('iam', 'list-attached-role-policies', '--role-name', role);
      const [{ Condition, Principal }, ...more] = Role.AssumeRolePolicyDocument.Statement;
      const trusted = [{ StringEquals: { 'sts:ExternalId': TRUST.ExternalId } }, { AWS: `arn:aws:iam::${TRUST.StompyAccountID}:root` }];
      if (!isDeepStrictEqual([Condition, Principal], trusted)) throw new Error(`the trust is ${JSON.stringify([Condition, Principal])}`);
      expectEqual([more.length, AttachedPolicies.length], [0, policies]);
    });
  }
}
