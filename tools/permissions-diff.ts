import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';
import { join } from 'path';
import { catalogue, EMPTY_CATALOGUE, type Catalogue } from './permissions/catalogue';
import { unnamed } from './permissions/changelog';
import { diff } from './permissions/diff';

const ROOT = join(__dirname, '..');

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** The permissions at a commit. */
function catalogueAt(ref: string): Catalogue {
  try {
    return JSON.parse(git('show', `${ref}:permissions.json`)) as Catalogue;
  } catch {
    throw new Error(`there is no permissions.json at "${ref}": name a commit, branch or tag that has one`);
  }
}

/** The newest release, if there is one. */
function lastRelease(): string | undefined {
  return git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-v:refname').split('\n')[0] || undefined;
}

function run([first, ...rest]: string[]): number {
  const forChangelog = first === '--changelog';
  const given = forChangelog ? rest[0] : first;
  const ref = given ?? lastRelease();
  const before = ref === undefined ? EMPTY_CATALOGUE : catalogueAt(ref);
  const after = catalogue();
  const changes = diff(before, after);
  console.log(`Permissions ${after.version}, compared with ${ref === undefined ? 'nothing: there is no release yet' : `${before.version} at ${ref}`}`);
  for (const { kind, what } of changes) console.log(`${kind.padEnd(8)} ${what}`);
  if (changes.length === 0) console.log('no difference');
  if (!forChangelog) return 0;

  const missing = unnamed(changes, readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), ref);
  if (missing.length > 0) console.error(`Stompy may do more, and CHANGELOG.md does not say so: name ${missing.map((id) => `\`${id}\``).join(', ')}`);
  const stale = changes.length > 0 && before.version === after.version;
  if (stale) console.error(`The permissions changed: raise PERMISSIONS_VERSION in src/permissions/version.ts, it is still ${after.version}`);
  return missing.length > 0 || stale ? 1 : 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
