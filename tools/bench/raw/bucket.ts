import * as s3 from 'aws-cdk-lib/aws-s3';
import { Aws, CfnDeletionPolicy, Fn, type CfnResource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

interface RawBucket {
  readonly bucket: s3.CfnBucket;
  readonly bucketPolicy: s3.CfnBucketPolicy;
}

/** Lets a service of AWS deliver to a bucket. */
export type RawDelivery = (bucket: s3.CfnBucket) => object[];

/** The bucket of a report or an export with the policy that lets AWS deliver to it. */
export function rawBucket(scope: Construct, delivery: RawDelivery): RawBucket {
  const bucket = new s3.CfnBucket(scope, 'Bucket', {
    bucketEncryption: { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }] },
    lifecycleConfiguration: {
      rules: [{
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        expiredObjectDeleteMarker: true,
        id: 'ExpireNoncurrentVersions',
        noncurrentVersionExpiration: { noncurrentDays: 1 },
        status: 'Enabled',
      }],
    },
    ownershipControls: { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] },
    publicAccessBlockConfiguration: { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    versioningConfiguration: { status: 'Enabled' },
  });
  keep(bucket, CfnDeletionPolicy.RETAIN);

  const refuse = (condition: object) => ({
    Action: 's3:*',
    Condition: condition,
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Resource: [bucket.attrArn, `${bucket.attrArn}/*`],
  });
  const bucketPolicy = new s3.CfnBucketPolicy(scope, 'BucketPolicy', {
    bucket: bucket.ref,
    policyDocument: {
      Statement: [
        refuse({ Bool: { 'aws:SecureTransport': 'false' } }),
        refuse({ NumericLessThan: { 's3:TlsVersion': 1.2 } }),
        ...delivery(bucket),
      ],
      Version: '2012-10-17',
    },
  });
  keep(bucketPolicy, CfnDeletionPolicy.RETAIN);
  return { bucket, bucketPolicy };
}

/** A statement by which a service delivers for this account. */
export function rawDeliveryStatement(service: string, source: string, sid: string, action: string | string[], resource: string): object {
  return {
    Action: action,
    Condition: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': source } },
    Effect: 'Allow',
    Principal: { Service: service },
    Resource: resource,
    Sid: sid,
  };
}

/** How cost reports are delivered. */
export function rawReportDelivery(billing: string): RawDelivery {
  const source = `arn:${Aws.PARTITION}:cur:${billing}:${Aws.ACCOUNT_ID}:definition/*`;
  return ({ attrArn }) => [
    rawDeliveryStatement('billingreports.amazonaws.com', source, 'StompyReportDeliveryCheck', ['s3:GetBucketAcl', 's3:GetBucketPolicy'], attrArn),
    rawDeliveryStatement('billingreports.amazonaws.com', source, 'StompyReportDelivery', 's3:PutObject', `${attrArn}/*`),
  ];
}

/** What the names of a stack's own reports and exports begin with. */
export function rawOwnNames(): string {
  return `stompy-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}-`;
}

export function keep(resource: CfnResource, policy: CfnDeletionPolicy): void {
  resource.cfnOptions.deletionPolicy = policy;
  resource.cfnOptions.updateReplacePolicy = policy;
}
