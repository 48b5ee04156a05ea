import * as s3 from 'aws-cdk-lib/aws-s3';
import { Aws, CfnDeletionPolicy, Fn, type CfnResource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

interface RawBucket {
  readonly bucket: s3.CfnBucket;
  readonly bucketPolicy: s3.CfnBucketPolicy;
  readonly deliveryStatements: () => object[];
}

/** The report's bucket with the policy that lets AWS deliver to it. */
export function rawBucket(scope: Construct, billing: string): RawBucket {
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

  const delivery = (sid: string, action: string | string[], resource: string) => ({
    Action: action,
    Condition: {
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:cur:${billing}:${Aws.ACCOUNT_ID}:definition/*` },
    },
    Effect: 'Allow',
    Principal: { Service: 'billingreports.amazonaws.com' },
    Resource: resource,
    Sid: sid,
  });
  const deliveryStatements = () => [
    delivery('StompyReportDeliveryCheck', ['s3:GetBucketAcl', 's3:GetBucketPolicy'], bucket.attrArn),
    delivery('StompyReportDelivery', 's3:PutObject', `${bucket.attrArn}/*`),
  ];
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
        ...deliveryStatements(),
      ],
      Version: '2012-10-17',
    },
  });
  keep(bucketPolicy, CfnDeletionPolicy.RETAIN);
  return { bucket, bucketPolicy, deliveryStatements };
}

/** What the names of a stack's own reports begin with. */
export function rawOwnNames(): string {
  return `stompy-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}-`;
}

export function keep(resource: CfnResource, policy: CfnDeletionPolicy): void {
  resource.cfnOptions.deletionPolicy = policy;
  resource.cfnOptions.updateReplacePolicy = policy;
}
