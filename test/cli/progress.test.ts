import { Progress } from '../../src/cli/progress';

let lines: string[];
let progress: Progress;

beforeEach(() => {
  jest.useFakeTimers();
  lines = [];
  progress = new Progress((line) => lines.push(line));
});
afterEach(() => { jest.useRealTimers(); });

test('silent for two seconds', () => {
  progress.step('one');
  jest.advanceTimersByTime(1999);
  expect(lines).toEqual([]);
});

test('then it says what is being done, and each step from there on', () => {
  progress.step('one');
  jest.advanceTimersByTime(1500);
  progress.step('two');
  jest.advanceTimersByTime(500);
  expect(lines).toEqual(['two']);
  progress.step('three');
  jest.advanceTimersByTime(9000);
  expect(lines).toEqual(['two', 'three']);
});

test('nothing once it has ended', () => {
  progress.step('one');
  progress.end();
  jest.advanceTimersByTime(9000);
  expect([lines, jest.getTimerCount()]).toEqual([[], 0]);
});
