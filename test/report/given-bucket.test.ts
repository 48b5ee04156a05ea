import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { App, Fn, Stack } from 'aws-cdk-lib/core';
import { StompyCurReport } from '../../src';
import { CUSTOMER, FLAG_SETS, stackIn } from '../helpers/stacks';
import { onlyResource, resourcesOf, sids, statementsIn, text, type Statement } from '../helpers/templates';

describe('a bucket of the same stack', () => {
  const stack = stackIn('ap-southeast-1');
  const bucket = new Bucket(stack, 'Mine', { enforceSSL: true });
  const report = new StompyCurReport(stack, 'Report', { bucket });

  test('is used, and no other is made', () => {
    expect(report.bucket).toBe(bucket);
    expect(onlyResource(stack, 'AWS::S3::Bucket').logicalId).toMatch(/^Mine/);
  });

  test('gets the delivery statements beside its own', () => {
    expect(sids(statementsIn(onlyResource(stack, 'AWS::S3::BucketPolicy')))).toEqual([
      undefined, 'StompyReportDeliveryCheck', 'StompyReportDelivery',
    ]);
  });

  test('is named to the report with its region', () => {
    const definition = onlyResource(stack, 'Custom::StompyCurReport').Properties.Definition as Record<string, unknown>;
    expect(text(definition.S3Bucket)).toBe(`<${onlyResource(stack, 'AWS::S3::Bucket').logicalId}>`);
    expect(definition.S3Region).toBe('ap-southeast-1');
  });

  test('keeps the report waiting for its policy', () => {
    expect(onlyResource(stack, 'Custom::StompyCurReport').DependsOn).toContain(onlyResource(stack, 'AWS::S3::BucketPolicy').logicalId);
  });

  test('keeps its own deletion policy', () => {
    expect(onlyResource(stack, 'AWS::S3::BucketPolicy')).not.toHaveProperty('DeletionPolicy');
  });

  test('may say that its policy is in place, and is left as it is then', () => {
    const other = stackIn('ap-southeast-1');
    new StompyCurReport(other, 'Report', { bucket: new Bucket(other, 'Mine'), deliveryPolicyInPlace: true });
    expect(resourcesOf(other, 'AWS::S3::BucketPolicy')).toEqual({});
  });
});

describe.each([
  ['us-east-1', 'AWS::CUR::ReportDefinition'],
  ['eu-west-1', 'Custom::StompyCurReport'],
])('an imported bucket in %s', (region, type) => {
  const importInto = (stack: Stack) => Bucket.fromBucketName(stack, 'Given', 'costs-of-acme');

  test('is used as it is when its policy is in place', () => {
    const stack = stackIn(region);
    new StompyCurReport(stack, 'Report', { bucket: importInto(stack), bucketRegion: 'ap-southeast-1', deliveryPolicyInPlace: true });
    expect(resourcesOf(stack, 'AWS::S3::BucketPolicy')).toEqual({});
    expect(JSON.stringify(onlyResource(stack, type).Properties)).toContain('"S3Bucket":"costs-of-acme"');
    expect(JSON.stringify(onlyResource(stack, type).Properties)).toContain('"S3Region":"ap-southeast-1"');
  });

  test('fails without a statement about its policy, and the error prints what to add', () => {
    const stack = stackIn(region);
    const make = () => new StompyCurReport(stack, 'Report', { bucket: importInto(stack), bucketRegion: 'ap-southeast-1' });
    expect(printedStatements(make)).toEqual(statementsOfOwnBucket(region, 'costs-of-acme'));
  });

  test.each([undefined, false])('fails with deliveryPolicyInPlace: %s', (deliveryPolicyInPlace) => {
    const stack = stackIn(region);
    expect(() => new StompyCurReport(stack, 'Report', { bucket: importInto(stack), bucketRegion: 'ap-southeast-1', deliveryPolicyInPlace }))
      .toThrow('then set `deliveryPolicyInPlace` to true: to the policy of `bucket` [{');
  });

  test('has the region that it was imported with, be it that of the stack', () => {
    const stack = stackIn(region);
    const bucket = Bucket.fromBucketAttributes(stack, 'Given', { bucketName: 'costs-of-acme', region });
    new StompyCurReport(stack, 'Report', { bucket, deliveryPolicyInPlace: true });
    expect(JSON.stringify(onlyResource(stack, type).Properties)).toContain(`"S3Region":"${region}"`);
  });
});

