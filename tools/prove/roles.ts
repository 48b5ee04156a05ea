import { readFileSync } from 'fs';
import { join } from 'path';
import { ANALYZER_CALLS, AUTOMATION_CALLS, DENIED, READ_ONLY_CALLS, type RoleCall } from './role-calls';
import { Aws, type StackRequest } from '../emulator/aws';
import type { Proof } from '../emulator/checks';
import { expectEqual } from '../emulator/checks';
import type { Emulator } from '../emulator/server';
import type { AwsCli } from '../terminal/aws-cli';

const CUSTOMER = '111122223333';
const STOMPY = '444455556666';
const STRANGER = '777788889999';
const EXTERNAL_ID = 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21';

/** A committed link template. */
export function template(name: string): object {
  return JSON.parse(readFileSync(join(__dirname, `../../templates/${name}.template.json`), 'utf8'));
}

/** What only an AWS that enforces IAM can show: capabilities, trust, and what the sessions may call. */
export async function proveRoles(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  const customer = new Aws(bin, emulator, CUSTOMER);
  const stompy = await new Aws(bin, emulator, STOMPY).user('control-plane', ['sts:AssumeRole']);
  const stranger = await new Aws(bin, emulator, STRANGER).user('stranger', ['sts:AssumeRole']);
  for (const bucket of ['costs', 'payroll']) await customer.call('s3api', 'create-bucket', '--bucket', bucket, '--region', 'us-east-1');
  for (const [bucket, key] of [['costs', 'cur/stompy/data.parquet'], ['costs', 'other/data.parquet'], ['payroll', 'cur/stompy/salaries']]) {
    await customer.call('s3api', 'put-object', '--bucket', bucket, '--key', key);
  }

  console.log('\nanalyzer-role');
  const analyzer: StackRequest = {
    name: 'analyzer',
    template: template('analyzer-role'),
    parameters: { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID, CostAndUsageBucket: 'costs', ReportPrefix: 'cur' },
  };
  const analyzerRole = await proveTrust(proof, customer, stompy, stranger, analyzer, 'StompyFinOpsRoleArn');
  const reader = await stompy.assume(analyzerRole, EXTERNAL_ID);
  await proof.holds('reads the report below its prefix', () => get(reader, 'costs', 'cur/stompy/data.parquet'));
  await proof.refused('does not read the same bucket outside the prefix', DENIED, () => get(reader, 'costs', 'other/data.parquet'));
  await proof.refused('does not read another bucket', DENIED, () => get(reader, 'payroll', 'cur/stompy/salaries'));
  await proof.refused('does not write to the report\'s bucket', DENIED, () => reader.call('s3api', 'put-object', '--bucket', 'costs', '--key', 'cur/x'));
  await proof.holds('lists the accounts of the organization', () => allowed(reader.call('organizations', 'list-accounts')));
  await proveCalls(proof, reader, ANALYZER_CALLS);
  await proof.refused('does not make an IAM user', DENIED, () => reader.call('iam', 'create-user', '--user-name', 'x'));
  await proof.refused('does not run an instance', DENIED, () => reader.call('ec2', 'run-instances', '--image-id', 'ami-12345678'));

  console.log('\nspotainer-role');
  const spotainer: StackRequest = {
    name: 'spotainer',
    template: template('spotainer-role'),
    parameters: { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID, Permissions: 'Automation' },
  };
  const spotainerRole = await proveTrust(proof, customer, stompy, stranger, spotainer, 'SpoTainerRoleArn');
  await proveAutomation(proof, stompy, spotainerRole);

  await proof.holds('the drop-down takes the automation away, and the role keeps its ARN', async () => {
    const { status, outputs } = await customer.deploy('update', { ...spotainer, parameters: { ...spotainer.parameters, Permissions: 'ReadOnly' } });
    expectEqual([status, outputs.SpoTainerRoleArn], ['UPDATE_COMPLETE', spotainerRole]);
    const { AttachedPolicies } = await customer.call<{ AttachedPolicies: { PolicyName: string }[] }>('iam', 'list-attached-role-policies',
      '--role-name', spotainerRole.split('/')[1]);
    const kept = AttachedPolicies.map(({ PolicyName }) => /(Scoped)?Guardrail|Read/.exec(PolicyName)?.[0] ?? PolicyName);
    expectEqual(kept.sort(), ['Guardrail', 'Read', 'ScopedGuardrail']);
  });
  const looker = await stompy.assume(spotainerRole, EXTERNAL_ID);
  await proveCalls(proof, looker, READ_ONLY_CALLS);
}

