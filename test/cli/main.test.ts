import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { GOOD, IDENTITY } from './recorded';
import { main } from '../../src/cli';

const PATH = process.env.PATH;
let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'stompy-cli-')); });
afterEach(() => {
  process.env.PATH = PATH;
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

/** A program called aws that prints one answer for each service. */
function installCli(answers: { readonly [service: string]: string }): void {
  const cases = Object.entries(answers).map(([service, answer]) => `${service}) echo '${answer}' ;;`);
  writeFileSync(join(folder, 'aws'), `#!/bin/sh\ncase "$1" in ${cases.join(' ')} *) echo "no" >&2; exit 1 ;; esac\n`);
  chmodSync(join(folder, 'aws'), 0o755);
  process.env.PATH = `${folder}:${PATH}`;
}

test('the command runs the AWS CLI of the path and prints what it found', () => {
  installCli({ sts: IDENTITY.stdout, cur: JSON.stringify({ ReportDefinitions: [{ ...GOOD, S3Prefix: '' }] }) });
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  main(['check-report']);

  expect(log.mock.calls[0][0]).toMatch(/Hand hourly to Stompy: paste its bucket costs\.\nCheck the delivery: .*cannot be read \(Unknown\)/);
  expect(process.exitCode).toBe(0);
});

test('fails without the AWS CLI, with status 2 and the reason on stderr', () => {
  process.env.PATH = folder;
  const error = jest.spyOn(console, 'error').mockImplementation(() => {});
  main(['check-report']);

  expect(error.mock.calls[0][0]).toMatch(/^The AWS CLI is not installed/);
  expect(process.exitCode).toBe(2);
});
