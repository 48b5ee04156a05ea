import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { GOOD, IDENTITY, PLAIN_ENCRYPTION } from './recorded';
import { main } from '../../src/cli';
import { runCli } from '../../src/cli/aws/run';

const PATH = process.env.PATH;
let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'stompy-cli-')); });
afterEach(() => {
  process.env.PATH = PATH;
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

/** A program called aws. */
function installCli(script: string): void {
  writeFileSync(join(folder, 'aws'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'aws'), 0o755);
  process.env.PATH = `${folder}:${PATH}`;
}

/** One that has an answer for each operation. */
function answering(answers: { readonly [operation: string]: string }): string {
  return `case "$2" in ${Object.entries(answers).map(([operation, answer]) => `${operation}) echo '${answer}' ;;`).join(' ')} *) echo "no" >&2; exit 1 ;; esac`;
}

test('the command runs the AWS CLI of the path and prints what it found', async () => {
  installCli(answering({
    'get-caller-identity': IDENTITY.stdout,
    'describe-report-definitions': JSON.stringify({ ReportDefinitions: [{ ...GOOD, S3Prefix: '' }] }),
    'list-exports': JSON.stringify({ Exports: [] }),
    'get-bucket-encryption': PLAIN_ENCRYPTION.stdout,
  }));
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  const error = jest.spyOn(console, 'error').mockImplementation(() => {});
  await main(['check-report']);

  expect(log.mock.calls).toEqual([[expect.stringMatching(/\nHand hourly to Stompy: paste its bucket costs\.\n\nAbout hourly:\n {2}- The policy of the bucket costs was not read, .* The AWS CLI said: no$/)]]);
  expect(error).not.toHaveBeenCalled();
  expect(process.exitCode).toBe(0);
});

test('fails without the AWS CLI, with status 2 and the reason on stderr', async () => {
  process.env.PATH = folder;
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  const error = jest.spyOn(console, 'error').mockImplementation(() => {});
  await main(['check-report']);

  expect(error.mock.calls).toEqual([[expect.stringMatching(/^The AWS CLI is not installed/)]]);
  expect(log).not.toHaveBeenCalled();
  expect(process.exitCode).toBe(2);
});

test('shows on standard error what takes long', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
  installCli('exit 1');
  const error = jest.spyOn(console, 'error').mockImplementation(() => {});
  const done = main(['check-report']);
  jest.advanceTimersByTime(2000);
  await done;
  jest.useRealTimers();
  expect(error.mock.calls).toEqual([['Asking AWS which account this is'], ['The AWS CLI ended with status 1 and said nothing.']]);
});

test('standard input stays the terminal\'s, for the code of a second factor', async () => {
  installCli('exit 0');
  const spawn = jest.spyOn(jest.requireActual<typeof import('child_process')>('child_process'), 'spawn');
  await runCli([]);
  expect(spawn.mock.calls).toEqual([['aws', [], expect.objectContaining({ stdio: ['inherit', 'pipe', 'pipe'] })]]);
});

test('what the AWS CLI says arrives as it is, in any script, and nothing waits for a key', async () => {
  installCli('echo "说 $1 $2"; echo "说错" >&2; echo "[$AWS_PAGER][$AWS_CLI_AUTO_PROMPT][$KEPT]"; exit 7');
  process.env.AWS_PAGER = 'less';
  process.env.AWS_CLI_AUTO_PROMPT = 'on';
  process.env.KEPT = 'kept';
  try {
    expect(await runCli(['a b', '$HOME'])).toEqual({ status: 7, stdout: '说 a b $HOME\n[][off][kept]\n', stderr: '说错\n' });
  } finally {
    for (const name of ['AWS_PAGER', 'AWS_CLI_AUTO_PROMPT', 'KEPT']) delete process.env[name];
  }
});

test('on Windows without an AWS CLI nothing is started', async () => {
  const { platform } = process;
  installCli('echo "this is no program of Windows"');
  Object.defineProperty(process, 'platform', { value: 'win32' });
  try {
    process.env.PATH = folder;
    expect(await runCli([])).toEqual({ status: null, stdout: '', stderr: '', error: 'ENOENT' });
  } finally {
    Object.defineProperty(process, 'platform', { value: platform });
  }
});
