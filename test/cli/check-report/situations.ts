import { account, encryption, GOOD, policy, refused, type Recording } from '../recorded';

/** An account in which a remark is made about its one report, `hourly` in the bucket `costs`. */
export interface RemarkSituation {
  readonly report?: object;
  readonly answers?: Recording;
}

const POLICY = 's3api get-bucket-policy costs';
const ENCRYPTION = 's3api get-bucket-encryption costs';
const KEY = 'arn:aws:kms:ap-southeast-1:111122223333:key/0e7b1c2d-3e4f-4a6b-8c8d-1a2b3c4d5e6f';

const last = (lastStatus: string): object => ({ ReportStatus: { lastStatus } });
/** What an older AWS CLI gets that asks in another region than the bucket's; prowler pull request 1155. */
const elsewhere = (operation: string): Recording[string] => refused('IllegalLocationConstraintException', operation, 'The eu-west-1 location constraint is incompatible.');
const denies = (Action: string, Condition?: object): Recording[string] => policy({ Effect: 'Deny', Principal: '*', Action, Resource: '*', Condition });
const allows = (Principal: unknown, Action: unknown): Recording[string] => policy({ Effect: 'Allow', Principal, Action, Resource: '*' });
const encrypts = (byDefault: object): RemarkSituation => ({ answers: { [ENCRYPTION]: encryption(byDefault) } });

/** For each remark, by its id, an account in which it is made. */
export const SITUATIONS: { readonly [id: string]: RemarkSituation } = {
  hourly: { report: { TimeUnit: 'DAILY' } },
  resourceIds: { report: { AdditionalSchemaElements: ['SPLIT_COST_ALLOCATION_DATA'] } },
  refresh: { report: { RefreshClosedReports: false } },
  athena: { report: { AdditionalArtifacts: ['REDSHIFT'] } },
  lastSuccess: { report: last('SUCCESS'), answers: { [POLICY]: denies('s3:PutObject') } },
  lastNoBucket: { report: last('ERROR_NO_BUCKET') },
  lastPermissions: { report: last('ERROR_PERMISSIONS') },
  lastOther: { report: last('ERROR_OF_TOMORROW') },
  noBucket: { answers: { [POLICY]: refused('NoSuchBucket', 'GetBucketPolicy'), [ENCRYPTION]: refused('NoSuchBucket', 'GetBucketEncryption') } },
  hiddenPolicy: { answers: { [POLICY]: refused('AccessDenied', 'GetBucketPolicy') } },
  unreadPolicy: { answers: { [POLICY]: elsewhere('GetBucketPolicy') } },
  strangePolicy: { answers: { [POLICY]: policy({ Effect: 'Perhaps' }) } },
  noPolicy: { answers: { [POLICY]: refused('NoSuchBucketPolicy', 'GetBucketPolicy') } },
  notAllowed: { answers: { [POLICY]: allows({ AWS: 'arn:aws:iam::111122223333:role/Etl' }, 's3:*') } },
  perhapsAllowed: { answers: { [POLICY]: allows('*', 's3:*') } },
  unchecked: { answers: { [POLICY]: allows({ Service: 'billingreports.amazonaws.com' }, 's3:PutObject') } },
  denied: { answers: { [POLICY]: denies('s3:PutObject') } },
  unknownEncryption: { answers: { [ENCRYPTION]: refused('AccessDenied', 'GetBucketEncryption') } },
  unprovenManagedKey: encrypts({ SSEAlgorithm: 'aws:kms' }),
  unprovenKey: encrypts({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY }),
  farAway: { report: { S3Region: 'eu-west-1' } },
  prefixLeftOut: { report: { S3Prefix: 'c*r' } },
  bucketRefused: {
    report: { S3Bucket: 'costs-s3alias' },
    answers: { 's3api get-bucket-policy costs-s3alias': allows({ Service: 'billingreports.amazonaws.com' }, 's3:*'), 's3api get-bucket-encryption costs-s3alias': encryption({ SSEAlgorithm: 'AES256' }) },
  },
  readingDenied: { answers: { [POLICY]: denies('s3:GetObject') } },
  readingPerhapsDenied: { answers: { [POLICY]: denies('s3:ListBucket', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }) } },
  customerKey: encrypts({ SSEAlgorithm: 'aws:kms:dsse', KMSMasterKeyID: KEY }),
  customerKeyAlias: encrypts({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/costs' }),
  managedKey: encrypts({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'arn:aws:kms:ap-southeast-1:111122223333:alias/aws/s3' }),
  hiddenEncryption: { answers: { [ENCRYPTION]: refused('AccessDenied', 'GetBucketEncryption') } },
  unreadEncryption: { answers: { [ENCRYPTION]: elsewhere('GetBucketEncryption') } },
};

export function recordingOf({ report, answers }: RemarkSituation): Recording {
  return account([{ ...GOOD, ...report }], answers);
}
