import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Alias, Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Aws, Stack, type App } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import {
  SpoTainerCapability, StompyCurReport, type CommitmentService, type IStompyCurReport, type SpoTainerAccess, type StompySpoTainerRoleProps,
} from '../../src';
import { analySaver, spoTainer } from '../helpers/roles';
import { CUSTOMER, OTHER, stackIn } from '../helpers/stacks';

const REGION = 'ap-southeast-1';

describe('fails for one resource that is many', () => {
  test.each<[string, (stack: Stack) => Partial<StompySpoTainerRoleProps>]>([
    ['vpcs[0]', (stack) => ({ vpcs: [Vpc.fromVpcAttributes(stack, 'V', { vpcId: '*', availabilityZones: ['a'] })] })],
    ['volumeKeys[0]', (stack) => ({ volumeKeys: [Key.fromKeyArn(stack, 'K', `arn:aws:kms:${REGION}:${CUSTOMER}:key/*`)] })],
  ])('%s', (prop, props) => {
    const stack = stackIn(REGION);
    expect(() => spoTainer(stack, props(stack))).toThrow(`\`${prop}\` must be one resource, without wildcards`);
  });

  test('encryptionKey of a report', () => {
    const stack = stackIn(REGION);
    expect(() => StompyCurReport.fromReportAttributes(stack, 'R', {
      bucket: Bucket.fromBucketName(stack, 'B', 'costs'),
      prefix: 'cur',
      encryptionKey: Key.fromKeyArn(stack, 'K', `arn:aws:kms:${REGION}:${CUSTOMER}:key/*`),
    })).toThrow('`encryptionKey` must be one resource, without wildcards');
  });

  test('a bucket whose ARN is wider than its name', () => {
    const stack = stackIn(REGION);
    const bucket = Bucket.fromBucketAttributes(stack, 'B', { bucketName: 'costs', bucketArn: 'arn:aws:s3:::*' });
    expect(() => StompyCurReport.fromReportAttributes(stack, 'R', { bucket, prefix: 'cur' }))
      .toThrow('`bucket` must be one resource, without wildcards, got "arn:aws:s3:::*": name each resource');
  });

  // whoever implements the interface, instead of using what we offer
  test.each<[string, Partial<IStompyCurReport>]>([
    ['`report.bucket` must be one resource', { bucket: { bucketArn: 'arn:aws:s3:::*', bucketName: 'costs', env: {}, node: {} } as IStompyCurReport['bucket'] }],
    ['`report.dataPrefix` must be 1 to 513 letters', { dataPrefix: '*' }],
    ['`report.dataPrefix` must be 1 to 513 letters', { dataPrefix: '' }],
    ['`report.dataPrefix` must be 1 to 513 letters', { dataPrefix: `cur/${Aws.ACCOUNT_ID}*` }],
  ])('a report of somebody\'s own (%#): %s', (message, parts) => {
    const stack = stackIn(REGION);
    const report = Object.assign(new Construct(stack, 'Own'), { bucket: Bucket.fromBucketName(stack, 'B', 'costs'), ...parts });
    expect(() => analySaver(stack, { report })).toThrow(message);
  });

  test.each([`${Aws.ACCOUNT_ID}*`, `*/${Aws.ACCOUNT_ID}`, `${Aws.ACCOUNT_ID}/\${aws:username}`])('a prefix that is part token, %s', (prefix) => {
    const stack = stackIn();
    const bucket = Bucket.fromBucketName(stack, 'B', 'costs');
    expect(() => StompyCurReport.fromReportAttributes(stack, 'R', { bucket, prefix })).toThrow(/`prefix` must be 1 to 256 letters/);
  });

  test.each(['*', '\${aws:PrincipalTag/team}', ''])('an opt-in value that matches more than itself, %j', (optInTagValue) => {
    expect(() => spoTainer(stackIn(), { optInTagValue })).toThrow(/`optInTagValue` must be a tag value/);
  });
});

test('a prefix that is part token and part plain text is fine', () => {
  const stack = stackIn();
  const bucket = Bucket.fromBucketName(stack, 'B', 'costs');
  expect(() => StompyCurReport.fromReportAttributes(stack, 'R', { bucket, prefix: `cur/${Aws.ACCOUNT_ID}` })).not.toThrow();
});

