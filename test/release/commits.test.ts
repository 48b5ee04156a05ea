import { NOTED, unconventional } from '../../tools/release/conventional';
import { Repository } from '../helpers/repository';

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
  repository.write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n');
  repository.commit('As people wrote before the rule');
  repository.write('CONTRIBUTING.md', 'Commits follow Conventional Commits.\n');
  repository.commit('docs: how commits are written');
});
afterEach(() => repository.remove());

async function refused(): Promise<string[]> {
  return (await unconventional(repository.root)).map((line) => line.replace(/^[0-9a-f]+ /, ''));
}

test('a subject names its kind, and may name a part and a break', async () => {
  const kinds = [...NOTED.map(({ type }) => type), 'build', 'chore', 'docs', 'refactor', 'test'];
  for (const kind of kinds) repository.commit(`${kind}: a change`);
  for (const subject of ['chore(release): 0.1.0', 'feat!: a break', 'fix(cli)!: a break']) repository.commit(subject);
  expect(await refused()).toEqual([]);
});

test.each(['A change', 'feature: a change', 'fix a fault', 'fix : a fault', 'fix:a fault', 'Revert "feat: a change"', 'Say it as in fix: a fault'])('%j has no kind', async (subject) => {
  repository.commit(subject);
  expect(await refused()).toEqual([subject]);
});

test('a merge has a subject of its own', async () => {
  repository.git('checkout', '--quiet', '-b', 'branch', 'HEAD~1');
  repository.commit('Work on a branch');
  repository.git('checkout', '--quiet', 'main');
  repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge branch', 'branch');
  expect(await refused()).toEqual(['Work on a branch']);
});

test('after a release, what it brought is settled, with or without its tag', async () => {
  repository.commit('A slip');
  repository.write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-11-01\n');
  repository.commit('chore(release): 0.1.0');
  expect(await refused()).toEqual([]);
  repository.commit('Another slip');
  expect(await refused()).toEqual(['Another slip']);
});
