import { SENTENCES } from './sentences';
import { recordingOf, SITUATIONS } from './situations';
import { CHECK_REPORT_WORDS } from '../../../src/cli/check-report/words';
import { run } from '../recorded';

interface Remark {
  readonly id: string;
  readonly sentence: string;
  readonly copy?: unknown;
}

async function remarks(id: string, ...more: string[]): Promise<Remark[]> {
  const { stdout } = await run(['check-report', '--json', ...more], recordingOf(SITUATIONS[id]));
  return JSON.parse(stdout!).reports[0].remarks;
}

const found = async (id: string, ...more: string[]): Promise<Remark> => (await remarks(id, ...more)).find((each) => each.id === id)!;
const { conditions, reasons, notes } = CHECK_REPORT_WORDS.en;
const IDS = [conditions, reasons, notes].flatMap((each) => Object.keys(each));

test('every remark has a situation and its sentences', () => {
  expect(Object.keys(SITUATIONS).sort()).toEqual([...IDS].sort());
  expect(Object.keys(SENTENCES).sort()).toEqual([...IDS].sort());
});

test.each(IDS)('%s, in both languages, and in the text for people', async (id) => {
  const [en, zh] = SENTENCES[id];
  expect((await found(id)).sentence).toBe(en);
  expect((await found(id, '--lang', 'zh')).sentence).toBe(zh);
  expect((await run(['check-report'], recordingOf(SITUATIONS[id]))).stdout).toContain(`\n  - ${en}`);
  expect((await run(['check-report', '--lang=zh'], recordingOf(SITUATIONS[id]))).stdout).toContain(`\n  - ${zh}`);
});

const DELIVERY = [
  {
    Action: ['s3:GetBucketAcl', 's3:GetBucketPolicy'],
    Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' }, ArnLike: { 'aws:SourceArn': 'arn:aws:cur:us-east-1:111122223333:definition/*' } },
    Effect: 'Allow',
    Principal: { Service: 'billingreports.amazonaws.com' },
    Resource: 'arn:aws:s3:::costs',
    Sid: 'StompyReportDeliveryCheck',
  },
  {
    Action: 's3:PutObject',
    Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' }, ArnLike: { 'aws:SourceArn': 'arn:aws:cur:us-east-1:111122223333:definition/*' } },
    Effect: 'Allow',
    Principal: { Service: 'billingreports.amazonaws.com' },
    Resource: 'arn:aws:s3:::costs/*',
    Sid: 'StompyReportDelivery',
  },
];

test.each(['noPolicy', 'notAllowed', 'unchecked'])('%s prints the statements that the construct adds', async (id) => {
  expect((await found(id)).copy).toEqual(DELIVERY);
});

test('a customer managed key: the statement that the construct adds to a key', async () => {
  expect((await found('unprovenKey')).copy).toEqual([{ ...DELIVERY[1], Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Resource: '*' }]);
});

test('statements that may allow, or deny, are shown as they stand', async () => {
  expect((await found('perhapsAllowed')).copy).toEqual([{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }]);
  expect((await found('readingDenied')).copy).toEqual([{ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' }]);
  expect((await found('readingPerhapsDenied')).copy).toEqual([
    { Effect: 'Deny', Principal: '*', Action: 's3:ListBucket', Resource: '*', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } },
  ]);
});

test('what switches the refresh on is the whole definition as it stands, and nothing else changes', async () => {
  const { ReportStatus, ...definition } = JSON.parse(recordingOf({ report: { ReportStatus: { lastStatus: 'SUCCESS' }, BillingViewArn: 'arn:aws:billing::111122223333:billingview/primary' } })['cur describe-report-definitions'].stdout).ReportDefinitions[0];
  expect(ReportStatus).toBeDefined();
  const recording = recordingOf({ report: { ...definition, ReportStatus, RefreshClosedReports: false } });
  const { stdout } = await run(['check-report', '--json'], recording);
  expect(JSON.parse(stdout!).reports[0].remarks[0].copy).toEqual({ ReportName: 'hourly', ReportDefinition: { ...definition, RefreshClosedReports: true } });
});

test('what has nothing to copy has no copy', async () => {
  expect(Object.keys(await found('hourly'))).toEqual(['id', 'sentence']);
  expect(Object.keys(await found('customerKey'))).toEqual(['id', 'sentence']);
});

/** Words of advice by which a customer's own policy, files or settings could be lost. */
const DANGEROUS = /confirm the bucket policy|choose Edit|put-bucket-policy|put-key-policy|\bdelete\b|\bremove\b|\breplace (?!nothing)|替换(?!任何内容)|删除/i;

test.each(IDS)('%s loses nothing', (id) => {
  expect(SENTENCES[id].filter((each) => DANGEROUS.test(each.replace('不要替换', '')))).toEqual([]);
});
