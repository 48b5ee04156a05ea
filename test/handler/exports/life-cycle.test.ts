import * as fc from 'fast-check';
import { Account, empty, mixedLives } from './life-cycle';
import { isAllowed } from '../handler-policy';
import type { PolicedCall } from '../world';

/** Thousands in the project's check, fewer in a developer's daily run and for each mutant. */
const RUNS = Number(process.env.STOMPY_LIFE_CYCLES ?? 100);
const SEED = process.env.STOMPY_LIFE_SEED;

test('reports and exports of one stack: neither changes the other or a stranger, success leaves exactly what is wanted, whatever AWS lets change', async () => {
  const calls = new Map<string, PolicedCall>();

  await fc.assert(fc.asyncProperty(mixedLives, fc.boolean(), fc.boolean(), async (steps, ...switches) => {
    const account = new Account(...switches);
    await fc.asyncModelRun(() => ({ model: empty(), real: account }), steps);
    for (const [key, call] of account.world.policedCalls) calls.set(key, call);
  }), { numRuns: RUNS, ...SEED ? { seed: Number(SEED) } : {} });

  expect([...calls.values()].map(({ action }) => action)).toEqual(expect.arrayContaining(['bcm-data-exports:CreateExport', 'cur:PutReportDefinition']));
  for (const call of calls.values()) expect([call, await isAllowed(call)]).toEqual([call, true]);
});
