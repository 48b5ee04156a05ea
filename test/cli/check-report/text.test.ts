import { CHECK_REPORT_WORDS } from '../../../src/cli/check-report/words';
import { account, GOOD, IDENTITY, policy, refused, run, said } from '../recorded';

test('a report that fits: the table, what to paste, status 0', async () => {
  const { status, stdout, stderr } = await run(['check-report'], account([GOOD]));

  expect([status, stderr]).toEqual([0, undefined]);
  expect(stdout).toBe([
    'Report  Hourly  Resource IDs  Refresh  Athena  Delivery  Region          Bucket  Prefix',
    '------  ------  ------------  -------  ------  --------  --------------  ------  ------',
    'hourly  yes     yes           yes      yes     delivers  ap-southeast-1  costs   cur',
    '',
    'Hand hourly to Stompy: paste its bucket costs and its prefix cur.',
  ].join('\n'));
});

test('the same in Chinese, the columns as wide as they look', async () => {
  expect((await run(['check-report', '--lang', 'zh'], account([GOOD]))).stdout).toBe([
    '报告    每小时  资源 ID  刷新  Athena  交付    区域            存储桶  前缀',
    '------  ------  -------  ----  ------  ------  --------------  ------  ----',
    'hourly  是      是       是    是      能交付  ap-southeast-1  costs   cur',
    '',
    '请把 hourly 交给 Stompy：粘贴它的存储桶 costs 和前缀 cur。',
  ].join('\n'));
});

