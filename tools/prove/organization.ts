import type { CheckedOrganization } from '../../src/cli/check-organization/check';
import { Aws } from '../emulator/aws';
import { expectEqual, Proof } from '../emulator/checks';
import { pythonTools } from '../emulator/python';
import { Emulator } from '../emulator/server';
import { hasDocuments, lookInto, type Member } from '../moto/members';
import { Organization } from '../moto/organization';
import { proveReportTemplates } from '../moto/report-templates';
import { proveRoleTemplates } from '../moto/role-templates';
import { MOTO_ACCOUNT, motoTools, startMoto } from '../moto/server';
import { checkOrganization } from '../moto/show';
import { deployInstances, deployStackSet, EXTERNAL_ID, memberDocuments, REGION, STOMPY, synthesized } from '../moto/stack-set';
import { command, headline, step } from '../terminal/steps';

const MANAGEMENT = MOTO_ACCOUNT;
/** 25 accounts; the rollout goes to production, and to what is below it. */
const UNITS = [{ name: 'production', accounts: 12 }, { name: 'shops', accounts: 6, below: 'production' }, { name: 'sandbox', accounts: 7 }];
const CHOSEN = ['production', 'shops'];

/** What becomes of a StackSet in an organization. The emulator knows StackSets, but enforces none of AWS's rules. */
async function main(): Promise<void> {
  headline('An organization in an emulated AWS');
  const bin = await step('Installing the AWS CLI into .venv', pythonTools);
  const moto = await step('Installing moto into .venv-moto', motoTools);
  const billing = await step('Starting the other emulator, which knows cost reports', () => Emulator.start(bin, false));
  const emulator = await step('Starting moto on 127.0.0.1', () => startMoto(moto, billing));
  const proof = new Proof();
  try {
    const organization = await step('Making three units and 25 accounts', () => Organization.of(emulator, MANAGEMENT, UNITS));
    await proveRollout(proof, bin, emulator, organization);
    await proveRoleTemplates(proof, new Aws(bin, emulator, MANAGEMENT));
    await proveReportTemplates(proof, new Aws(bin, emulator, MANAGEMENT), new Aws(bin, billing, MANAGEMENT));
  } finally {
    emulator.stop();
    billing.stop();
  }
  console.log(`\n${proof.passed} passed, ${proof.failed} failed`);
  process.exitCode = proof.failed > 0 ? 1 : 0;
}

async function proveRollout(proof: Proof, bin: string, emulator: Emulator, organization: Organization): Promise<void> {
  const aws = new Aws(bin, emulator, MANAGEMENT);
  console.log('\nStompyOrganizationRollout');
  const properties = synthesized([organization.units.get('production')!]);
  const { StackSetName: name } = properties;
  const chosen = CHOSEN.flatMap((unit) => organization.accounts.get(unit)!);
  const others = [...organization.accounts.get('sandbox')!, MANAGEMENT];
  let members: Member[] = [];

  await proof.holds('the AWS CLI takes the StackSet as it was synthesized', async () => {
    await deployStackSet(aws, properties);
  });
  await proof.holds(`each of the ${chosen.length} accounts of the units has the role`, async () => {
    members = await lookInto(emulator, chosen, name);
    expectEqual(members.map(({ roles }) => roles.map(({ Arn }) => Arn)), chosen.map((account) => [`arn:aws:iam::${account}:role/${name}`]));
  });
  await proof.holds(`none of the other ${others.length} has it`, async () =>
    expectEqual((await lookInto(emulator, others, name)).filter(({ roles }) => roles.length > 0).map(({ account }) => account), []));
  await proof.holds('every role trusts Stompy\'s account alone, with the external ID', async () => {
    const trust = {
      Statement: [{
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } },
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${STOMPY}:root` },
      }],
      Version: '2012-10-17',
    };
    for (const { roles: [role] } of members) expectEqual(JSON.parse(role.AssumeRolePolicyDocument), trust);
  });
  await proof.holds('every role has exactly the policies of the template, with its own account in them', async () => {
    for (const member of members) {
      if (!hasDocuments(member, memberDocuments(properties, member.account))) throw new Error(`${member.account} has other policies`);
    }
  });
  await proof.holds('a second run changes nothing', async () => {
    await aws.call('cloudformation', 'update-stack-set', '--stack-set-name', name, '--template-body', properties.TemplateBody,
      '--parameters', JSON.stringify(properties.Parameters), '--capabilities', 'CAPABILITY_NAMED_IAM');
    await deployInstances(aws, properties);
    const again = await lookInto(emulator, chosen, name);
    expectEqual(again.map(identity), members.map(identity));
  });
  await proof.holds('check-organization shows each of them as connected with its ARN, the others as covered by no unit, and what moto does not answer as unknown', async () => {
    const { stdout } = await checkOrganization(bin, emulator, '--json');
    const { accounts, trustedAccess, refused } = JSON.parse(stdout!) as CheckedOrganization;
    const connected = accounts.filter(({ connection }) => connection === 'connected').map(({ roleArn }) => roleArn);
    expectEqual(connected.sort(), members.map(({ roles: [role] }) => role.Arn).sort());
    expectEqual(accounts.filter(({ connection }) => connection === 'notCovered').length, organization.accounts.get('sandbox')!.length);
    expectEqual([trustedAccess, refused.map(({ what }) => what)], [undefined, ['cloudformation describe-organizations-access']]);
  });
  let added = '';
  await proof.holds('an account that is added to a unit gets the role with the next deployment', async () => {
    added = await organization.addAccount('production');
    await deployInstances(aws, properties);
    const [member] = await lookInto(emulator, [added], name);
    expectEqual(member.roles.map(({ Arn }) => Arn), [`arn:aws:iam::${added}:role/${name}`]);
  });
  await proof.holds('removing its stack takes the role away, and those of the others stay', async () => {
    // moto removes by account, where AWS asks a service-managed StackSet for units; and it leaves policies behind, which AWS does not
    await aws.call('cloudformation', 'delete-stack-instances', '--stack-set-name', name, '--accounts', added, '--regions', REGION, '--no-retain-stacks');
    const [gone, stays] = await lookInto(emulator, [added, chosen[0]], name);
    expectEqual([gone.roles.length, identity(stays)], [0, identity(members[0])]);
  });
}

/** What would be another one if a role or a policy had been made anew. */
function identity({ account, roles, attached }: Member): unknown {
  return [account, roles.map(({ RoleId }) => RoleId), [...attached].sort()];
}

command(main());
