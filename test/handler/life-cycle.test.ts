import { runSimulation } from '@cloud-copilot/iam-simulate';
import * as fc from 'fast-check';
import { Account, empty, lives } from './life-cycle';
import type { PolicedCall } from './world';

/** Thousands in the project's check, fewer in a developer's daily run and for each mutant. */
const RUNS = Number(process.env.STOMPY_LIFE_CYCLES ?? 100);
/** Always the same lives, so that a mutant is noticed each time or never. */
const SEED = process.env.STOMPY_LIFE_SEED;

test('whatever happens: no foreign report changes, success leaves exactly the wanted report, deletion leaves none of ours', async () => {
  const calls = new Map<string, PolicedCall>();

  await fc.assert(fc.asyncProperty(lives, async (steps) => {
    const account = new Account();
    await fc.asyncModelRun(() => ({ model: empty(), real: account }), steps);
    for (const [key, call] of account.world.policedCalls) calls.set(key, call);
  }), { numRuns: RUNS, ...SEED ? { seed: Number(SEED) } : {} });

  expect(calls.size).toBeGreaterThan(5);
  for (const call of calls.values()) expect([call, await isAllowed(call)]).toEqual([call, true]);
}, 600_000);

/** Whether IAM lets the handler make a call. */
async function isAllowed({ action, resource, policy }: PolicedCall): Promise<boolean> {
  const { overallResult } = await runSimulation({
    request: {
      principal: 'arn:aws:sts::111122223333:assumed-role/ReportHandler/run',
      action,
      resource: { resource, accountId: '111122223333' },
      contextVariables: {},
    },
    identityPolicies: [{ name: 'Reports', policy }],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  } as Parameters<typeof runSimulation>[0], {}) as { overallResult: string };
  return overallResult === 'Allowed';
}
