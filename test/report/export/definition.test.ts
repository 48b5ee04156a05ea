import { App, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  DataExportCompression, DataExportFormat, DataExportIntegration, DataExportTable, StompyCurReport, StompyDataExport, type StompyDataExportProps,
} from '../../../src';
import { warningIds } from '../../helpers/annotations';
import { CUSTOMER, FLAG_SETS, OTHER, stackIn } from '../../helpers/stacks';
import { onlyResource, resourcesOf, sids, statementsIn, text } from '../../helpers/templates';

interface Definition {
  readonly Name: { readonly 'Fn::Join': [string, unknown[]] };
  readonly DestinationConfigurations: { readonly S3Destination: Record<string, unknown> };
}

const NATIVE = 'AWS::BCMDataExports::Export';
const CUSTOM = 'Custom::StompyDataExport';

function definitionIn(region: string | undefined, props: (stack: Stack) => StompyDataExportProps = () => ({}), flags = {}): Definition {
  const stack = stackIn(region, flags);
  new StompyDataExport(stack, 'Export', props(stack));
  const custom = Object.values(resourcesOf(stack, CUSTOM));
  return (custom.length > 0 ? custom[0].Properties.Definition : onlyResource(stack, NATIVE).Properties.Export) as Definition;
}

const destination = (props: StompyDataExportProps) => definitionIn('us-east-1', () => props).DestinationConfigurations.S3Destination;

describe.each(FLAG_SETS)('with %s', (_, flags) => {
  test.each(['us-east-1', 'us-west-1', 'us-west-2', 'eu-west-2'])('%s has the native type and no function', (region) => {
    const stack = stackIn(region, flags);
    new StompyDataExport(stack, 'Export');
    onlyResource(stack, NATIVE);
    expect(resourcesOf(stack, 'AWS::Lambda::Function')).toEqual({});
  });

  test.each([
    ['ap-southeast-1', 'us-east-1'], ['eu-west-1', 'us-east-1'], ['us-east-2', 'us-east-1'], ['cn-northwest-1', 'cn-northwest-1'], ['cn-north-1', 'cn-northwest-1'],
  ])('%s has the custom resource, which calls %s', (region, billingRegion) => {
    const stack = stackIn(region, flags);
    new StompyDataExport(stack, 'Export');
    onlyResource(stack, CUSTOM);
    const { Environment } = onlyResource(stack, 'AWS::Lambda::Function').Properties as { Environment: { Variables: object } };
    expect(Environment.Variables).toMatchObject({ BILLING_REGION: billingRegion });
    expect(resourcesOf(stack, NATIVE)).toEqual({});
  });

  test('a stack whose region is not known has the custom resource', () => {
    const stack = stackIn(undefined, flags);
    new StompyDataExport(stack, 'Export');
    expect(Object.keys(resourcesOf(stack, CUSTOM))).toHaveLength(1);
    expect(resourcesOf(stack, NATIVE)).toEqual({});
  });

  test.each(['us-gov-west-1', 'us-gov-east-1'])('fails in %s', (region) => {
    expect(() => new StompyDataExport(stackIn(region, flags), 'Export')).toThrow(`[Stack/Export] the stack's region is "${region}"`);
  });
});

test.each<[string, StompyDataExportProps]>([
  ['CUR 2.0', {}],
  ['CUR 2.0 with everything', { splitCostAllocationData: true, capacityReservations: true, iamPrincipals: true, integration: DataExportIntegration.ATHENA }],
  ['FOCUS in CSV', { table: DataExportTable.FOCUS_1_2, format: DataExportFormat.CSV, compression: DataExportCompression.ZIP }],
])('the native and the custom resource define the same export: %s', (_, props) => {
  const [native, custom] = ['us-east-1', 'us-east-2'].map((region) => definitionIn(region, () => ({ ...props, bucketRegion: undefined })));
  const comparable = ({ Name, ...definition }: Definition) => JSON.stringify(definition).replace(/"us-east-[12]"/g, '"region"');
  expect(comparable(custom)).toBe(comparable(native));
  // another name, because CloudFormation cannot turn one type into another
  expect(custom.Name['Fn::Join'][1][2]).not.toBe(native.Name['Fn::Join'][1][2]);
});

test('looks like this', () => {
  const stack = stackIn('ap-southeast-1');
  const report = new StompyCurReport(stack, 'Report');
  new StompyDataExport(stack, 'Export', { bucket: report.bucket, tags: { team: 'finops' } });
  const template = Template.fromStack(stack).toJSON();
  const resources = Object.values<{ Properties: { Code?: object } }>(template.Resources);
  for (const { Properties: properties } of resources) if (properties.Code) properties.Code = {};
  expect(template).toMatchSnapshot();
});

