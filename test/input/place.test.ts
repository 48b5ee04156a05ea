import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ManagedPolicy, Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { CommitmentService, SpoTainerCapability, StompyCurReport, type StompySpoTainerRoleProps } from '../../src';
import { warnings } from '../helpers/annotations';
import { analySaver, ROLES, spoTainer } from '../helpers/roles';
import { CUSTOMER, OTHER, STOMPY, stackIn } from '../helpers/stacks';

const REGION = 'ap-southeast-1';
const CHINA = 'must be in the partition of this stack, aws, got "arn:aws-cn:';

describe('an ARN of another partition is refused', () => {
  test.each<[string, (stack: Stack) => unknown]>([
    ['bucket', (stack) => new StompyCurReport(stack, 'R', { bucket: Bucket.fromBucketArn(stack, 'B', 'arn:aws-cn:s3:::costs'), deliveryPolicyInPlace: true })],
    ['bucket', (stack) => StompyCurReport.fromReportAttributes(stack, 'R', { bucket: Bucket.fromBucketArn(stack, 'B', 'arn:aws-cn:s3:::costs') })],
    ['encryptionKey', (stack) => new StompyCurReport(stack, 'R', { encryptionKey: Key.fromKeyArn(stack, 'K', `arn:aws-cn:kms:${REGION}:${CUSTOMER}:key/0`), deliveryPolicyInPlace: true })],
    ['instanceRoles[0]', (stack) => spoTainer(stack, { instanceRoles: [Role.fromRoleArn(stack, 'I', `arn:aws-cn:iam::${CUSTOMER}:role/web`)] })],
    ['volumeKeys[0]', (stack) => spoTainer(stack, { volumeKeys: [Key.fromKeyArn(stack, 'K', `arn:aws-cn:kms:${REGION}:${CUSTOMER}:key/0`)] })],
    ['stompyPrincipalArn', (stack) => spoTainer(stack, { stompyPrincipalArn: `arn:aws-cn:iam::${STOMPY}:role/Stompy` })],
    ['permissionsBoundary', (stack) => spoTainer(stack, { permissionsBoundary: ManagedPolicy.fromManagedPolicyArn(stack, 'M', `arn:aws-cn:iam::${CUSTOMER}:policy/b`) })],
  ])('%s (%#)', (prop, make) => {
    expect(() => make(stackIn(REGION))).toThrow(`\`${prop}\` ${CHINA}`);
    // where the stack is not known to be, nobody can tell
    if (prop !== 'bucket') expect(() => make(stackIn())).not.toThrow();
  });
});

test('an access point is no bucket', () => {
  const bucket = (stack: Stack) => Bucket.fromBucketArn(stack, 'B', `arn:aws:s3:${REGION}:${CUSTOMER}:accesspoint/costs`);
  expect(() => StompyCurReport.fromReportAttributes(stackIn(REGION), 'R', { bucket: bucket(stackIn(REGION)) })).toThrow(/`bucket` must be (the name of an S3 bucket|a bucket, no access point)/);
});

describe('the new bucket\'s key', () => {
  const keyIn = (region: string) => (stack: Stack) => Key.fromKeyArn(stack, 'K', `arn:aws:kms:${region}:${CUSTOMER}:key/0`);

  test('must be in its region', () => {
    const stack = stackIn(REGION);
    expect(() => new StompyCurReport(stack, 'R', { encryptionKey: keyIn('eu-west-1')(stack), deliveryPolicyInPlace: true }))
      .toThrow(`\`encryptionKey\` must be in the region of the new bucket, ${REGION}, got "eu-west-1": S3 takes only keys of the bucket's own region`);
    const other = stackIn(REGION);
    expect(() => new StompyCurReport(other, 'R', { encryptionKey: keyIn(REGION)(other), deliveryPolicyInPlace: true })).not.toThrow();
  });
});

describe.each(ROLES)('%s', (_, make) => {
  test.each(['us-gov-west-1', 'us-gov-east-1', 'eusc-de-east-1', 'us-iso-east-1'])('fails in %s, where Stompy has no account', (region) => {
    expect(() => make(stackIn(region))).toThrow(`of the stack must be in a partition where Stompy has an account, aws or aws-cn, got "${region}"`);
  });

  test('fails for a boundary of another account, and takes one of AWS or of its own', () => {
    const bounded = (arn: string) => () => {
      const stack = stackIn(REGION);
      return make(stack, { permissionsBoundary: ManagedPolicy.fromManagedPolicyArn(stack, 'M', arn) });
    };
    expect(bounded(`arn:aws:iam::${OTHER}:policy/b`)).toThrow(`\`permissionsBoundary\` must be a policy of this account, ${CUSTOMER}, got "arn:aws:iam::${OTHER}:policy/b"`);
    expect(bounded(`arn:aws:iam::${CUSTOMER}:policy/*`)).toThrow('`permissionsBoundary` must be one resource, without wildcards');
    expect(bounded('arn:aws:iam::aws:policy/PowerUserAccess')).not.toThrow();
    expect(bounded(`arn:aws:iam::${CUSTOMER}:policy/b`)).not.toThrow();
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['one key in two spellings', { Owner: 'a', owner: 'b' }, /`tags` must not have a key twice, whatever the case of its letters, got \["Owner","owner"\]/],
    ['a key of AWS', { 'aws:x': 'a' }, /`tags` must have keys of 1 to 128 letters.*, got "aws:x"/],
    ['a long value', { team: 'x'.repeat(257) }, /`tags.team` must be a text of at most 256/],
  ])('fails for tags with %s', (__, tags, message) => {
    expect(() => make(stackIn(REGION), { tags })).toThrow(message);
  });

  test('takes tags in any script, and without a value', () => {
    expect(() => make(stackIn(REGION), { tags: { 团队: '平台', empty: '' } })).not.toThrow();
  });
});

