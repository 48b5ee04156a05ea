import { createRequire } from 'module';

/** Milliseconds to load the package in a program that has the CDK, as every app has it, and the CDK alone. */
export interface LoadSample {
  readonly cdk: number;
  readonly stompy: number;
  /** What is loaded when it is first used, of a program that uses everything. */
  readonly everything: number;
}

const load = createRequire(__filename);

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const cdk = time(() => {
  // the CDK loads what a program names, and every app names these
  const { App, Stack } = load('aws-cdk-lib') as typeof import('aws-cdk-lib');
  const { Construct } = load('constructs') as typeof import('constructs');
  if (!App || !Stack || !Construct) throw new Error('this is not the CDK');
});
const stompy = time(() => load('stompy-cdk'));
const everything = time(() => ({ ...load('stompy-cdk') as object }));
const sample: LoadSample = { cdk, stompy, everything };
process.stdout.write(JSON.stringify(sample));
