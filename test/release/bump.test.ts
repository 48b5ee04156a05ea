import { execFileSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { bump } from '../../tools/release/bump';

const DATE = '2026-12-01';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stompy-bump-test-'));
  git('init', '--quiet');
  write('package.json', JSON.stringify({ name: 'x', version: '0.1.0', repository: 'https://github.com/Stompy-io/stompy-cdk.git' }));
  write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\nBy hand.\n');
  commit('feat: the beginning');
});
afterEach(() => rmSync(root, { recursive: true }));

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'commit.gpgsign=false', ...args], { cwd: root });
}

function write(file: string, text: string): void {
  writeFileSync(join(root, file), text);
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
}

/** After a release of 0.1.0. */
function released(): void {
  write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-11-01\n\nBy hand.\n');
  commit('chore(release): 0.1.0');
  git('tag', 'v0.1.0');
}

test('the first release keeps the version', async () => {
  const { version, changelog } = await bump(root, DATE);
  expect(version).toBe('0.1.0');
  expect(changelog).toContain(`## [0.1.0] - ${DATE}\n\nBy hand.\n`);
  expect(changelog).toContain('#### Features\n\n* the beginning');
});

test.each([
  ['fix: a fault', '0.1.1', 'Fixes'],
  ['feat: a feature', '0.1.1', 'Features'],
  ['feat!: a break', '0.2.0', 'BREAKING CHANGES'],
  ['fix: a fault\n\nBREAKING CHANGE: more rights by default', '0.2.0', 'more rights by default'],
])('before 1.0, %j makes %s', async (message, wanted, noted) => {
  released();
  commit(message);
  const { version, changelog } = await bump(root, DATE);
  expect(version).toBe(wanted);
  expect(changelog.slice(0, changelog.indexOf('## [0.1.0]'))).toContain(noted);
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({ version: wanted });
});

test('from 1.0 on, a feature raises the middle number', async () => {
  write('package.json', JSON.stringify({ name: 'x', version: '1.0.0' }));
  write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-11-01\n');
  commit('chore(release): 1.0.0');
  git('tag', 'v1.0.0');
  commit('feat: a feature');
  expect((await bump(root, DATE)).version).toBe('1.1.0');
});

test('commits that users need not know of are not listed', async () => {
  released();
  commit('fix: a fault');
  commit('test: one more');
  expect((await bump(root, DATE)).changelog).not.toContain('one more');
});

test('refuses a clone without the tags, which would count everything anew', async () => {
  released();
  git('tag', '--delete', 'v0.1.0');
  await expect(bump(root, DATE)).rejects.toThrow('CHANGELOG.md names 0.1.0 as released, but the tag v0.1.0 is not here: git fetch --tags');
});
