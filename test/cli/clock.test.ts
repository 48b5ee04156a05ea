import { REAL_CLOCK } from '../../src/cli/clock';

afterEach(() => { jest.useRealTimers(); });

test('the clock of the machine has its time and waits as many seconds as it is told to', async () => {
  const start = Date.UTC(2026, 10, 26, 8);
  jest.useFakeTimers({ now: start });
  let isOver = false;
  void REAL_CLOCK.wait(30).then(() => { isOver = true; });
  await jest.advanceTimersByTimeAsync(29_999);
  expect(isOver).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
  expect(REAL_CLOCK.now()).toEqual(new Date(start + 30_000));
});
