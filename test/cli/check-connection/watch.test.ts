import { CONNECTED, FILES, NO_FILES, NOT_FOUND, objects, STACK, TEST_OBJECT, withReport } from './account';
import { SITUATIONS } from './situations';
import { execute } from '../../../src/cli/program';
import { play, refused, said, type Recording } from '../recorded';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-22T10:00:00Z');
const NEW: Recording = { ...CONNECTED, ...withReport({}), ...NO_FILES };
const OFFLINE = { status: 255, stdout: '', stderr: '\nCould not connect to the endpoint URL: "https://costs.s3.ap-southeast-1.amazonaws.com/"\n' };

/** Runs with a clock that waits in no time. @param world what there is, by the hours since the start. */
async function watch(world: (hours: number) => Recording, ...args: string[]) {
  let now = START;
  const shown: string[] = [];
  const calls: string[][] = [];
  const clock = {
    now: () => new Date(now),
    wait: async (seconds: number) => {
      now += seconds * 1000;
      await jest.advanceTimersByTimeAsync(seconds * 1000);
    },
  };
  const output = await execute(['check-connection', '--watch', ...args], { run: (call) => play(world((now - START) / HOUR), calls)(call), progress: (line) => shown.push(line), clock });
  return { ...output, hours: (now - START) / HOUR, shown, calls };
}

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

const delivering: Recording = { ...NEW, [FILES]: objects('2026-11-23T12:00:00.000Z') };

test('looks every five minutes until the first files are there, and says how long it has waited', async () => {
  const { status, hours, shown, calls, stdout } = await watch((passed) => passed < 26 ? NEW : delivering);
  expect([status, hours]).toEqual([0, 26]);
  expect(calls.filter(([, operation]) => operation === 'list-objects-v2')).toHaveLength(26 * 12 + 1);
  const waits = shown.filter((line) => line.includes('no files yet'));
  expect(waits).toHaveLength(26 * 12);
  expect(waits.at(-1)).toMatch(/ has no files yet, after 25 hours\. Looking again in 5 minutes; Ctrl\+C ends this$/);
  expect(stdout).toMatch(/\nFiles .* AWS delivers: 1 files, the first of 2026-11-23 12:00 UTC/);
});

test('Cost Explorer, which costs, is asked once; roles are not read again', async () => {
  const { calls } = await watch((passed) => passed < 5 ? NEW : delivering);
  for (const operation of ['get-cost-and-usage', 'get-role', 'get-caller-identity']) expect(calls.filter((call) => call[1] === operation)).toHaveLength(1);
});

test('ends after 72 hours without a file, and that is wrong', async () => {
  expect(await watch(() => NEW)).toMatchObject({ status: 1, hours: 72 });
});

test('ends as soon as AWS says why there are none', async () => {
  const { status, hours, stdout } = await watch((passed) => passed < 3 ? NEW : { ...NEW, ...withReport({ ReportStatus: { lastStatus: 'ERROR_PERMISSIONS' } }) });
  expect([status, hours]).toEqual([1, 3]);
  expect(stdout).toContain('No files, and AWS says why: ERROR_PERMISSIONS.');
});

test('does not wait for files of an account in which something else is wrong', async () => {
  expect(await watch(() => ({ ...NEW, 's3api get-bucket-policy costs': refused('NoSuchBucketPolicy', 'GetBucketPolicy') }))).toMatchObject({ status: 1, hours: 0 });
});

test.each<[string, Recording]>([
  ['the bucket', { [FILES]: OFFLINE }],
  ['billing', { 'cur describe-report-definitions': OFFLINE }],
])('a network that is away for an hour, for %s, does not end it', async (_, silent) => {
  const { status, hours, shown } = await watch((passed) => passed >= 2 && passed < 3 ? { ...NEW, ...silent } : passed < 10 ? NEW : delivering);
  expect([status, hours]).toEqual([0, 10]);
  expect(shown.filter((line) => line.startsWith('AWS did not answer. Asking again in 5 minutes'))).toHaveLength(12);
});

test('one that stays away does', async () => {
  const { status, hours } = await watch((passed) => passed < 2 ? NEW : { ...NEW, [FILES]: OFFLINE });
  expect([status, hours]).toEqual([4, 3]);
});

test('a session that ends is no verdict, status 2', async () => {
  const { status, stderr } = await watch((passed) => passed < 12 ? NEW : { ...NEW, 'cur describe-report-definitions': refused('ExpiredToken', 'DescribeReportDefinitions') });
  expect([status, stderr]).toEqual([2, expect.stringContaining('aws sso login')]);
});

test('what nothing dates is waited for from the beginning of the watch', async () => {
  const undated: Recording = {
    ...NEW,
    [TEST_OBJECT]: NOT_FOUND,
    [`cloudformation list-stack-resources ${STACK}`]: said({ StackResourceSummaries: [] }),
  };
  expect(await watch(() => undated)).toMatchObject({ status: 1, hours: 72 });
});

test.each(['roleNone', 'filesDelivering', 'filesHidden', 'reportGone'])('there is nothing to wait for: %s', async (id) => {
  expect(await watch(() => ({ ...CONNECTED, ...SITUATIONS[id].answers }), ...SITUATIONS[id].args ?? [])).toMatchObject({ hours: 0 });
});

test('without --watch it looks once', async () => {
  const once = await execute(['check-connection'], { run: play(NEW), progress: () => {}, clock: { now: () => new Date(START), wait: () => Promise.reject(new Error('it waits')) } });
  expect(once.status).toBe(3);
});

test('in Chinese', async () => {
  const { shown } = await watch((passed) => passed < 1 ? NEW : delivering, '--lang', 'zh');
  expect(shown.at(-1)).toMatch(/正在/);
  expect(shown.filter((line) => /在 0 小时后还没有文件。5 分钟后再次查看；按 Ctrl\+C 结束$/.test(line))).toHaveLength(12);
});
