import type { Construct } from 'constructs';
import { CfnResource, Stack, type s3 } from '../cdk';

/**
 * Refuses a bucket that has two policies at the end of the synthesis: S3 keeps one for each bucket, so that one of them would be lost.
 * The second may be made before the report or after it.
 */
export function refuseSecondPolicy(report: Construct, bucket: s3.IBucket): void {
  report.node.addValidation({
    validate: () => {
      const stack = Stack.of(bucket);
      const name = JSON.stringify(stack.resolve(bucket.bucketName));
      const policies = stack.node.findAll().filter((each) => CfnResource.isCfnResource(each) && each.cfnResourceType === 'AWS::S3::BucketPolicy'
        && JSON.stringify(stack.resolve((each as s3.CfnBucketPolicy).bucket)) === name);
      if (policies.length < 2) return [];
      return [`\`bucket\` must have one policy, got ${policies.map(({ node }) => node.path).join(' and ')}: S3 keeps only one of them, add the statements `
        + 'with bucket.addToResourcePolicy() instead'];
    },
  });
}
