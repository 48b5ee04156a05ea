import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

const ROOT = join(__dirname, '../..');
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Package {
  readonly license?: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly bundledDependencies?: string[];
  readonly bundleDependencies?: string[];
}

const MANIFEST = JSON.parse(text('package.json')) as Package;
const LOCKED = (JSON.parse(text('package-lock.json')) as { packages: Record<string, Package> }).packages;
/** A licence that one may choose another for is none. */
const copyleft = (licence = '') => licence.split(' OR ').every((choice) => /\b(A?GPL|LGPL|SSPL)/i.test(choice));

/** Everything below a package, as the lock file resolves it. */
function closure(names: string[], seen = new Set<string>()): Set<string> {
  for (const path of names.filter((name) => !seen.has(name))) {
    seen.add(path);
    const { dependencies, optionalDependencies, peerDependencies } = LOCKED[path];
    closure(Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }).flatMap((name) => resolve(path, name)), seen);
  }
  return seen;
}

function resolve(from: string, name: string): string[] {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (LOCKED[path]) return [path];
    // an optional package for another machine
    if (folder === '') return [];
  }
}

test('the package brings nothing along', () => {
  const { dependencies, optionalDependencies, bundledDependencies, bundleDependencies } = MANIFEST;
  expect(Object.keys({ ...dependencies, ...optionalDependencies, ...bundledDependencies, ...bundleDependencies })).toEqual([]);
});

test('what its users install with it has licences that ask for nothing', () => {
  const users = closure(Object.keys(MANIFEST.peerDependencies ?? {}).map((name) => `node_modules/${name}`));
  expect([...users].map((path) => LOCKED[path].license).filter((licence) => licence === undefined || copyleft(licence))).toEqual([]);
  expect(users.size).toBeGreaterThan(10);
});

test('copyleft packages are tools of the tests, and no published or exemplary source imports them', () => {
  const names = Object.entries(LOCKED).filter(([, { license }]) => copyleft(license)).map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(names).toContain('@cloud-copilot/iam-simulate');
  const sources = ['src', 'bin', 'handler', 'templates', 'examples'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)));
  expect(sources.filter((file) => names.some((name) => readFileSync(file, 'utf8').includes(`'${name}`)))).toEqual([]);
});

test('the licence is Apache-2.0, whole, and says so in the manifest', () => {
  expect(MANIFEST.license).toBe('Apache-2.0');
  expect(text('LICENSE')).toMatch(/^\s+Apache License\n\s+Version 2\.0, January 2004\n/);
  expect([...text('LICENSE').matchAll(/^ {3}(\d)\. [A-Z]/gm)].map(([, number]) => number).join('')).toBe('123456789');
  expect(text('LICENSE')).toContain('END OF TERMS AND CONDITIONS');
});

test('the notice names the library and who holds the rights', () => {
  expect(text('NOTICE')).toMatch(/^stompy-cdk\nCopyright 20\d\d Stompy\n$/);
});
