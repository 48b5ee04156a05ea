import type { Destination } from './report';
import { answered, type Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';

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
export async function readBucket(aws: Aws, { S3Bucket, S3Region }: Destination): Promise<BucketFacts> {
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
