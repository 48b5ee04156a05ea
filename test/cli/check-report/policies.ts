/**
 * Policies of buckets to which AWS delivers, or fails to: shapes that strangers use or ask about, rewritten for the report `hourly` under
 * `cur` in the bucket `costs` of 111122223333; "by hand" is said of what no stranger was seen to use. The answers are written by hand, from AWS's documents and from what the sources tell.
 */
export interface RecordedPolicy {
  readonly shape: string;
  /** Where the shape is from. */
  readonly source: string;
  readonly statements: object[];
  /** What AWS says of the last delivery. */
  readonly last?: string;
  readonly answer: 'delivers' | 'doesNot' | 'cannotTell';
  /** Why, but for the last delivery. */
  readonly because?: string[];
  /** What is said about the role that reads. */
  readonly reading?: 'readingDenied' | 'readingPerhapsDenied';
}

const BUCKET = 'arn:aws:s3:::costs';
const OBJECTS = `${BUCKET}/*`;
const BILLING = { Service: 'billingreports.amazonaws.com' };
const BOTH = { Service: ['billingreports.amazonaws.com', 'bcm-data-exports.amazonaws.com'] };
const ACCOUNT = { 'aws:SourceAccount': '111122223333' };
const CUR = 'arn:aws:cur:us-east-1:111122223333:definition/*';
const EXPORT = 'arn:aws:bcm-data-exports:us-east-1:111122223333:export/*';
const CHECK = ['s3:GetBucketAcl', 's3:GetBucketPolicy'];

const allow = (Principal: unknown, Action: unknown, Resource: unknown, Condition?: object): object => ({ Effect: 'Allow', Principal, Action, Resource, Condition });
const deny = (Action: unknown, Condition?: object, more: object = { Principal: '*', Resource: [BUCKET, OBJECTS] }): object => ({ Effect: 'Deny', Action, Condition, ...more });
/** The two statements of AWS's first documents, with some conditions and for somebody. */
const two = (Condition?: object, Principal: unknown = BILLING): object[] => [allow(Principal, CHECK, BUCKET, Condition), allow(Principal, 's3:PutObject', OBJECTS, Condition)];
const RIGHT = two({ StringEquals: { ...ACCOUNT, 'aws:SourceArn': CUR } });

const CUR_S3 = 'AWS, Cost and Usage Reports user guide, "Setting up an Amazon S3 bucket"';
const EXPORTS_S3 = 'AWS, Data Exports user guide, "Setting up an Amazon S3 bucket"';
const VPC = 'AWS, S3 user guide, "Controlling access from VPC endpoints with bucket policies"';
const PERIMETER = 'aws-samples/data-perimeter-policy-examples';
const CID_989 = 'cloud-intelligence-dashboards-framework issue 989';

