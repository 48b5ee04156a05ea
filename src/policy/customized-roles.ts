import type { Construct } from 'constructs';

/** Whether roles are left to an administrator, by `Role.customizeRoles`: its report of what to make by hand needs L2 constructs. The CDK has no question for it. */
export function areRolesCustomized(scope: Construct): boolean {
  return scope.node.tryGetContext('@aws-cdk/iam:customizeRoles') !== undefined;
}
