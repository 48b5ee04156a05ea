import { account, deliveryPolicy, encryption, GOOD, policy, refused, run, type Recording } from '../recorded';

const POLICIES: { readonly [name: string]: Recording[string] } = {
  right: deliveryPolicy('costs'),
  perhaps: policy({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }),
  denying: policy({ Effect: 'Allow', Principal: { Service: 'billingreports.amazonaws.com' }, Action: 's3:*', Resource: '*' }, { Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: '*' }),
  strange: policy({ Effect: 'Perhaps' }),
  absent: refused('NoSuchBucketPolicy', 'GetBucketPolicy'),
  hidden: refused('AccessDenied', 'GetBucketPolicy'),
  unread: refused('InternalError', 'GetBucketPolicy'),
  gone: refused('NoSuchBucket', 'GetBucketPolicy'),
};

const KEYS: { readonly [name: string]: Recording[string] } = {
  plain: encryption({ SSEAlgorithm: 'AES256' }),
  unset: encryption(undefined as unknown as object),
  none: refused('ServerSideEncryptionConfigurationNotFoundError', 'GetBucketEncryption'),
  nothing: { status: 0, stdout: '{}', stderr: '' },
  empty: { status: 0, stdout: '{"ServerSideEncryptionConfiguration":{}}', stderr: '' },
  ruleless: { status: 0, stdout: '{"ServerSideEncryptionConfiguration":{"Rules":[]}}', stderr: '' },
  gone: refused('NoSuchBucket', 'GetBucketEncryption'),
  managed: encryption({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/aws/s3' }),
  own: encryption({ SSEAlgorithm: 'aws:kms:dsse', KMSMasterKeyID: '0e7b1c2d-3e4f-4a6b-8c8d-1a2b3c4d5e6f' }),
  ownAlias: encryption({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/my/alias/aws/s3/x' }),
  almost: encryption({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/aws/s3x' }),
  hidden: refused('AccessDenied', 'GetBucketEncryption'),
  unread: refused('InternalError', 'GetBucketEncryption'),
};

async function judged(last: string | undefined, policyName: string, key: string): Promise<[string, string[]]> {
  const report = { ...GOOD, ...last ? { ReportStatus: { lastStatus: last } } : { ReportStatus: {} } };
  const { stdout } = await run(['check-report', '--json'], account([report], { 's3api get-bucket-policy costs': POLICIES[policyName], 's3api get-bucket-encryption costs': KEYS[key] }));
  const { delivery, remarks } = JSON.parse(stdout!).reports[0];
  return [delivery, remarks.map(({ id }: { id: string }) => id)];
}

const SUCCESS = 'SUCCESS';

test.each<[string | undefined, string, string, string, string[]]>([
  [undefined, 'right', 'plain', 'delivers', []],
  [SUCCESS, 'right', 'plain', 'delivers', []],
  ['ERROR_PERMISSIONS', 'right', 'plain', 'doesNot', ['lastPermissions']],
  ['ERROR_NO_BUCKET', 'right', 'plain', 'doesNot', ['lastNoBucket']],
  ['ERROR_OF_TOMORROW', 'right', 'plain', 'doesNot', ['lastOther']],
  ['ERROR_PERMISSIONS', 'perhaps', 'own', 'doesNot', ['lastPermissions', 'perhapsAllowed', 'unprovenKey', 'customerKey']],

  [undefined, 'perhaps', 'plain', 'cannotTell', ['perhapsAllowed']],
  [SUCCESS, 'perhaps', 'plain', 'delivers', []],
  [undefined, 'denying', 'plain', 'cannotTell', ['denied']],
  [SUCCESS, 'denying', 'plain', 'cannotTell', ['lastSuccess', 'denied']],
  [undefined, 'strange', 'plain', 'cannotTell', ['strangePolicy']],
  [SUCCESS, 'strange', 'plain', 'cannotTell', ['lastSuccess', 'strangePolicy']],
  [undefined, 'absent', 'plain', 'doesNot', ['noPolicy']],
  [SUCCESS, 'absent', 'plain', 'cannotTell', ['lastSuccess', 'noPolicy']],
  [undefined, 'hidden', 'plain', 'cannotTell', ['hiddenPolicy']],
  [SUCCESS, 'hidden', 'plain', 'cannotTell', ['lastSuccess', 'hiddenPolicy']],
  [undefined, 'unread', 'plain', 'cannotTell', ['unreadPolicy']],
  [undefined, 'gone', 'gone', 'doesNot', ['noBucket']],
  [SUCCESS, 'gone', 'gone', 'doesNot', ['lastSuccess', 'noBucket']],

  [undefined, 'right', 'unset', 'delivers', []],
  [undefined, 'right', 'none', 'delivers', []],
  [undefined, 'right', 'nothing', 'delivers', []],
  [undefined, 'right', 'empty', 'delivers', []],
  [undefined, 'right', 'ruleless', 'delivers', []],
  [undefined, 'right', 'managed', 'cannotTell', ['unprovenManagedKey', 'managedKey']],
  [SUCCESS, 'right', 'managed', 'delivers', ['managedKey']],
  [undefined, 'right', 'own', 'cannotTell', ['unprovenKey', 'customerKey']],
  [SUCCESS, 'right', 'own', 'delivers', ['customerKey']],
  [undefined, 'right', 'ownAlias', 'cannotTell', ['unprovenKey', 'customerKeyAlias']],
  [undefined, 'right', 'almost', 'cannotTell', ['unprovenKey', 'customerKeyAlias']],
  [undefined, 'right', 'hidden', 'cannotTell', ['unknownEncryption', 'hiddenEncryption']],
  [SUCCESS, 'right', 'hidden', 'delivers', ['hiddenEncryption']],
  [undefined, 'right', 'unread', 'cannotTell', ['unknownEncryption', 'unreadEncryption']],
  [SUCCESS, 'right', 'unread', 'delivers', ['unreadEncryption']],
])('last delivery %s, policy %s, encryption %s: %s', async (last, policyName, key, verdict, reasons) => {
  expect(await judged(last, policyName, key)).toEqual([verdict, reasons]);
});

test.each([
  ['no JSON', 'null and void'], ['no object', '[]'], ['nothing', 'null'], ['no statement', '{"Version":"2012-10-17"}'], ['an empty list', '{"Statement":[]}'],
  ['a text as statement', '{"Statement":["Allow"]}'], ['a list as statement', '{"Statement":[[]]}'], ['null as statement', '{"Statement":[null]}'], ['no effect', '{"Statement":{"Principal":"*"}}'],
  ['one strange statement of two', '{"Statement":[{"Effect":"Allow"},{"Effect":"allow"}]}'],
])('a policy that is %s is not understood', async (_, text) => {
  const { stdout } = await run(['check-report', '--json'], account([GOOD], { 's3api get-bucket-policy costs': { status: 0, stdout: JSON.stringify({ Policy: text }), stderr: '' } }));
  expect(JSON.parse(stdout!).reports[0].remarks).toEqual([{ id: 'strangePolicy', sentence: 'The policy of the bucket costs has a form that is not understood here.' }]);
});

test('a single statement without a list', async () => {
  const text = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: 'billingreports.amazonaws.com' }, Action: 's3:*', Resource: '*' } });
  const { stdout } = await run(['check-report', '--json'], account([GOOD], { 's3api get-bucket-policy costs': { status: 0, stdout: JSON.stringify({ Policy: text }), stderr: '' } }));
  expect(JSON.parse(stdout!).reports[0].delivery).toBe('delivers');
});

test.each([
  ['a report without a prefix', { S3Prefix: '' }, 'arn:aws:s3:::costs/*', 'delivers'],
  ['a report without a prefix, one folder allowed', { S3Prefix: undefined }, 'arn:aws:s3:::costs/cur/*', 'cannotTell'],
  ['a prefix that ends in a slash', { S3Prefix: 'cur/', ReportStatus: { lastStatus: SUCCESS } }, 'arn:aws:s3:::costs/cur//hourly/*', 'delivers'],
  ['a prefix that ends in a slash, allowed without it', { S3Prefix: 'cur/' }, 'arn:aws:s3:::costs/cur/hourly/*', 'doesNot'],
])('where the objects lie: %s', async (_, report, Resource, verdict) => {
  const Principal = { Service: 'billingreports.amazonaws.com' };
  const statements = policy({ Effect: 'Allow', Principal, Action: 's3:PutObject', Resource }, { Effect: 'Allow', Principal, Action: 's3:GetBucketPolicy', Resource: 'arn:aws:s3:::costs' });
  const { stdout } = await run(['check-report', '--json'], account([{ ...GOOD, ...report }], { 's3api get-bucket-policy costs': statements }));
  expect(JSON.parse(stdout!).reports[0].delivery).toBe(verdict);
});
