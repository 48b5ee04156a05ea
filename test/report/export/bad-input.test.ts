import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib/core';
import {
  DataExportCompression, DataExportFormat, DataExportIntegration, DataExportTable, StompyCurReport, StompyDataExport, type StompyDataExportProps,
} from '../../../src';
import { warningIds } from '../../helpers/annotations';
import { CUSTOMER, OTHER, stackIn } from '../../helpers/stacks';
import { onlyResource, resourcesOf } from '../../helpers/templates';

const FOCUS = { table: DataExportTable.FOCUS_1_2 };
const imported = (stack: Stack) => Bucket.fromBucketName(stack, 'Given', 'exports-of-acme');

type Props = StompyDataExportProps | ((stack: Stack) => StompyDataExportProps);

test.each<[string, Props, string]>([
  ['a table that there is not', { table: 'CARBON_EMISSIONS' as never }, '`table` must be one of COST_AND_USAGE_REPORT, FOCUS_1_2_AWS, got "CARBON_EMISSIONS": correct the spelling'],
  ['a name with a dot', { exportName: 'a.b' }, '`exportName` must be 1 to 75 letters, digits, - or _, got "a.b"'],
  ['a name of 76 characters', { exportName: 'x'.repeat(76) }, '`exportName` must be 1 to 75'],
  ['a prefix that ends in a slash', { prefix: 'exports/' }, '`prefix` must be 2 to 256 letters'],
  ['a prefix that begins with a slash', { prefix: '/exports' }, '`prefix` must be 2 to 256 letters'],
  ['no prefix', { prefix: '' }, '`prefix` must be 2 to 256 letters'],
  ['a region by its name', { bucket: undefined, bucketRegion: 'Ireland' }, '`bucketRegion` must be an AWS region such as ap-southeast-1, got "Ireland"'],
  ['an owner of eleven digits', (stack) => ({ bucket: imported(stack), bucketRegion: 'eu-west-1', bucketOwner: '11112222333' }),
    '`bucketOwner` must be a real AWS account number of 12 digits, got "11112222333": give the number of the account that owns the bucket'],
  ['an owner of no bucket', { bucketOwner: OTHER }, '`bucketOwner` is for a given bucket only'],
  ['an imported bucket without its policy', (stack) => ({ bucket: imported(stack) }), 'the policy of `bucket` cannot be changed from this app: add these statements'],
  ['an option that there is not', { splitCostData: true } as never, '`splitCostData` is no option of StompyDataExportProps'],
  ['a text for a flag', { capacityReservations: 'false' as never }, '`capacityReservations` must be true or false, got "false"'],
  ['one column where a list belongs', { columns: 'line_item_resource_id' as never }, '`columns` must be a list'],
  ['no options at all', 'focus' as never, '`props` must be an object of StompyDataExportProps'],
  ['a bucket in another account without its owner',
    (stack) => ({ bucket: Bucket.fromBucketAttributes(stack, 'There', { bucketName: 'finops-of-acme', account: OTHER, region: 'eu-west-1' }) }),
    `\`bucket\` must belong to the account that makes the report, ${CUSTOMER}, got "${OTHER}"`],
  ['containers in FOCUS', { ...FOCUS, splitCostAllocationData: true }, '`splitCostAllocationData` is a setting that FOCUS 1.2 does not have, got true: leave it out, or export CUR_2_0'],
  ['capacity reservations in FOCUS', { ...FOCUS, capacityReservations: true }, '`capacityReservations` is a setting that FOCUS 1.2 does not have'],
  ['principals in FOCUS', { ...FOCUS, iamPrincipals: true }, '`iamPrincipals` is a setting that FOCUS 1.2 does not have'],
  ['CUR 2.0 in CSV', { format: DataExportFormat.CSV }, '`format` must be PARQUET for CUR 2.0, which Stompy reads, got "TEXT_OR_CSV"'],
  ['Parquet in GZIP', { compression: DataExportCompression.GZIP }, '`compression` must be PARQUET for the format PARQUET, got "GZIP": correct it, or leave it out'],
  ['Parquet in ZIP', { ...FOCUS, compression: DataExportCompression.ZIP }, '`compression` must be PARQUET for the format PARQUET, got "ZIP"'],
  ['CSV in Parquet\'s compression', { ...FOCUS, format: DataExportFormat.CSV, compression: DataExportCompression.PARQUET }, '`compression` must be GZIP or ZIP for the format TEXT_OR_CSV, got "PARQUET"'],
  ['Athena with CSV', { ...FOCUS, format: DataExportFormat.CSV, integration: DataExportIntegration.ATHENA }, '`integration` must be CUSTOM or REDSHIFT for TEXT_OR_CSV in GZIP, got "ATHENA"'],
  ['Redshift with Parquet', { integration: DataExportIntegration.REDSHIFT }, '`integration` must be CUSTOM or ATHENA for PARQUET in PARQUET, got "REDSHIFT"'],
  ['Redshift with ZIP', { ...FOCUS, format: DataExportFormat.CSV, compression: DataExportCompression.ZIP, integration: DataExportIntegration.REDSHIFT }, '`integration` must be CUSTOM for TEXT_OR_CSV in ZIP'],
  ['a column of another table', { columns: ['line_item_resource_id', 'BilledCost'] }, '`columns` must be columns of CUR 2.0, by their exact names, got "BilledCost"'],
  ['a column in other letters', { columns: ['line_item_resource_id', 'product_instanceSKU'] }, '`columns` must be columns of CUR 2.0, by their exact names, got "product_instanceSKU"'],
  ['every column', { columns: ['*'] }, '`columns` must be columns of CUR 2.0, by their exact names, got "*"'],
  ['a column whose setting is off', { columns: ['line_item_resource_id', 'line_item_iam_principal'] },
    '`columns` must be there with the other options, and `iamPrincipals` is off, got "line_item_iam_principal": set it to true, or remove the column'],
  ['a column of containers', { columns: ['line_item_resource_id', 'split_line_item_split_cost'] }, '`splitCostAllocationData` is off'],
  ['a column twice', { columns: ['line_item_resource_id', 'line_item_resource_id'] }, '`columns` must not list a column twice, got "line_item_resource_id"'],
  ['no column', { columns: [] }, '`columns` must not be empty'],
  ['no resource id', { columns: ['line_item_unblended_cost'] }, '`columns` must have line_item_resource_id, which Stompy needs'],
  ['a key', (stack) => ({ encryptionKey: new Key(stack, 'Key') }), '`encryptionKey` must not bring a customer managed key, because AWS does not offer to deliver under one, got the Key at "Stack/Key"'],
  ['a bucket with a key', (stack) => ({ bucket: new Bucket(stack, 'Mine', { encryptionKey: new Key(stack, 'Key') }) }), '`bucket` must not bring a customer managed key'],
  ['a key that there is not', { acceptUnprovenKey: true }, '`acceptUnprovenKey` is for a customer managed key only'],
  ['half a day', { expiration: Duration.hours(12) }, '`expiration` must be whole days'],
  ['a lifetime for a given bucket', (stack) => ({ bucket: new Bucket(stack, 'Mine'), expiration: Duration.days(9) }), '`expiration` is for a new bucket only'],
  ['a policy that cannot be rolled back', { removalPolicy: RemovalPolicy.SNAPSHOT }, '`removalPolicy` must be RETAIN or DESTROY'],
])('%s is refused', (_, props, message) => {
  const stack = stackIn('ap-southeast-1');
  const given = typeof props === 'function' ? props(stack) : props;
  expect(() => new StompyDataExport(stack, 'Export', given)).toThrow(message);
  expect(() => new StompyDataExport(stack, 'Export2', given)).toThrow('[Stack/Export2] ');
  expect(resourcesOf(stack, 'Custom::StompyDataExport')).toEqual({});
});

