import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';
import { join } from 'path';
import { catalogue, EMPTY_CATALOGUE, type Catalogue } from './catalogue';
import { unnamed } from './changelog';
import { diff } from './difference';

const ROOT = join(__dirname, '../..');
const CATALOGUE = 'permissions.json';
const CHANGELOG = 'CHANGELOG.md';

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 }).trim();
}

/** The permissions at a commit; none before the first release. */
function catalogueAt(ref: string | undefined): Catalogue {
  if (ref === undefined) return EMPTY_CATALOGUE;
  try {
    return JSON.parse(git('show', `${ref}:${CATALOGUE}`)) as Catalogue;
  } catch {
    throw new Error(`there is no ${CATALOGUE} at "${ref}": name a commit, branch or tag that has one`);
  }
}

/** The newest release, if there is one. */
function lastRelease(): string | undefined {
  return git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-v:refname').split('\n')[0] || undefined;
}

/** The newest commit with other permissions than now, if there is one. */
function lastChange(): string | undefined {
  const { hash } = catalogue();
  return git('log', '--format=%H', '--', CATALOGUE).split('\n').filter(Boolean).find((commit) => catalogueAt(commit).hash !== hash);
}

/** Prints what is different, and counts what should be said of it and is not. */
function compare(ref: string | undefined, forChangelog: boolean): number {
  const [before, after] = [catalogueAt(ref), catalogue()];
  const changes = diff(before, after);
  console.log(`Permissions ${after.version}, compared with ${ref === undefined ? 'nothing: there is no release yet' : `${before.version} at ${ref}`}`);
  for (const { kind, what } of changes) console.log(`${kind.padEnd(8)} ${what}`);
  if (changes.length === 0) console.log('no difference');
  if (!forChangelog) return 0;

  const missing = unnamed(changes, readFileSync(join(ROOT, CHANGELOG), 'utf8'), ref === undefined ? '' : git('show', `${ref}:${CHANGELOG}`));
  if (missing.length > 0) console.error(`Stompy may do more, and no new line of ${CHANGELOG} says so: name ${missing.map((id) => `\`${id}\``).join(', ')}`);
  const stale = before.hash !== after.hash && before.version === after.version;
  if (stale) console.error(`The permissions changed: raise PERMISSIONS_VERSION in src/permissions/version.ts, it is still ${after.version}`);
  return missing.length + Number(stale);
}

function run([first, ...rest]: string[]): number {
  const forChangelog = first === '--changelog';
  const given = forChangelog ? rest[0] : first;
  if (given !== undefined || !forChangelog) return compare(given ?? lastRelease(), forChangelog) > 0 ? 1 : 0;

  // since the release, and once more since the last change: a line about that one does not speak for the next
  const changed = lastChange();
  if (changed === undefined && git('rev-parse', '--is-shallow-repository') === 'true') {
    console.error('NOT COMPARED with the permissions before the last change: this clone has no history (git fetch --unshallow)');
  }
  const refs = [...new Set([lastRelease(), ...changed === undefined ? [] : [changed]])];
  return refs.map((ref) => compare(ref, true)).some((problems) => problems > 0) ? 1 : 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
