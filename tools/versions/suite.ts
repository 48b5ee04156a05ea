import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { join, relative } from 'path';
import type { LeftOut } from './sets';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: { readonly status: string; readonly title: string }[];
  }[];
}

/** What a run of the suite came to. */
export interface Ran {
  readonly passed: number;
  readonly failed: number;
  /** What jest says about what failed. */
  readonly messages: string[];
}

/** Runs the suite in a workspace on one Node.js, with feature flags if given. */
export function runSuite(folder: string, leftOut: readonly LeftOut[], nodeBin: string, flags: string | undefined): Ran {
  const names = leftOut.flatMap(({ test }) => test ?? []);
  const results = join(folder, 'results.json');
  const { stderr } = spawnSync(join(nodeBin, 'node'), [
    '../node_modules/jest/bin/jest.js', '--ci', '--silent', '--json', '--outputFile', results, '--testNamePattern', `^(?!.*(${names.join('|')}))`,
  ], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, CDK_VALIDATION: 'false', CDK_CONTEXT_JSON: flags, PATH: `${nodeBin}:${process.env.PATH}` },
  });
  const { numPassedTests, numFailedTests, testResults } = read(results, stderr);
  const broken = testResults.filter(({ message, assertionResults }) => message !== '' && assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + broken, messages: testResults.map(({ message }) => message).filter((message) => message !== '') };
}

/** How many of the tests that `npm test` ran a run leaves out, by entry of its list; undefined if `npm test` did not run. */
export function countLeftOut(root: string, leftOut: readonly LeftOut[]): { total: number; each: number[] } | undefined {
  let all: Results;
  try {
    all = read(join(root, 'coverage/results.json'), '');
  } catch {
    return undefined;
  }
  const tests = all.testResults.flatMap(({ name, assertionResults }) => assertionResults
    .filter(({ status }) => status === 'passed' || status === 'failed').map(({ title }) => ({ file: relative(root, name), title })));
  const each = leftOut.map(({ path, test }) => tests.filter(({ file, title }) => path ? file === path || file.startsWith(`${path}/`) : title.includes(test!)).length);
  return { total: tests.length, each };
}

function read(file: string, otherwise: string): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`jest wrote no ${file}\n${otherwise}`);
  }
}
