import { ANALYSAVER, MADE_REPORT, NO_FILES, NOT_FOUND, REPORT, ROLE, ROLE_ARN, STACK, TEST_OBJECT, withReport } from './account';
import { answerOf, check } from './play';
import { Aws } from '../../../src/cli/aws/aws';
import { AWS_WORDS } from '../../../src/cli/aws/words';
import { judgeFiles, readContent, type BucketContent } from '../../../src/cli/check-connection/files';
import { finding } from '../../../src/cli/check-connection/finding';
import { renderText } from '../../../src/cli/check-connection/render';
import { CHECK_CONNECTION_WORDS } from '../../../src/cli/check-connection/words';
import type { Destination } from '../../../src/cli/check-report/report';
import { account, encryption, GOOD, play, refused, said, type Recording } from '../recorded';
import { CUR2, HEALTHY, recordedExport } from '../recorded-export';

const BY_ROLE = ['--role', ROLE_ARN];
const NO_STACK: Recording = { [`cloudformation describe-stack-resources ${ROLE}`]: refused('ValidationError', 'DescribeStackResources') };
const HIDDEN_POLICIES: Recording = { [`iam list-attached-role-policies ${ROLE}`]: refused('AccessDenied', 'ListAttachedRolePolicies') };
const HIDDEN_EXPORTS: Recording = { 'bcm-data-exports list-exports': refused('AccessDeniedException', 'ListExports') };
/** Another report that the role may read. */
const READABLE = { ...GOOD, ReportName: 'existing' };
const OPEN: Recording = { 's3api list-objects-v2': said({}) };
const EXPORT: Recording = { ...recordedExport(CUR2, HEALTHY, []), 's3api head-object exports': NOT_FOUND };

/** What is found about reports and exports as such. */
async function found(answers: Recording, args = BY_ROLE): Promise<string[]> {
  const { findings } = await answerOf({ args, answers: { ...OPEN, ...answers } });
  return findings.filter(({ check: what }) => what === 'definition' || what === 'billing').map(({ id, about }) => `${id} ${about}`);
}

test.each<[string, Recording, string[]]>([
  ['a report that is gone beside one that the role may read', account([READABLE]), [`reportGone ${REPORT}`, 'definitionFits existing']],
  ['the same, where exports may not be listed', { ...account([READABLE]), ...HIDDEN_EXPORTS }, ['exportsHidden 111122223333', 'definitionFits existing']],
  ['a report, where exports may not be listed', { ...account([MADE_REPORT]), ...HIDDEN_EXPORTS }, ['exportsPerhaps 111122223333', `definitionFits ${REPORT}`]],
  ['a report, where exports are not answered', { ...account([MADE_REPORT]), 'bcm-data-exports list-exports': { status: 255, stdout: '', stderr: 'Could not connect' } }, ['exportsPerhaps 111122223333', `definitionFits ${REPORT}`]],
  ['no report of a stack without one, where exports may not be listed', { ...account([]), ...NO_STACK, ...HIDDEN_EXPORTS }, ['exportsHidden 111122223333']],
  ['an export that nobody made and the role may not read', { ...account([MADE_REPORT]), ...EXPORT }, [`definitionFits ${REPORT}`]],
  ['the report of the stack beside another, where the policies may not be seen', { ...account([{ ...GOOD, S3Bucket: 'elsewhere' }, MADE_REPORT]), ...HIDDEN_POLICIES }, [`definitionFits ${REPORT}`]],
  ['no report, where neither policies nor stack may be seen', { ...account([]), ...NO_STACK, ...HIDDEN_POLICIES }, ['reportNone 111122223333']],
  ['nothing, where neither policies nor stack nor reports may be seen', { ...NO_STACK, ...HIDDEN_POLICIES, 'cur describe-report-definitions': refused('AccessDeniedException', 'DescribeReportDefinitions') }, []],
  ['nothing, where reports may not be listed', { ...NO_STACK, 'cur describe-report-definitions': refused('AccessDeniedException', 'DescribeReportDefinitions') }, []],
])('%s', async (_, answers, ids) => {
  const [billing, ...others] = await found(answers);
  expect(billing).toMatch(/^billing(Open|Hidden) 111122223333$/);
  expect(others).toEqual(ids);
});

test('a report and an export of one stack are both there', async () => {
  const { StackResourceSummaries } = JSON.parse(ANALYSAVER.recording[`cloudformation list-stack-resources ${STACK}`].stdout);
  const { Exports: [{ ExportArn }] } = JSON.parse(EXPORT['bcm-data-exports list-exports'].stdout);
  const made = { ...StackResourceSummaries.find(({ ResourceType }: { ResourceType: string }) => ResourceType === 'Custom::StompyCurReport'), PhysicalResourceId: ExportArn };
  const ids = await found({ ...account([MADE_REPORT]), ...EXPORT, [`cloudformation list-stack-resources ${STACK}`]: said({ StackResourceSummaries: [...StackResourceSummaries, made] }) });
  expect(ids.map((each) => each.split(' ')[0])).toEqual(['billingOpen', 'definitionFits', 'definitionFits']);
});

test('an AWS CLI that is gone meanwhile is said', async () => {
  const { status, stderr } = await check({ answers: { 'cur describe-report-definitions': { status: null, stdout: '', stderr: '', error: 'ENOENT' } } });
  expect([status, stderr]).toEqual([2, expect.stringContaining('AWS CLI is not installed')]);
});