const DAILY = { ...GOOD, ReportName: 'daily', TimeUnit: 'DAILY', S3Prefix: '', S3Bucket: 'other' };
const OPEN = { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' };

test('one that does not fit beside one that cannot be judged: what to do about each', async () => {
  const mixed = account([DAILY, GOOD], { 's3api get-bucket-policy other': refused('NoSuchBucket', 'GetBucketPolicy'), 's3api get-bucket-policy costs': policy(OPEN) });
  const { status, stdout } = await run(['check-report'], mixed);

  expect(status).toBe(0);
  expect(stdout).toBe([
    'Report  Hourly  Resource IDs  Refresh  Athena  Delivery     Region          Bucket  Prefix',
    '------  ------  ------------  -------  ------  -----------  --------------  ------  ------',
    'daily   no      yes           yes      yes     does not     ap-southeast-1  other   -',
    'hourly  yes     yes           yes      yes     cannot tell  ap-southeast-1  costs   cur',
    '',
    'Hand hourly to Stompy: paste its bucket costs and its prefix cur.',
    '',
    'To use daily:',
    '  - Time granularity must be hourly, which AWS cannot change on an existing report: make a new report, as StompyCurReport or the link that Stompy '
      + 'shows does, and leave this one as it is.',
    '  - The bucket other does not exist.',
    '',
    'About hourly:',
    '  - Whether AWS may deliver by these statements of the policy of the bucket costs cannot be told:',
    '    [',
    '      {',
    '        "Effect": "Allow",',
    '        "Principal": "*",',
    '        "Action": "s3:*",',
    '        "Resource": "*"',
    '      }',
    '    ]',
  ].join('\n'));
});

test('the same in Chinese', async () => {
  const { stdout } = await run(['check-report', '--lang', 'zh'], account([DAILY, GOOD], { 's3api get-bucket-policy other': refused('NoSuchBucket', 'GetBucketPolicy') }));
  expect(stdout).toContain('daily   否      是       是    是      不能交付  ap-southeast-1  other   -\n');
  expect(stdout).toContain('\n\n要使用 daily：\n  - ');
});

test('none that fits: status 1', async () => {
  const { status, stdout } = await run(['check-report'], account([DAILY]));
  expect([status, stdout!.split('\n')[4]]).toEqual([1, 'No report fits yet.']);
  expect((await run(['check-report', '--lang', 'zh'], account([DAILY]))).stdout!.split('\n')[4]).toBe('还没有符合条件的报告。');
});

test.each([
  [[], 'This account has no cost report. Make one with StompyCurReport, or with the link that Stompy shows.'],
  [['--lang', 'zh'], '该账号没有成本报告。请用 StompyCurReport 或 Stompy 页面上的链接新建一份。'],
])('no report at all %j', async (language, sentence) => {
  const none = { 'sts get-caller-identity': IDENTITY, 'bcm-data-exports list-exports': said({ Exports: [] }), 'cur describe-report-definitions': said({ ReportDefinitions: [] }) };
  expect(await run(['check-report', ...language], none)).toEqual({ status: 1, stdout: sentence });
  expect(await run(['check-report', ...language], { ...none, 'cur describe-report-definitions': { status: 0, stdout: '', stderr: '' } })).toEqual({ status: 1, stdout: sentence });
});

test('without a prefix there is none to paste', async () => {
  const bare = account([{ ...GOOD, S3Prefix: '' }]);
  expect((await run(['check-report'], bare)).stdout).toMatch(/\nHand hourly to Stompy: paste its bucket costs\.$/);
  expect((await run(['check-report', '--lang', 'zh'], bare)).stdout).toMatch(/\n请把 hourly 交给 Stompy：粘贴它的存储桶 costs。$/);
});

const uncertain = { ...GOOD, ReportName: 'uncertain', S3Bucket: 'unsure' };
const far = { ...GOOD, ReportName: 'far', S3Region: 'eu-west-1' };
const farAndUncertain = { ...uncertain, ReportName: 'both', S3Region: 'eu-west-1' };

test.each([
  ['certain before near', [uncertain, far], 'far'],
  ['near before far', [far, GOOD], 'hourly'],
  ['certain or near before neither', [farAndUncertain, uncertain], 'uncertain'],
  ['the first of equals', [GOOD, { ...GOOD, ReportName: 'second' }], 'hourly'],
])('of several that fit: %s', async (_, reports, chosen) => {
  const { stdout } = await run(['check-report', '--json'], account(reports, { 's3api get-bucket-policy unsure': policy(OPEN) }));
  expect(JSON.parse(stdout!).recommended).toBe(chosen);
});

test('for scripts', async () => {
  const { status, stdout } = await run(['check-report', '--json'], account([{ ...GOOD, ReportStatus: { lastStatus: 'SUCCESS' } }, { ...DAILY, S3Prefix: undefined }]));
  const { recommended, reports } = JSON.parse(stdout!);

  expect([status, recommended]).toEqual([0, 'hourly']);
  expect(reports).toEqual([
    {
      name: 'hourly',
      bucket: 'costs',
      region: 'ap-southeast-1',
      prefix: 'cur',
      lastDelivery: 'SUCCESS',
      conditions: { hourly: true, resourceIds: true, refresh: true, athena: true },
      delivery: 'delivers',
      handOver: { bucket: 'costs', prefix: 'cur', reportName: 'hourly' },
      remarks: [],
    },
    {
      name: 'daily',
      bucket: 'other',
      region: 'ap-southeast-1',
      prefix: '',
      lastDelivery: null,
      conditions: { hourly: false, resourceIds: true, refresh: true, athena: true },
      delivery: 'delivers',
      handOver: null,
      remarks: [{ id: 'hourly', sentence: expect.any(String) }],
    },
  ]);
  expect(stdout).toContain('\n  "reports": [');
});

test.each([
  ['nothing lets AWS deliver', policy({ ...OPEN, Principal: { AWS: 'arn:aws:iam::111122223333:role/Etl' } }), GOOD],
  ['AWS failed to deliver', policy(OPEN), { ...GOOD, ReportStatus: { lastStatus: 'ERROR_PERMISSIONS' } }],
  ['no role may read', policy({ ...OPEN, Effect: 'Deny', Action: 's3:GetObject' }, OPEN), { ...GOOD, ReportStatus: { lastStatus: 'SUCCESS' } }],
  ['there is neither a list of elements nor one of artifacts', policy(OPEN), { ...GOOD, AdditionalSchemaElements: undefined, AdditionalArtifacts: undefined }],
])('nothing is handed over where %s', async (_, bucketPolicy, report) => {
  const { status, stdout } = await run(['check-report', '--json'], account([report], { 's3api get-bucket-policy costs': bucketPolicy }));
  const { recommended, reports } = JSON.parse(stdout!);
  expect([status, recommended, reports[0].handOver]).toEqual([1, null, null]);
});

test('for scripts, none that fits', async () => {
  expect(JSON.parse((await run(['check-report', '--json'], account([DAILY]))).stdout!).recommended).toBeNull();
});

test('a report of which AWS leaves out what is empty', async () => {
  const bare = { ...GOOD, AdditionalSchemaElements: undefined, AdditionalArtifacts: undefined, RefreshClosedReports: undefined };
  expect(JSON.parse((await run(['check-report', '--json'], account([bare]))).stdout!).reports[0].conditions)
    .toEqual({ hourly: true, resourceIds: false, refresh: false, athena: false });
});

test.each(['en', 'zh'] as const)('what it is for and what it does, in the language of the reader: %s', async (language) => {
  const { summary, help } = CHECK_REPORT_WORDS[language];
  expect((await run(['--help', '--lang', language], {})).stdout).toMatch(new RegExp(`^  check-report +${summary}$`, 'm'));
  expect((await run(['check-report', '--help', '--lang', language], {})).stdout).toContain(help);
});
