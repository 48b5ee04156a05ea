import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Key, type CfnKey } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Annotations, App, CfnParameter, Duration, Stack, type CfnResource } from 'aws-cdk-lib/core';
import { StompyCurReport, type StompyCurReportProps } from '../../src';
import { warningIds, warnings } from '../helpers/annotations';
import { CUSTOMER, FLAG_SETS, OTHER, stackIn } from '../helpers/stacks';
import { onlyResource, resourcesOf, statementsIn, text } from '../helpers/templates';

const REGION_WARNING = 'stompy-cdk:StompyCurReport.bucketRegion';
const KEY_WARNING = 'stompy-cdk:StompyCurReport.encryptionKey';

describe('expiration', () => {
  test('adds a rule beside that for old versions', () => {
    const stack = stackIn('us-east-1');
    new StompyCurReport(stack, 'Report', { expiration: Duration.days(400) });
    const { Rules: rules } = onlyResource(stack, 'AWS::S3::Bucket').Properties.LifecycleConfiguration as { Rules: Record<string, unknown>[] };
    expect(rules.map(({ Id }) => Id)).toEqual(['ExpireNoncurrentVersions', 'ExpireReportData']);
    expect(rules[1]).toEqual({ Id: 'ExpireReportData', Status: 'Enabled', ExpirationInDays: 400 });
  });

  test('takes a number of days that only the deployment knows', () => {
    const stack = stackIn('us-east-1');
    new StompyCurReport(stack, 'Report', { expiration: Duration.days(new CfnParameter(stack, 'Days', { type: 'Number' }).valueAsNumber) });
    expect(JSON.stringify(onlyResource(stack, 'AWS::S3::Bucket').Properties)).toContain('"ExpirationInDays":{"Ref":"Days"}');
  });

  test.each([Duration.hours(24), Duration.days(1)])('takes %s', (expiration) => {
    expect(() => new StompyCurReport(stackIn('us-east-1'), 'Report', { expiration })).not.toThrow();
  });
});

