import type { Construct } from 'constructs';
import { Stack, type Duration } from '../cdk';
import { ATTRIBUTES, REPORT_OPTIONS } from './cur-options';
import type { StompyCurReportAttributes, StompyCurReportProps } from './cur-props';
import { checkFolder } from './folders';
import { checkBucket, checkGivenBucket, type BucketOptions } from './given-bucket';
import { checkBoundary } from '../input/boundary';
import { Checks, isConcrete } from '../input/checks';
import { checkKey } from '../input/key';
import { checkOptions } from '../input/options';

/** Where a report goes unless a prefix is given. */
export const DEFAULT_PREFIX = 'stompy';

/** Refuses wrong or contradictory settings of a new report before anything is created. */
export function checkReportProps(scope: Construct, given: StompyCurReportProps): void {
  const checks = new Checks(scope.node.path, scope);
  const props = checkOptions(checks, 'StompyCurReportProps', REPORT_OPTIONS, given);
  checkBoundary(checks, scope, props.permissionsBoundary);
  if (props.bucket) {
    checkGivenBucket(checks, scope, { ...props, bucket: props.bucket });
    checkFolder(checks, scope, { bucketName: props.bucket.bucketName, prefix: props.prefix ?? DEFAULT_PREFIX, kind: 'report' });
  } else if (given?.bucket === undefined) {
    checkNewBucket(checks, scope, props);
  }
  checks.throwIfAny();
  checks.whenResolved(scope);
}

/** Refuses a description of an existing report that could not be read safely; what is a token is checked when the report's construct is there. */
export function checkReportAttributes(scope: Construct, id: string, given: StompyCurReportAttributes): Checks {
  const checks = new Checks(`${scope.node.path}/${id}`, scope);
  const { bucket, prefix, reportName, encryptionKey } = checkOptions(checks, 'StompyCurReportAttributes', ATTRIBUTES, given);
  if (bucket) checkBucket(checks, scope, bucket);
  if (encryptionKey) checkKey(checks, 'encryptionKey', encryptionKey, scope);
  if (reportName !== undefined && prefix === undefined) {
    checks.problem('reportName', 'needs `prefix` beside it', reportName, 'add the prefix from the report\'s delivery options, or leave both out');
  }
  checks.throwIfAny();
  return checks;
}

/** Refuses options of a new bucket that contradict each other, and those that are for a given one. */
export function checkNewBucket(checks: Checks, scope: Construct, props: BucketOptions): void {
  for (const prop of ['bucketOwner', 'bucketRegion', 'deliveryPolicyInPlace'] as const) {
    if (props[prop] && !(prop === 'deliveryPolicyInPlace' && props.encryptionKey)) {
      checks.problem(prop, 'is for a given bucket only', props[prop], 'give `bucket`, or leave it out');
    }
  }
  if (props.expiration && !isWholeDays(props.expiration)) {
    checks.problem('expiration', 'must be whole days, at least 1', props.expiration, 'use Duration.days()');
  }
  const { encryptionKey } = props;
  if (!encryptionKey) return;
  checkKey(checks, 'encryptionKey', encryptionKey, scope);
  const { region } = Stack.of(scope);
  if (isConcrete(region) && isConcrete(encryptionKey.env.region) && encryptionKey.env.region !== region) {
    checks.problem('encryptionKey', `must be in the region of the new bucket, ${region}`, encryptionKey.env.region, 'S3 takes only keys of the bucket\'s own region');
  }
}

function isWholeDays(duration: Duration): boolean {
  if (duration.isUnresolved()) return true;
  const seconds = duration.toSeconds();
  return seconds >= 86_400 && seconds % 86_400 === 0;
}
