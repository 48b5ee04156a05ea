import { spawnSync } from 'child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { setTimeout as sleep } from 'timers/promises';
import tasks from '../../.projen/tasks.json';
import { start } from '../../tools/terminal/steps';

const ROOT = join(__dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stompy-leftovers-'));
  mkdirSync(join(folder, 'tmp'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the check of .ci/run', () => {
  const leavesNothing = (command: string) => {
    spawnSync('git', ['init', '--quiet', folder]);
    const script = `. ${join(ROOT, '.ci/leftovers.sh')}; leaves_nothing sh -c '${command}'`;
    return spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8' });
  };

  test.each([
    ['a file in the temporary folder', 'touch $TMPDIR/state.json', 'It leaves 1 entries in the temporary folder:\nstate.json'],
    ['a file in the checkout', 'touch left.txt', 'It leaves in the checkout:\n> ?? left.txt'],
  ])('notices %s', (_, command, message) => {
    const { status, stdout } = leavesNothing(command);
    expect(stdout).toContain(message);
    expect(status).toBe(1);
  });

  test('says nothing when all is gone', () => {
    expect(leavesNothing('touch $TMPDIR/x left.txt; rm $TMPDIR/x left.txt')).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('a command', () => {
  const tsNode = ['node_modules/ts-node/dist/bin.js', '--transpile-only', '--project', 'tools/tsconfig.json', '--require', './tools/terminal/preload.ts'];
  const work = 'require("fs").mkdtempSync(require("path").join(require("os").tmpdir(), "cdk.out"));';
  const { DISABLE_V8_COMPILE_CACHE } = tasks.env;
  const env = () => ({ ...process.env, DISABLE_V8_COMPILE_CACHE, TMPDIR: join(folder, 'tmp') });
  const run = (code: string) => start(process.execPath, [...tsNode, '--eval', code], { cwd: ROOT, env: env(), stdio: 'ignore' });
  const ended = (child: ReturnType<typeof run>) => new Promise((resolve) => child.once('close', resolve));

  test.each([
    ['when it succeeds', work, 0],
    ['when it fails', `${work} throw new Error("x")`, 1],
  ])('leaves nothing in the temporary folder %s', async (_, code, status) => {
    expect(await ended(run(code))).toBe(status);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  test.each([['SIGINT', 130], ['SIGTERM', 143]] as const)('leaves nothing there after %s', async (signal, status) => {
    const ready = join(folder, 'ready');
    const child = run(`${work} require("fs").writeFileSync("${ready}", ""); setInterval(() => {}, 1000);`);
    const end = ended(child);
    while (!existsSync(ready) && child.exitCode === null) await sleep(50);
    const meanwhile = readdirSync(join(folder, 'tmp'));
    child.kill(signal);
    expect(await end).toBe(status);
    expect(meanwhile).toHaveLength(1);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });
});
