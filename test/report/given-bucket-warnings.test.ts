import { BlockPublicAccess, Bucket, BucketAccessControl, BucketEncryption, BucketPolicy, CfnBucketPolicy, type BucketProps, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { StompyCurReport } from '../../src';
import { warningIds } from '../helpers/annotations';
import { stackIn } from '../helpers/stacks';

function idsFor(props: BucketProps): (string | undefined)[] {
  const stack = stackIn('ap-southeast-1');
  new StompyCurReport(stack, 'Report', { bucket: new Bucket(stack, 'Mine', { enforceSSL: true, ...props }) });
  return warningIds(stack).map((id) => id?.replace('stompy-cdk:StompyCurReport.', ''));
}

describe('a bucket of this app', () => {
  test.each<[string, BucketProps, string[]]>([
    ['as the construct would make it', {}, []],
    ['with all blocked', { blockPublicAccess: BlockPublicAccess.BLOCK_ALL }, []],
    ['with the key aws/s3', { encryption: BucketEncryption.KMS_MANAGED }, ['managedKey']],
    ['with a part blocked', { blockPublicAccess: new BlockPublicAccess({ blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: false, restrictPublicBuckets: true }) }, ['publicBucket']],
    ['with a public ACL', { accessControl: BucketAccessControl.PUBLIC_READ }, ['publicBucket']],
    ['that takes plain HTTP', { enforceSSL: false }, ['plainHttp']],
  ])('%s', (_, props, ids) => {
    expect(idsFor(props)).toEqual(ids);
  });

  test('that is imported is not judged', () => {
    const stack = stackIn('ap-southeast-1');
    new StompyCurReport(stack, 'Report', { bucket: Bucket.fromBucketName(stack, 'Given', 'costs'), deliveryPolicyInPlace: true });
    expect(warningIds(stack)).toEqual([]);
  });
});

describe('a second policy for the bucket, of which S3 would keep one', () => {
  const document = { Statement: [], Version: '2012-10-17' };

  test.each<[string, (stack: Stack, bucket: IBucket) => unknown]>([
    ['BucketPolicy', (stack, bucket) => new BucketPolicy(stack, 'Second', { bucket })],
    ['CfnBucketPolicy', (stack, bucket) => new CfnBucketPolicy(stack, 'Second', { bucket: bucket.bucketName, policyDocument: document })],
  ])('%s fails, before the report and after it', (_, add) => {
    for (const order of ['before', 'after']) {
      const stack = stackIn('ap-southeast-1');
      const bucket = new Bucket(stack, 'Mine', { enforceSSL: true });
      if (order === 'before') add(stack, bucket);
      const { node } = new StompyCurReport(stack, 'Report', { bucket });
      if (order === 'after') add(stack, bucket);
      expect(node.validate()).toEqual([expect.stringMatching(/^`bucket` must have one policy, got Stack\/.* and Stack\/.*: S3 keeps only one of them, add the statements with bucket.addToResourcePolicy\(\) instead$/)]);
    }
  });

  test('fails for the bucket that the construct makes, too', () => {
    const stack = stackIn('ap-southeast-1');
    const report = new StompyCurReport(stack, 'Report');
    expect(report.node.validate()).toEqual([]);
    new BucketPolicy(stack, 'Second', { bucket: report.bucket });
    expect(report.node.validate()).toHaveLength(1);
  });
});
