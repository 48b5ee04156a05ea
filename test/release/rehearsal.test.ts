import { bump } from '../../tools/release/bump';
import { Rehearsal } from '../../tools/release/rehearsal';
import { Repository } from '../helpers/repository';

const UNRELEASED = '# Changelog\n\n## [Unreleased]\n';
const RELEASED = '\n## [0.1.0] - 2026-11-01\n';

let repository: Repository;
let rehearsal: Rehearsal | undefined;
beforeEach(() => {
  repository = new Repository();
  repository.write('package.json', JSON.stringify({ name: 'x', version: '0.1.0' }));
  commit('feat: the beginning', UNRELEASED);
});
afterEach(() => {
  rehearsal?.end();
  rehearsal = undefined;
  repository.remove();
});

function commit(message: string, changelog: string): string {
  repository.write('CHANGELOG.md', changelog);
  return repository.commit(message);
}

/** The tags of a copy in which the newest version has one. */
async function tagged(): Promise<string> {
  rehearsal = await Rehearsal.of(repository.root);
  await rehearsal.tagNewest();
  return rehearsal.git('for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/tags');
}

test('a release commit, whose tag comes later, can be rehearsed', async () => {
  const released = commit('chore(release): 0.1.0', UNRELEASED + RELEASED);
  expect(await tagged()).toBe(`v0.1.0 ${released}\n`);
  expect((await bump(rehearsal!.root, '2026-12-01')).version).toBe('0.1.1');
  expect(repository.git('tag')).toBe('');
});

test('in a clone without tags, only what came after the last release counts', async () => {
  const released = commit('chore(release): 0.1.0', UNRELEASED + RELEASED);
  commit('fix: a fault', `${UNRELEASED}\nMended.\n${RELEASED}`);
  expect(await tagged()).toBe(`v0.1.0 ${released}\n`);
  const { changelog } = await bump(rehearsal!.root, '2026-12-01');
  expect(changelog).toContain('* a fault');
  expect(changelog).not.toContain('the beginning');
});

test('a tag that is there stays where it is', async () => {
  const before = repository.git('rev-parse', 'HEAD');
  repository.git('tag', 'v0.1.0');
  commit('chore(release): 0.1.0', UNRELEASED + RELEASED);
  expect(await tagged()).toBe(`v0.1.0 ${before}\n`);
});

test('before the first release there is nothing to tag', async () => {
  expect(await tagged()).toBe('');
});
