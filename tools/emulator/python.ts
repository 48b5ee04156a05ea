import { createHash } from 'crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { run } from '../terminal/steps';

const VENV = join(__dirname, '../../.venv');
const REQUIREMENTS = join(__dirname, 'requirements.txt');

/** Python is missing: what to install. */
export class PythonMissing extends Error {}

/** Makes the project's own virtual environment with the pinned files, once, and returns the folder of its programs. */
export async function pythonTools(): Promise<string> {
  const bin = join(VENV, 'bin');
  const stamp = join(VENV, 'requirements.sha256');
  const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return bin;

  rmSync(VENV, { recursive: true, force: true });
  try {
    await run('python3', ['-m', 'venv', VENV]);
  } catch (error) {
    throw new PythonMissing('Python 3.11 or newer with its venv module is needed for the emulator and for cfn-lint: install it (on Debian and Ubuntu: '
      + `apt-get install python3 python3-venv) and try again.\n${(error as Error).message}`);
  }
  await run(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes', '-r', REQUIREMENTS]);
  writeFileSync(stamp, wanted);
  return bin;
}
