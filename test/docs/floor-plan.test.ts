import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { rules } from 'eslint-plugin-import';
import { FILES, textOf } from '../helpers/documents';

const RULE = 'import/no-restricted-paths';
const { rules: { [RULE]: setting }, settings } = JSON.parse(textOf('.eslintrc.json').replace(/^\/\/.*/, ''));
const ROOMS = [...new Set(FILES.flatMap((file) => /^src\/(\w+)\//.exec(file)?.[1] ?? []))];

const linter = new Linter({ configType: 'eslintrc' });
linter.defineParser('typescript', parser as Linter.Parser);
linter.defineRule(RULE, rules['no-restricted-paths']);

/** What the project's lint says about a line in a file that is there. */
function refusals(file: string, line: string): string[] {
  const config = { parser: 'typescript', parserOptions: { sourceType: 'module' as const }, settings, rules: { [RULE]: setting } };
  return linter.verify(line, config, { filename: file }).map(({ message }) => message);
}

test.each([
  ['src/input/rules.ts', '../report/cur'],
  ['src/input/rules.ts', '../permissions/version'],
  ['src/permissions/spotainer.ts', '../input/rules'],
  ['src/permissions/spotainer/read.ts', '../../role/trust'],
  ['src/permissions/spotainer.ts', '../cdk'],
  ['src/policy/document.ts', '../role/trust'],
  ['src/report/bucket.ts', '../role/trust'],
  ['src/report/bucket.ts', '../permissions/version'],
  ['src/role/trust.ts', '../report/cur'],
  ['src/role/trust.ts', '../report/delivery-policy'],
  ['src/role/trust.ts', '../link/parameters'],
  ['src/link/parameters.ts', '../report/cur'],
  ['src/link/parameters.ts', '../cli'],
  ['src/cli/index.ts', '../role/trust'],
  ['src/role/trust.ts', '../index'],
])('%s may not import %s', (file, module) => {
  const [room] = file.split('/').slice(1);
  const refused = [expect.stringMatching(new RegExp(`src/${room} may know .*: docs/decisions/0010-rooms-by-subject.md$`))];

  expect(refusals(file, `import { a } from '${module}'; a();`)).toEqual(refused);
  expect(refusals(file, `import type { A } from '${module}'; export type B = A;`)).toEqual(refused);
  expect(refusals(file, `export * from '${module}';`)).toEqual(refused);
});

test.each([
  ['src/input/checks.ts', './rules'],
  ['src/input/warnings.ts', '../cdk'],
  ['src/permissions/spotainer.ts', './spotainer/read'],
  ['src/policy/document.ts', '../input/rules'],
  ['src/report/bucket.ts', '../policy/document'],
  ['src/role/trust.ts', '../report/readable'],
  ['src/role/trust.ts', '../permissions/version'],
  ['src/link/parameters.ts', '../role/spotainer-capability'],
  ['src/cli/index.ts', '../link/template'],
  ['src/index.ts', './role/trust'],
])('%s may import %s', (file, module) => {
  expect(refusals(file, `import { a } from '${module}'; a();`)).toEqual([]);
});

test('a room without a rule could know everybody', () => {
  const [, { zones }] = setting;
  expect(zones.map(({ target }: { target: string }) => target).sort()).toEqual(ROOMS.map((room) => `./src/${room}`).sort());
});

test('the floor plan for people names every room and every folder at the top', () => {
  const plan = /^## The floor plan\n([^]*?)^## /m.exec(textOf('CONTRIBUTING.md'))![1];
  const folders = new Set(FILES.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
  const named = [...plan.matchAll(/`([^`]+)\/`/g)].map(([, folder]) => folder);

  // what projen and the code host keep
  expect([...folders].filter((folder) => !['.github', '.projen', 'src'].includes(folder) && !named.includes(folder))).toEqual([]);
  expect(ROOMS.filter((room) => !named.includes(`src/${room}`))).toEqual([]);
  expect(plan.match(/^\| `/gm)!.length).toBeLessThanOrEqual(10);
});
