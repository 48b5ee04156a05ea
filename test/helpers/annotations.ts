import { Annotations, Match } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib/core';

/** The texts of the warnings in a stack, each with its id at the end. */
export function warnings(stack: Stack): string[] {
  return Annotations.fromStack(stack).findWarning('*', Match.anyValue()).map(({ entry }) => entry.data as string);
}

/** The ids with which the warnings can be acknowledged. */
export function warningIds(stack: Stack): (string | undefined)[] {
  return warnings(stack).map((warning) => /\[ack: (.*)\]$/.exec(warning)?.[1]);
}

/** The texts of the remarks in a stack. */
export function infos(stack: Stack): string[] {
  return Annotations.fromStack(stack).findInfo('*', Match.anyValue()).map(({ entry }) => entry.data as string);
}
