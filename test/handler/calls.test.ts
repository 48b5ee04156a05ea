import { ApiError } from './fake-billing';
import { BUCKET, deployed } from './synthesized-report';
import { World } from './world';

const { properties } = deployed();
const NAME = 'stompy-0123456789ab-Report-aafb69ae';
const DEFINITION = {
  ReportName: NAME,
  TimeUnit: 'HOURLY',
  Format: 'Parquet',
  Compression: 'Parquet',
  AdditionalSchemaElements: ['RESOURCES'],
  AdditionalArtifacts: ['ATHENA'],
  S3Bucket: BUCKET,
  S3Prefix: 'stompy',
  S3Region: 'ap-southeast-1',
  RefreshClosedReports: true,
  ReportVersioning: 'OVERWRITE_REPORT',
};

let world: World;
beforeEach(() => { world = new World(); });
afterEach(() => jest.restoreAllMocks());

test('a creation looks for the report and puts it, in the billing region', async () => {
  await world.deliver(world.event('Create', properties));

  expect(world.billing.calls).toEqual([
    { host: 'cur.us-east-1.amazonaws.com', operation: 'DescribeReportDefinitions', input: {} },
    { host: 'cur.us-east-1.amazonaws.com', operation: 'PutReportDefinition', input: { ReportDefinition: DEFINITION } },
  ]);
});

test('China has a billing region of its own', async () => {
  await world.deliver(world.event('Create', { ...properties, BillingRegion: 'cn-northwest-1' }));

  expect(new Set(world.billing.calls.map(({ host }) => host))).toEqual(new Set(['cur.cn-northwest-1.amazonaws.com.cn']));
});

test('a change sends the whole definition', async () => {
  await world.deliver(world.event('Create', properties));
  world.billing.calls.length = 0;
  await world.deliver(world.event('Update', deployed({ prefix: 'other' }).properties, NAME, properties));

  expect(world.billing.calls).toEqual([
    { host: 'cur.us-east-1.amazonaws.com', operation: 'DescribeReportDefinitions', input: {} },
    {
      host: 'cur.us-east-1.amazonaws.com',
      operation: 'ModifyReportDefinition',
      input: { ReportName: NAME, ReportDefinition: { ...DEFINITION, S3Prefix: 'other' } },
    },
  ]);
});

test('a deletion looks through all pages and names the report alone', async () => {
  for (const stranger of ['a', 'b', 'c', 'd']) world.billing.reports.set(stranger, { ...DEFINITION, ReportName: stranger } as never);
  await world.deliver(world.event('Create', properties));
  world.billing.calls.length = 0;
  await world.deliver(world.event('Delete', properties, NAME));

  const host = 'cur.us-east-1.amazonaws.com';
  expect(world.billing.calls).toEqual([
    { host, operation: 'DescribeReportDefinitions', input: {} },
    { host, operation: 'DescribeReportDefinitions', input: { NextToken: '2' } },
    { host, operation: 'DescribeReportDefinitions', input: { NextToken: '4' } },
    { host, operation: 'DeleteReportDefinition', input: { ReportName: NAME } },
  ]);
});

test.each(['Costs', 'stompy-costs'])('a deletion under an id that CloudFormation made up for stack %s removes what the creation made', async (stack) => {
  const id = `${stack}-ReportC847FC22-1ABCDEFGHIJKL`;
  await world.deliver(world.event('Create', properties));
  const told = await world.deliver(world.event('Delete', properties, id));

  expect(told).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: id });
  expect(world.own).toEqual([]);
});

test('a replacement is made before the old report is removed', async () => {
  await world.deliver(world.event('Create', properties));
  const told = await world.deliver(world.event('Update', deployed({ splitCostAllocationData: true }).properties, NAME, properties));

  expect(world.own).toEqual([NAME, told!.PhysicalResourceId]);
});

test('the answer carries no content type, which the signed address would refuse', async () => {
  await world.deliver(world.event('Create', properties));

  expect(world.answers.map(({ headers }) => headers)).toEqual([undefined]);
});

test('retries stay inside two minutes', async () => {
  world.billing.inject({ operation: 'PutReportDefinition', effect: new ApiError('ThrottlingException', 'Rate exceeded'), times: 1000 });
  const start = world.clock.now;
  await world.deliver(world.event('Create', properties));

  const seconds = (world.clock.now - start) / 1000;
  expect(seconds).toBeGreaterThan(60);
  expect(seconds).toBeLessThanOrEqual(120);
});

test('a message of any length stays inside CloudFormation\'s limit', async () => {
  world.billing.inject({ operation: 'PutReportDefinition', effect: new ApiError('AccessDeniedException', 'x'.repeat(10_000)), times: 1000 });
  const told = await world.deliver(world.event('Create', properties));

  expect(told!.Status).toBe('FAILED');
  expect(world.answers[0].bytes).toBeLessThan(4096);
});

test('fails the run when CloudFormation stays out of reach, so that Lambda delivers the event again', async () => {
  world.unreachable = 100;

  expect(await world.deliver(world.event('Create', properties))).toBeUndefined();
  expect(world.own).toEqual([NAME]);
});
