import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib/core';
import { StompyCurReport, type StompyCurReportProps } from '../../src';
import { stackIn, OTHER } from '../helpers/stacks';

function making(props: (stack: Stack) => StompyCurReportProps, region: string | undefined = 'ap-southeast-1'): () => void {
  const stack = stackIn(region);
  return () => new StompyCurReport(stack, 'Report', props(stack));
}

const importedBucket = (stack: Stack): IBucket => Bucket.fromBucketName(stack, 'Given', 'costs-of-acme');

describe('reportName', () => {
  test('fails with the whole story: where, which prop, what rule, which value, what to do', () => {
    expect(making(() => ({ reportName: 'my report' }))).toThrow(new Error(
      '[Stack/Report] `reportName` must be 1 to 203 letters, digits or characters of !-_.\'(), without spaces, got "my report": '
      + 'choose a name such as "stompy-hourly"',
    ));
  });

  test.each([
    ['empty', ''],
    ['204 characters', 'x'.repeat(204)],
    ['a tab', 'a\tb'],
    ['a slash', 'a/b'],
    ['a wildcard', 'a*'],
    ['a new line at its end', 'hourly\n'],
    ['other letters', '報告'],
  ])('fails when it is %s', (_, reportName) => {
    expect(making(() => ({ reportName }))).toThrow(`\`reportName\` must be 1 to 203 letters, digits or characters of !-_.'(), without spaces, got ${
      JSON.stringify(reportName)}`);
  });

  test.each(['x', 'A-b_c.d!e\'f(g)', 'x'.repeat(203), '9'])('takes %s', (reportName) => {
    expect(making(() => ({ reportName }))).not.toThrow();
  });
});

describe('prefix', () => {
  test('fails with the whole story', () => {
    expect(making(() => ({ prefix: 'stompy/' }))).toThrow(new Error(
      '[Stack/Report] `prefix` must be 2 to 256 letters, digits or characters of !-_.\'()/, neither starting with / nor ending in / or ., '
      + 'got "stompy/": choose a prefix such as "stompy" or "billing/stompy"',
    ));
  });

  test.each([
    ['empty', ''],
    ['one character', 'a'],
    ['257 characters', 'x'.repeat(257)],
    ['beginning with a slash', '/stompy'],
    ['ending in a dot', 'stompy.'],
    ['ending in a bar', 'stompy|'],
    ['with a space', 'my costs'],
    ['with a wildcard', 'stompy*'],
    ['with a wildcard inside', 'sto*mpy'],
    ['with a question mark', 'stomp?'],
    ['with a policy variable', '${aws:username}'],
  ])('fails when it is %s', (_, prefix) => {
    expect(making(() => ({ prefix }))).toThrow('`prefix` must be 2 to 256');
  });

  test.each(['ab', 'a/b', 'cur/111122223333', 'x'.repeat(256), '.hidden', '!-_.\'()'])('takes %s', (prefix) => {
    expect(making(() => ({ prefix }))).not.toThrow();
  });
});

describe('bucket', () => {
  test('fails when it belongs to another account', () => {
    expect(making((stack) => ({
      bucket: Bucket.fromBucketAttributes(stack, 'Given', { bucketName: 'costs-of-acme', account: OTHER }),
      bucketRegion: 'ap-southeast-1',
      deliveryPolicyInPlace: true,
    }))).toThrow(new Error(
      '[Stack/Report] `bucket` must belong to the account that makes the report, 111122223333, got "777788889999": '
      + 'AWS delivers only there: take a bucket of this account',
    ));
  });

  test('fails when its name is impossible', () => {
    expect(making((stack) => ({
      bucket: Bucket.fromBucketName(stack, 'Given', 'costs-s3alias'),
      bucketRegion: 'ap-southeast-1',
      deliveryPolicyInPlace: true,
    }))).toThrow('`bucket` must be the name of an S3 bucket, 3 to 255 letters, digits, dots, hyphens or underscores, and no alias of an access point');
  });

  test.each([
    ['expiration', { expiration: Duration.days(90) }, '"Duration.days(90)"'],
    ['removalPolicy', { removalPolicy: RemovalPolicy.DESTROY }, '"destroy"'],
  ])('fails together with %s, which would be ignored', (prop, props, shown) => {
    expect(making((stack) => ({ bucket: new Bucket(stack, 'Mine'), ...props })))
      .toThrow(`\`${prop}\` is for a new bucket only, got ${shown}: set it on the bucket you give, or leave \`bucket\` out`);
  });
});

