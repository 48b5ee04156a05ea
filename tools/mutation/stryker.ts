import type { Part } from './parts';

/** Stryker's configuration: its standard operators, and for each mutant the tests that run its line, until one fails. */
export function configuration({ mutate, tests }: Part, results: string, concurrency: number): object {
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
        testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
        testMatch: tests,
        moduleFileExtensions: ['ts', 'js', 'json', 'node'],
        transform: { '^.+\\.[t]sx?$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false }] },
      },
    },
    ignorePatterns: ['/lib', '/dist', '/coverage', '/docs', '/publish', '/.venv', '/.maven', 'cdk.out'],
    allowEmpty: false,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: results },
    tempDirName: '.stryker-tmp',
  };
}
