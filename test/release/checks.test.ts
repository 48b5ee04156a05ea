import { spawnSync } from 'child_process';
import { mkdtempSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const CI = join(__dirname, '../../.ci');
let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'stompy-checks-')); });
afterEach(() => rmSync(folder, { recursive: true }));

/** A run of checks that do no more than this, with a temporary folder of its own. */
function run(script: string) {
  const whole = `. ${CI}/leftovers.sh; . ${CI}/checks.sh; leaves_checkout() { "$@"; }\n${script}`;
  const { status, stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', whole], { encoding: 'utf8', timeout: 20_000, env: { ...process.env, TMPDIR: folder } });
  return { status, lines: stdout.trim().split('\n'), left: readdirSync(folder) };
}

/** Two lists beside each other. */
const lists = (first: string, second: string) => run(`first() { ${first}; }; second() { ${second}; }; beside_each_other first second; check last true`);

test('both lists run, with what the first says after the second, and then what follows them', () => {
  const { status, lines, left } = lists('check A echo a; check B echo b', 'check C echo c; check D echo d');

  expect(lines.filter((line) => /^(#|[a-d]$)/.test(line))).toEqual([
    '######## C', 'c', '######## D', 'd', '######## A', 'a', '######## B', 'b', '######## last',
  ]);
  expect([status, lines.at(-1), left]).toEqual([0, '5 passed, 0 failed', []]);
});

test.each([
  ['first', 'check A false; check B echo never', 'check C true'],
  ['second', 'check A true', 'while [ ! -s "$record/times" ]; do sleep 0.05; done; check C false; check D echo never'],
])('a check that fails in the %s list ends the run, and what passed before is counted', (_, first, second) => {
  const { status, lines, left } = lists(first, second);

  expect(lines).not.toContain('never');
  expect(lines).not.toContain('######## last');
  expect([status, lines.at(-1), left]).toEqual([1, '1 passed, 1 failed', []]);
});

test('what the first list is doing ends with a failure of the second, and leaves nothing', () => {
  const started = 'while [ ! -e "$record/started" ]; do sleep 0.05; done';
  const { status, lines, left } = lists('check A sh -c "touch $record/started; mktemp; sleep 1000"', `${started}; check B false`);

  expect([status, lines.at(-1), left]).toEqual([1, '0 passed, 1 failed', []]);
  expect(lines).toContain('######## A');
});

test('a check that leaves something fails in either list', () => {
  for (const pair of [['check A mktemp', 'check B true'], ['check A true', 'check B mktemp']]) {
    expect(lists(pair[0], pair[1])).toMatchObject({ status: 1, left: [] });
  }
});
