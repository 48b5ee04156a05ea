import type { ExistingReport } from './report';
import { AwsError, type Aws } from '../aws/aws';

/** What AWS answers about something that may be there, may not, or may not be looked at. */
export type Answered<T> =
  | { readonly is: 'there'; readonly what: T }
  | { readonly is: 'absent' | 'noBucket' }
  /** Denied, or not read for another reason: AWS's code, or all that the AWS CLI said. */
  | { readonly is: 'hidden' | 'unread'; readonly code: string };

/** How a bucket encrypts what comes without a wish of its own. */
export interface Encryption {
  readonly algorithm: string;
  readonly key?: string;
}

/** What is known about the bucket of a report. */
export interface BucketFacts {
  readonly policy: Answered<string>;
  readonly encryption: Answered<Encryption>;
}

/** Reads policy and encryption of a report's bucket, in the bucket's own region: an older AWS CLI finds it nowhere else. */
export async function readBucket(aws: Aws, { S3Bucket, S3Region }: ExistingReport): Promise<BucketFacts> {
  const where = ['--bucket', S3Bucket, '--region', S3Region];
  const [policy, encryption] = await Promise.all([
    answered(aws.call<{ Policy: string }>('s3api', 'get-bucket-policy', ...where).then(({ Policy }) => Policy), 'NoSuchBucketPolicy'),
    answered(aws.call<EncryptionAnswer>('s3api', 'get-bucket-encryption', ...where).then(defaultEncryption), 'ServerSideEncryptionConfigurationNotFoundError'),
  ]);
  return { policy, encryption };
}

interface EncryptionAnswer {
  readonly ServerSideEncryptionConfiguration?: {
    readonly Rules?: { readonly ApplyServerSideEncryptionByDefault?: { readonly SSEAlgorithm: string; readonly KMSMasterKeyID?: string } }[];
  };
}

/** Without a rule AWS encrypts by keys of its own. */
function defaultEncryption({ ServerSideEncryptionConfiguration: configuration }: EncryptionAnswer): Encryption {
  const rule = configuration?.Rules?.[0]?.ApplyServerSideEncryptionByDefault;
  return { algorithm: rule?.SSEAlgorithm ?? 'AES256', key: rule?.KMSMasterKeyID };
}

/** Only AWS's own word for it makes something absent. */
async function answered<T>(call: Promise<T>, absent: string): Promise<Answered<T>> {
  try {
    return { is: 'there', what: await call };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.code === 'NoCli' || error.code === 'NoCredentials') throw error;
    if (error.code === absent) return { is: 'absent' };
    if (error.code === 'NoSuchBucket') return { is: 'noBucket' };
    return error.isDenied ? { is: 'hidden', code: error.code } : { is: 'unread', code: error.message };
  }
}
