import { readdirSync, statSync } from 'fs';
import { join } from 'path';
import type { Part } from './parts';

const ROOT = join(__dirname, '../..');

/** Stryker's configuration: its standard operators, and for each mutant the tests that run its line, until one fails. */
export function configuration({ mutate, tests, without = [], shared = [] }: Part, results: string, concurrency: number): object {
  return {
    mutate,
    concurrency,
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    coverageAnalysis: 'perTest',
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      config: {
        // no waiting for a test that a mutant made endless
        testTimeout: 5000,
        testEnvironment: join(__dirname, 'environment.cjs'),
        setupFilesAfterEnv: shared.map((file) => `<rootDir>/${file}`),
        testMatch: ['<rootDir>/tools/mutation/all.ts'],
        // or jest looks at every file of the checkout for every mutant
        roots: ['<rootDir>/tools/mutation'],
        globals: { TEST_FILES: tests.flatMap(testFiles).filter((file) => !without.includes(file)).sort() },
        moduleFileExtensions: ['ts', 'js', 'json', 'node'],
        transform: { '^.+\\.[t]sx?$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false }] },
      },
    },
    ignorePatterns: ['/lib', '/dist', '/coverage', '/publish', '/.venv', '/.maven', 'cdk.out'],
    allowEmpty: false,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: results },
    tempDirName: '.stryker-tmp',
    cleanTempDir: 'always',
  };
}

function testFiles(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts')).map((file) => join(path, file));
}
