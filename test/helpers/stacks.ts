import { App, Stack, type StackProps } from 'aws-cdk-lib/core';
import { RECOMMENDED_FLAGS } from './feature-flags';

export const CUSTOMER = '111122223333';
export const STOMPY = '444455556666';
export const OTHER = '777788889999';
export const EXTERNAL_ID = 'Stompy-0f8fad5b-d9cb-469f-a165-70867728950e';
export const TRUST = { stompyAccountId: STOMPY, externalId: EXTERNAL_ID };

/** The CDK as of its first version, and as `cdk init` sets it up today. */
export const FLAG_SETS: [name: string, flags: Record<string, unknown>][] = [
  ['no feature flags', {}],
  ['the recommended feature flags', RECOMMENDED_FLAGS],
];

/** A stack in an app of its own; without a region it could be deployed anywhere. */
export function stackIn(region?: string, flags: Record<string, unknown> = {}, props: StackProps = {}): Stack {
  const env = region === undefined ? undefined : { account: CUSTOMER, region };
  return new Stack(new App({ context: flags }), 'Stack', { env, ...props });
}
