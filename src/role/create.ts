import type { Construct } from 'constructs';
import { Aws, Duration, Stack, Tags, iam } from '../cdk';
import { createManagedPolicies } from './managed-policies';
import type { Contents } from './policies';
import type { StompyRoleProps } from './props';
import { checkTrust, stompyPrincipal } from './trust';
import { checkBoundary } from '../input/boundary';
import type { Checks } from '../input/checks';
import { knownPartition } from '../input/place';
import { STOMPY_HERE, STOMPY_PARTITIONS } from '../input/regions';
import { WARNINGS, warn } from '../input/warnings';
import { PERMISSIONS_VERSION, PERMISSIONS_VERSION_TAG } from '../permissions/version';

/** No tag of the app may say otherwise; those have 100 unless they ask for more. */
const ABOVE_OTHER_TAGS = 1000;

/** Checks what both roles have in common, beside the type and the form of each option. */
export function checkRoleProps(checks: Checks, scope: Construct, props: Partial<StompyRoleProps>): void {
  const partition = knownPartition(scope);
  if (partition !== undefined && !STOMPY_PARTITIONS.includes(partition)) {
    checks.problem('env.region', `of the stack ${STOMPY_HERE.must}`, Stack.of(scope).region, STOMPY_HERE.fix);
  }
  checkTrust(checks, scope, props);
  checkBoundary(checks, scope, props.permissionsBoundary);
  if (props.tags && PERMISSIONS_VERSION_TAG in props.tags) {
    checks.problem('tags', 'must not name the tag that shows the version of the permissions', PERMISSIONS_VERSION_TAG, 'leave it out, it is always set');
  }
  const session = props.maxSessionDuration;
  if (session && !session.isUnresolved() && (session.toSeconds() < 3600 || session.toSeconds() > 43_200)) {
    checks.problem('maxSessionDuration', 'must be 1 to 12 hours', session.toString(), 'use Duration.hours()');
  }
}

/** Makes the role with its policies: it never exists without one of them. Neither is named, so CAPABILITY_IAM suffices. */
export function createRole(scope: Construct, props: StompyRoleProps, description: string, contents: Contents): iam.Role {
  const role = new iam.Role(scope, 'Role', {
    assumedBy: stompyPrincipal(props),
    description: props.description ?? description,
    path: props.path,
    maxSessionDuration: props.maxSessionDuration ?? Duration.hours(1),
    permissionsBoundary: props.permissionsBoundary,
    managedPolicies: createManagedPolicies(scope, contents, props.path),
  });
  // not by an aspect, which visits the tree for each role; a role that an administrator makes is no resource
  (role.node.defaultChild as iam.CfnRole | undefined)?.tags.setTag(PERMISSIONS_VERSION_TAG, PERMISSIONS_VERSION, ABOVE_OTHER_TAGS);
  for (const [key, value] of Object.entries(props.tags ?? {})) Tags.of(role).add(key, value);
  scope.node.defaultChild = role.node.defaultChild;

  const { account } = Stack.of(scope);
  if ([account, Aws.ACCOUNT_ID].includes(props.stompyAccountId)) warn(scope, WARNINGS.ownAccount(account));
  if (props.nextExternalId !== undefined) warn(scope, WARNINGS.externalIdRotation());
  return role;
}
