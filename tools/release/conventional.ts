import { readFileSync } from 'fs';
import { join } from 'path';
import { releases } from './changelog';
import { addedBy } from './history';
import { run } from '../terminal/steps';

/** Kinds of commits that users of the library care for, and their headlines in the changelog. */
export const NOTED = [
  { type: 'feat', section: 'Features' },
  { type: 'fix', section: 'Fixes' },
  { type: 'perf', section: 'Performance' },
  { type: 'revert', section: 'Taken back' },
];
/** The others stay in git. */
const UNNOTED = ['build', 'chore', 'docs', 'refactor', 'test'];
const SUBJECT = new RegExp(`^(${[...NOTED.map(({ type }) => type), ...UNNOTED].join('|')})(\\([\\w-]+\\))?!?: \\S`);

/**
 * Commits whose subject has no kind: the changelog would pass over them, and so would the version. Since the last release, which has no tag
 * yet where it is proposed, or before the first since CONTRIBUTING.md asks for it.
 */
export async function unconventional(root: string): Promise<string[]> {
  const [last] = releases(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
  const since = last === undefined ? await addedBy(root, 'Conventional Commits', 'CONTRIBUTING.md') : await addedBy(root, `## [${last}]`, 'CHANGELOG.md');
  const subjects = await run('git', ['log', '--no-merges', '--format=%h %s', `${since}..HEAD`], { cwd: root });
  return subjects.split('\n').filter((line) => line !== '' && !SUBJECT.test(line.slice(line.indexOf(' ') + 1)));
}
