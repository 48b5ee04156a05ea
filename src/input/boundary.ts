import type { aws_iam as iam } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ONE_RESOURCE } from './arns';
import { isConcrete, type Checks } from './checks';
import { checkAccount, checkPartition } from './place';

/** Refuses a permissions boundary with which IAM would make no role. */
export function checkBoundary(checks: Checks, scope: IConstruct, boundary: iam.IManagedPolicy | undefined): void {
  if (!boundary) return;
  const prop = 'permissionsBoundary';
  const arn = boundary.managedPolicyArn;
  if (!checks.text(prop, arn, ONE_RESOURCE)) return;
  checkPartition(checks, prop, arn, scope);
  // AWS's own policies belong to every account
  const owner = isConcrete(arn) ? arn.split(':')[4] : undefined;
  if (owner !== 'aws') checkAccount(checks, prop, scope, { owner, arn, must: 'must be a policy of this account', fix: 'give one of the account where the role is made' });
}