export const ALLOWS: RecordedPolicy[] = [
  { shape: 'first generation: two statements, StringEquals', source: CUR_S3, statements: RIGHT, answer: 'delivers' },
  { shape: 'without conditions, as before 2021', source: 'reireias/aws-terraform, s3.tf', statements: two(), answer: 'delivers' },
  {
    shape: 'second generation: one statement, two services, StringLike',
    source: EXPORTS_S3,
    statements: [allow(BOTH, ['s3:PutObject', 's3:GetBucketPolicy'], [BUCKET, OBJECTS], { StringLike: { ...ACCOUNT, 'aws:SourceArn': [CUR, EXPORT] } })],
    answer: 'delivers',
  },
  {
    shape: 'second generation without conditions',
    source: 'AWS CUR 2.0 walk-through for Data Exports, a script',
    statements: [allow(BOTH, ['s3:PutObject', 's3:GetBucketPolicy'], [BUCKET, OBJECTS])],
    answer: 'delivers',
  },
  {
    shape: 'third generation: the export service alone',
    source: EXPORTS_S3,
    statements: [allow({ Service: 'bcm-data-exports.amazonaws.com' }, 's3:PutObject', OBJECTS, { StringLike: { ...ACCOUNT, 'aws:SourceArn': EXPORT } })],
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'third generation, and AWS has delivered',
    source: EXPORTS_S3,
    statements: [allow({ Service: ['bcm-data-exports.amazonaws.com'] }, ['s3:PutObject'], OBJECTS, { ArnLike: { 'aws:SourceArn': EXPORT }, StringEquals: ACCOUNT })],
    last: 'SUCCESS',
    answer: 'delivers',
  },
  { shape: 'the account alone, as a list', source: CID_989, statements: two({ StringEquals: { 'aws:SourceAccount': ['999988887777', '111122223333'] } }), answer: 'delivers' },
  {
    shape: 'ARN with wildcards under StringLike, no GetBucketAcl',
    source: 'DataDog/cloudformation-template, aws_cloud_cost/main.yaml',
    statements: [
      allow(BILLING, 's3:GetBucketPolicy', BUCKET, { StringLike: { ...ACCOUNT, 'aws:SourceArn': 'arn:*:cur:*:111122223333:definition/*' } }),
      allow(BILLING, 's3:PutObject', OBJECTS, { StringLike: { ...ACCOUNT, 'aws:SourceArn': 'arn:*:cur:*:111122223333:definition/*' } }),
    ],
    answer: 'delivers',
  },
  {
    shape: 'only where bucket and objects are the account\'s own',
    source: 'by hand: both names of the key',
    statements: two({ StringEquals: { 's3:ResourceAccount': '111122223333', 'aws:ResourceAccount': '111122223333' } }),
    answer: 'delivers',
  },
  {
    shape: 'only where bucket and objects are another account\'s',
    source: 'by hand: one name of the key',
    statements: two({ StringEquals: { 's3:ResourceAccount': '999988887777' } }),
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'only where bucket and objects are another account\'s, by the other name',
    source: 'by hand: the other name of the key',
    statements: two({ StringEquals: { 'aws:ResourceAccount': '999988887777' } }),
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'third generation, for another account',
    source: 'by hand: a bucket shared by accounts',
    statements: [allow({ Service: 'bcm-data-exports.amazonaws.com' }, 's3:PutObject', OBJECTS, { StringEquals: { 'aws:SourceAccount': '999988887777' } })],
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'users that an ARN with an asterisk names: no service is one',
    source: 'by hand: what AWS stores after its check may be older than the check',
    statements: two(undefined, { AWS: 'arn:aws:iam::111122223333:user/*' }),
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'the same under StringEquals, where only the documented ARN may have its asterisk',
    source: 'cloud-intelligence-dashboards-framework pull request 825',
    statements: two({ StringEquals: { ...ACCOUNT, 'aws:SourceArn': 'arn:*:cur:*:111122223333:definition/*' } }),
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'the region of the bucket in the ARN',
    source: 'cloud-intelligence-dashboards-framework issue 854',
    statements: two({ ArnLike: { 'aws:SourceArn': 'arn:aws:cur:ap-southeast-2:111122223333:definition/*' } }),
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  { shape: 'another account', source: CID_989, statements: two({ StringEquals: { 'aws:SourceAccount': '999988887777' } }), answer: 'doesNot', because: ['notAllowed'] },
  {
    shape: 'another account, and the last delivery was a success: one of the two is not understood here',
    source: CID_989,
    statements: two({ StringEquals: { 'aws:SourceAccount': '999988887777' } }),
    last: 'SUCCESS',
    answer: 'cannotTell',
    because: ['notAllowed'],
  },
  {
    shape: 'the name of the report in the ARN',
    source: 'by hand: the report\'s own ARN instead of the documented one',
    statements: two({ ArnLike: { 'aws:SourceArn': 'arn:aws:cur:us-east-1:111122223333:definition/hourly' } }),
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'the name of another report in the ARN',
    source: 'by hand: a bucket shared by reports',
    statements: two({ ArnEquals: { 'aws:SourceArn': 'arn:aws:cur:us-east-1:111122223333:definition/daily' } }),
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'one statement for bucket and objects',
    source: 'an Athena walk-through with aws_iam_policy_document',
    statements: [allow(BILLING, ['s3:GetBucketAcl', 's3:GetBucketPolicy', 's3:PutObject'], [BUCKET, OBJECTS])],
    answer: 'delivers',
  },
  {
    shape: 'wildcards in actions, one pattern for bucket and objects, any partition',
    source: 'terraform-aws-modules/s3-bucket used for reports',
    statements: [allow(BILLING, ['s3:Get*', 's3:putobject*'], 'arn:aws*:s3:::costs*')],
    answer: 'delivers',
  },
  { shape: 'everything to the service', source: 'by hand: everything tried', statements: [allow(BILLING, '*', '*')], answer: 'delivers' },
  {
    shape: 'a role beside the services in one statement',
    source: 'cds-snc, a data lake\'s raw bucket',
    statements: [allow({ ...BOTH, AWS: ['arn:aws:iam::999988887777:role/Billing'] }, ['s3:PutObject', 's3:GetBucketPolicy'], [BUCKET, OBJECTS])],
    answer: 'delivers',
  },
  {
    shape: 'objects below the prefix alone, and AWS writes its test object to the root',
    source: 'terraform-provider-aws pull request 3985',
    statements: [allow(BILLING, CHECK, BUCKET), allow(BILLING, 's3:PutObject', `${BUCKET}/cur/*`)],
    answer: 'cannotTell',
    because: ['unchecked'],
  },
  {
    shape: 'objects below the prefix, and the test object in the root',
    source: 'by hand: the least that AWS needs',
    statements: [allow(BILLING, CHECK, BUCKET), allow(BILLING, 's3:PutObject', [`${BUCKET}/cur/*`, `${BUCKET}/aws-programmatic-access-test-object`])],
    answer: 'delivers',
  },
  {
    shape: 'objects below the prefix alone, and AWS has delivered',
    source: 'terraform-provider-aws pull request 3985',
    statements: [allow(BILLING, CHECK, BUCKET), allow(BILLING, 's3:PutObject', `${BUCKET}/cur/hourly/*`)],
    last: 'SUCCESS',
    answer: 'delivers',
  },
  {
    shape: 'objects below another prefix',
    source: 'terraform-provider-aws pull request 3985: the AWSLogs folder of the example',
    statements: [allow(BILLING, CHECK, BUCKET), allow(BILLING, 's3:PutObject', `${BUCKET}/AWSLogs/*`)],
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'Parquet files alone',
    source: 'by hand: a bucket for Athena',
    statements: [allow(BILLING, CHECK, BUCKET), allow(BILLING, 's3:PutObject', `${BUCKET}/*.parquet`)],
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'no GetBucketPolicy',
    source: 'a ledger bucket of a FinOps tutorial',
    statements: [allow(BILLING, 's3:PutObject', OBJECTS, { StringEquals: ACCOUNT }), allow(BILLING, 's3:GetBucketAcl', BUCKET, { StringEquals: ACCOUNT })],
    answer: 'cannotTell',
    because: ['unchecked'],
  },
  {
    shape: 'the check alone',
    source: 'superwerker pull request 65, half applied',
    statements: [allow(BILLING, CHECK, BUCKET)],
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'objects without the asterisk',
    source: 'by hand: bucket and objects mixed up',
    statements: [allow(BILLING, [...CHECK, 's3:PutObject'], BUCKET)],
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'the ARN of another bucket, left from a copy',
    source: 'terraform-provider-aws issue 36086',
    statements: [allow(BILLING, CHECK, 'arn:aws:s3:::other'), allow(BILLING, 's3:PutObject', 'arn:aws:s3:::other/*')],
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'the billing account of detailed billing reports',
    source: 'terraform-provider-aws, data source aws_billing_service_account',
    statements: two(undefined, { AWS: 'arn:aws:iam::386209384616:root' }),
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'the billing account, and AWS has delivered',
    source: 'Microsoft, "Integrate AWS Cost and Usage report"',
    statements: two(undefined, { AWS: '386209384616' }),
    last: 'SUCCESS',
    answer: 'delivers',
  },
  {
    shape: 'everybody with the account as condition',
    source: 'findings of this project: a shared log bucket',
    statements: two({ StringEquals: ACCOUNT }, '*'),
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'everybody with the account as condition, and AWS has delivered',
    source: 'findings of this project: a shared log bucket',
    statements: two({ StringEquals: ACCOUNT }, { AWS: '*' }),
    last: 'SUCCESS',
    answer: 'delivers',
  },
  { shape: 'everybody of another account', source: 'findings of this project: a shared log bucket', statements: two({ StringEquals: { 'aws:SourceAccount': '999988887777' } }, '*'), answer: 'doesNot', because: ['notAllowed'] },
  {
    shape: 'any service of an organization, as for other logs',
    source: 'AWS, "Use scalable controls for AWS services accessing your resources"',
    statements: two({ StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } }),
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'an organization that a service does not belong to',
    source: 'by hand: aws:PrincipalOrgID for aws:SourceOrgID',
    statements: two({ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'bucket-owner-full-control, as for CloudTrail',
    source: 'AWS, CloudTrail user guide, adapted',
    statements: two({ StringEquals: { ...ACCOUNT, 's3:x-amz-acl': 'bucket-owner-full-control' } }),
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'all services, marked as such',
    source: 'by hand: aws:PrincipalIsAWSService in a shared bucket',
    statements: two({ Bool: { 'aws:PrincipalIsAWSService': 'true' }, StringEquals: { 'aws:PrincipalServiceName': 'billingreports.amazonaws.com' } }),
    answer: 'delivers',
  },
  {
    shape: 'the wrong service',
    source: 'by hand: the name of another service',
    statements: two(undefined, { Service: 'billing.amazonaws.com' }),
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'the service with the ending of China',
    source: 'by hand: a policy copied to China',
    statements: two(undefined, { Service: 'billingreports.amazonaws.com.cn' }),
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'everybody but one',
    source: 'IAM user guide, NotPrincipal with Allow, which it advises against',
    statements: [{ Effect: 'Allow', NotPrincipal: { AWS: '999988887777' }, Action: 's3:*', Resource: [BUCKET, OBJECTS] }],
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'everything but removing, everywhere but in one folder',
    source: 'by hand: NotAction and NotResource with Allow',
    statements: [{ Effect: 'Allow', Principal: BILLING, NotAction: 's3:Delete*', NotResource: `${BUCKET}/private/*` }],
    answer: 'delivers',
  },
  {
    shape: 'everywhere but below the prefix',
    source: 'by hand: NotResource with Allow',
    statements: [{ Effect: 'Allow', Principal: BILLING, Action: 's3:*', NotResource: `${BUCKET}/cur/*` }],
    answer: 'doesNot',
    because: ['notAllowed'],
  },
  {
    shape: 'a canonical user',
    source: 'by hand: a policy from before services had names',
    statements: two(undefined, { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' }),
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  { shape: 'a role of the account alone', source: 'by hand: a bucket for something else', statements: two(undefined, { AWS: 'arn:aws:iam::111122223333:role/Etl' }), answer: 'doesNot', because: ['notAllowed'] },
  {
    shape: 'a variable in the resource',
    source: 'by hand: a folder for each account',
    statements: [allow(BILLING, CHECK, BUCKET), allow(BILLING, 's3:PutObject', `${BUCKET}/\${aws:SourceAccount}/*`), allow(BILLING, 's3:PutObject', `${BUCKET}/cur/\${aws:SourceAccount}*`)],
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
  {
    shape: 'a variable for the account',
    source: 'by hand: a variable instead of the number',
    statements: two({ StringEquals: { 'aws:SourceAccount': '${aws:ResourceAccount}' } }),
    answer: 'cannotTell',
    because: ['perhapsAllowed'],
  },
];

export const DENIES: RecordedPolicy[] = [
  { shape: 'plain HTTP', source: 'AWS Config rule s3-bucket-ssl-requests-only', statements: [...RIGHT, deny('s3:*', { Bool: { 'aws:SecureTransport': 'false' } })], answer: 'delivers' },
  {
    shape: 'plain HTTP, Boolean and other case',
    source: 'by hand: other case and types',
    statements: [...RIGHT, deny('*', { BoolIfExists: { 'AWS:securetransport': false } }, { Principal: { AWS: '*' }, Resource: '*' })],
    answer: 'delivers',
  },
  {
    shape: 'HTTPS by mistake',
    source: 'by hand: the same rule with the value turned round',
    statements: [...RIGHT, deny('s3:*', { Bool: { 'aws:SecureTransport': 'true' } })],
    answer: 'cannotTell',
    because: ['denied'],
    reading: 'readingDenied',
  },
  { shape: 'TLS below 1.2', source: 'AWS CDK, minimumTLSVersion', statements: [...RIGHT, deny('s3:*', { NumericLessThan: { 's3:TlsVersion': 1.2 } })], answer: 'delivers' },
  {
    shape: 'TLS below 1.3',
    source: 'AWS CDK, minimumTLSVersion',
    statements: [...RIGHT, deny('s3:*', { NumericLessThan: { 's3:TlsVersion': '1.3' } })],
    answer: 'cannotTell',
    because: ['denied'],
    reading: 'readingPerhapsDenied',
  },
  { shape: 'writing, for everybody', source: 'findings of this project: a bucket that was closed', statements: [...RIGHT, deny('s3:PutObject')], answer: 'cannotTell', because: ['denied'] },
  {
    shape: 'writing, for everybody as AWS, and AWS has delivered before',
    source: 'findings of this project: a bucket that was closed',
    statements: [...RIGHT, deny('s3:Put*', undefined, { Principal: { AWS: ['*'] }, Resource: OBJECTS })],
    last: 'SUCCESS',
    answer: 'cannotTell',
    because: ['denied'],
  },
  {
    shape: 'everybody but some roles',
    source: 'AWS, "How to restrict Amazon S3 bucket access to a specific IAM role"',
    statements: [...RIGHT, { Effect: 'Deny', NotPrincipal: { AWS: ['arn:aws:iam::111122223333:role/Admin', 'arn:aws:iam::111122223333:root'] }, Action: 's3:*', Resource: [BUCKET, OBJECTS] }],
    answer: 'cannotTell',
    because: ['denied'],
    reading: 'readingPerhapsDenied',
  },
  {
    shape: 'everybody but the service',
    source: 'by hand: NotPrincipal with a service',
    statements: [...RIGHT, { Effect: 'Deny', NotPrincipal: BILLING, Action: 's3:PutObject', Resource: OBJECTS }],
    answer: 'cannotTell',
    because: ['denied'],
  },
  {
    shape: 'user ids that are not listed',
    source: 'AWS, "How to restrict Amazon S3 bucket access to a specific IAM role"',
    statements: [...RIGHT, deny('s3:*', { StringNotLike: { 'aws:userId': ['AROAEXAMPLEID:*', '111122223333'] } })],
    answer: 'cannotTell',
    because: ['denied'],
    reading: 'readingPerhapsDenied',
  },
  {
    shape: 'all that does not come through a VPC endpoint',
    source: VPC,
    statements: [...RIGHT, deny('s3:*', { StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } })],
    answer: 'cannotTell',
    because: ['denied'],
    reading: 'readingPerhapsDenied',
  },
  {
    shape: 'all that does not come through a VPC endpoint, but for services',
    source: PERIMETER,
    statements: [...RIGHT, deny('s3:*', { StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-1a2b3c4d' }, Bool: { 'aws:PrincipalIsAWSService': 'false' } })],
    answer: 'delivers',
    reading: 'readingPerhapsDenied',
  },
  {
    shape: 'other organizations',
    source: 'AWS, "An easier way to control access to AWS resources by using the AWS organization"',
    statements: [...RIGHT, deny('s3:*', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })],
    answer: 'cannotTell',
    because: ['denied'],
    reading: 'readingPerhapsDenied',
  },
  {
    shape: 'other organizations, but for services',
    source: PERIMETER,
    statements: [...RIGHT, deny('s3:*', { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } })],
    answer: 'delivers',
    reading: 'readingPerhapsDenied',
  },
  {
    shape: 'services for other accounts',
    source: PERIMETER,
    statements: [...RIGHT, deny('s3:*', { StringNotEqualsIfExists: { 'aws:SourceAccount': '111122223333' }, Null: { 'aws:SourceAccount': 'false' }, Bool: { 'aws:PrincipalIsAWSService': 'true' } })],
    answer: 'delivers',
  },
  {
    shape: 'all that names no source',
    source: PERIMETER,
    statements: [...RIGHT, deny('s3:*', { Null: { 'aws:SourceArn': 'true' } })],
    answer: 'delivers',
    reading: 'readingDenied',
  },
  {
    shape: 'objects without the encryption header',
    source: 'quickstart-compliance-common issue 29, DenyUnEncryptedObjectUploads',
    statements: [...RIGHT, deny('s3:PutObject', { Null: { 's3:x-amz-server-side-encryption': 'true' } }, { Principal: '*', Resource: OBJECTS })],
    answer: 'cannotTell',
    because: ['denied'],
  },
  {
    shape: 'objects with another encryption header',
    source: 'AWS knowledge center, "s3:x-amz-server-side-encryption"',
    statements: [...RIGHT, deny('s3:PutObject', { StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } }, { Principal: '*', Resource: OBJECTS })],
    answer: 'cannotTell',
    because: ['denied'],
  },
  {
    shape: 'addresses outside the office',
    source: 'AWS, S3 user guide, "Managing access based on specific IP addresses"',
    statements: [...RIGHT, deny('s3:*', { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
    answer: 'cannotTell',
    because: ['denied'],
    reading: 'readingPerhapsDenied',
  },
  {
    shape: 'all but the account, by its principals',
    source: 'by hand: a key that a service does not bring',
    statements: [...RIGHT, deny('s3:*', { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } })],
    answer: 'cannotTell',
    because: ['denied'],
  },
  { shape: 'removing', source: 'by hand: versioned log buckets', statements: [...RIGHT, deny(['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutBucketPolicy'])], answer: 'delivers' },
  {
    shape: 'everything but reading and writing',
    source: 'by hand: NotAction with Deny',
    statements: [...RIGHT, { Effect: 'Deny', Principal: '*', NotAction: ['s3:Get*', 's3:List*', 's3:PutObject'], Resource: [BUCKET, OBJECTS] }],
    answer: 'delivers',
  },
  {
    shape: 'everything but reading',
    source: 'by hand: NotAction with Deny',
    statements: [...RIGHT, { Effect: 'Deny', Principal: '*', NotAction: ['s3:Get*', 's3:List*'], Resource: '*' }],
    answer: 'cannotTell',
    because: ['denied'],
  },
  { shape: 'another folder', source: 'by hand: shared buckets', statements: [...RIGHT, deny('s3:*', undefined, { Principal: '*', Resource: `${BUCKET}/private/*` })], answer: 'delivers' },
  {
    shape: 'a part of the report',
    source: 'by hand: shared buckets',
    statements: [...RIGHT, deny('s3:GetObject', undefined, { Principal: '*', Resource: `${BUCKET}/cur/hourly/hourly/year=2024/*` })],
    answer: 'delivers',
    reading: 'readingPerhapsDenied',
  },
  {
    shape: 'everywhere but below the prefix, where the test object lies',
    source: 'by hand: NotResource with Deny',
    statements: [...RIGHT, { Effect: 'Deny', Principal: '*', Action: 's3:PutObject', NotResource: `${BUCKET}/cur/*` }],
    answer: 'cannotTell',
    because: ['denied'],
  },
  {
    shape: 'reading, for the whole account',
    source: 'noobaa-core issue 10060',
    statements: [...RIGHT, deny(['s3:ListBucket'], undefined, { Principal: { AWS: ['111122223333'] }, Resource: [BUCKET, OBJECTS] })],
    answer: 'delivers',
    reading: 'readingDenied',
  },
  {
    shape: 'reading, for the root of the account',
    source: 'by hand: a lock-out by the root ARN',
    statements: [...RIGHT, deny('s3:GetObject', undefined, { Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Resource: OBJECTS })],
    answer: 'delivers',
    reading: 'readingDenied',
  },
  {
    shape: 'reading, for a role that may be Stompy\'s',
    source: 'by hand: a connection that was cut off',
    statements: [...RIGHT, deny('s3:*', undefined, { Principal: { AWS: 'arn:aws:iam::111122223333:role/stompy-StompyFinOpsRole-1A2B3C' }, Resource: [BUCKET, OBJECTS] })],
    answer: 'delivers',
    reading: 'readingPerhapsDenied',
  },
  {
    shape: 'reading, for every principal in IAM\'s other spelling',
    source: 'by hand: AWS with an asterisk',
    statements: [...RIGHT, deny('s3:GetObject', undefined, { Principal: { AWS: '*' }, Resource: OBJECTS })],
    answer: 'delivers',
    reading: 'readingDenied',
  },
  {
    shape: 'reading, for whoever signs in by a provider',
    source: 'by hand: a bucket that people do not open',
    statements: [...RIGHT, deny('s3:*', undefined, { Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/Stompy' }, Resource: '*' })],
    answer: 'delivers',
  },
  {
    shape: 'whatever is no service\'s call',
    source: 'by hand: Null of the service\'s name',
    statements: [...RIGHT, deny('s3:*', { Null: { 'aws:PrincipalServiceName': 'true' } })],
    answer: 'delivers',
    reading: 'readingDenied',
  },
  {
    shape: 'whatever no service does for an account',
    source: 'by hand: Null of the source account',
    statements: [...RIGHT, deny('s3:*', { Null: { 'aws:SourceAccount': 'true' } })],
    answer: 'delivers',
    reading: 'readingDenied',
  },
  {
    shape: 'what is in another account',
    source: 'by hand: both names of the key',
    statements: [...RIGHT, deny('s3:*', { StringNotEquals: { 's3:ResourceAccount': '111122223333' } }), deny('s3:*', { StringNotEquals: { 'aws:ResourceAccount': '111122223333' } })],
    answer: 'delivers',
  },
  {
    shape: 'reading, for another role',
    source: 'by hand: a bucket shared with a team',
    statements: [...RIGHT, deny('s3:*', undefined, { Principal: { AWS: 'arn:aws:iam::111122223333:role/Dev' }, Resource: [BUCKET, OBJECTS] })],
    answer: 'delivers',
  },
  {
    shape: 'the location of the bucket',
    source: 'by hand: a list of actions',
    statements: [...RIGHT, deny('s3:GetBucketLocation', undefined, { Principal: '*', Resource: BUCKET })],
    answer: 'delivers',
    reading: 'readingDenied',
  },
  {
    shape: 'the ACL, which AWS documents that it reads',
    source: 'by hand: ACLs disabled',
    statements: [...RIGHT, deny('s3:GetBucketAcl', undefined, { Principal: '*', Resource: BUCKET })],
    answer: 'cannotTell',
    because: ['denied'],
  },
  {
    shape: 'the service itself',
    source: 'by hand: a report that was stopped',
    statements: [...RIGHT, deny('s3:*', undefined, { Principal: { Service: ['billingreports.amazonaws.com'] }, Resource: '*' })],
    answer: 'cannotTell',
    because: ['denied'],
  },
  {
    shape: 'any service',
    source: 'by hand: Service with an asterisk',
    statements: [...RIGHT, deny('s3:*', undefined, { Principal: { Service: '*' }, Resource: '*' })],
    answer: 'cannotTell',
    because: ['denied'],
  },
  { shape: 'another service', source: 'by hand: a bucket without access logs', statements: [...RIGHT, deny('s3:*', undefined, { Principal: { Service: 'logging.s3.amazonaws.com' }, Resource: '*' })], answer: 'delivers' },
  {
    shape: 'a source ARN that is not the documented one',
    source: 'by hand: StringNotEquals with an asterisk',
    statements: [...RIGHT, deny('s3:PutObject', { StringNotEquals: { 'aws:SourceArn': CUR } })],
    answer: 'cannotTell',
    because: ['denied'],
  },
  { shape: 'a source ARN unlike the documented one', source: 'by hand: ArnNotLike with an asterisk', statements: [...RIGHT, deny('s3:PutObject', { ArnNotLike: { 'aws:SourceArn': CUR } })], answer: 'delivers' },
  {
    shape: 'an operator that nobody knows',
    source: 'by hand: AWS adds operators',
    statements: [...RIGHT, deny('s3:PutObject', { StringResembles: { 'aws:SourceAccount': '111122223333' } })],
    answer: 'cannotTell',
    because: ['denied'],
  },
  {
    shape: 'something, and nothing allows',
    source: 'by hand: a bucket made for something else',
    statements: [deny('s3:*', { StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } })],
    answer: 'doesNot',
    because: ['notAllowed', 'denied'],
    reading: 'readingPerhapsDenied',
  },
];