describe('regions', () => {
  test.each(['eu-wset-1', 'ap-southeast', 'us-east-1a', 'us-eastnorth-1'])('%s cannot be one', (region) => {
    expect(() => spoTainer(stackIn(REGION), { regions: [region] })).toThrow('`regions[0]` must be an AWS region such as ap-southeast-1');
  });

  test.each(['af-south-1', 'ap-northeast-3', 'ca-west-1', 'eusc-de-east-1', 'il-central-1', 'mx-central-1', 'us-gov-east-1', 'us-iso-west-1', 'us-isob-east-1', 'eu-isoe-west-1'])('%s can', (region) => {
    expect(() => spoTainer(stackIn(), { regions: [region] })).not.toThrow();
  });

  test('of another partition are refused where the stack\'s is known', () => {
    const message = 'must be in the partition of this stack, aws, got ["cn-north-1"]: leave them out: the role has nothing to do there';
    expect(() => spoTainer(stackIn(REGION), { regions: [REGION, 'cn-north-1'] })).toThrow(`\`regions\` ${message}`);
    expect(() => analySaver(stackIn(REGION), { purchases: { services: [CommitmentService.EC2], regions: ['cn-north-1'] } })).toThrow(`\`purchases.regions\` ${message}`);
  });

  test.each<[string, (stack: Stack) => Partial<StompySpoTainerRoleProps>]>([
    ['volumeKeys[0]', (stack) => ({ volumeKeys: [Key.fromKeyArn(stack, 'K', `arn:aws:kms:eu-west-1:${CUSTOMER}:key/0`)] })],
    ['vpcs[0]', (stack) => ({ vpcs: [Vpc.fromVpcAttributes(stack, 'V', { vpcId: 'vpc-1', availabilityZones: ['a'], region: 'eu-west-1' })] })],
  ])('%s outside of them has no use', (prop, props) => {
    const stack = stackIn(REGION);
    expect(() => spoTainer(stack, { ...props(stack), regions: [REGION] })).toThrow(`\`${prop}\` must be in one of \`regions\`, ${REGION}, got "eu-west-1": leave it out, or add its region`);
    expect(() => spoTainer(stack, { ...props(new Stack(new App(), 'Other')), regions: [REGION, 'eu-west-1'] }, 'Fine')).not.toThrow();
  });
});

describe('options that come to nothing are named', () => {
  test.each<[string, (stack: Stack) => Partial<StompySpoTainerRoleProps>]>([
    ['vpcs', (stack) => ({ vpcs: [Vpc.fromVpcAttributes(stack, 'V', { vpcId: 'vpc-1', availabilityZones: ['a'] })] })],
    ['volumeKeys', (stack) => ({ volumeKeys: [new Key(stack, 'K')] })],
    ['strictTagging', () => ({ strictTagging: true })],
  ])('%s without launches', (prop, props) => {
    const stack = stackIn(REGION);
    expect(() => spoTainer(stack, { ...props(stack), disabledCapabilities: [SpoTainerCapability.INSTANCE_LIFECYCLE] })).toThrow(`\`${prop}\` has no use without InstanceLifecycle`);
  });

  test.each(['Name', 'name', 'Stompy_managed', 'stompy_x'])('%s as opt-in tag, which SpoTainer could set itself', (optInTagKey) => {
    expect(() => spoTainer(stackIn(), { optInTagKey })).toThrow('`optInTagKey` must be a key that SpoTainer cannot set, other than `Name` and `Stompy_*`');
  });

  test.each(['Name', 'Stompy_x'])('%s among tag keys, which SpoTainer may set anyway', (key) => {
    expect(() => spoTainer(stackIn(), { tagKeys: [key] })).toThrow('`tagKeys` has no use for `Name` and `Stompy_*`');
  });

  test('regions for Savings Plans alone', () => {
    expect(() => analySaver(stackIn(REGION), { purchases: { services: [CommitmentService.SAVINGS_PLANS], regions: [REGION] } }))
      .toThrow('`purchases.regions` has no use for Savings Plans, because the call that buys one has no region');
  });

  test('regions for Savings Plans and others, as a warning', () => {
    const stack = stackIn(REGION);
    analySaver(stack, { purchases: { services: [CommitmentService.SAVINGS_PLANS, CommitmentService.EC2], regions: [REGION] } });
    expect(warnings(stack)).toEqual([expect.stringContaining('`purchases.regions` does not limit Savings Plans, which may be bought all the same')]);
  });

  test('strictTagging of purchases that carry no tag', () => {
    expect(() => analySaver(stackIn(), { purchases: { services: [CommitmentService.EC2], strictTagging: true } }))
      .toThrow('`purchases.strictTagging` has no use without one of Rds, ElastiCache, SavingsPlans');
  });
});

test('a report in China is told nothing that China cannot do', () => {
  const stack = stackIn('cn-north-1');
  new StompyCurReport(stack, 'R');
  const [text] = warnings(stack);
  expect(text).toContain('the report\'s bucket is in cn-north-1: Stompy reads it from ap-southeast-1, so everything takes longer');
  expect(text).not.toContain('deploy there');
});
