import type { Construct } from 'constructs';
import { Stack, type s3 } from '../cdk';
import { WARNINGS, warn } from '../input/warnings';

interface Encryption {
  readonly sseAlgorithm?: string;
  readonly kmsMasterKeyId?: unknown;
}

/** The settings of a bucket that matter here, as the template has them. */
interface Settings {
  readonly accessControl?: string;
  readonly bucketEncryption?: { readonly serverSideEncryptionConfiguration?: { readonly serverSideEncryptionByDefault?: Encryption }[] };
  readonly publicAccessBlockConfiguration?: { readonly [setting: string]: unknown };
}

const BLOCKS = ['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets'];

/** Warns about settings of a bucket of this app that a bucket made for the report would not have. What an imported one has is not known. */
export function warnAboutGivenBucket(report: Construct, bucket: s3.IBucket): void {
  const resource = bucket.node.defaultChild as s3.CfnBucket | undefined;
  if (resource?.cfnResourceType !== 'AWS::S3::Bucket') return;
  const { accessControl, bucketEncryption, publicAccessBlockConfiguration } = resource;
  const settings = Stack.of(bucket).resolve({ accessControl, bucketEncryption, publicAccessBlockConfiguration }) as Settings;
  if (encryptsWithAwsKey(settings)) warn(report, WARNINGS.managedKey());
  if (canBePublic(settings)) warn(report, WARNINGS.publicBucket());
  if (!refusesPlainHttp(bucket)) warn(report, WARNINGS.plainHttp());
}

function encryptsWithAwsKey({ bucketEncryption }: Settings): boolean {
  return bucketEncryption?.serverSideEncryptionConfiguration?.some(({ serverSideEncryptionByDefault: each }) =>
    each?.sseAlgorithm?.startsWith('aws:kms') && each.kmsMasterKeyId === undefined) ?? false;
}

/** Without a configuration S3 blocks all four; with one, what it does not name is not blocked. */
function canBePublic({ accessControl, publicAccessBlockConfiguration: blocks }: Settings): boolean {
  return accessControl?.startsWith('Public') === true || (blocks !== undefined && !BLOCKS.every((each) => blocks[each] === true));
}

function refusesPlainHttp(bucket: s3.IBucket): boolean {
  const statements = JSON.stringify(bucket.policy?.document.toJSON() ?? '');
  return /"Effect":"Deny"/.test(statements) && statements.includes('"aws:SecureTransport":"false"');
}