describe('the region of a bucket is asked for', () => {
  const message = 'is needed for a bucket whose region this app does not know, got undefined: set it to the region of the bucket';

  test('when it is imported where no region is known', () => {
    const stack = stackIn();
    const bucket = Bucket.fromBucketName(stack, 'Given', 'costs-of-acme');
    expect(() => new StompyCurReport(stack, 'Report', { bucket, deliveryPolicyInPlace: true })).toThrow(`[Stack/Report] \`bucketRegion\` ${message}`);
  });

  test('when its stack has none and that of the report has one', () => {
    const app = new App();
    const bucket = new Bucket(new Stack(app, 'Storage'), 'Mine', { bucketName: 'costs-of-acme' });
    const billing = new Stack(app, 'Billing', { env: { account: CUSTOMER, region: 'us-east-1' } });
    expect(() => new StompyCurReport(billing, 'Report', { bucket })).toThrow(`[Billing/Report] \`bucketRegion\` ${message}`);
    expect(() => new StompyCurReport(billing, 'Other', { bucket, bucketRegion: 'ap-southeast-1' })).not.toThrow();
  });
});

test('fails readably for an imported bucket where nothing about the environment is known', () => {
  const stack = stackIn();
  const bucket = Bucket.fromBucketName(stack, 'Given', Fn.importValue('CostBucket'));
  const [check] = printedStatements(() => new StompyCurReport(stack, 'Report', { bucket, bucketRegion: 'ap-southeast-1' }));
  expect(check.Resource).toBe('arn:aws:s3:::<bucket name>');
  expect(check.Condition).toEqual({
    StringEquals: { 'aws:SourceAccount': '<account id>' },
    ArnLike: { 'aws:SourceArn': 'arn:aws:cur:us-east-1:<account id>:definition/*' },
  });
});

test('an imported bucket with an own key: the error prints what both need, and nothing was made', () => {
  const stack = stackIn('ap-southeast-1');
  const bucket = Bucket.fromBucketName(stack, 'Given', 'costs-of-acme');
  const props = { bucket, bucketRegion: 'ap-southeast-1', encryptionKey: new Key(stack, 'Key') };
  expect(() => new StompyCurReport(stack, 'Report', props)).toThrow(
    /the policy of `bucket` cannot be changed .*: to the policy of `bucket` \[.*s3:PutObject.*\] and to the policy of `encryptionKey` \[.*kms:Decrypt.*\]$/,
  );
  expect(Object.keys(resourcesOf(stack, 'AWS::Lambda::Function'))).toEqual([]);
});

test('an own bucket with an imported key: the error prints what both need', () => {
  const stack = stackIn('ap-southeast-1');
  const encryptionKey = Key.fromKeyArn(stack, 'Key', `arn:aws:kms:ap-southeast-1:${CUSTOMER}:key/0000`);
  const bucket = new Bucket(stack, 'Mine', { encryptionKey });
  expect(() => new StompyCurReport(stack, 'Report', { bucket })).toThrow(
    /the policy of `encryptionKey` cannot be changed .*: to the policy of `bucket` \[.*s3:PutObject.*\] and to the policy of `encryptionKey` \[.*kms:Decrypt.*\]$/,
  );
});

