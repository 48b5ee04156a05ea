import type { Construct } from 'constructs';
import { RemovalPolicy, Stack, type Duration, type s3 } from '../cdk';
import { knownBucketRegion } from './bucket-region';
import type { StompyCurReportAttributes, StompyCurReportProps } from './cur-props';
import type { StompyDataExportProps } from './export/props';
import { checkFolder } from './folders';
import { Checks, isConcrete } from '../input/checks';
import { BUCKET_NAME, EXISTING_REPORT_NAME, REGION, REPORT_LABEL, REPORT_PREFIX } from '../input/rules';

/** Where a report goes unless a prefix is given. */
export const DEFAULT_PREFIX = 'stompy';

/** Refuses contradictory settings of a new report before anything is created. */
export function checkReportProps(scope: Construct, props: StompyCurReportProps): void {
  const checks = new Checks(scope.node.path);
  checks.text('reportName', props.reportName, REPORT_LABEL);
  checks.text('prefix', props.prefix, REPORT_PREFIX);
  checks.text('bucketRegion', props.bucketRegion, REGION);
  checkBucket(checks, scope, props);
  if (props.bucket) checkFolder(checks, scope, { bucketName: props.bucket.bucketName, prefix: props.prefix ?? DEFAULT_PREFIX, kind: 'report' });
  checks.throwIfAny();
}

/** Where AWS is to deliver, in the words that reports and exports share. */
export type BucketChoices = Pick<
  StompyDataExportProps,
  'bucket' | 'bucketOwner' | 'bucketRegion' | 'deliveryPolicyInPlace' | 'encryptionKey' | 'expiration' | 'removalPolicy'
>;

/** Refuses contradictory settings of a bucket, the given or the new one. */
export function checkBucket(checks: Checks, scope: Construct, choices: BucketChoices): void {
  if (choices.bucket) {
    checkGivenBucket(checks, scope, choices);
  } else {
    checkNewBucket(checks, choices);
  }
}

/** Refuses a description of an existing report that could not be read safely. */
export function checkReportAttributes(path: string, attrs: StompyCurReportAttributes): void {
  const checks = new Checks(path);
  checkBucketName(checks, attrs.bucket);
  checks.text('prefix', attrs.prefix, REPORT_PREFIX);
  checks.text('reportName', attrs.reportName, EXISTING_REPORT_NAME);
  checks.text('bucketRegion', attrs.bucketRegion, REGION);
  if (attrs.reportName !== undefined && attrs.prefix === undefined) {
    checks.problem('reportName', 'needs `prefix` beside it', attrs.reportName, 'add the prefix from the report\'s delivery options, or leave both out');
  }
  checks.throwIfAny();
}

/** Name and ARN: an imported bucket may come with an ARN that is wider than its name. Callers without a type checker may leave it out. */
export function checkBucketName(checks: Checks, bucket: s3.IBucket | undefined): void {
  if (!bucket) {
    checks.problem('bucket', 'must be a bucket', bucket, 'give the one of the report, such as Bucket.fromBucketName()');
    return;
  }
  checks.text('bucket', bucket.bucketName, BUCKET_NAME);
  checks.oneResource('bucket', bucket.bucketArn);
}

function checkGivenBucket(checks: Checks, scope: Construct, props: BucketChoices): void {
  const bucket = props.bucket!;
  const { account } = bucket.env;
  const stack = Stack.of(scope);
  const bucketRegion = knownBucketRegion(scope, bucket);
  checkBucketName(checks, bucket);
  if (bucketRegion === undefined && props.bucketRegion === undefined) {
    checks.problem('bucketRegion', 'is needed for an imported bucket', undefined, 'set it to the region of the bucket');
  }
  if (isConcrete(bucketRegion) && isConcrete(props.bucketRegion) && bucketRegion !== props.bucketRegion) {
    checks.problem('bucketRegion', `must be the region of \`bucket\`, ${bucketRegion}`, props.bucketRegion, 'correct it, or leave it out for a bucket of this app');
  }
  if (props.bucketOwner === undefined && isConcrete(account) && isConcrete(stack.account) && account !== stack.account) {
    checks.problem('bucket', `must belong to the account that makes the report, ${stack.account}`, account, 'AWS delivers only there: take a bucket of this account');
  }
  if (props.encryptionKey && bucket.encryptionKey && props.encryptionKey !== bucket.encryptionKey) {
    checks.problem('encryptionKey', 'must be the key of `bucket`', props.encryptionKey.node.path, 'give the key that encrypts the bucket');
  }
  for (const prop of ['expiration', 'removalPolicy'] as const) {
    if (props[prop] !== undefined) {
      checks.problem(prop, 'is for a new bucket only', String(props[prop]), 'set it on the bucket you give, or leave `bucket` out');
    }
  }
}

function checkNewBucket(checks: Checks, props: BucketChoices): void {
  for (const prop of ['bucketOwner', 'bucketRegion', 'deliveryPolicyInPlace'] as const) {
    if (props[prop] && !(prop === 'deliveryPolicyInPlace' && props.encryptionKey)) {
      checks.problem(prop, 'is for a given bucket only', props[prop], 'give `bucket`, or leave it out');
    }
  }
  const kept = [undefined, RemovalPolicy.RETAIN, RemovalPolicy.DESTROY];
  if (!kept.includes(props.removalPolicy)) {
    checks.problem('removalPolicy', 'must be RETAIN or DESTROY', props.removalPolicy,
      'AWS writes a test object at once, so any other policy could leave a failed stack in ROLLBACK_FAILED');
  }
  if (props.expiration && !isWholeDays(props.expiration)) {
    checks.problem('expiration', 'must be whole days, at least 1', props.expiration.toString(), 'use Duration.days()');
  }
}

function isWholeDays(duration: Duration): boolean {
  if (duration.isUnresolved()) return true;
  const seconds = duration.toSeconds();
  return seconds >= 86_400 && seconds % 86_400 === 0;
}
