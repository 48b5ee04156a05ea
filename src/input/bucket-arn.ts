import type { IConstruct } from 'constructs';
import { BUCKET_ARN, ONE_RESOURCE } from './arns';
import type { Checks } from './checks';
import { checkPartition } from './place';

/** Refuses an ARN that is wider or other than one bucket. */
export function checkBucketArn(checks: Checks, prop: string, arn: string, scope: IConstruct): void {
  if (checks.text(prop, arn, ONE_RESOURCE, BUCKET_ARN)) checkPartition(checks, prop, arn, scope);
}
