import { deliveryPolicy, GOOD, IDENTITY, play, refused, said, type Recording } from './recorded';
import { execute } from '../../src/cli';

function account(reports: object[], more: Recording = {}): Recording {
  return {
    'sts get-caller-identity': IDENTITY,
    'cur describe-report-definitions': said({ ReportDefinitions: reports }),
    's3api get-bucket-policy costs': deliveryPolicy('costs'),
    ...more,
  };
}

const check = (recording: Recording, ...args: string[]) => execute(['check-report', ...args], play(recording));

test('a report that fits: the table, what to paste, status 0', () => {
  const { status, stdout } = check(account([GOOD]));

  expect(status).toBe(0);
  expect(stdout).toBe([
    'Report  Hourly  Resource IDs  Refresh  Athena  Delivery  Region          Bucket  Prefix',
    '------  ------  ------------  -------  ------  --------  --------------  ------  ------',
    'hourly  yes     yes           yes      yes     allowed   ap-southeast-1  costs   cur',
    '',
    'Hand hourly to Stompy: paste its bucket costs and its prefix cur.',
  ].join('\n'));
});

test.each([
  ['daily', { TimeUnit: 'DAILY' }, /time granularity must be hourly: AWS cannot change this .* make a new one/],
  ['without resource ids', { AdditionalSchemaElements: [] }, /resource IDs must be included: .* make a new one/],
  ['without refresh', { RefreshClosedReports: false }, /choose the report, then Edit, and tick "Refresh automatically"/],
  ['without Athena', { AdditionalArtifacts: undefined }, /tick Amazon Athena/],
  ['with failing delivery', { ReportStatus: { lastStatus: 'ERROR_PERMISSIONS' } }, /AWS was not allowed to deliver to costs/],
  ['whose bucket is gone', { ReportStatus: { lastStatus: 'ERROR_NO_BUCKET' } }, /found no bucket costs at its last delivery/],
])('a report %s: what to change, status 1', (_, difference, sentence) => {
  const { status, stdout } = check(account([{ ...GOOD, ...difference }]));

  expect(status).toBe(1);
  expect(stdout).toContain('No report fits yet.');
  expect(stdout).toMatch(sentence);
});

test('of several that fit, the one in the region Stompy reads from', () => {
  const far = { ...GOOD, ReportName: 'far', S3Region: 'eu-west-1' };

  expect(check(account([far, GOOD])).stdout).toContain('Hand hourly to Stompy');
  expect(check(account([far])).stdout).toContain('Its bucket is in eu-west-1; Stompy reads from ap-southeast-1');
});

test('no report at all', () => {
  expect(check(account([]))).toEqual({ status: 1, stdout: expect.stringContaining('no cost report. Make one with StompyCurReport') });
});

