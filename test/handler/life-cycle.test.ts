import * as fc from 'fast-check';
import { isAllowed } from './handler-policy';
import { Account, empty, lives } from './life-cycle';
import type { PolicedCall } from './world';

/** Thousands in the project's check, fewer in a developer's daily run and for each mutant. */
const RUNS = Number(process.env.STOMPY_LIFE_CYCLES ?? 100);
/** Always the same lives, so that a mutant is noticed each time or never; and no search for the shortest. */
const SEED = process.env.STOMPY_LIFE_SEED;

test('whatever happens: no foreign report changes, success leaves exactly the wanted report, deletion leaves none of ours', async () => {
  const calls = new Map<string, PolicedCall>();

  await fc.assert(fc.asyncProperty(lives, async (steps) => {
    const account = new Account();
    await fc.asyncModelRun(() => ({ model: empty(), real: account }), steps);
    for (const [key, call] of account.world.policedCalls) calls.set(key, call);
  }), { numRuns: RUNS, ...SEED ? { seed: Number(SEED), endOnFailure: true } : {} });

  expect(calls.size).toBeGreaterThan(4);
  for (const call of calls.values()) expect([call, await isAllowed(call)]).toEqual([call, true]);
});
