import { FLOOR } from './floor';
import { devDependencies } from '../../package.json';

/** Tests that one set of versions leaves out: a file or folder, or a single test by its name, and why. */
export interface LeftOut {
  readonly path?: string;
  readonly test?: string;
  readonly why: string;
}

/** One run of the suite in a set of versions. */
export interface SuiteRun {
  readonly node: string;
  /** With the feature flags that the CDK recommends, as in an app that `cdk init` made. */
  readonly flags?: boolean;
  /** What this run leaves out besides, by name. */
  readonly leftOut?: readonly LeftOut[];
}

/** Versions of the library's surroundings, and the runs of the suite there. */
export interface VersionSet {
  readonly name: string;
  readonly packages: Readonly<Record<string, string>>;
  /** Versions that npm has to take although a package asks for others. */
  readonly overrides?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly runs: readonly SuiteRun[];
  readonly leftOut: readonly LeftOut[];
}

/** Every line of Node.js that AWS CDK supports. */
export const NODES: Readonly<Record<string, string>> = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };

const NOT_THE_PACKAGE: LeftOut[] = [
  { path: 'test/release', why: 'about the repository and its release, not about the package' },
  { path: 'test/docs', why: 'about the documents in the repository' },
  { path: 'test/site/page', why: 'about the page, whose script is made from the sources, which are not in the package' },
  { path: 'test/permissions/disclosures.test.ts', why: 'about what the documents in the repository say' },
  { path: 'test/site/publish.test.ts', why: 'makes the page, too' },
  { path: 'test/input/every-option.test.ts', why: 'reads the options from the sources, which are not in the package' },
  { test: 'the order is that of the runbook', why: 'compares with a document in the repository' },
  { test: 'a link with its errors is made without the CDK', why: 'follows the imports of the sources, which are not in the package' },
  { test: 'the library carries the compiled handler as it is now', why: 'compares with the sources, which are not in the package' },
];

const WRITTEN_WITHOUT_FLAGS: LeftOut[] = [
  { test: 'makes this', why: 'the snapshots of the examples are written without flags; test/api/feature-flags.test.ts shows all that flags change' },
  { test: 'looks like this', why: 'the snapshot of an export, likewise' },
];

export const SETS: readonly VersionSet[] = [
  {
    name: 'floor',
    // the last that takes this CDK; it asks for constructs 10.0.5, and runs with 10.0.0 all the same
    packages: { ...FLOOR, 'cdk-nag-2': 'npm:cdk-nag@2.28.196' },
    overrides: { 'cdk-nag-2': { constructs: FLOOR.constructs } },
    runs: [{ node: '20' }, { node: '24' }],
    leftOut: [
      ...NOT_THE_PACKAGE,
      { path: 'test/examples/nag.test.ts', why: 'cdk-nag 3 needs aws-cdk-lib 2.258.0; cdk-nag 2 has test/examples/nag-2.test.ts' },
      { test: 'what a customer has is taken by construct, link and form alike', why: 'this CDK\'s own imports refuse the names of old buckets' },
      { path: 'examples/cdk-nag.ts', why: 'the acknowledgements for cdk-nag 3' },
      { test: 'a note that is acknowledged', why: 'this CDK cannot acknowledge notes; test/api/older-cdk.test.ts shows that it still has them' },
      { path: 'test/site/validator.test.ts', why: 'before 2.262.0 the CDK does not validate templates, so these tests would show nothing' },
    ],
  },
  {
    name: 'newest',
    packages: {
      'aws-cdk-lib': devDependencies['aws-cdk-lib'],
      'constructs': '10.8.1',
      'cdk-nag': devDependencies['cdk-nag'],
      'cdk-nag-2': devDependencies['cdk-nag-2'],
    },
    runs: [{ node: '22' }, { node: '24', flags: true, leftOut: WRITTEN_WITHOUT_FLAGS }],
    leftOut: NOT_THE_PACKAGE,
  },
];