describe('bucketRegion', () => {
  test.each(['Singapore', 'ap-southeast', 'AP-SOUTHEAST-1', ''])('fails when it is %j', (bucketRegion) => {
    expect(making((stack) => ({ bucket: importedBucket(stack), bucketRegion, deliveryPolicyInPlace: true })))
      .toThrow(`\`bucketRegion\` must be an AWS region such as ap-southeast-1, got ${JSON.stringify(bucketRegion)}: use the code of the region, not its name`);
  });

  test('fails when it contradicts a bucket of this app', () => {
    expect(making((stack) => ({ bucket: new Bucket(stack, 'Mine'), bucketRegion: 'eu-west-1' }))).toThrow(new Error(
      '[Stack/Report] `bucketRegion` must be the region of `bucket`, ap-southeast-1, got "eu-west-1": '
      + 'correct it, or leave it out for a bucket of this app',
    ));
  });

  test('fails when it contradicts the region that an imported bucket was given', () => {
    expect(making((stack) => ({
      bucket: Bucket.fromBucketAttributes(stack, 'Given', { bucketName: 'costs-of-acme', region: 'eu-west-1' }),
      bucketRegion: 'us-west-2',
      deliveryPolicyInPlace: true,
    }))).toThrow('`bucketRegion` must be the region of `bucket`, eu-west-1, got "us-west-2"');
  });

  test('takes another region than the stack\'s for an imported bucket', () => {
    expect(making((stack) => ({ bucket: importedBucket(stack), bucketRegion: 'us-west-2', deliveryPolicyInPlace: true }))).not.toThrow();
  });

  test.each([
    ['bucketRegion', { bucketRegion: 'ap-southeast-1' }, '"ap-southeast-1"'],
    ['deliveryPolicyInPlace', { deliveryPolicyInPlace: true }, 'true'],
  ])('%s fails without a bucket', (prop, props, shown) => {
    expect(making(() => props)).toThrow(`\`${prop}\` is for a given bucket only, got ${shown}: give \`bucket\`, or leave it out`);
  });
});

describe('removalPolicy', () => {
  test.each([RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, RemovalPolicy.SNAPSHOT])('fails with %s, because AWS writes a test object at once', (removalPolicy) => {
    expect(making(() => ({ removalPolicy }))).toThrow(new Error(
      `[Stack/Report] \`removalPolicy\` must be RETAIN or DESTROY, got "${removalPolicy}": `
      + 'AWS writes a test object at once, so any other policy could leave a failed stack in ROLLBACK_FAILED',
    ));
  });
});

describe('expiration', () => {
  test.each([Duration.hours(12), Duration.hours(36), Duration.days(0)])('fails when it is %s', (expiration) => {
    expect(making(() => ({ expiration })))
      .toThrow(`\`expiration\` must be whole days, at least 1, got ${JSON.stringify(expiration.toString())}: use Duration.days()`);
  });
});

test('fails once for everything that is wrong, before anything is made', () => {
  const stack = stackIn('ap-southeast-1');
  expect(() => new StompyCurReport(stack, 'Report', { reportName: 'my report', prefix: '/x', bucketRegion: 'here' }))
    .toThrow(/^\[Stack\/Report\] 4 mistakes:\n  `reportName` .*\n  `prefix` .*\n  `bucketRegion` .*\n  `bucketRegion` [^\n]*$/);
  expect(stack.node.findChild('Report').node.children).toEqual([]);
});
