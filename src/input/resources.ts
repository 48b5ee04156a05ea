import type { Duration, aws_ec2 as ec2, aws_iam as iam, aws_kms as kms, aws_s3 as s3 } from 'aws-cdk-lib';
import { isRecord, typed, type Option } from './options';

/** A bucket. */
export const BUCKET: Option<s3.IBucket> = typed('must be a bucket', 'give one such as Bucket.fromBucketName()', isBucket);

/** A key of AWS KMS, and no alias: IAM asks for the key's own ARN, so that an alias would allow nothing. */
export const KEY: Option<kms.IKey> = (checks, prop, candidate) => isRecord(candidate) && has(candidate, 'aliasName')
  ? typed<kms.IKey>('must be the key itself, not an alias', 'give its `aliasTargetKey`, or Key.fromKeyArn()', () => false)(checks, prop, candidate)
  : typed<kms.IKey>('must be a key of AWS KMS', 'give one such as Key.fromKeyArn()', (each) => isResource(each, 'keyArn', 'keyId'))(checks, prop, candidate);

/** A role. */
export const ROLE: Option<iam.IRole> = typed('must be a role', 'give one such as Role.fromRoleName(); an instance profile has its role as `role`',
  (candidate) => isResource(candidate, 'roleArn', 'roleName'));

/** A VPC. */
export const VPC: Option<ec2.IVpc> = typed('must be a VPC', 'give one such as Vpc.fromLookup()', (candidate) => isResource(candidate, 'vpcId', 'vpcArn'));

/** A subnet. */
export const SUBNET: Option<ec2.ISubnet> = typed('must be a subnet', 'give one such as Subnet.fromSubnetId()', (candidate) => isResource(candidate, 'subnetId'));

/** A security group. */
export const SECURITY_GROUP: Option<ec2.ISecurityGroup> = typed('must be a security group', 'give one such as SecurityGroup.fromSecurityGroupId()',
  (candidate) => isResource(candidate, 'securityGroupId'));

/** A managed policy as permissions boundary. */
export const BOUNDARY: Option<iam.IManagedPolicy> = typed('must be a managed policy', 'give one such as ManagedPolicy.fromManagedPolicyName()',
  (candidate) => has(candidate, 'managedPolicyArn'));

/** A length of time. */
export const DURATION: Option<Duration> = typed('must be a Duration', 'write it like Duration.days(400) or Duration.hours(1)',
  (candidate) => isRecord(candidate) && typeof candidate.toSeconds === 'function' && typeof candidate.isUnresolved === 'function');

/** Whether a value has what a bucket has, and knows where it is. */
export function isBucket(candidate: unknown): candidate is s3.IBucket {
  return isResource(candidate, 'bucketName', 'bucketArn');
}

/** Whether it is a construct with these texts that knows where it is. */
function isResource(candidate: unknown, ...names: string[]): boolean {
  return has(candidate, ...names) && isRecord((candidate as { env?: unknown }).env) && isRecord((candidate as { node?: unknown }).node);
}

/** Whether all of these are texts. */
function has(candidate: unknown, ...names: string[]): boolean {
  return isRecord(candidate) && names.every((name) => typeof candidate[name] === 'string');
}
