import { createHash } from 'crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { run } from '../terminal/steps';

const ROOT = join(__dirname, '../..');

/** A virtual environment of the project, and the files that belong into it. */
export interface PythonEnvironment {
  readonly folder: string;
  readonly requirements: string;
}

/** The emulator of `npm start`, the AWS CLI and cfn-lint. */
const TOOLS: PythonEnvironment = { folder: join(ROOT, '.venv'), requirements: join(__dirname, 'requirements.txt') };

/** Python is missing: what to install. */
export class PythonMissing extends Error {}

/** Makes a virtual environment of the project's own with the pinned files, once, and returns the folder of its programs. */
export async function pythonTools({ folder, requirements }: PythonEnvironment = TOOLS): Promise<string> {
  const bin = join(folder, 'bin');
  const stamp = join(folder, 'requirements.sha256');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return bin;

  rmSync(folder, { recursive: true, force: true });
  try {
    await run('python3', ['-m', 'venv', folder]);
  } catch (error) {
    throw new PythonMissing('Python 3.11 or newer with its venv module is needed for the emulators and for cfn-lint: install it (on Debian and Ubuntu: '
      + `apt-get install python3 python3-venv) and try again.\n${(error as Error).message}`);
  }
  await run(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes', '-r', requirements]);
  writeFileSync(stamp, wanted);
  return bin;
}
