/** Code whose every line has to matter to a test. */
export interface Part {
  readonly mutate: string[];
  readonly tests: string[];
  /** Mutants that nothing needs to notice, each with the reason why it changes nothing. */
  readonly survivors: string;
}

export const PARTS: Record<string, Part> = {
  handler: {
    mutate: ['handler/*.ts'],
    // what is compiled from the handler is not mutated with it
    tests: ['<rootDir>/test/handler/!(inline-code).test.ts'],
    survivors: 'test/handler/surviving-mutants.txt',
  },
  cli: { mutate: ['src/cli/**/*.ts'], tests: ['<rootDir>/test/cli/*.test.ts'], survivors: 'test/cli/surviving-mutants.txt' },
};
