import type { Rule } from './rules';
import { WIDENING } from './widening';

/** ARN of one resource that a policy names. */
export const ONE_RESOURCE: Rule = {
  pattern: '^((?!\\$\\{)[^*?])+$',
  must: 'must be one resource, without wildcards',
  fix: 'name each resource',
  never: WIDENING,
};

/** ARN of a bucket. */
export const BUCKET_ARN: Rule = {
  pattern: '^arn:[^:]+:s3:::[^/:]+$',
  must: 'must be a bucket, no access point and no folder',
  fix: 'give the bucket itself, such as Bucket.fromBucketName()',
};

/** ARN of a key. */
export const KEY_ARN: Rule = {
  pattern: '^(?!.*:alias/)',
  must: 'must be the key itself, not an alias',
  fix: 'give its `aliasTargetKey`, or Key.fromKeyArn()',
  never: ':alias/',
};

/** ARN of a role that instances get. */
export const ONE_ROLE: Rule = {
  ...ONE_RESOURCE,
  must: 'must be one role, without wildcards',
  fix: 'list each role: SpoTainer can run code as every one of them',
};

/** The same, once it is known in full. */
export const ROLE_ARN: Rule = {
  pattern: ':role/',
  must: 'must be the ARN of a role',
  fix: 'only roles can be given to instances',
};

/** Roles of AWS services, which no instance can have. */
export const NO_SERVICE_ROLE: Rule = {
  pattern: '^(?!.*:role/aws-service-role/)',
  must: 'must not be a service-linked role',
  fix: 'list roles that EC2 can assume',
  never: ':role/aws-service-role/',
};
