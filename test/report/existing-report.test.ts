import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { StompyCurReport, type StompyCurReportAttributes } from '../../src';
import { warningIds } from '../helpers/annotations';
import { analySaver } from '../helpers/roles';
import { CUSTOMER, stackIn } from '../helpers/stacks';
import { statement, text } from '../helpers/templates';

function describing(attrs: Partial<StompyCurReportAttributes>, bucketName = 'costs-of-acme'): () => unknown {
  const stack = stackIn('ap-southeast-1');
  const env = { account: CUSTOMER, region: 'ap-southeast-1' };
  const bucket = Object.assign(new Construct(stack, 'Bucket'), { bucketName, bucketArn: `arn:aws:s3:::${bucketName}`, env }) as unknown as IBucket;
  return () => StompyCurReport.fromReportAttributes(stack, 'Report', { bucket, ...attrs });
}

test('an existing report creates nothing', () => {
  const stack = stackIn('ap-southeast-1');
  StompyCurReport.fromReportAttributes(stack, 'Report', { bucket: Bucket.fromBucketName(stack, 'Bucket', 'costs-of-acme') });
  expect(Template.fromStack(stack).toJSON()).not.toHaveProperty('Resources');
});

test('an existing report keeps what it is described by', () => {
  const stack = stackIn('ap-southeast-1');
  const bucket = Bucket.fromBucketName(stack, 'Bucket', 'costs-of-acme');
  const encryptionKey = Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:ap-southeast-1:111122223333:key/0000');
  const report = StompyCurReport.fromReportAttributes(stack, 'Report', {
    bucket, prefix: 'billing', reportName: 'hourly', bucketRegion: 'ap-southeast-1', encryptionKey,
  });
  expect(report.bucket).toBe(bucket);
  expect(report.dataPrefix).toBe('billing/hourly');
  expect(report.bucketRegion).toBe('ap-southeast-1');
  expect(report.encryptionKey).toBe(encryptionKey);
  expect(report.node.path).toBe('Stack/Report');
});

test.each([
  ['prefix and name', { prefix: 'billing', reportName: 'hourly' }, 'billing/hourly'],
  ['prefix alone', { prefix: 'billing' }, 'billing'],
  ['neither', {}, undefined],
])('the data lies where %s say', (_, attrs, dataPrefix) => {
  const stack = stackIn('ap-southeast-1');
  const bucket = Bucket.fromBucketName(stack, 'Bucket', 'costs-of-acme');
  expect(StompyCurReport.fromReportAttributes(stack, 'Report', { bucket, ...attrs }).dataPrefix).toBe(dataPrefix);
});

test('knows the region of a bucket that the app makes, and of one that is imported with another', () => {
  const stack = stackIn('eu-west-1');
  const own = StompyCurReport.fromReportAttributes(stack, 'Own', { bucket: new Bucket(stack, 'OwnBucket') });
  const far = StompyCurReport.fromReportAttributes(stack, 'Far', { bucket: Bucket.fromBucketAttributes(stack, 'FarBucket', { bucketName: 'costs-of-acme', region: 'us-west-2' }) });
  expect([own.bucketRegion, far.bucketRegion]).toEqual(['eu-west-1', 'us-west-2']);
  expect(warningIds(stack)).toHaveLength(2);
});

test('fails for a caller without a type checker who leaves the bucket out', () => {
  expect(() => StompyCurReport.fromReportAttributes(stackIn(), 'Report', {} as StompyCurReportAttributes))
    .toThrow('[Stack/Report] `bucket` must be a bucket, got undefined: give one such as Bucket.fromBucketName()');
});

test('two existing reports fit one stack', () => {
  const stack = stackIn();
  const bucket = Bucket.fromBucketName(stack, 'Bucket', 'costs-of-acme');
  StompyCurReport.fromReportAttributes(stack, 'One', { bucket });
  expect(() => StompyCurReport.fromReportAttributes(stack, 'Two', { bucket })).not.toThrow();
});