test('several mistakes come at once', () => {
  expect(() => new StompyDataExport(stackIn('us-east-1'), 'Export', { exportName: 'a b', prefix: '/', compression: DataExportCompression.ZIP }))
    .toThrow(/3 mistakes:[^]*`prefix`[^]*`exportName`[^]*`compression`/);
});

describe('two deliveries to one folder of a bucket', () => {
  const shared = (stack: Stack) => ({ bucket: new Bucket(stack, 'Costs') });
  const message = (path: string, prefix: string) => `\`prefix\` must be a folder of its own, because ${path} delivers to "${prefix}" of the same bucket`;

  test.each([['stompy', 'stompy'], ['stompy', 'stompy/cur2'], ['stompy/legacy', 'stompy']])('an export is not put with the report at %s to %s', (ofReport, ofExport) => {
    const stack = stackIn('us-east-1');
    const { bucket } = shared(stack);
    new StompyCurReport(stack, 'Report', { bucket, prefix: ofReport });
    expect(() => new StompyDataExport(stack, 'Export', { bucket, prefix: ofExport })).toThrow(message('Stack/Report', ofReport));
  });

  test('nor a report with an export', () => {
    const stack = stackIn('us-east-1');
    const { bucket } = shared(stack);
    new StompyDataExport(stack, 'Export', { bucket, prefix: 'stompy' });
    expect(() => new StompyCurReport(stack, 'Report', { bucket })).toThrow(message('Stack/Export', 'stompy'));
  });

  test('nor two exports, not even of imported buckets of one name', () => {
    const stack = stackIn('us-east-1');
    const props = (id: string) => ({ bucket: Bucket.fromBucketName(stack, id, 'exports-of-acme'), bucketRegion: 'us-east-1', deliveryPolicyInPlace: true });
    new StompyDataExport(stack, 'One', props('A'));
    expect(() => new StompyDataExport(stack, 'Two', props('B'))).toThrow(message('Stack/One', 'stompy-cur2'));
  });

  test('folders whose names begin alike, and other buckets, are no matter', () => {
    const stack = stackIn('us-east-1');
    const { bucket } = shared(stack);
    new StompyCurReport(stack, 'Report', { bucket });
    new StompyDataExport(stack, 'Export', { bucket });
    new StompyDataExport(stack, 'Other', { prefix: 'stompy-cur2' });
    expect(Object.keys(resourcesOf(stack, 'AWS::BCMDataExports::Export'))).toHaveLength(2);
  });
});

