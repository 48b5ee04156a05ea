import { createHash } from 'crypto';
import type { Construct } from 'constructs';
import { Stack } from '../cdk';
import { isConcrete } from '../input/checks';

/** A name for the roles and the StackSet of a rollout: the same at every synthesis, and another one for every rollout. */
export function rolloutName(scope: Construct): string {
  const { stackName } = Stack.of(scope);
  const hash = createHash('sha256').update(JSON.stringify([isConcrete(stackName) ? stackName : '', scope.node.path])).digest('hex');
  return `StompySpoTainer-${hash.slice(0, 8)}`;
}
