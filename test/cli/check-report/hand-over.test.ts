import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { StompyCurReport, StompyLinkTemplate, StompyQuickCreateLink } from '../../../src';
import { handOver, type HandOver } from '../../../src/cli/check-report/notes';
import template from '../../../templates/analyzer-role.template.json';
import { stackIn } from '../../helpers/stacks';
import { account, GOOD, policy, run } from '../recorded';

const PLAIN = 'abcxyzABCXYZ019!-_.\'()';
/** What AWS allows: wildcards included, and names of buckets from before 2018. */
const prefixes = fc.oneof(fc.string({ unit: fc.constantFrom(...PLAIN, '/', '*'), maxLength: 256 }), fc.string({ unit: fc.constantFrom(...PLAIN, '/'), maxLength: 256 }));
const reportNames = fc.oneof(fc.string({ unit: fc.constantFrom(...PLAIN, '*'), minLength: 1, maxLength: 256 }), fc.string({ unit: fc.constantFrom(...PLAIN), minLength: 1, maxLength: 256 }));
const buckets = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcxyzABCXYZ019._-'), minLength: 3, maxLength: 255 }),
  fc.constantFrom('My_Billing_Bucket', 'costs-s3alias', 'costs--x-s3', 'costs.mrap', 'a.b-c'),
);

/** Throws where construct, link or template would refuse what is handed over. */
function takenByAll({ bucket, prefix, reportName }: HandOver): void {
  const stack = stackIn('ap-southeast-1');
  // by a plain resource and its two attributes: the CDK itself checks names when it imports a bucket
  const given = Object.assign(new Construct(stack, 'Bucket'), { bucketName: bucket, bucketArn: `arn:aws:s3:::${bucket}`, env: { region: 'eu-west-1' } }) as unknown as IBucket;
  StompyCurReport.fromReportAttributes(stack, 'Report', { bucket: given, prefix, reportName });
  const parameters = { CostAndUsageBucket: bucket, ...prefix === undefined ? {} : { ReportPrefix: prefix } };
  StompyQuickCreateLink.url({
    template: StompyLinkTemplate.ANALYZER_ROLE,
    templateUrl: 'https://stompy-templates.s3.ap-southeast-1.amazonaws.com/analyzer-role.template.json',
    parameters,
  });
  for (const [name, value] of Object.entries(parameters)) {
    const { AllowedPattern } = (template.Parameters as Record<string, { AllowedPattern?: string }>)[name];
    expect(value).toMatch(new RegExp(AllowedPattern!));
  }
}

test('what is handed over is taken by construct, link and template', () => {
  fc.assert(fc.property(buckets, prefixes, reportNames, (S3Bucket, S3Prefix, ReportName) => {
    const handed = handOver({ ...GOOD, S3Bucket, S3Prefix, ReportName });
    if (handed) takenByAll(handed);
  }), { numRuns: 200 });
});

test('whatever AWS allows is handed over as it is, but for wildcards', () => {
  fc.assert(fc.property(prefixes, reportNames, (S3Prefix, ReportName) => {
    const prefix = S3Prefix === '' || S3Prefix.includes('*') ? undefined : S3Prefix;
    const reportName = prefix === undefined || ReportName.includes('*') ? undefined : ReportName;
    expect(handOver({ ...GOOD, S3Prefix, ReportName })).toEqual({ bucket: 'costs', prefix, reportName });
  }), { numRuns: 200 });
});

test.each([
  ['a landing zone\'s prefix until November 2025', { S3Prefix: 'cur/111122223333/' }, { bucket: 'costs', prefix: 'cur/111122223333/', reportName: 'hourly' }],
  ['a slash in front', { S3Prefix: '/cur' }, { bucket: 'costs', prefix: '/cur', reportName: 'hourly' }],
  ['one letter', { S3Prefix: 'c' }, { bucket: 'costs', prefix: 'c', reportName: 'hourly' }],
  ['a bucket from before 2018', { S3Bucket: 'My_Billing_Bucket' }, { bucket: 'My_Billing_Bucket', prefix: 'cur', reportName: 'hourly' }],
  ['no prefix, as AWS leaves it out', { S3Prefix: undefined }, { bucket: 'costs' }],
  ['an access point', { S3Bucket: 'costs-s3alias' }, null],
])('%s', async (_, report, handed) => {
  const existing = { ...GOOD, ...report };
  const open = policy({ Effect: 'Allow', Principal: { Service: 'billingreports.amazonaws.com' }, Action: 's3:*', Resource: '*' });
  const { status, stdout } = await run(['check-report', '--json'], account([existing], { [`s3api get-bucket-policy ${existing.S3Bucket}`]: open }));
  expect([status, JSON.parse(stdout!).reports[0].handOver]).toEqual([handed ? 0 : 1, handed]);
});

test.each([
  ['a condition of the guide', { TimeUnit: 'DAILY' }, undefined],
  ['the delivery', { ReportStatus: { lastStatus: 'ERROR_PERMISSIONS' } }, undefined],
  ['a deny of reading', {}, policy({ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' }, { Effect: 'Allow', Principal: { Service: 'billingreports.amazonaws.com' }, Action: 's3:*', Resource: '*' })],
])('nothing is handed over against %s', async (_, report, answer) => {
  const { status, stdout } = await run(['check-report', '--json'], account([{ ...GOOD, ...report }], answer ? { 's3api get-bucket-policy costs': answer } : {}));
  expect([status, JSON.parse(stdout!).reports[0].handOver]).toEqual([1, null]);
});
