import { RemovalPolicy } from 'aws-cdk-lib/core';
import { StompyCurReport } from '../../src';
import { FLAG_SETS, stackIn } from '../helpers/stacks';
import { onlyResource, resourcesOf, statementsIn, text } from '../helpers/templates';

describe.each(FLAG_SETS)('the new bucket with %s', (_, flags) => {
  const stack = stackIn('ap-southeast-1', flags);
  new StompyCurReport(stack, 'Report');
  const bucket = onlyResource(stack, 'AWS::S3::Bucket');
  const policy = onlyResource(stack, 'AWS::S3::BucketPolicy');

  test('has no name of its own', () => {
    expect(bucket.Properties).not.toHaveProperty('BucketName');
  });

  test.each(['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'])('%s is on', (block) => {
    expect(bucket.Properties.PublicAccessBlockConfiguration).toHaveProperty(block, true);
  });

  test('its owner owns every object', () => {
    expect(bucket.Properties.OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
    expect(bucket.Properties).not.toHaveProperty('AccessControl');
  });

  test('is encrypted with SSE-S3', () => {
    expect(bucket.Properties.BucketEncryption).toEqual({
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    });
  });

  test('is versioned', () => {
    expect(bucket.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  test('lets old versions expire, aborts incomplete uploads, and keeps the data', () => {
    expect(bucket.Properties.LifecycleConfiguration).toEqual({
      Rules: [{
        Id: 'ExpireNoncurrentVersions',
        Status: 'Enabled',
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        ExpiredObjectDeleteMarker: true,
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
      }],
    });
  });

  test.each([
    ['plain HTTP', { Bool: { 'aws:SecureTransport': 'false' } }],
    ['TLS below 1.2', { NumericLessThan: { 's3:TlsVersion': 1.2 } }],
  ])('denies everybody everything over %s', (__, condition) => {
    const denies = statementsIn(policy).filter(({ Effect }) => Effect === 'Deny');
    const found = denies.find((each) => JSON.stringify(each.Condition) === JSON.stringify(condition))!;
    expect(found).toMatchObject({ Action: 's3:*', Principal: { AWS: '*' } });
    expect((found.Resource as unknown[]).map(text)).toEqual([`<${bucket.logicalId}.Arn>`, `<${bucket.logicalId}.Arn>/*`]);
  });

  test('allows nobody but the billing service', () => {
    const allows = statementsIn(policy).filter(({ Effect }) => Effect === 'Allow');
    expect(allows.map(({ Principal }) => Principal)).toEqual([
      { Service: 'billingreports.amazonaws.com' },
      { Service: 'billingreports.amazonaws.com' },
    ]);
  });

  test.each([
    ['by default', undefined, 'Retain'],
    ['with RETAIN', RemovalPolicy.RETAIN, 'Retain'],
    ['with DESTROY', RemovalPolicy.DESTROY, 'Delete'],
  ])('shares its fate with its policy %s', (__, removalPolicy, fate) => {
    const other = stackIn('ap-southeast-1', flags);
    new StompyCurReport(other, 'Report', { removalPolicy });
    for (const type of ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy']) {
      expect(onlyResource(other, type)).toMatchObject({ DeletionPolicy: fate, UpdateReplacePolicy: fate });
    }
  });

  test('with DESTROY needs no function that empties it', () => {
    const other = stackIn('us-east-1', flags);
    new StompyCurReport(other, 'Report', { removalPolicy: RemovalPolicy.DESTROY });
    expect(resourcesOf(other, 'Custom::S3AutoDeleteObjects')).toEqual({});
    expect(resourcesOf(other, 'AWS::Lambda::Function')).toEqual({});
  });
});
