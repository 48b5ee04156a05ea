import { execFileSync } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';

const ROOT = join(__dirname, '../..');

/** Everything that is committed or about to be. */
export const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
  .filter((file) => existsSync(join(ROOT, file)));

/** Every document that people write. */
export const DOCUMENTS = FILES.filter((file) => file.endsWith('.md') && file !== 'API.md');

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