describe('AWS\'s quota', () => {
  test.each([[DataExportTable.CUR_2_0, 5, 'CUR 2.0'], [DataExportTable.FOCUS_1_2, 2, 'FOCUS 1.2']])('%s: no more than %s in an account', (table, quota, title) => {
    const stack = stackIn('us-east-1');
    for (let each = 0; each < quota; each++) new StompyDataExport(stack, `Export${each}`, { table });
    expect(() => new StompyDataExport(stack, 'More', { table })).toThrow(`\`table\` must not be exported more than ${quota} times in an account, which is AWS's quota for ${title}`);
    expect(() => new StompyDataExport(stackIn('us-east-1'), 'Elsewhere', { table })).not.toThrow();
  });
});

test('a key is tried if that is asked for: its policy lets AWS use it, and a warning says that it is unproven', () => {
  const stack = stackIn('ap-southeast-1');
  new StompyDataExport(stack, 'Export', { encryptionKey: new Key(stack, 'Key'), acceptUnprovenKey: true });
  expect(warningIds(stack)).toEqual(['stompy-cdk:StompyDataExport.encryptionKey']);
  expect(JSON.stringify(onlyResource(stack, 'AWS::KMS::Key').Properties.KeyPolicy)).toMatch(/"kms:Decrypt","kms:GenerateDataKey\*".*"bcm-data-exports\.amazonaws\.com"/);
});

describe('the function of a stack', () => {
  const boundary = (stack: Stack, name: string) => ManagedPolicy.fromManagedPolicyName(stack, name, name);

  test('has one boundary, whoever names it', () => {
    const stack = stackIn('ap-southeast-1');
    new StompyCurReport(stack, 'Report');
    new StompyDataExport(stack, 'Export', { permissionsBoundary: boundary(stack, 'limits') });
    expect(JSON.stringify(onlyResource(stack, 'AWS::IAM::Role').Properties.PermissionsBoundary)).toContain('policy/limits');
  });

  test('refuses two', () => {
    const stack = stackIn('ap-southeast-1');
    new StompyCurReport(stack, 'Report', { permissionsBoundary: boundary(stack, 'one') });
    expect(() => new StompyDataExport(stack, 'Export', { permissionsBoundary: boundary(stack, 'two') }))
      .toThrow(/^\[Stack\/Export\] `permissionsBoundary` must be the same for all reports and exports that one stack's function makes, got ".*policy\/two" after ".*policy\/one"/);
  });

  test('has the tags of all that it makes', () => {
    const stack = stackIn('ap-southeast-1');
    new StompyCurReport(stack, 'Report', { tags: { report: 'yes' } });
    new StompyDataExport(stack, 'Export', { tags: { dataExport: 'yes' } });
    expect(onlyResource(stack, 'AWS::Lambda::Function').Properties.Tags).toEqual([{ Key: 'dataExport', Value: 'yes' }, { Key: 'report', Value: 'yes' }]);
  });

  test('with every kind in it fits into a template with room to spare', () => {
    const stack = stackIn('ap-southeast-1');
    const { bucket } = new StompyCurReport(stack, 'Report');
    new StompyDataExport(stack, 'Export', { bucket, splitCostAllocationData: true, capacityReservations: true, iamPrincipals: true });
    new StompyDataExport(stack, 'Focus', { bucket, table: DataExportTable.FOCUS_1_2 });
    const { Code: code } = onlyResource(stack, 'AWS::Lambda::Function').Properties as { Code: { ZipFile: string } };
    expect(Buffer.byteLength(code.ZipFile)).toBeLessThanOrEqual(18 * 1024);
    expect(code.ZipFile.match(/require\('@aws-sdk\/client-bcm-data-exports'\)/g)).toHaveLength(1);
    const template = Object.fromEntries(['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::Lambda::Function', 'AWS::IAM::Role', 'AWS::Logs::LogGroup', 'AWS::Lambda::EventInvokeConfig',
      'Custom::StompyCurReport', 'Custom::StompyDataExport'].map((type) => [type, resourcesOf(stack, type)]));
    expect(Buffer.byteLength(JSON.stringify(template, undefined, 1))).toBeLessThan(51_200);
  });
});

test.each<[string, object, string]>([
  ['no bucket', { bucket: undefined }, '`bucket` must be a bucket'],
  ['a prefix with a wildcard', { prefix: 'exports/*' }, '`prefix` must be'],
  ['a name with a wildcard', { exportName: 'cur*' }, '`exportName` must be 1 to 128 letters, digits, - or _, got "cur*"'],
  ['a name alone', { prefix: undefined }, '`exportName` needs `prefix` beside it'],
  ['an owner of letters', { bucketOwner: 'acme' }, '`bucketOwner` must be a real AWS account number'],
])('an existing export with %s is refused', (_, attrs, message) => {
  const stack = stackIn('ap-southeast-1');
  expect(() => StompyDataExport.fromExportAttributes(stack, 'Export', { bucket: imported(stack), prefix: 'exports', exportName: 'cur2', ...attrs } as never)).toThrow(message);
});