describe('fails for an alias, which IAM does not take for its key', () => {
  const fix = 'must be the key itself, not an alias, got ';

  test('volumeKeys', () => {
    const stack = stackIn(REGION);
    expect(() => spoTainer(stack, { volumeKeys: [Alias.fromAliasName(stack, 'A', 'alias/volumes')] })).toThrow(`\`volumeKeys[0]\` ${fix}`);
  });

  test('the key of a report', () => {
    const stack = stackIn(REGION);
    const encryptionKey = Alias.fromAliasName(stack, 'A', 'alias/costs');
    const bucket = Bucket.fromBucketName(stack, 'B', 'costs');
    expect(() => StompyCurReport.fromReportAttributes(stack, 'R', { bucket, prefix: 'cur', encryptionKey })).toThrow(`\`encryptionKey\` ${fix}`);
    const report = Object.assign(new Construct(stack, 'Own'), { bucket, encryptionKey });
    expect(() => analySaver(stack, { report })).toThrow(`\`report.encryptionKey\` ${fix}`);
  });
});

test('fails for a VPC that another account shares: its subnets are of no use', () => {
  const app = stackIn(REGION).node.root as App;
  const theirs = new Stack(app, 'Theirs', { env: { account: OTHER, region: REGION } });
  const stack = new Stack(app, 'Ours', { env: { account: CUSTOMER, region: REGION } });
  const vpc = Vpc.fromVpcAttributes(theirs, 'V', { vpcId: 'vpc-0a1b', availabilityZones: ['a'] });
  expect(() => spoTainer(stack, { vpcs: [vpc] }))
    .toThrow(`\`vpcs[0]\` must be a VPC of this account, ${CUSTOMER}, got "${OTHER}": SpoTainer cannot launch into subnets that another account shares`);
});

describe('fails for a spelling that no type checker saw, instead of falling back to more', () => {
  test.each<[string, () => void]>([
    ['access', () => spoTainer(stackIn(), { access: 'readonly' as SpoTainerAccess })],
    ['disabledCapabilities', () => spoTainer(stackIn(), { disabledCapabilities: ['Burscale' as SpoTainerCapability] })],
    ['enabledCapabilities', () => spoTainer(stackIn(), { enabledCapabilities: ['EksRebalance' as SpoTainerCapability] })],
    ['purchases.services', () => analySaver(stackIn(), { purchases: { services: ['ec2' as CommitmentService] } })],
  ])('%s', (prop, make) => {
    expect(make).toThrow(new RegExp(`\`${prop}(\\[0\\])?\` must be one of \\w+, .*: correct the spelling, or use the enum`));
  });
});

describe('passing roles', () => {
  test('fails for a principal that is not a role', () => {
    const stack = stackIn(REGION);
    const instanceRoles = [Role.fromRoleArn(stack, 'R', `arn:aws:iam::${CUSTOMER}:user/web`)];
    expect(() => spoTainer(stack, { instanceRoles })).toThrow(/`instanceRoles\[0\]` must be the ARN of a role, got "arn:.*:user\/web"/);
  });

  test('fails where nothing launches', () => {
    const stack = stackIn(REGION);
    const instanceRoles = [Role.fromRoleArn(stack, 'R', `arn:aws:iam::${CUSTOMER}:role/web`)];
    expect(() => spoTainer(stack, { instanceRoles, disabledCapabilities: [SpoTainerCapability.INSTANCE_LIFECYCLE] }))
      .toThrow('`instanceRoles` has no use without InstanceLifecycle, got ["InstanceLifecycle"]');
  });
});

describe('an opt-in tag on which nothing depends', () => {
  const { INSTANCE_LIFECYCLE, ADDRESS_AND_NETWORK, BURSCALE, TARGET_REGISTRATION, BURSCALE_TAKEOVER } = SpoTainerCapability;
  const limited = [ADDRESS_AND_NETWORK, TARGET_REGISTRATION];

  test.each([['optInTagKey', 'acme:spot'], ['optInTagValue', 'yes']])('fails for %s', (prop, value) => {
    expect(() => spoTainer(stackIn(REGION), { [prop]: value, disabledCapabilities: limited }))
      .toThrow(`\`${prop}\` has no use: nothing that SpoTainer may do here depends on the opt-in tag, got "${value}": leave it out, or enable what does`);
  });

  test.each(limited)('is needed as soon as one does: %s', (capability) => {
    expect(() => spoTainer(stackIn(REGION), { optInTagKey: 'acme:spot', disabledCapabilities: [INSTANCE_LIFECYCLE, BURSCALE, ...limited].filter((each) => each !== capability) }))
      .not.toThrow();
  });

  test('also one that is off by default', () => {
    expect(() => spoTainer(stackIn(REGION), { optInTagKey: 'acme:spot', disabledCapabilities: limited, enabledCapabilities: [BURSCALE_TAKEOVER] })).not.toThrow();
  });
});

test('fails for a principal pattern that comes to nothing', () => {
  const stack = stackIn();
  const { node } = spoTainer(stack, { stompyPrincipalArn: Aws.NO_VALUE });
  expect(node.validate()).toEqual([expect.stringMatching(/^`stompyPrincipalArn` must be the ARN of a role or user.*got a token that can become/)]);
});