describe('the bucket\'s policy', () => {
  const verdict = (answer: Recording[string]) =>
    JSON.parse(check(account([GOOD], { 's3api get-bucket-policy costs': answer }), '--json').stdout!).reports[0];

  test.each([
    ['AWS\'s own words', undefined],
    ['wildcards', { StringLike: { 'aws:SourceAccount': '111122223333' }, ArnLike: { 'aws:SourceArn': 'arn:*:cur:*:111122223333:definition/*' } }],
    ['the account alone', { StringEquals: { 'aws:SourceAccount': ['999988887777', '111122223333'] } }],
    ['no condition', {}],
  ])('lets AWS deliver with %s', (_, conditions) => {
    expect(verdict(deliveryPolicy('costs', conditions))).toMatchObject({ suitable: true, delivery: { verdict: 'allowed' } });
  });

  test.each([
    ['the bucket\'s region in the ARN', { ArnLike: { 'aws:SourceArn': 'arn:aws:cur:ap-southeast-1:111122223333:definition/*' } }],
    ['another account', { StringEquals: { 'aws:SourceAccount': '999988887777' } }],
    ['a condition AWS does not fulfil', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }],
  ])('does not with %s', (_, conditions) => {
    expect(verdict(deliveryPolicy('costs', conditions))).toMatchObject({
      suitable: false,
      delivery: { verdict: 'refused', reason: expect.stringContaining('s3:GetBucketPolicy and s3:PutObject for arn:aws:cur:us-east-1:111122223333:definition/*') },
    });
  });

  test('is missing, or the bucket is', () => {
    expect(verdict(refused('NoSuchBucketPolicy', 'GetBucketPolicy')).delivery.verdict).toBe('refused');
    expect(verdict(refused('NoSuchBucket', 'GetBucketPolicy')).delivery.reason).toBe('bucket costs does not exist');
  });

  test('cannot be read, or denies something: not judged, and said so', () => {
    const unreadable = check(account([GOOD], { 's3api get-bucket-policy costs': refused('AccessDenied', 'GetBucketPolicy') }));
    expect(unreadable).toMatchObject({ status: 0, stdout: expect.stringContaining('Check the delivery: the policy of bucket costs cannot be read (AccessDenied).') });

    const policy = JSON.parse(JSON.parse(deliveryPolicy('costs').stdout).Policy);
    policy.Statement.push({ Effect: 'Deny', Principal: { Service: ['billingreports.amazonaws.com'] }, Action: 's3:*', Resource: '*' });
    expect(verdict(said({ Policy: JSON.stringify(policy) })).delivery.verdict).toBe('unknown');
  });
});

test('reads only, in the billing region of the partition, with the profile', () => {
  const calls: string[][] = [];
  const china = { ...account([GOOD]), 'sts get-caller-identity': said({ Account: '111122223333', Arn: 'arn:aws-cn:iam::111122223333:user/admin' }) };
  execute(['check-report', '--profile', 'payer'], play(china, calls));

  expect(calls).toEqual([
    ['sts', 'get-caller-identity', '--output', 'json', '--profile', 'payer'],
    ['cur', 'describe-report-definitions', '--region', 'cn-northwest-1', '--output', 'json', '--profile', 'payer'],
    ['s3api', 'get-bucket-policy', '--bucket', 'costs', '--output', 'json', '--profile', 'payer'],
  ]);
});

describe('fails with one clear sentence', () => {
  test.each<[string, Recording, RegExp]>([
    ['without the AWS CLI', { 'sts get-caller-identity': { status: null, stdout: '', stderr: '', error: { code: 'ENOENT' } } }, /^The AWS CLI is not installed/],
    ['with a CLI that does not start', { 'sts get-caller-identity': { status: null, stdout: '', stderr: '', error: { code: 'EACCES' } } }, /could not be started \(EACCES\)/],
    ['without credentials', { 'sts get-caller-identity': { status: 253, stdout: '', stderr: 'Unable to locate credentials.' } }, /^The AWS CLI has no valid credentials: run "aws configure"/],
    ['with a session that ended', { 'sts get-caller-identity': refused('ExpiredToken', 'GetCallerIdentity') }, /no valid credentials/],
    [
      'when billing access is not activated',
      account([], { 'cur describe-report-definitions': refused('AccessDeniedException', 'DescribeReportDefinitions') }),
      /probably not activated: the root user does that once.*An error occurred \(AccessDeniedException\)/,
    ],
    ['with another refusal', account([], { 'cur describe-report-definitions': refused('InternalError', 'DescribeReportDefinitions', 'try later') }), /try later/],
    ['in GovCloud', { 'sts get-caller-identity': said({ Account: '111122223333', Arn: 'arn:aws-us-gov:iam::111122223333:user/a' }) }, /no cost reports in the partition aws-us-gov/],
  ])('%s', (_, recording, sentence) => {
    expect(check(recording)).toEqual({ status: 2, stderr: expect.stringMatching(sentence) });
  });

  test('for unknown commands and options', () => {
    expect(execute([])).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: stompy-cdk check-report') });
    expect(execute(['check-report', '--fix'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/Unknown option '--fix'[^]*Usage/) });
  });
});

test('help', () => {
  expect(execute(['--help'])).toEqual({ status: 0, stdout: expect.stringContaining('changes nothing') });
});
