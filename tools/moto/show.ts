import { spawnSync } from 'child_process';
import { join } from 'path';
import { Organization } from './organization';
import { iam } from './requests';
import { MOTO_ACCOUNT, motoTools, startMoto } from './server';
import { deployStackSet, synthesized } from './stack-set';
import type { Runner } from '../../src/cli/aws/run';
import type { Output } from '../../src/cli/command';
import { execute } from '../../src/cli/program';
import { Aws } from '../emulator/aws';
import type { Emulator } from '../emulator/server';
import { step } from '../terminal/steps';

/** `stompy-cdk check-organization` with a real AWS CLI. */
export function checkOrganization(bin: string, emulator: Emulator, ...args: string[]): Promise<Output> {
  const env = { PATH: process.env.PATH, ...emulator.env(MOTO_ACCOUNT), AWS_MAX_ATTEMPTS: '1' };
  const run: Runner = async (call) => {
    const { status, stdout, stderr } = spawnSync(join(bin, 'aws'), call, { encoding: 'utf8', env });
    return { status, stdout, stderr };
  };
  return execute(['check-organization', ...args], { run, progress: () => {} });
}

/** A rollout to a small organization: one account fails, because it has a role of that name already. */
export async function showOrganization(bin: string): Promise<void> {
  const moto = await step('Installing moto, which knows StackSets, into .venv-moto', motoTools);
  const emulator = await step('Starting it on 127.0.0.1', () => startMoto(moto));
  try {
    const organization = await step('Making an organization of four accounts in two units', () =>
      Organization.of(emulator, MOTO_ACCOUNT, [{ name: 'production', accounts: 3 }, { name: 'sandbox', accounts: 1 }]));
    const stackSet = synthesized([organization.units.get('production')!]);
    const [taken] = organization.accounts.get('production')!;
    await iam(emulator, taken, 'CreateRole', { RoleName: stackSet.StackSetName, AssumeRolePolicyDocument: '{"Version":"2012-10-17","Statement":[]}' });
    await step('Deploying the StackSet into the unit "production"', () => deployStackSet(new Aws(bin, emulator, MOTO_ACCOUNT), stackSet));
    const { status, stdout, stderr } = await step('stompy-cdk check-organization', () => checkOrganization(bin, emulator));
    if (status !== 1) throw new Error(`the check should find what failed, and ended with ${status}: ${stderr}`);
    console.log(`\n${stdout!.split('\n').map((line) => `  ${line}`).join('\n')}`);
  } finally {
    emulator.stop();
  }
}