describe('the bucket\'s policy', () => {
  const idOf = async (answers: Recording) => (await answerOf({ answers })).findings.find(({ check: what }) => what === 'delivery')!.id;

  test.each(['SUCCESS', 'ERROR_NO_BUCKET', 'ERROR_PERMISSIONS', 'SOMETHING_NEW'])('is judged apart from the status %s', async (lastStatus) => {
    expect(await idOf(withReport({ ReportStatus: { lastStatus } }))).toBe('deliveryAllowed');
  });

  test.each([
    ['there is none, whatever else is not known', { 's3api get-bucket-policy costs': refused('NoSuchBucketPolicy', 'GetBucketPolicy'), 's3api get-bucket-encryption costs': encryption({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/ours' }) }],
    ['there is no bucket', { 's3api get-bucket-policy costs': refused('NoSuchBucket', 'GetBucketPolicy') }],
  ])('refuses where %s', async (_, answers) => {
    expect(await idOf({ ...withReport({}), ...answers })).toBe('deliveryRefused');
  });
});

test('a report of which no stack tells is as old as AWS\'s test object', async () => {
  const answers = { ...withReport({}), ...NO_FILES, ...NO_STACK, [TEST_OBJECT]: said({ LastModified: '2026-11-25T02:00:00+00:00' }) };
  const { findings } = await answerOf({ args: BY_ROLE, answers });
  expect(findings.at(-1)).toMatchObject({ id: 'filesWaiting', found: expect.stringContaining('10 hours') });
});

describe('files', () => {
  const AT = new Date('2026-11-25T12:00:00Z');
  const before = (hours: number): Date => new Date(AT.getTime() - hours * 3_600_000);
  const REPORT_HERE: Destination = { ReportName: 'costs', S3Bucket: 'bucket', S3Region: 'eu-west-1', S3Prefix: 'cur' };
  const judged = (files: BucketContent['files'], since?: Date, report: Destination = REPORT_HERE) => judgeFiles(report, { testObject: { is: 'absent' }, files }, since, AT).id;
  const there = (...what: Date[]): BucketContent['files'] => ({ is: 'there', what });

  test.each([[71, 'filesDelivering'], [72, 'filesStale']])('of which the newest is of %d hours ago: %s', (hours, id) => {
    expect(judged(there(before(200), before(hours)))).toBe(id);
  });

  test.each([[71, 'filesWaiting'], [72, 'filesLate']])('none after %d hours: %s', (hours, id) => {
    expect(judged(there(), before(hours))).toBe(id);
    expect(judged(there(), before(hours), { ...REPORT_HERE, ReportStatus: { lastStatus: 'SUCCESS' } })).toBe(id);
    expect(judged(there(), before(hours), { ...REPORT_HERE, ReportStatus: { lastStatus: 'ERROR_NO_BUCKET' } })).toBe('filesFailing');
  });

  const read = async (report: Destination, recording: Recording) => {
    const calls: string[][] = [];
    const content = await readContent(new Aws(play(recording, calls), AWS_WORDS.en, {}), report);
    return { content, prefixes: calls.flatMap((call) => call.includes('--prefix') ? [call[call.indexOf('--prefix') + 1]] : []) };
  };

  test('without a prefix begin with the name of the report, or with a slash', async () => {
    const { prefixes } = await read({ ...REPORT_HERE, S3Prefix: '' }, { 's3api head-object': NOT_FOUND, 's3api list-objects-v2': said({}) });
    expect(prefixes).toEqual(['costs/', '/costs/']);
  });

  test('are those with costs, the oldest first', async () => {
    const Contents = ['a.parquet', 'b.csv.gz', 'c.zip', 'd.parquet.tmp', 'e-Manifest.json'].map((Key, index) => ({ Key, LastModified: before(index).toISOString() }));
    const { content } = await read(REPORT_HERE, { 's3api head-object': NOT_FOUND, 's3api list-objects-v2': said({ Contents }) });
    expect(content).toEqual({ testObject: { is: 'absent' }, files: there(before(2), before(1), before(0)) });
  });

  test.each([['404', 'absent'], ['NoSuchKey', 'absent'], ['NoSuchBucket', 'noBucket'], ['403', 'hidden']])('are told from a test object that AWS answers with %s', async (code, is) => {
    const { content } = await read(REPORT_HERE, { 's3api head-object': refused(code, 'HeadObject'), 's3api list-objects-v2': said({}) });
    expect(content).toMatchObject({ testObject: { is }, files: { is: 'there' } });
  });
});

test('the test object of a bucket that is not there is not there', async () => {
  const { findings } = await answerOf({ answers: { [TEST_OBJECT]: refused('NoSuchBucket', 'HeadObject') } });
  expect(findings.find(({ check: what }) => what === 'testObject')!.id).toBe('testObjectAbsent');
});

test('where there is nothing to do and nothing to paste, nothing is said of it', () => {
  const words = CHECK_CONNECTION_WORDS.en;
  const text = renderText({ account: '111122223333', findings: [finding('boundaryNone', 'role')], paste: { roles: [] } }, words);
  expect(text.split('\n').slice(2)).toEqual(['Boundary  role  ok      It has no permissions boundary.', '', words.standings.works]);
});
