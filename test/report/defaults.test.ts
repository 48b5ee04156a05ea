import { Template } from 'aws-cdk-lib/assertions';
import { StompyCurReport } from '../../src';
import { FLAG_SETS, stackIn } from '../helpers/stacks';
import { onlyResource, text } from '../helpers/templates';

/** What Stompy needs of a report, under the names of the billing API. */
const REQUIRED = {
  TimeUnit: 'HOURLY',
  AdditionalSchemaElements: ['RESOURCES'],
  RefreshClosedReports: true,
  AdditionalArtifacts: ['ATHENA'],
  Format: 'Parquet',
  Compression: 'Parquet',
  ReportVersioning: 'OVERWRITE_REPORT',
};

describe.each(FLAG_SETS)('a report with %s', (_, flags) => {
  const native = stackIn('us-east-1', flags);
  const custom = stackIn('ap-southeast-1', flags);
  new StompyCurReport(native, 'Report');
  new StompyCurReport(custom, 'Report');

  const definitions: [string, Record<string, unknown>][] = [
    ['native', onlyResource(native, 'AWS::CUR::ReportDefinition').Properties],
    ['custom', onlyResource(custom, 'Custom::StompyCurReport').Properties.Definition as Record<string, unknown>],
  ];

  describe.each(definitions)('made by the %s resource', (__, definition) => {
    test.each(Object.entries(REQUIRED))('sets %s', (setting, value) => {
      expect(definition[setting]).toEqual(value);
    });

    test('sets nothing but the required settings, name and place', () => {
      expect(Object.keys(definition).sort()).toEqual([...Object.keys(REQUIRED), 'ReportName', 'S3Bucket', 'S3Prefix', 'S3Region'].sort());
    });

    test('goes to the new bucket, below "stompy"', () => {
      expect(text(definition.S3Bucket)).toMatch(/^<ReportBucket\w+>$/);
      expect(definition.S3Prefix).toBe('stompy');
    });

    test('has a name that begins with the GUID of the stack\'s id, the whole of it, and ends in a hash', () => {
      const [, [front, guid, rest]] = (definition.ReportName as { 'Fn::Join': [string, [string, unknown, string]] })['Fn::Join'];
      expect(front).toBe('stompy-');
      expect(guid).toEqual({
        'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }],
      });
      expect(rest).toMatch(/^-Report-[0-9a-f]{8}$/);
    });
  });

  test('names the region of the bucket', () => {
    expect(definitions.map(([, { S3Region }]) => S3Region)).toEqual(['us-east-1', 'ap-southeast-1']);
  });

  test('adds no outputs, parameters of its own or assets', () => {
    for (const stack of [native, custom]) {
      const { Outputs: outputs, Parameters: parameters = {} } = Template.fromStack(stack).toJSON() as Record<string, object | undefined>;
      expect(outputs).toBeUndefined();
      expect(Object.keys(parameters)).toEqual(['BootstrapVersion'].filter((name) => name in parameters));
      expect(JSON.stringify(Template.fromStack(stack).toJSON())).not.toContain('cdk-hnb659fds-assets');
    }
  });

  test('shows bucket, bucketRegion, dataPrefix and reportName', () => {
    const stack = stackIn('ap-southeast-1', flags);
    const report = new StompyCurReport(stack, 'R', { prefix: 'billing/stompy', reportName: 'mine' });
    expect(stack.resolve(report.bucket.bucketName)).toEqual(stack.resolve(onlyBucketRef(stack)));
    expect(report.bucketRegion).toBe('ap-southeast-1');
    expect(report.dataPrefix).toBe('billing/stompy');
    expect(report.encryptionKey).toBeUndefined();
    const definition = onlyResource(stack, 'Custom::StompyCurReport').Properties.Definition as Record<string, unknown>;
    expect(stack.resolve(report.reportName)).toEqual(definition.ReportName);
    expect(text((definition.ReportName as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1][2])).toMatch(/^-mine-[0-9a-f]{8}$/);
  });
});

function onlyBucketRef(stack: ReturnType<typeof stackIn>): { Ref: string } {
  return { Ref: onlyResource(stack, 'AWS::S3::Bucket').logicalId };
}

test('a setting that AWS can only change by replacing the report changes its name', () => {
  const nameWith = (splitCostAllocationData: boolean) => {
    const stack = stackIn('us-east-1');
    new StompyCurReport(stack, 'Report', { splitCostAllocationData });
    return JSON.stringify(onlyResource(stack, 'AWS::CUR::ReportDefinition').Properties.ReportName);
  };
  expect(nameWith(true)).not.toBe(nameWith(false));
});

test('a setting that AWS can change in place keeps the name', () => {
  const nameWith = (prefix: string) => {
    const stack = stackIn('us-east-1');
    new StompyCurReport(stack, 'Report', { prefix });
    return JSON.stringify(onlyResource(stack, 'AWS::CUR::ReportDefinition').Properties.ReportName);
  };
  expect(nameWith('one')).toBe(nameWith('two'));
});

test('split cost data is added beside the resource ids', () => {
  const stack = stackIn('us-east-1');
  new StompyCurReport(stack, 'Report', { splitCostAllocationData: true });
  expect(onlyResource(stack, 'AWS::CUR::ReportDefinition').Properties.AdditionalSchemaElements)
    .toEqual(['RESOURCES', 'SPLIT_COST_ALLOCATION_DATA']);
});
