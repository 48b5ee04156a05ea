import { stompyCdk } from './cli';
import { makeWorld, world } from './runbooks';
import { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';
import { run } from '../terminal/steps';

const CUSTOMER = '111122223333';
const REGION = 'ap-southeast-1';

interface Answer {
  readonly leftovers: { readonly id: string; readonly region: string }[];
  readonly commands: { readonly stop: string[]; readonly remove: string[] };
  readonly unseen: object[];
}

/** `stompy-cdk list-leftovers` with a real AWS CLI, and the commands that it prints, in a shell. The emulator makes no Spot requests. */
export async function proveListLeftovers(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  console.log('\nstompy-cdk list-leftovers');
  const aws = new Aws(bin, emulator, CUSTOMER);
  const environment = { ...emulator.env(CUSTOMER), PATH: `${bin}:${process.env.PATH}` };
  const command = stompyCdk(bin, emulator, CUSTOMER);
  const list = async () => {
    const { status, stdout, stderr } = await command('list-leftovers', '--regions', `${REGION},eu-west-1`, '--json');
    if (stdout === undefined) throw new Error(`the command said: ${stderr}`);
    return { status, ...JSON.parse(stdout) as Answer };
  };
  const shell = (commands: string[]) => run('bash', ['-c', ['set -euo pipefail', ...commands].join('\n')], { env: environment });

  await proof.holds('an account without anything of Stompy: nothing is left', async () => {
    const { status, leftovers, unseen } = await list();
    expectEqual([status, leftovers, unseen], [0, [], []]);
  });
  await makeWorld(aws);
  await proof.holds('finds everything with the tag and nothing else, and changes nothing', async () => {
    const before = await world(aws);
    const { status, leftovers } = await list();
    expectEqual([status, leftovers.map(({ id }) => id).sort()], [1, before.marked]);
    expectEqual(leftovers.filter(({ region }) => region !== REGION), []);
    expectEqual(await world(aws), before);
  });
  await proof.holds('the commands to stop end instances, volumes and interfaces with the tag, and nothing of the customer', async () => {
    const before = await world(aws);
    await shell((await list()).commands.stop);
    const after = await world(aws);
    expectEqual(after.marked.filter((id) => /^(i|vol|eni)-/.test(id)), []);
    expectEqual(after.others, before.others);
  });
  await proof.holds('the commands to remove end the rest, and nothing of the customer', async () => {
    const before = await world(aws);
    await shell((await list()).commands.remove);
    expectEqual((await list()).leftovers, []);
    expectEqual((await world(aws)).others, before.others);
  });
}
