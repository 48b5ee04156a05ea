import { execFileSync } from 'child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { compiled, MOST_BYTES, packed, tarballProblems, type Packed } from '../../tools/release/tarball';

const ROOT = join(__dirname, '../..');
const COMMITTED = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
const LIBRARY = compiled(COMMITTED);
/** What a build leaves beside the sources and must not be published. */
const LEFT_OVERS = ['.jsii.tabl.json', 'coverage/lcov.info', 'dist/js/x.tgz', 'publish/v1/manifest.json', '.venv/pyvenv.cfg', 'tsconfig.tsbuildinfo', 'cdk.out/x.json'];

let result: Packed;

/** Without a build: every committed file, what the compiler would make, and litter. The real package, and its size, are checked by `npm run release:dry`. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stompy-tarball-'));
  try {
    for (const path of COMMITTED) cpSync(join(ROOT, path), join(folder, path));
    for (const path of [...LIBRARY, '.jsii', ...LEFT_OVERS]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
    result = await packed(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the package holds what belongs into it and nothing else', () => {
  expect(tarballProblems(result, LIBRARY)).toEqual([]);
});

test('outside the library it holds these files', () => {
  expect(result.files.map(({ path }) => path).filter((path) => !path.startsWith('lib/')).sort()).toEqual([
    '.jsii', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'SECURITY.md', 'bin/stompy-cdk', 'package.json', 'permissions.json',
    'rosetta/default.ts-fixture',
  ]);
});

test.each([
  ['tools/steps.js', 'tools/steps.js does not belong into the package'],
  ['lib/report.js.map', 'lib/report.js.map does not belong into the package'],
  ['lib/nowhere.js', 'lib/nowhere.js has no source'],
])('refuses %s', (path, problem) => {
  expect(tarballProblems({ ...result, files: [...result.files, { path }] }, LIBRARY)).toContain(problem);
});

test.each([
  ['LICENSE', 'licence: not all there'],
  ['SECURITY.md', 'documents: not all there'],
  ['lib/index.d.ts', 'lib/index.d.ts is missing'],
])('misses %s', (gone, problem) => {
  expect(tarballProblems({ ...result, files: result.files.filter(({ path }) => path !== gone) }, LIBRARY)).toEqual([problem]);
});

test('refuses a package that is too big', () => {
  expect(tarballProblems({ ...result, size: MOST_BYTES }, LIBRARY)).toEqual(['300000 bytes, and 300000 are too many']);
});