test('has what Stompy asks of a report: overwritten in place, Parquet', () => {
  expect(destination({})).toEqual({
    S3Bucket: expect.anything(),
    S3Prefix: 'stompy-cur2',
    S3Region: 'us-east-1',
    S3OutputConfigurations: { OutputType: 'CUSTOM', Format: 'PARQUET', Compression: 'PARQUET', Overwrite: 'OVERWRITE_REPORT' },
  });
  expect(destination({ table: DataExportTable.FOCUS_1_2 }).S3Prefix).toBe('stompy-focus');
});

const { NONE, ATHENA, REDSHIFT } = DataExportIntegration;
test.each<[DataExportFormat, DataExportCompression | undefined, DataExportIntegration, string[]]>([
  [DataExportFormat.PARQUET, undefined, NONE, ['CUSTOM', 'PARQUET', 'PARQUET']],
  [DataExportFormat.PARQUET, DataExportCompression.PARQUET, ATHENA, ['ATHENA', 'PARQUET', 'PARQUET']],
  [DataExportFormat.CSV, undefined, NONE, ['CUSTOM', 'TEXT_OR_CSV', 'GZIP']],
  [DataExportFormat.CSV, DataExportCompression.GZIP, REDSHIFT, ['REDSHIFT', 'TEXT_OR_CSV', 'GZIP']],
  [DataExportFormat.CSV, DataExportCompression.ZIP, NONE, ['CUSTOM', 'TEXT_OR_CSV', 'ZIP']],
])('%s, %s, %s', (format, compression, integration, [OutputType, Format, Compression]) => {
  const { S3OutputConfigurations } = destination({ table: DataExportTable.FOCUS_1_2, format, compression, integration });
  expect(S3OutputConfigurations).toEqual({ OutputType, Format, Compression, Overwrite: 'OVERWRITE_REPORT' });
});

describe('the name', () => {
  const nameWith = (props: StompyDataExportProps) => JSON.stringify(definitionIn('us-east-1', () => props).Name);

  test('begins with the whole id of the stack and ends in a hash, in 128 characters', () => {
    const [front, guid, rest] = definitionIn('us-east-1', () => ({ exportName: 'x'.repeat(75) })).Name['Fn::Join'][1];
    expect([front, guid]).toEqual(['stompy-', { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }]);
    expect(rest).toMatch(/^-x{75}-[0-9a-f]{8}$/);
    expect(`${front}${'0'.repeat(36)}${rest}`).toHaveLength(128);
  });

  test.each<[string, StompyDataExportProps]>([
    ['splitCostAllocationData', { splitCostAllocationData: true }],
    ['capacityReservations', { capacityReservations: true }],
    ['iamPrincipals', { iamPrincipals: true }],
    ['integration', { integration: ATHENA }],
    ['table', { table: DataExportTable.FOCUS_1_2 }],
    ['exportName', { exportName: 'mine' }],
  ])('changes with %s, which AWS may refuse to change on an export', (_, props) => {
    expect(nameWith(props)).not.toBe(nameWith({}));
  });

  test.each<[string, StompyDataExportProps]>([
    ['prefix', { prefix: 'other' }],
    ['columns', { columns: ['line_item_resource_id'] }],
    ['an option that says what is so anyway', { splitCostAllocationData: false, table: DataExportTable.CUR_2_0, format: DataExportFormat.PARQUET }],
  ])('stays with %s', (_, props) => {
    expect(nameWith(props)).toBe(nameWith({}));
  });
});

