import { readFileSync } from 'fs';
import { join } from 'path';
import { bump } from '../../tools/release/bump';
import { Repository } from '../helpers/repository';

const DATE = '2026-12-01';

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
  repository.write('package.json', JSON.stringify({ name: 'x', version: '0.1.0', repository: 'https://github.com/Stompy-io/stompy-cdk.git' }));
  repository.write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\nBy hand.\n');
  repository.commit('feat: the beginning');
});
afterEach(() => repository.remove());

/** After a release of 0.1.0. */
function released(): void {
  repository.write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-11-01\n\nBy hand.\n');
  repository.commit('chore(release): 0.1.0');
  repository.git('tag', 'v0.1.0');
}

test('the first release keeps the version', async () => {
  const { version, changelog } = await bump(repository.root, DATE);
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
  repository.commit(message);
  const { version, changelog } = await bump(repository.root, DATE);
  expect(version).toBe(wanted);
  expect(changelog.slice(0, changelog.indexOf('## [0.1.0]'))).toContain(noted);
  expect(JSON.parse(readFileSync(join(repository.root, 'package.json'), 'utf8'))).toMatchObject({ version: wanted });
});

test('from 1.0 on, a feature raises the middle number', async () => {
  repository.write('package.json', JSON.stringify({ name: 'x', version: '1.0.0' }));
  repository.write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-11-01\n');
  repository.commit('chore(release): 1.0.0');
  repository.git('tag', 'v1.0.0');
  repository.commit('feat: a feature');
  expect((await bump(repository.root, DATE)).version).toBe('1.1.0');
});

test('commits that users need not know of are not listed', async () => {
  released();
  repository.commit('fix: a fault');
  repository.commit('test: one more');
  expect((await bump(repository.root, DATE)).changelog).not.toContain('one more');
});

test('refuses a clone without the tags, which would count everything anew', async () => {
  released();
  repository.git('tag', '--delete', 'v0.1.0');
  await expect(bump(repository.root, DATE)).rejects.toThrow('CHANGELOG.md names 0.1.0 as released, but the tag v0.1.0 is not here: git fetch --tags');
});
