import { execFileSync } from 'child_process';
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';

const ROOT = join(__dirname, '../..');
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
  .filter((file) => existsSync(join(ROOT, file)));

/** What stands in no file. A client knows its registry; a name in a file would send everybody there, past their own mirror. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['host of a registry', /\b(npmjs\.(org|com)|yarnpkg\.com|pypi\.org|pythonhosted\.org|nuget\.org|maven\.org|maven\.apache\.org|sonatype\.(org|com)|(proxy|sum)\.golang\.org|ghcr\.io)\b/i],
  ['token', /\b(gh[pousr]_\w{36}|github_pat_\w{22}|npm_\w{36}|pypi-AgE\w+|oy2[a-z0-9]{43}|xox[abp]-[\w-]{10})|\bAKIA(?!IOSFODNN7EXAMPLE)[A-Z0-9]{16}\b/],
  ['private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['path of a machine', /(?<![\w.])\/(root|home|Users|work|workspace)\/\w|\b[A-Z]:\\Users\\/],
];

test.each(FORBIDDEN)('no file has a %s', (_, pattern) => {
  expect(FILES.flatMap((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').flatMap((line, index) => pattern.test(line) ? [`${file}:${index + 1}`] : []))).toEqual([]);
  expect(FILES.length).toBeGreaterThan(150);
});

test.each([
  ['https://registry.npmjs', '.org/x'],
  ['https://central.sonatype', '.com'],
  ['ghp', `_${'a'.repeat(36)}`],
  ['npm', `_${'a'.repeat(36)}`],
  ['-----BEGIN RSA', ' PRIVATE KEY-----'],
  ['"/home', '/somebody/x"'],
  ['C:', '\\Users\\x'],
])('%s… would be found', (...parts) => {
  expect(FORBIDDEN.filter(([, pattern]) => pattern.test(parts.join('')))).toHaveLength(1);
});
