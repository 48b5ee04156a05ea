/** Code whose every line has to matter to a test. */
export interface Part {
  readonly mutate: string[];
  /** Files and folders of its tests. */
  readonly tests: string[];
  /** Those of them that load the CDK, which takes longer than all else, or that do not load what is mutated. */
  readonly without?: string[];
  /** What the tests share and has hooks of its own. */
  readonly shared?: string[];
  /** Mutants that nothing needs to notice, each with the reason why it changes nothing. */
  readonly survivors: string;
}

// each of the many texts would be a mutant, for which all tests may have to run
const NO_WORDS = ['!src/cli/**/words.ts', '!src/cli/**/words/*.ts'];

/** As many as there are subjects, because every mutant loads all tests of its part. */
export const PARTS: Record<string, Part> = {
  'handler': {
    mutate: ['handler/*.ts'],
    tests: ['test/handler'],
    without: ['test/handler/inline-code.test.ts'],
    shared: ['test/handler/world.ts'],
    survivors: 'test/handler/surviving-mutants.txt',
  },
  'check-report': {
    mutate: ['src/cli/{check-report,exports,policy}/**/*.ts', ...NO_WORDS],
    tests: ['test/cli/check-report', 'test/cli/check-connection/exports.test.ts', 'test/cli/policy'],
    without: ['test/cli/check-report/hand-over.test.ts'],
    survivors: 'test/cli/check-report/surviving-mutants.txt',
  },
  'check-connection': {
    mutate: ['src/cli/check-connection/**/*.ts', ...NO_WORDS],
    tests: ['test/cli/check-connection'],
    survivors: 'test/cli/check-connection/surviving-mutants.txt',
  },
  'check-organization': {
    mutate: ['src/cli/check-organization/**/*.ts', ...NO_WORDS],
    tests: ['test/cli/check-organization'],
    without: ['test/cli/check-organization/as-made.test.ts'],
    survivors: 'test/cli/check-organization/surviving-mutants.txt',
  },
  'list-leftovers': {
    mutate: ['src/cli/list-leftovers/**/*.ts', ...NO_WORDS],
    tests: ['test/cli/list-leftovers'],
    survivors: 'test/cli/list-leftovers/surviving-mutants.txt',
  },
  'commands': {
    mutate: ['src/cli/*.ts', 'src/cli/aws/*.ts', ...NO_WORDS],
    tests: ['test/cli'],
    without: ['test/cli/check-report/hand-over.test.ts', 'test/cli/check-organization/as-made.test.ts', 'test/cli/exports-as-made.test.ts'],
    survivors: 'test/cli/surviving-mutants.txt',
  },
};
