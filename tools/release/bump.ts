import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { release, releases } from './changelog';
import { NOTED } from './conventional';
import { run } from '../terminal/steps';

export interface Bump {
  readonly version: string;
  /** The text of CHANGELOG.md with the new section. */
  readonly changelog: string;
}

/**
 * Raises the version in package.json as the commits since the last tag ask for, and makes the changelog.
 * The first release keeps the version it finds. Before 1.0 a break raises the middle number and everything else the last.
 */
export async function bump(root: string, date: string): Promise<Bump> {
  const before = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const tags = (await run('git', ['tag', '--list', 'v*'], { cwd: root })).split('\n').filter(Boolean);
  const [last] = releases(before);
  // a clone without tags would count every commit anew
  if (last !== undefined && !tags.includes(`v${last}`)) throw new Error(`CHANGELOG.md names ${last} as released, but the tag v${last} is not here: git fetch --tags`);

  const folder = mkdtempSync(join(tmpdir(), 'stompy-bump-'));
  const notes = join(folder, 'notes.md');
  const config = join(folder, 'config.json');
  try {
    writeFileSync(notes, '');
    writeFileSync(config, JSON.stringify({ types: NOTED, infile: notes, header: '', skip: { commit: true, tag: true } }));
    const first = tags.length === 0 ? ['--first-release'] : [];
    await run(process.execPath, [require.resolve('commit-and-tag-version/bin/cli.js'), '--silent', '--config', config, ...first], { cwd: root });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { version, changelog: release(before, version, date, readFileSync(notes, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
