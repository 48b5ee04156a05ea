import * as fc from 'fast-check';
import { StompyConcurrencyMode } from '../../src';
import { DEFAULT_OPERATIONS, operationPreferences } from '../../src/organization/operations';
import { ASSUMED_MINUTES, FASTEST, LIMITS, scale } from '../../tools/docs/organization';

/** How CloudFormation goes through accounts in strict mode, one by one: no more at once than failures are still tolerated, and one. */
function simulate(accounts: number, operations: typeof FASTEST, fails: (account: number) => boolean): { rounds: number; reached: number } {
  const { failureTolerancePercentage, maxConcurrentPercentage } = operations;
  const tolerated = Math.floor(accounts * failureTolerancePercentage / 100);
  const wanted = Math.max(1, Math.floor(accounts * maxConcurrentPercentage / 100));
  let [reached, failed, rounds] = [0, 0, 0];
  while (reached < accounts && failed <= tolerated) {
    const now = Math.min(wanted, tolerated - failed + 1, LIMITS.operationsAtOnce, accounts - reached);
    failed += Array.from({ length: now }, (_, index) => fails(reached + index)).filter((each) => each).length;
    reached += now;
    rounds += 1;
  }
  return { rounds, reached };
}

test.each([100, 1_000, 10_000])('%d accounts: the table is what a simulation of CloudFormation\'s rules comes to', (accounts) => {
  for (const operations of [DEFAULT_OPERATIONS, FASTEST]) {
    const { rounds } = simulate(accounts, operations, () => false);
    expect(scale(accounts, operations)).toMatchObject({ rounds, minutes: rounds * ASSUMED_MINUTES });
  }
});

test('at the defaults every account is reached, whichever fail', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.infiniteStream(fc.boolean()), (accounts, failures) => {
    const fails = Array.from({ length: accounts }, () => failures.next().value as boolean);
    expect(simulate(accounts, DEFAULT_OPERATIONS, (account) => fails[account]).reached).toBe(accounts);
  }));
});

test('without tolerance one suspended account stops all that follow', () => {
  const none = { failureTolerancePercentage: 0, maxConcurrentPercentage: 25 };
  expect(simulate(100, none, (account) => account === 0)).toEqual({ rounds: 1, reached: 1 });
});

test('a tenth of a small organization is no tolerance at all: percentages are rounded down', () => {
  expect(simulate(5, { failureTolerancePercentage: 10, maxConcurrentPercentage: 25 }, (account) => account === 0).reached).toBe(1);
});

test('ten thousand accounts keep within AWS\'s limits', () => {
  const { accounts, atOnce, minutes } = scale(10_000, FASTEST);
  expect(accounts).toBeLessThanOrEqual(LIMITS.instancesOfSet);
  expect(atOnce).toBeLessThanOrEqual(LIMITS.operationsAtOnce);
  expect(minutes).toBeLessThan(LIMITS.handlerMinutes);
  expect(scale(20_000, FASTEST)).toMatchObject({ atOnce: 10_000, rounds: 2 });
});

test('the defaults of the table are those of the construct', () => {
  expect(operationPreferences()).toEqual(DEFAULT_OPERATIONS);
  expect(operationPreferences({ concurrencyMode: StompyConcurrencyMode.SOFT })).toEqual(DEFAULT_OPERATIONS);
});