test.each([
  ['us-west-2', ['stompy-cdk:StompyCurReport.bucketRegion']],
  ['ap-southeast-1', []],
  [undefined, []],
])('a bucket in %s is warned about only where it is known to be far away', (bucketRegion, expected) => {
  const stack = stackIn('eu-west-1');
  StompyCurReport.fromReportAttributes(stack, 'Report', { bucket: Bucket.fromBucketName(stack, 'Bucket', 'costs-of-acme'), bucketRegion });
  expect(warningIds(stack)).toEqual(expected);
});

test.each([
  ['ab', 'too short'],
  ['x'.repeat(256), 'too long'],
  ['costs-s3alias', 'an access point'],
  ['costs--ol-s3', 'an Object Lambda access point'],
  ['costs--x-s3', 'a directory bucket'],
  ['costs--table-s3', 'a table bucket'],
  ['costs.mrap', 'a Multi-Region Access Point'],
  ['costs*', 'a wildcard'],
  ['costs/data', 'a folder'],
])('fails for the bucket %s: %s', (bucketName) => {
  expect(describing({}, bucketName)).toThrow(new Error(
    '[Stack/Report] `bucket` must be the name of an S3 bucket, 3 to 255 letters, digits, dots, hyphens or underscores, and no alias of an access '
    + `point, got ${JSON.stringify(bucketName)}: copy the bucket name from the report's delivery options`,
  ));
});

test.each(['My_Billing_Bucket', 'costs-', 'x'.repeat(255), 'xn--costs'])('takes the bucket %s, whose name AWS allowed once', (bucketName) => {
  // the CDK's own imports take at most 63 characters
  expect(describing({}, bucketName)).not.toThrow();
});

test.each([
  ['cur/111122223333/', undefined, 'cur/111122223333/', '/cur/111122223333//*'],
  ['cur/111122223333/', 'hourly', 'cur/111122223333//hourly', '/cur/111122223333//hourly/*'],
  ['/cur', 'hourly', '/cur/hourly', '//cur/hourly/*'],
  ['c', undefined, 'c', '/c/*'],
  ['cur.', undefined, 'cur.', '/cur./*'],
])('takes the prefix %s of an existing report with the name %s, and reads where AWS puts the objects then', (prefix, reportName, dataPrefix, objects) => {
  const stack = stackIn('ap-southeast-1');
  const report = StompyCurReport.fromReportAttributes(stack, 'Report', { bucket: Bucket.fromBucketName(stack, 'Bucket', 'costs-of-acme'), prefix, reportName });
  analySaver(stack, { report });
  expect(report.dataPrefix).toBe(dataPrefix);
  expect(text(statement(stack, 'CurRead')!.Resource).replace('<AWS::Partition>', 'aws')).toBe(`arn:aws:s3:::costs-of-acme${objects}`);
  expect(statement(stack, 'CurList')!.Condition!.StringLike).toEqual({ 's3:prefix': [dataPrefix, `${dataPrefix}/*`] });
});

test('fails for a report name without its prefix', () => {
  expect(describing({ reportName: 'hourly' })).toThrow(new Error(
    '[Stack/Report] `reportName` needs `prefix` beside it, got "hourly": add the prefix from the report\'s delivery options, or leave both out',
  ));
});

test('fails for a report name that would be a wildcard in the role\'s policy', () => {
  expect(describing({ prefix: 'billing', reportName: 'hourly*' })).toThrow(new Error(
    '[Stack/Report] `reportName` must be 1 to 256 letters, digits or characters of !-_.\'(), without spaces, got "hourly*": '
    + 'copy the name from the Cost and Usage Reports page; a name with * cannot be granted safely, leave it out then',
  ));
});

test.each([
  ['prefix', { prefix: 'billing?' }],
  ['reportName', { prefix: 'billing', reportName: 'x'.repeat(257) }],
  ['bucketRegion', { bucketRegion: 'Singapore' }],
])('fails for a wrong %s', (prop, attrs) => {
  expect(describing(attrs)).toThrow(`\`${prop}\` must be`);
});