describe.each(FLAG_SETS)('encryptionKey with %s', (_, flags) => {
  const stack = stackIn('ap-southeast-1', flags);
  const key = new Key(stack, 'Key');
  const report = new StompyCurReport(stack, 'Report', { encryptionKey: key });
  const keyId = onlyResource(stack, 'AWS::KMS::Key').logicalId;

  test('encrypts the new bucket, with a bucket key', () => {
    expect(report.encryptionKey).toBe(key);
    expect(onlyResource(stack, 'AWS::S3::Bucket').Properties.BucketEncryption).toEqual({
      ServerSideEncryptionConfiguration: [{
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': [keyId, 'Arn'] } },
      }],
    });
  });

  test('lets AWS encrypt what it delivers to this account, and no more', () => {
    const delivery = statementsIn(onlyResource(stack, 'AWS::KMS::Key'), 'KeyPolicy').filter(({ Sid }) => Sid === 'StompyReportDelivery');
    expect(delivery).toHaveLength(1);
    expect(delivery[0]).toMatchObject({
      Effect: 'Allow',
      Principal: { Service: 'billingreports.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      Resource: '*',
    });
    expect(delivery[0].Condition!.StringEquals).toEqual({ 'aws:SourceAccount': CUSTOMER });
    expect(text(delivery[0].Condition!.ArnLike['aws:SourceArn'])).toMatch(/:cur:us-east-1:111122223333:definition\/\*$/);
  });

  test('warns that delivery is unproven', () => {
    expect(warningIds(stack)).toEqual([KEY_WARNING]);
    expect(warnings(stack)[0]).toContain('check after 48 hours that files arrive');
  });
});

describe('an imported key', () => {
  const ARN = 'arn:aws:kms:ap-southeast-1:111122223333:key/00000000-0000-4000-8000-000000000000';

  test('fails, and the error prints what to add to its policy', () => {
    const stack = stackIn('ap-southeast-1', { '@aws-cdk/core:enablePartitionLiterals': true });
    expect(() => new StompyCurReport(stack, 'Report', { encryptionKey: Key.fromKeyArn(stack, 'Key', ARN) })).toThrow(
      '[Stack/Report] the policy of `encryptionKey` cannot be changed from this app: add these statements, '
      + `then set \`deliveryPolicyInPlace\` to true: to the policy of \`encryptionKey\` ${JSON.stringify([{
        Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        Condition: {
          StringEquals: { 'aws:SourceAccount': CUSTOMER },
          ArnLike: { 'aws:SourceArn': `arn:aws:cur:us-east-1:${CUSTOMER}:definition/*` },
        },
        Effect: 'Allow',
        Principal: { Service: 'billingreports.amazonaws.com' },
        Resource: '*',
        Sid: 'StompyReportDelivery',
      }])}`,
    );
  });

  test('is used as it is when its policy is in place, and the new bucket still gets its own', () => {
    const stack = stackIn('ap-southeast-1');
    new StompyCurReport(stack, 'Report', { encryptionKey: Key.fromKeyArn(stack, 'Key', ARN), deliveryPolicyInPlace: true });
    expect(JSON.stringify(statementsIn(onlyResource(stack, 'AWS::S3::BucketPolicy')))).toContain('StompyReportDeliveryCheck');
    expect(resourcesOf(stack, 'AWS::KMS::Key')).toEqual({});
  });
});

test.each([['us-east-1', 'AWS::CUR::ReportDefinition'], ['eu-west-1', 'Custom::StompyCurReport']])('in %s, the construct\'s own resource is the report', (region, type) => {
  const report = new StompyCurReport(stackIn(region), 'Report');
  expect((report.node.defaultChild as CfnResource).cfnResourceType).toBe(type);
});

test('the key of a given bucket gets its policy, too', () => {
  const stack = stackIn('ap-southeast-1');
  const encryptionKey = new Key(stack, 'Key');
  const bucket = new Bucket(stack, 'Mine', { encryption: BucketEncryption.KMS, encryptionKey });
  new StompyCurReport(stack, 'Report', { bucket, encryptionKey });
  expect(JSON.stringify(onlyResource(stack, 'AWS::KMS::Key'))).toContain('StompyReportDelivery');
});

test('a given bucket brings its key, and the role may decrypt with it', () => {
  const stack = stackIn('ap-southeast-1');
  const bucket = new Bucket(stack, 'Mine', { encryption: BucketEncryption.KMS, enforceSSL: true });
  const report = new StompyCurReport(stack, 'Report', { bucket });
  expect(report.encryptionKey).toBe(bucket.encryptionKey);
  expect(JSON.stringify(onlyResource(stack, 'AWS::KMS::Key'))).toContain('StompyReportDelivery');
  expect(warningIds(stack)).toEqual([KEY_WARNING]);

  const existing = StompyCurReport.fromReportAttributes(stack, 'Existing', { bucket, prefix: 'billing' });
  expect(existing.encryptionKey).toBe(bucket.encryptionKey);
});

test('a key of another account lets AWS deliver for the account of the report', () => {
  const app = new App();
  const keys = new Stack(app, 'Keys', { env: { account: OTHER, region: 'ap-southeast-1' } });
  const stack = new Stack(app, 'Stack', { env: { account: CUSTOMER, region: 'ap-southeast-1' } });
  const encryptionKey = new Key(keys, 'Key');
  new StompyCurReport(stack, 'Report', { encryptionKey });
  // not synthesized: an older CDK refuses references between accounts
  const policy: unknown = keys.resolve((encryptionKey.node.defaultChild as CfnKey).keyPolicy);
  const { Statement: statements } = policy as { Statement: { Sid?: string; Condition?: object }[] };
  const conditions = JSON.stringify(statements.find(({ Sid }) => Sid === 'StompyReportDelivery')!.Condition);
  expect(conditions).toContain(CUSTOMER);
  expect(conditions).not.toContain(OTHER);
});

test('tags go to everything that can carry them', () => {
  const stack = stackIn('ap-southeast-1');
  new StompyCurReport(stack, 'Report', { tags: { team: 'finops' } });
  for (const type of ['AWS::S3::Bucket', 'AWS::IAM::Role', 'AWS::Lambda::Function', 'AWS::Logs::LogGroup']) {
    expect(onlyResource(stack, type).Properties.Tags).toEqual([{ Key: 'team', Value: 'finops' }]);
  }
  const native = stackIn('us-east-1');
  new StompyCurReport(native, 'Report', { tags: { team: 'finops' } });
  expect(onlyResource(native, 'AWS::CUR::ReportDefinition').Properties.Tags).toEqual([{ Key: 'team', Value: 'finops' }]);
});

test('the permissions boundary bounds the role of the function', () => {
  const stack = stackIn('ap-southeast-1');
  new StompyCurReport(stack, 'Report', { permissionsBoundary: ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'engineers') });
  expect(text(onlyResource(stack, 'AWS::IAM::Role').Properties.PermissionsBoundary)).toMatch(/:iam::111122223333:policy\/engineers$/);
});

describe('warnings', () => {
  test.each([
    ['the recommended region', 'ap-southeast-1', []],
    ['no known region', undefined, []],
    ['another region', 'us-east-1', [REGION_WARNING]],
    ['a new region of AWS', 'ap-southeast-5', [REGION_WARNING]],
    ['a region that nobody knows', 'mx-centrall-1', [REGION_WARNING, 'stompy-cdk:StompyCurReport.unknownBucketRegion']],
  ])('a new bucket in %s', (_, region, expected) => {
    const stack = stackIn(region);
    new StompyCurReport(stack, 'Report');
    expect(warningIds(stack)).toEqual(expected);
  });

  test.each([[REGION_WARNING], [KEY_WARNING]])('%s can be acknowledged', (id) => {
    const stack = stackIn('us-east-1');
    const report = new StompyCurReport(stack, 'Report', { encryptionKey: new Key(stack, 'Key') });
    expect(warningIds(stack).sort()).toEqual([REGION_WARNING, KEY_WARNING].sort());
    const quiet = stackIn('us-east-1');
    Annotations.of(new StompyCurReport(quiet, 'Report', { encryptionKey: new Key(quiet, 'Key') })).acknowledgeWarning(id);
    expect(warningIds(quiet)).toEqual([REGION_WARNING, KEY_WARNING].filter((each) => each !== id));
    expect(report.node.path).toBe('Stack/Report');
  });
});

test.each([undefined, 'us-east-1'])('two reports fit one stack (%s), and their names differ', (region) => {
  const stack = stackIn(region);
  const reports = ['One', 'Two'].map((id) => new StompyCurReport(stack, id));
  const [one, two] = reports.map(({ reportName }) => JSON.stringify(stack.resolve(reportName)));
  expect(one).not.toBe(two);
  expect(Object.keys(resourcesOf(stack, 'AWS::S3::Bucket'))).toHaveLength(2);
});

test('two reports of a stack cannot have the same given name', () => {
  const stack = stackIn('ap-southeast-1');
  new StompyCurReport(stack, 'One', { reportName: 'hourly' });
  expect(() => new StompyCurReport(stack, 'Two', { reportName: 'hourly' })).toThrow(new Error(
    '[Stack/Two] `reportName` must be another one than that of Stack/One, got "hourly": choose one for each report of a stack',
  ));
  expect(() => new StompyCurReport(stackIn('ap-southeast-1'), 'Two', { reportName: 'hourly' })).not.toThrow();
});

test('a given name belongs to the report, wherever its construct stands', () => {
  const nameAt = (id: string, props: StompyCurReportProps) => {
    const stack = stackIn('ap-southeast-1');
    return JSON.stringify(stack.resolve(new StompyCurReport(stack, id, props).reportName));
  };
  expect(nameAt('Here', { reportName: 'hourly' })).toBe(nameAt('There', { reportName: 'hourly' }));
  expect(nameAt('Here', {})).not.toBe(nameAt('There', {}));
  expect(nameAt('Here', { reportName: 'hourly' })).not.toBe(nameAt('Here', { reportName: 'hourly', splitCostAllocationData: true }));
});

test('the new bucket can have a name', () => {
  const stack = stackIn('ap-southeast-1');
  new StompyCurReport(stack, 'Report', { bucketName: 'acme-stompy' });
  expect(onlyResource(stack, 'AWS::S3::Bucket').Properties.BucketName).toBe('acme-stompy');
});