test('an imported bucket leaves the stack that imports it alone', () => {
  const app = new App();
  const [shared, billing] = ['Shared', 'Billing'].map((id) => new Stack(app, id));
  new Bucket(shared, 'Another');
  const bucket = Bucket.fromBucketName(shared, 'Given', 'costs-of-acme');
  new StompyCurReport(billing, 'Report', { bucket, bucketRegion: 'ap-southeast-1', deliveryPolicyInPlace: true });
  const assembly = app.synth();
  expect(assembly.getStackByName('Shared').template).not.toHaveProperty('Mappings');
  expect(Object.keys((assembly.getStackByName('Billing').template as Template).Mappings!)).toEqual(['StompyBillingRegion']);
});

describe.each(FLAG_SETS)('a bucket of another stack with %s', (_, flags) => {
  const environments: [string, string | undefined, string | undefined][] = [
    ['both without an environment', undefined, undefined],
    ['in another region, report natively', 'ap-southeast-1', 'us-east-1'],
    ['in another region, report by function', 'ap-southeast-1', 'eu-west-1'],
    ['in the same region', 'eu-west-1', 'eu-west-1'],
  ];

  test.each(environments)('%s: gets its policy, and both templates are whole', (__, bucketRegion, reportRegion) => {
    const app = new App({ context: flags });
    const envOf = (region?: string) => region === undefined ? undefined : { account: CUSTOMER, region };
    const storage = new Stack(app, 'Storage', { env: envOf(bucketRegion) });
    const billing = new Stack(app, 'Billing', { env: envOf(reportRegion) });
    const bucket: IBucket = new Bucket(storage, 'Mine', { bucketName: 'costs-of-acme' });
    new StompyCurReport(billing, 'Report', { bucket });

    expect(sids(statementsIn(onlyResource(storage, 'AWS::S3::BucketPolicy')))).toEqual(['StompyReportDeliveryCheck', 'StompyReportDelivery']);
    expect(billing.dependencies).toContain(storage);
    const assembly = app.synth();
    for (const { template } of assembly.stacks) expect(danglingNames(template as Template)).toEqual([]);
    const report = JSON.stringify(assembly.getStackByName('Billing').template);
    expect(report).toContain(bucketRegion === undefined ? '"S3Region":{"Ref":"AWS::Region"}' : `"S3Region":"${bucketRegion}"`);
  });
});

interface Template {
  readonly Resources: object;
  readonly Parameters?: object;
  readonly Mappings?: object;
}

/** Names that a template uses and does not have. */
function danglingNames(template: Template): string[] {
  const json = JSON.stringify(template.Resources);
  const mappings = [...json.matchAll(/"Fn::FindInMap":\["(\w+)"/g)].map(([, name]) => name).filter((name) => !(name in (template.Mappings ?? {})));
  const refs = [...json.matchAll(/"Ref":"(\w+)"|"Fn::GetAtt":\["(\w+)"/g)].map(([, ref, att]) => ref ?? att)
    .filter((name) => !(name in template.Resources) && !(name in (template.Parameters ?? {})));
  return [...mappings, ...refs];
}

/** What the error about a bucket's policy prints. */
function printedStatements(make: () => unknown): Statement[] {
  let message = '';
  try {
    make();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toMatch(/^\[Stack\/Report\] the policy of `bucket` cannot be changed from this app: add these statements, then set /);
  return JSON.parse(message.slice(message.indexOf('[{'))) as Statement[];
}

/** The statements that a bucket of the app gets, with a real name in place of its reference. */
function statementsOfOwnBucket(region: string, name: string): unknown {
  const stack = stackIn(region, { '@aws-cdk/core:enablePartitionLiterals': true });
  new StompyCurReport(stack, 'Report');
  const { logicalId } = onlyResource(stack, 'AWS::S3::Bucket');
  const statements = statementsIn(onlyResource(stack, 'AWS::S3::BucketPolicy')).filter(({ Effect }) => Effect === 'Allow');
  return statements.map((each) => ({ ...each, Resource: text(each.Resource).replace(`<${logicalId}.Arn>`, `arn:aws:s3:::${name}`) }));
}