/** Capabilities and trust are the same questions for both roles. */
async function proveTrust(proof: Proof, customer: Aws, stompy: Aws, stranger: Aws, stack: StackRequest, output: string): Promise<string> {
  await proof.refused('the stack is refused without CAPABILITY_IAM', /CAPABILITY_IAM/, () =>
    customer.deploy('create', { ...stack, name: `${stack.name}-no`, capabilities: [] }));
  await proof.refused('the stack is refused with a short external ID, in our words', /must be 20 to 1224/, () =>
    customer.deploy('create', { ...stack, name: `${stack.name}-no`, parameters: { ...stack.parameters, ExternalId: 'short' } }));
  let role = '';
  await proof.holds('the stack is accepted with CAPABILITY_IAM alone', async () => {
    const { status, outputs } = await customer.deploy('create', stack);
    expectEqual(status, 'CREATE_COMPLETE');
    role = outputs[output];
  });
  await proof.holds('Stompy assumes the role with the right external ID', () => stompy.assume(role, EXTERNAL_ID));
  await proof.refused('not with another one', DENIED, () => stompy.assume(role, 'stompy-00000000-0000-4000-8000-000000000000'));
  await proof.refused('not without one', DENIED, () => stompy.assume(role));
  await proof.refused('nobody else assumes it, not even with the right one', DENIED, () => stranger.assume(role, EXTERNAL_ID));
  return role;
}

async function proveAutomation(proof: Proof, stompy: Aws, role: string): Promise<void> {
  const session = await stompy.assume(role, EXTERNAL_ID);
  // the emulator knows neither resource tags nor service-linked roles
  await proveCalls(proof, session, AUTOMATION_CALLS);
  await proof.refused('makes no other service-linked role', DENIED, () =>
    session.call('iam', 'create-service-linked-role', '--aws-service-name', 'autoscaling.amazonaws.com'));
  await proof.refused('makes no IAM role', DENIED, () =>
    session.call('iam', 'create-role', '--role-name', 'x', '--assume-role-policy-document', '{}'));
  await proof.refused('tags no instance that exists already', DENIED, () =>
    session.call('ec2', 'create-tags', '--resources', 'i-12345678', '--tags', 'Key=Stompy_aws_ec2_Spotainer_created_by,Value=Stompy_spotainer'));
  await proof.refused('reads no objects', DENIED, () => get(session, 'payroll', 'cur/stompy/salaries'));
  await proof.refused('assumes no other role', DENIED, () => session.assume(`arn:aws:iam::${CUSTOMER}:role/OrganizationAccountAccessRole`));
}

async function proveCalls(proof: Proof, session: AwsCli, calls: readonly RoleCall[]): Promise<void> {
  for (const { title, call, allowed: may } of calls) {
    if (may) await proof.holds(title, () => session.call(...call));
    else await proof.refused(title, DENIED, () => session.call(...call));
  }
}

function get(caller: AwsCli, bucket: string, key: string): Promise<unknown> {
  return caller.call('s3api', 'get-object', '--bucket', bucket, '--key', key, '/dev/null');
}

/** The emulator may not know the thing asked for; only a refusal counts against the policy. */
async function allowed(call: Promise<unknown>): Promise<void> {
  await call.catch((error: Error) => {
    if (DENIED.test(error.message)) throw error;
  });
}