describe('the bucket', () => {
  const deliveries = (stack: Stack) => statementsIn(onlyResource(stack, 'AWS::S3::BucketPolicy')).filter(({ Effect }) => Effect === 'Allow');

  test('lets Data Exports write anywhere in it, for exports of this account alone, before the export is made', () => {
    const stack = stackIn('us-east-1', { '@aws-cdk/core:enablePartitionLiterals': true });
    new StompyDataExport(stack, 'Export');
    const { logicalId } = onlyResource(stack, 'AWS::S3::Bucket');
    expect(deliveries(stack).map((each) => ({ ...each, Resource: text(each.Resource) }))).toEqual([{
      Sid: 'StompyExportDelivery',
      Effect: 'Allow',
      Principal: { Service: 'bcm-data-exports.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `<${logicalId}.Arn>/*`,
      Condition: {
        StringEquals: { 'aws:SourceAccount': CUSTOMER },
        ArnLike: { 'aws:SourceArn': `arn:aws:bcm-data-exports:us-east-1:${CUSTOMER}:export/*` },
      },
    }]);
    expect(onlyResource(stack, NATIVE).DependsOn).toEqual([onlyResource(stack, 'AWS::S3::BucketPolicy').logicalId]);
  });

  test('of a report takes exports, too: one policy with the statements of both, once', () => {
    const stack = stackIn('ap-southeast-1');
    const { bucket } = new StompyCurReport(stack, 'Report');
    new StompyDataExport(stack, 'Export', { bucket });
    new StompyDataExport(stack, 'Focus', { bucket, table: DataExportTable.FOCUS_1_2 });
    expect(sids(deliveries(stack))).toEqual(['StompyReportDeliveryCheck', 'StompyReportDelivery', 'StompyExportDelivery']);
  });

  test('in another account is named with its owner, and the error prints the statement for its policy', () => {
    const stack = stackIn('us-east-1');
    const bucket = Bucket.fromBucketName(stack, 'There', 'finops-of-acme');
    const props = { bucket, bucketRegion: 'eu-central-1', bucketOwner: OTHER };
    expect(() => new StompyDataExport(stack, 'Export', props)).toThrow(
      /^\[Stack\/Export\] the policy of `bucket` cannot be changed .*"arn:aws:bcm-data-exports:us-east-1:111122223333:export\/\*".*"arn:aws:s3:::finops-of-acme\/\*"/,
    );
    expect(new StompyDataExport(stack, 'Again', { ...props, deliveryPolicyInPlace: true }).bucketOwner).toBe(OTHER);
    expect((onlyResource(stack, NATIVE).Properties.Export as Definition).DestinationConfigurations.S3Destination)
      .toMatchObject({ S3Bucket: 'finops-of-acme', S3BucketOwner: OTHER, S3Region: 'eu-central-1' });
  });

  test('that this app makes in another account gets its policy, and its owner is known', () => {
    const app = new App();
    const there = new Stack(app, 'There', { env: { account: OTHER, region: 'eu-central-1' } });
    const here = new Stack(app, 'Here', { env: { account: CUSTOMER, region: 'us-east-1' } });
    const bucket = new Bucket(there, 'Bucket', { bucketName: 'finops-of-acme' });
    new StompyDataExport(here, 'Export', { bucket });
    expect((onlyResource(here, NATIVE).Properties.Export as Definition).DestinationConfigurations.S3Destination)
      .toMatchObject({ S3BucketOwner: OTHER, S3Region: 'eu-central-1' });
    expect(deliveries(there)[0].Condition!.StringEquals).toEqual({ 'aws:SourceAccount': CUSTOMER });
  });
});

test('without an owner none is sent', () => {
  expect(destination({})).not.toHaveProperty('S3BucketOwner');
});

test('native exports have tags, and what is made beside them', () => {
  const stack = stackIn('us-east-1');
  new StompyDataExport(stack, 'Export', { tags: { team: 'finops' } });
  for (const type of [NATIVE, 'AWS::S3::Bucket']) expect(onlyResource(stack, type).Properties.Tags).toEqual([{ Key: 'team', Value: 'finops' }]);
});

test('shows bucket, bucketRegion, dataPrefix and exportName', () => {
  const stack = stackIn('us-east-1');
  const { exportName, bucketRegion, dataPrefix, encryptionKey, bucketOwner } = new StompyDataExport(stack, 'Export', { exportName: 'mine' });
  expect(text(stack.resolve(exportName)['Fn::Join'][1][2])).toMatch(/^-mine-/);
  expect([bucketRegion, dataPrefix, encryptionKey, bucketOwner]).toEqual(['us-east-1', 'stompy-cur2', undefined, undefined]);
  expect(Token.isUnresolved(exportName)).toBe(true);
  expect(warningIds(stack)).toEqual(['stompy-cdk:StompyCurReport.bucketRegion']);
});

test('an existing export is described, and nothing is made', () => {
  const stack = stackIn('ap-southeast-1');
  const existing = StompyDataExport.fromExportAttributes(stack, 'Existing', {
    bucket: Bucket.fromBucketName(stack, 'Given', 'exports-of-acme'), prefix: 'exports', exportName: 'cur2', bucketRegion: 'eu-west-1', bucketOwner: OTHER,
  });
  expect(existing).toMatchObject({ dataPrefix: 'exports/cur2', bucketRegion: 'eu-west-1', bucketOwner: OTHER });
  expect(Template.fromStack(stack).toJSON().Resources).toBeUndefined();
  expect(warningIds(stack)).toEqual(['stompy-cdk:StompyCurReport.bucketRegion']);
});
