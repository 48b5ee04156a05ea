import { createRequire } from 'module';

/** Milliseconds to load the package in a program that has the CDK, as every app has it, and the CDK alone. */
export interface LoadSample {
  readonly cdk: number;
  readonly stompy: number;
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
const sample: LoadSample = { cdk, stompy: time(() => load('stompy-cdk')) };
process.stdout.write(JSON.stringify(sample));
