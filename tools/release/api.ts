import { spawnSync } from 'child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';

/** The API of the last release; there is none before the first. */
export const RELEASED_API = 'api/released.json';
/** Breaks that are wanted, one key of jsii-diff a line; a release empties the list. */
export const ACCEPTED_BREAKS = '.compatignore';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const NOT_API = ['readme', 'dependencyClosure', 'fingerprint', 'locationInModule', 'symbolId'];
const OF_DOCS = ['stability', 'deprecated', 'subclassable'];

/** What jsii-diff compares: the assembly without prose, places in files and the assemblies of others. */
export function apiOf(assembly: string): string {
  return `${JSON.stringify(strip(JSON.parse(assembly)), undefined, 1)}\n`;
}

function strip(value: Json): Json {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !NOT_API.includes(key)).map(([key, inner]) => [key, key === 'docs' ? keepOf(inner) : strip(inner)]));
}

function keepOf(docs: Json): Json {
  return Object.fromEntries(Object.entries(docs as object).filter(([key]) => OF_DOCS.includes(key)));
}

/** What of the released API no longer works with the new one; empty if all does. */
export function breaks(root: string, released: string, current: string, accepted: string = join(root, ACCEPTED_BREAKS)): string {
  // inside the project, because there the assemblies of the CDK are found
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, 'node_modules/.cache/compat-'));
  try {
    for (const [name, assembly] of [['released', released], ['current', current]]) {
      mkdirSync(join(folder, name));
      cpSync(join(root, 'package.json'), join(folder, name, 'package.json'));
      writeFileSync(join(folder, name, '.jsii'), assembly);
    }
    const diff = spawnSync(process.execPath, [
      require.resolve('jsii-diff/bin/jsii-diff'), join(folder, 'released'), join(folder, 'current'), '--keys', '--ignore-file', accepted,
    ], { encoding: 'utf8', env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' } });
    if (diff.status === 0) return '';
    const said = `${diff.stdout}${diff.stderr}`.trim();
    // 1: it found breaks; anything else: it did not get as far
    if (diff.status !== 1) throw new Error(`jsii-diff failed\n${said}`);
    return said;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Says what was compared; throws if the API of this checkout breaks users of the last release. */
export function checkApi(root: string, releases: readonly string[]): string {
  const released = join(root, RELEASED_API);
  if (!existsSync(released)) {
    if (releases.length > 0) throw new Error(`${RELEASED_API} is missing, although CHANGELOG.md names ${releases[0]} as released: take it from that tag`);
    return 'No release yet: there is no API to compare with.';
  }
  const text = readFileSync(released, 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  if (version !== releases[0]) throw new Error(`${RELEASED_API} is of ${version}, but the last release in CHANGELOG.md is ${releases[0] ?? 'none'}`);

  const found = breaks(root, text, readFileSync(join(root, '.jsii'), 'utf8'));
  if (found) throw new Error(`The API breaks users of ${version}:\n${found}\nWhat is meant goes by its key into ${ACCEPTED_BREAKS}, and its commit says BREAKING CHANGE.`);
  return `The API takes everything that ${version} took.`;
}
