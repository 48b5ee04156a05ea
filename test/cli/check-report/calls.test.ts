import { execute } from '../../../src/cli/program';
import { account, encryption, GOOD, IDENTITY, play, policy, refused, run, said, type Recording } from '../recorded';

test('reads only: who asks, the reports where AWS keeps them, the bucket where it is, with profile and region', async () => {
  const calls: string[][] = [];
  const china = { ...account([{ ...GOOD, S3Region: 'cn-north-1' }]), 'sts get-caller-identity': said({ Account: '111122223333', Arn: 'arn:aws-cn:iam::111122223333:user/admin' }) };
  await run(['check-report', '--profile', 'payer', '--region', 'cn-northwest-1'], china, calls);

  const common = ['--profile', 'payer', '--output', 'json'];
  expect(calls).toEqual([
    ['sts', 'get-caller-identity', '--region', 'cn-northwest-1', ...common],
    ['cur', 'describe-report-definitions', '--region', 'cn-northwest-1', ...common],
    ['s3api', 'get-bucket-policy', '--bucket', 'costs', '--region', 'cn-north-1', ...common],
    ['s3api', 'get-bucket-encryption', '--bucket', 'costs', '--region', 'cn-north-1', ...common],
    ['bcm-data-exports', 'list-exports', '--region', 'cn-northwest-1', ...common],
  ]);
});

test('without profile and region, as the AWS CLI is set up', async () => {
  const calls: string[][] = [];
  await run(['check-report'], account([]), calls);
  expect(calls).toEqual([
    ['sts', 'get-caller-identity', '--output', 'json'],
    ['cur', 'describe-report-definitions', '--region', 'us-east-1', '--output', 'json'],
    ['bcm-data-exports', 'list-exports', '--region', 'us-east-1', '--output', 'json'],
  ]);
});

test('in China, what AWS delivers has its source and its ARNs there', async () => {
  const Condition = { ArnLike: { 'aws:SourceArn': 'arn:aws-cn:cur:cn-northwest-1:111122223333:definition/*' } };
  const statements = policy({ Effect: 'Allow', Principal: { Service: 'billingreports.amazonaws.com' }, Action: 's3:*', Resource: ['arn:aws-cn:s3:::costs', 'arn:aws-cn:s3:::costs/*'], Condition });
  const china = { 'sts get-caller-identity': said({ Account: '111122223333', Arn: 'arn:aws-cn:iam::111122223333:user/admin' }), 's3api get-bucket-policy costs': statements };
  expect(JSON.parse((await run(['check-report', '--json'], account([GOOD], china))).stdout!).reports[0].delivery).toBe('delivers');
});

test('what it does, once it takes long', async () => {
  jest.useFakeTimers();
  const lines: string[] = [];
  const answer = play(account([GOOD]));
  const slow = async (args: string[]) => {
    jest.advanceTimersByTime(1500);
    return answer(args);
  };
  await execute(['check-report'], { run: slow, progress: (line) => lines.push(line) });
  await execute(['check-report', '--lang', 'zh'], { run: slow, progress: (line) => lines.push(line) });
  expect(lines).toEqual([
    'Reading the cost reports of the account', 'Reading policy and encryption of the bucket costs', 'Reading the data exports of the account',
    '正在读取账号中的成本报告', '正在读取存储桶 costs 的策略和加密设置', '正在读取账号中的数据导出',
  ]);
  jest.useRealTimers();
});

test.each([[[], 'Asking AWS which account this is'], [['--lang', 'zh'], '正在查询当前账号']])('the first thing it does %j', async (language, line) => {
  jest.useFakeTimers();
  const lines: string[] = [];
  const hanging = async () => {
    jest.advanceTimersByTime(2000);
    return refused('ServiceUnavailable', 'GetCallerIdentity');
  };
  await execute(['check-report', ...language], { run: hanging, progress: (each) => lines.push(each) });
  expect(lines).toEqual([line]);
  jest.useRealTimers();
});

const DENIED = { 'cur describe-report-definitions': refused('AccessDeniedException', 'DescribeReportDefinitions', 'no') };
const GOVCLOUD = { 'sts get-caller-identity': said({ Account: '111122223333', Arn: 'arn:aws-us-gov:iam::111122223333:user/a' }) };

test.each<[string, Recording, string, string]>([
  [
    'reports may not be listed', DENIED,
    'AWS does not let you list cost reports (cur:DescribeReportDefinitions). If you are an administrator, access to billing information is probably not activated: the root user does '
      + 'that once, on the Account page, under "IAM user and role access to Billing information". AWS said: An error occurred (AccessDeniedException) when calling the DescribeReportDefinitions operation: no',
    'AWS 不允许您列出成本报告（cur:DescribeReportDefinitions）。如果您是管理员，很可能还没有激活访问账单信息的权限：请由根用户在“账户”页面的“IAM 用户和角色访问账单信息的权限”中激活一次。'
      + 'AWS 的提示：An error occurred (AccessDeniedException) when calling the DescribeReportDefinitions operation: no',
  ],
  [
    'GovCloud', GOVCLOUD,
    'There are no cost reports in the partition aws-us-gov: use the linked commercial account.',
    '分区 aws-us-gov 没有成本报告：请使用关联的商业区域账号。',
  ],
  [
    'another refusal', { 'cur describe-report-definitions': refused('InternalError', 'DescribeReportDefinitions', 'try later') },
    'An error occurred (InternalError) when calling the DescribeReportDefinitions operation: try later',
    'An error occurred (InternalError) when calling the DescribeReportDefinitions operation: try later',
  ],
])('fails with one clear sentence, status 2: %s', async (_, recording, en, zh) => {
  expect(await run(['check-report'], account([GOOD], recording))).toEqual({ status: 2, stderr: en });
  expect(await run(['check-report', '--lang', 'zh'], account([GOOD], recording))).toEqual({ status: 2, stderr: zh });
});

test.each(['s3api get-bucket-policy costs', 's3api get-bucket-encryption costs'])('a session that ends at %s is no verdict', async (call) => {
  const { status, stderr } = await run(['check-report'], account([GOOD], { [call]: refused('ExpiredToken', 'X') }));
  expect([status, stderr]).toEqual([2, expect.stringContaining('no valid credentials')]);
  const gone = { status: null, stdout: '', stderr: '', error: 'ENOENT' };
  expect(await run(['check-report'], account([GOOD], { [call]: gone }))).toEqual({ status: 2, stderr: expect.stringMatching(/^The AWS CLI is not installed/) });
});

test('a fault while a bucket is read is no word of AWS about it', async () => {
  const { status, stderr } = await run(['check-report'], { 'sts get-caller-identity': IDENTITY, 'cur describe-report-definitions': said({ ReportDefinitions: [GOOD] }) });
  expect([status, stderr]).toEqual([2, expect.stringContaining('Error: not recorded: s3api get-bucket-policy costs')]);
});

test('an answer that nobody expected is a fault, and no verdict about the account', async () => {
  const { status, stderr } = await run(['check-report'], account([GOOD], { 's3api get-bucket-encryption costs': encryption({ SSEAlgorithm: 5 }) }));
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^This is a fault of stompy-cdk itself, please report it:\nTypeError: /)]);
});

test('a fault while a bucket is read is none of its settings', async () => {
  const answer = play(account([GOOD]));
  const broken = async (args: string[]) => {
    if (args[1] === 'get-bucket-policy') throw new Error('no idea');
    return answer(args);
  };
  const { status, stderr } = await execute(['check-report'], { run: broken, progress: () => {} });
  expect([status, stderr]).toEqual([2, expect.stringContaining('please report it:\nError: no idea')]);
});
