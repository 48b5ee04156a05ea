import {
  App, CfnOutput, DefaultStackSynthesizer, Duration, Stack, Tags,
  aws_ec2 as ec2, aws_iam as iam, aws_s3 as s3,
} from 'aws-cdk-lib';
import { CommitmentService, SpoTainerCapability, StompyAnalySaverRole, StompyCurReport, StompySpoTainerRole } from '../../src';
import { stompySettings } from '../stompy-settings';

/** A platform team's own app: its bucket, boundary, tags and bootstrap, and as little for Stompy as it needs. */
export function build(app: App): Stack {
  const stompy = stompySettings(app);
  const stack = new Stack(app, 'CostPlatform', {
    env: { account: '111122223333', region: 'ap-southeast-1' },
    synthesizer: new DefaultStackSynthesizer({ qualifier: 'platform' }),
  });
  Tags.of(stack).add('team', 'platform');
  const permissionsBoundary = iam.ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'platform-boundary');

  const bucket = new s3.Bucket(stack, 'Costs', {
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    encryption: s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    versioned: true,
    lifecycleRules: [{ expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(1) }],
  });
  const report = new StompyCurReport(stack, 'Report', { bucket, prefix: 'billing/stompy', reportName: 'platform', permissionsBoundary });

  const analySaver = new StompyAnalySaverRole(stack, 'AnalySaver', {
    ...stompy,
    report,
    stompyPrincipalArn: `arn:aws:iam::${stompy.stompyAccountId}:role/Stompy*`,
    permissionsBoundary,
    path: '/vendors/',
    purchases: {
      services: [CommitmentService.EC2, CommitmentService.RDS],
      regions: ['ap-southeast-1'],
      endDate: new Date('2027-12-31T00:00:00Z'),
    },
  });

  const spoTainer = new StompySpoTainerRole(stack, 'SpoTainer', {
    ...stompy,
    stompyPrincipalArn: `arn:aws:iam::${stompy.stompyAccountId}:role/Stompy*`,
    permissionsBoundary,
    path: '/vendors/',
    regions: ['ap-southeast-1'],
    vpcs: [ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0', availabilityZones: ['ap-southeast-1a'] })],
    instanceRoles: [iam.Role.fromRoleName(stack, 'WorkerRole', 'spot-worker')],
    disabledCapabilities: [SpoTainerCapability.BURSCALE, SpoTainerCapability.ASG_IMPORT],
  });

  new CfnOutput(stack, 'StompyFinOpsRoleArn', {
    value: analySaver.roleArn,
    description: 'Next step: paste this ARN into Stompy, under StompyAnalySaver.',
  });
  new CfnOutput(stack, 'SpoTainerRoleArn', { value: spoTainer.roleArn, description: 'Next step: paste this ARN into Stompy, under StompySpoTainer.' });
  new CfnOutput(stack, 'CostAndUsageBucket', {
    value: bucket.bucketName,
    description: 'Next step: paste this bucket name into Stompy. AWS delivers the first files after 24 to 48 hours.',
  });
  return stack;
}

if (require.main === module) build(new App());
