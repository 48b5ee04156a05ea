/**
 * What this library uses of the CDK, each part loaded when it is first used. In one file, because Node.js takes as long to find the package
 * again for every file that names it as to load a file of ours.
 */
export {
  Annotations, App, Aws, BootstraplessSynthesizer, CfnMapping, CfnOutput, CfnParameter, CfnResource, CfnStackSet, Duration, Fn, Lazy, PhysicalName,
  RemovalPolicy, Resource, Stack, TagManager, TagType, Tags, Token,
  aws_cur as cur, aws_ec2 as ec2, aws_iam as iam, aws_kms as kms, aws_lambda as lambda, aws_logs as logs, aws_s3 as s3, region_info,
} from 'aws-cdk-lib';
