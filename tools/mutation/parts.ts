/** Code whose every line has to matter to a test. */
export interface Part {
  readonly mutate: string[];
  /** Folder of its tests, and which of them do without it: they load the CDK, or not what is mutated. */
  readonly tests: string;
  readonly without: string[];
  /** What has hooks of its own and is shared by the tests. */
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
    mutate: ['src/cli/**/*.ts', '!src/cli/**/words.ts'],
    tests: 'test/cli',
    without: ['test/cli/check-report/hand-over.test.ts'],
    shared: [],
    survivors: 'test/cli/surviving-mutants.txt',
  },
  // apart, because each of the many sentences is a mutant that all tests may have to run for
  words: {
    mutate: ['src/cli/**/words.ts'],
    tests: 'test/cli',
    without: ['test/cli/check-report/hand-over.test.ts'],
    shared: [],
    survivors: 'test/cli/surviving-mutants-of-words.txt',
  },
};
