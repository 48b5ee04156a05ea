import { readFileSync } from 'fs';
import { createRequire } from 'module';
import { join } from 'path';
import * as ts from 'typescript';
import * as library from '../../src';
import { lazyExports } from '../../tools/package/lazy-exports';

const INDEX = join(__dirname, '../../src/index.ts');
const COMPILED = ts.transpileModule(readFileSync(INDEX, 'utf8'), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } }).outputText;

/** What the index exports, and the files that it has loaded so far. */
function run(index: string): { exported: typeof library; loaded: string[] } {
  const load = createRequire(INDEX);
  const loaded = new Set<string>();
  const exported = {};
  new Function('exports', 'require', index)(exported, (path: string): unknown => {
    loaded.add(path);
    return load(path);
  });
  return { exported: exported as typeof library, get loaded() { return [...loaded]; } };
}

test('as compiled, the index loads everything', () => {
  expect(run(COMPILED).loaded.length).toBeGreaterThan(10);
});

test('made lazy, it loads nothing until something is taken out of it', () => {
  const lazy = run(lazyExports(COMPILED));
  expect(lazy.loaded).toEqual([]);
  expect(lazy.exported.StompyCurReport).toBe(library.StompyCurReport);
  expect(lazy.loaded).toEqual(['./report/cur']);
});

test('it exports the same as before', () => {
  const { exported } = run(lazyExports(COMPILED));
  expect({ ...exported }).toEqual({ ...run(COMPILED).exported });
  expect(Object.keys(exported).sort()).toEqual(Object.keys(library).sort());
});

test('what is lazy stays as it is', () => {
  expect(lazyExports(lazyExports(COMPILED))).toBe(lazyExports(COMPILED));
});

test('what the compiler would write in another way is no silent change', () => {
  expect(() => lazyExports(COMPILED.replaceAll('var ', 'let '))).toThrow('in another way than before');
});
