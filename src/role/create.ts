import type { Construct } from 'constructs';
import { Duration, Stack, Tags, iam } from '../cdk';
import { createManagedPolicies, type Grant } from './managed-policies';
import type { StompyRoleProps } from './props';
import { checkTrust, checkTrustTokens, stompyPrincipal } from './trust';
import { isConcrete, type Checks } from '../input/checks';
import { ROLE_DESCRIPTION, ROLE_PATH } from '../input/rules';
import { WARNINGS, warn } from '../input/warnings';
import { PERMISSIONS_VERSION } from '../permissions/version';

/** Tag that shows a customer which version of the permissions is installed. */
const PERMISSIONS_VERSION_TAG = 'stompy:permissions-version';
/** No tag of the app may say otherwise; those have 100 unless they ask for more. */
const ABOVE_OTHER_TAGS = 1000;

/** Checks what both roles have in common. */
export function checkRoleProps(checks: Checks, props: StompyRoleProps): void {
  checkTrust(checks, props);
  checks.text('path', props.path, ROLE_PATH);
  checks.text('description', props.description, ROLE_DESCRIPTION);
  const session = props.maxSessionDuration;
  if (session && !session.isUnresolved() && (session.toSeconds() < 3600 || session.toSeconds() > 43_200)) {
    checks.problem('maxSessionDuration', 'must be 1 to 12 hours', session.toString(), 'use Duration.hours()');
  }
}

/** Makes the role with its policies: it never exists without one of them. Neither is named, so CAPABILITY_IAM suffices. */
export function createRole(scope: Construct, props: StompyRoleProps, description: string, grants: Grant[]): iam.Role {
  const role = new iam.Role(scope, 'Role', {
    assumedBy: stompyPrincipal(props),
    description: props.description ?? description,
    path: props.path,
    maxSessionDuration: props.maxSessionDuration ?? Duration.hours(1),
    permissionsBoundary: props.permissionsBoundary,
    managedPolicies: createManagedPolicies(scope, grants, props.path),
  });
  // not by an aspect, which visits the tree for each role; a role that an administrator makes is no resource
  (role.node.defaultChild as iam.CfnRole | undefined)?.tags.setTag(PERMISSIONS_VERSION_TAG, PERMISSIONS_VERSION, ABOVE_OTHER_TAGS);
  for (const [key, value] of Object.entries(props.tags ?? {})) Tags.of(role).add(key, value);
  scope.node.defaultChild = role.node.defaultChild;
  checkTrustTokens(scope, props);

  const { account } = Stack.of(scope);
  if (isConcrete(account) && account === props.stompyAccountId) warn(scope, WARNINGS.ownAccount(account));
  if (props.nextExternalId !== undefined) warn(scope, WARNINGS.externalIdRotation());
  return role;
}
