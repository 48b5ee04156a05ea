import type { IConstruct } from 'constructs';
import { Stack } from '../cdk';

/** What the CDK puts in place of a value from a parameter store, or a role, until it has looked it up: `fromLookup` and the like. */
const STAND_IN = /^dummy-value-for-|:role\/DUMMY_ARN$/;

/** Whether a value is what the CDK writes until it has looked it up. An error about it would end the synthesis that asks for the look-up. */
export function isStandIn(value: unknown): boolean {
  return typeof value === 'string' && STAND_IN.test(value);
}

/** Whether the app around a construct has asked for a look-up. */
export function isLookingUp(scope: IConstruct): boolean {
  // the CDK has no question for it; if a version keeps it elsewhere, a stand-in passes as before
  const missing = (stack: Stack) => (stack as unknown as { readonly _missingContext?: unknown[] })._missingContext;
  return scope.node.root.node.findAll().some((each) => Stack.isStack(each) && missing(each)?.length !== 0);
}
