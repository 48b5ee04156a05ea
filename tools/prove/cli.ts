import { spawnSync } from 'child_process';
import { join } from 'path';
import type { Runner } from '../../src/cli/aws/run';
import type { Output } from '../../src/cli/command';
import { execute } from '../../src/cli/program';
import type { Emulator } from '../emulator/server';

/** `stompy-cdk` with a real AWS CLI that talks to the emulator, as the account's root. */
export function stompyCdk(bin: string, emulator: Emulator, account: string): (...args: string[]) => Promise<Output> {
  const run: Runner = async (call) => {
    const { status, stdout, stderr } = spawnSync(join(bin, 'aws'), call, { encoding: 'utf8', env: { PATH: process.env.PATH, ...emulator.env(account) } });
    return { status, stdout, stderr };
  };
  return (...args) => execute(args, { run, progress: () => {} });
}
