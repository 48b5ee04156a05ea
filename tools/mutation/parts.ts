/** Code whose every line has to matter to a test. */
export interface Part {
  readonly mutate: string[];
  /** Folder of its tests. */
  readonly tests: string;
  /** Those of them that load the CDK, which takes longer than all else, or that do not load what is mutated. */
  readonly without: string[];
  /** What the tests share and has hooks of its own. */
  readonly shared: string[];
  /** Mutants that nothing needs to notice, each with the reason why it changes nothing. */
  readonly survivors: string;
}

export const PARTS: Record<string, Part> = {
  handler: {
    mutate: ['handler/*.ts'],
    tests: 'test/handler',
    without: ['test/handler/inline-code.test.ts'],
    shared: ['test/handler/world.ts'],
    survivors: 'test/handler/surviving-mutants.txt',
  },
  cli: {
    // each of the many texts would be a mutant, for which all tests may have to run
    mutate: ['src/cli/**/*.ts', '!src/cli/**/words.ts', '!src/cli/**/words/*.ts'],
    tests: 'test/cli',
    without: ['test/cli/check-report/hand-over.test.ts'],
    shared: [],
    survivors: 'test/cli/surviving-mutants.txt',
  },
};
