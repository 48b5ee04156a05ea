import type { aws_kms as kms } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { KEY_ARN, ONE_RESOURCE } from './arns';
import type { Checks } from './checks';
import { checkPartition } from './place';
import { KEY } from './resources';

/** Refuses a key whose ARN is wider or other than one key, such as an alias's. */
export function checkKey(checks: Checks, prop: string, key: kms.IKey, scope: IConstruct): void {
  if (!KEY(checks, prop, key)) return;
  if (checks.text(prop, key.keyArn, ONE_RESOURCE, KEY_ARN)) checkPartition(checks, prop, key.keyArn, scope);
}
