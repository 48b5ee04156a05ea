import { ApiError, RawAnswer } from './aws-errors';
import { BUCKET, deployed, OWN, STACK_ID } from './synthesized-report';
import { ANSWERS, World } from './world';

const version = deployed();
const { properties } = version;
const other = deployed({ prefix: 'other' });
const NAME = `${OWN}Report-aafb69ae`;
const MADE_UP = 'Costs-ReportC847FC22-1ABCDEFGHIJKL';
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
const host = 'cur.us-east-1.amazonaws.com';

let world: World;
beforeEach(() => { world = new World(); });

async function create(): Promise<void> {
  expect(await world.deliver(world.event('Create', properties), version)).toMatchObject({ Status: 'SUCCESS' });
  world.billing.calls.length = 0;
}

test('a creation looks for the report and puts it, in the billing region', async () => {
  await world.deliver(world.event('Create', properties), version);

  expect(world.billing.calls).toEqual([
    { host, operation: 'DescribeReportDefinitions', input: {} },
    { host, operation: 'PutReportDefinition', input: { ReportDefinition: DEFINITION } },
  ]);
  expect(world.stackApi.calls).toEqual([]);
});

test('China has a billing region and answer addresses of its own, and the function takes the region from its environment', async () => {
  const china = { ...version, environment: { ...version.environment, BILLING_REGION: 'cn-northwest-1' } };
  const event = world.event('Create', properties);
  await world.invoke({ ...event, ResponseURL: `${ANSWERS}.cn/answer` }, china);

  expect(new Set(world.billing.calls.map((call) => call.host))).toEqual(new Set(['cur.cn-northwest-1.amazonaws.com.cn']));
  // nobody is there in this world, but it was trusted
  expect(new Set(world.strayed)).toEqual(new Set([`${ANSWERS}.cn`]));
});

test.each([
  'useast1.s3.amazonaws.com', 'apsoutheast1.s3-ap-southeast-1.amazonaws.com', 'eusouth1.s3.eu-south-1.amazonaws.com', 'useast1.s3.dualstack.us-east-1.amazonaws.com',
])('an answer to %s is an answer to CloudFormation', async (bucket) => {
  const origin = `https://cloudformation-custom-resource-response-${bucket}`;
  await world.invoke({ ...world.event('Create', properties), ResponseURL: `${origin}/answer` }, version);

  expect(new Set(world.strayed)).toEqual(new Set([origin]));
});

test('a request to which the answer would go elsewhere is not even looked at', async () => {
  const event = { ...world.event('Create', properties), ResponseURL: 'https://example.com/' };

  expect(await world.invoke(event, version)).toBe(true);
  expect([world.billing.calls, world.strayed, world.log]).toEqual([[], [], ['Nothing done: CloudFormation would not get the answer']]);
});

test('a change sends the whole definition', async () => {
  await create();
  await world.deliver(world.event('Update', other.properties, NAME, properties), other);

  expect(world.billing.calls).toEqual([
    { host, operation: 'DescribeReportDefinitions', input: {} },
    { host, operation: 'ModifyReportDefinition', input: { ReportName: NAME, ReportDefinition: { ...DEFINITION, S3Prefix: 'other' } } },
  ]);
});

test('a change that is refused is not tried as a creation', async () => {
  await create();
  world.billing.inject({ operation: 'ModifyReportDefinition', effect: new ApiError('OptInRequired', 'No', 403), times: 1000 });
  await world.deliver(world.event('Update', other.properties, NAME, properties), other);

  expect(world.billing.calls.map(({ operation }) => operation)).toEqual(['DescribeReportDefinitions', 'ModifyReportDefinition']);
});

test('a list of nothing at all is an empty one', async () => {
  world.billing.inject({ operation: 'DescribeReportDefinitions', effect: new RawAnswer(200, '{}'), times: 1000 });

  expect(await world.deliver(world.event('Create', properties), version)).toMatchObject({ Status: 'SUCCESS' });
  expect(world.own).toEqual([NAME]);
});

test('booleans, which arrive as text, leave as what they say', async () => {
  const event = world.event('Create', { ...properties, Definition: { ...properties.Definition, RefreshClosedReports: 'false' as never } });
  await world.deliver(event, version);

  expect(world.billing.reports.get(NAME)).toMatchObject({ RefreshClosedReports: false });
});

test('a deletion looks through all pages, five reports each, and names the report alone', async () => {
  world.billing.limit = 20;
  for (const stranger of 'abcdefghijk') world.billing.reports.set(stranger, { ...DEFINITION, ReportName: stranger } as never);
  await create();
  await world.deliver(world.event('Delete', properties, NAME), version);

  expect(world.billing.calls).toEqual([
    { host, operation: 'DescribeReportDefinitions', input: {} },
    { host, operation: 'DescribeReportDefinitions', input: { NextToken: '5' } },
    { host, operation: 'DescribeReportDefinitions', input: { NextToken: '10' } },
    { host, operation: 'DeleteReportDefinition', input: { ReportName: NAME } },
  ]);
});

test('a report of almost the same name is another one', async () => {
  world.billing.limit = 20;
  for (const ReportName of [NAME.toUpperCase(), `${NAME}x`, NAME.slice(0, -1), `x${NAME}`]) world.billing.reports.set(ReportName, { ...DEFINITION, ReportName } as never);
  await world.deliver(world.event('Delete', properties, NAME), version);
  await world.deliver(world.event('Create', properties), version);

  expect(world.billing.calls.map(({ operation }) => operation)).toEqual(['DescribeReportDefinitions', 'DescribeReportDefinitions', 'PutReportDefinition']);
});

test('a list without end is given up after a hundred pages, at once', async () => {
  world.billing.endless = true;
  const start = world.clock.now;
  await world.deliver(world.event('Create', properties), version);

  expect([world.billing.calls.length, world.clock.now - start]).toEqual([100, 0]);
});

test.each(['Costs', 'stompy-costs', OWN.slice(0, -1).toUpperCase()])(
  'a deletion under an id that CloudFormation made up for stack %s waits eight minutes, asks about its stack in its region, and removes what the creation made', async (stack) => {
    const id = `${stack}-ReportC847FC22-1ABCDEFGHIJKL`;
    await create();
    world.stackApi.resources.set(STACK_ID, { PhysicalResourceId: id, ResourceStatus: 'DELETE_IN_PROGRESS' });
    const start = world.clock.now;
    const told = await world.deliver(world.event('Delete', properties, id), version);

    expect(told).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: id });
    expect(world.own).toEqual([]);
    expect(world.clock.now - start).toBe(version.maximumEventAge + 180_000);
    expect(world.stackApi.calls).toEqual([{ host: 'cloudformation.ap-southeast-1.amazonaws.com', stack: STACK_ID, resource: 'ReportC847FC22' }]);
  });

test('a creation that failed is cleaned up at once, under an id of its own, and CloudFormation is asked nothing if there is no report', async () => {
  world.billing.limit = 0;
  const failed = await world.deliver(world.event('Create', properties), version);
  const start = world.clock.now;
  const told = await world.deliver(world.event('Delete', properties, failed!.PhysicalResourceId), version);

  expect(failed).toMatchObject({ Status: 'FAILED', PhysicalResourceId: expect.stringMatching(/^failed\/request-\d+$/) });
  expect(told).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: failed!.PhysicalResourceId });
  expect(world.clock.now).toBe(start);
  expect(world.stackApi.calls).toEqual([]);
});

test('a change that fails keeps the id', async () => {
  await create();
  world.billing.inject({ operation: 'ModifyReportDefinition', effect: new ApiError('OptInRequired', 'No', 403), times: 1000 });

  expect(await world.deliver(world.event('Update', other.properties, NAME, properties), other)).toMatchObject({ Status: 'FAILED', PhysicalResourceId: NAME });
});

test('a replacement is made before the old report is removed', async () => {
  await create();
  const replaced = deployed({ splitCostAllocationData: true });
  const told = await world.deliver(world.event('Update', replaced.properties, NAME, properties), replaced);

  expect(world.own).toEqual([NAME, told!.PhysicalResourceId]);
  expect(world.billing.calls.map(({ operation }) => operation)).not.toContain('DeleteReportDefinition');
});

test('the answer names the request it is about', async () => {
  const event = world.event('Create', properties);
  const { StackId, RequestId, LogicalResourceId } = event;
  await world.deliver(event, version);

  expect(world.address.taken.map(({ answer }) => answer)).toEqual([{ Status: 'SUCCESS', PhysicalResourceId: NAME, StackId, RequestId, LogicalResourceId }]);
  expect(world.address.refused).toEqual([]);
});

test('AWS is asked again after 1, 2, 4, 8, 16 and then every 20 seconds, the last time after two minutes', async () => {
  world.billing.inject({ operation: 'PutReportDefinition', effect: new ApiError('ThrottlingException', 'Rate exceeded'), times: 1000 });
  const start = world.clock.now;
  const puts: number[] = [];
  world.billing.on('call', ({ operation }) => { if (operation === 'PutReportDefinition') puts.push((world.clock.now - start) / 1000); });
  await world.deliver(world.event('Create', properties), version);

  expect(puts).toEqual([0, 1, 3, 7, 15, 31, 51, 71, 91, 111, 120]);
  expect(world.log).toContain('ThrottlingException, again in 1000 ms');
});

test('a role that AWS does not know is tried for one minute', async () => {
  world.billing.inject({ operation: 'PutReportDefinition', effect: new ApiError('AccessDeniedException', 'no identity-based policy allows it'), times: 1000 });
  const start = world.clock.now;
  await world.deliver(world.event('Create', properties), version);

  expect(world.clock.now - start).toBe(60_000);
});

test.each([
  new ApiError('OptInRequired', 'The region is not enabled', 403),
  new ApiError('ReportLimitReachedException', 'No more'),
  new ApiError('ValidationException', 'The bucket is in another region'),
  new ApiError('ExpiredTokenException', 'Expired', 403),
  new ApiError('AccessDeniedException', 'with an explicit deny in an identity-based policy'),
  new ApiError('AccessDeniedException', 'because no service control policy allows it'),
  new RawAnswer(404, ''),
])('what no waiting helps is tried once: %p', async (effect) => {
  world.billing.inject({ operation: 'PutReportDefinition', effect, times: 1000 });
  const start = world.clock.now;
  const told = await world.deliver(world.event('Create', properties), version);

  expect(told).toMatchObject({ Status: 'FAILED' });
  expect([world.billing.calls.length, world.clock.now - start]).toEqual([2, 0]);
});

test('one request has twenty seconds', async () => {
  world.billing.inject({ operation: 'PutReportDefinition', effect: 'no answer' });
  const start = world.clock.now;
  await world.deliver(world.event('Create', properties), version);

  expect(world.clock.now - start).toBe(21_000);
});

test('a creation ends in time for its answer, a deletion in time for the function\'s end', async () => {
  const start = world.clock.now;
  world.billing.inject({ operation: 'DescribeReportDefinitions', effect: () => world.clock.sleep(164_000), times: 1 });
  world.billing.inject({ operation: 'PutReportDefinition', effect: 'no answer', times: 1000 });
  const told = await world.deliver(world.event('Create', properties), version);

  expect(told).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('did not answer in time') });
  expect(world.clock.now - start).toBe(165_000);
});

test('when the function\'s own time ends while it waits, the reason is what AWS said last', async () => {
  world.billing.inject({ operation: 'PutReportDefinition', effect: new ApiError('ThrottlingException', 'Rate exceeded'), times: 1000 });
  const start = world.clock.now;
  const told = await world.deliver(world.event('Create', properties), { ...version, timeout: 60_000 });

  expect(told!.Reason).toContain('ThrottlingException: Rate exceeded');
  expect(world.clock.now - start).toBe(45_000);
});

test('a message of any length stays inside CloudFormation\'s limit, and loses no more than it must', async () => {
  for (const letter of ['x', '"', '拒', '\u{1F600}']) {
    world.billing.healed();
    world.billing.inject({ operation: 'PutReportDefinition', effect: new ApiError('OptInRequired', letter.repeat(5000), 403), times: 1 });
    const told = await world.deliver(world.event('Create', properties), version);

    expect(told!.Reason).toContain(`OptInRequired: ${letter}`);
    expect(told!.Reason).not.toMatch(/\uFFFD|[\uD800-\uDBFF]$/);
    expect(world.address.taken.at(-1)!.bytes).toBeGreaterThan(4096 - 50 * 6);
  }
  expect(world.address.refused).toEqual([]);
});

test('what just fits is not cut', async () => {
  const sizes: number[] = [];
  for (let length = 3640; length < 3700; length++) {
    world.billing.healed();
    world.billing.inject({ operation: 'PutReportDefinition', effect: new ApiError('OptInRequired', 'x'.repeat(length), 403), times: 1 });
    await world.deliver(world.event('Create', properties), version);
    sizes.push(world.address.taken.at(-1)!.bytes);
  }
  expect(Math.max(...sizes)).toBe(4096);
});

test('an answer too long for other reasons is tried all the same', async () => {
  const event = { ...world.event('Create', properties), LogicalResourceId: 'x'.repeat(5000) };

  expect(await world.invoke(event, version)).toBe(false);
  expect(world.address.refused).toEqual([400, 400, 400, 400]);
});

test('fails the run when CloudFormation stays out of reach, after 1.2 seconds, so that Lambda delivers the event again', async () => {
  world.address.trouble = Array(5).fill(500);
  const event = world.event('Create', properties);
  const start = world.clock.now;

  expect(await world.invoke(event, version)).toBe(false);
  expect([world.clock.now - start, world.address.trouble.length, world.told(event)]).toEqual([1200, 1, undefined]);
  expect(world.failures).toEqual(['CloudFormation did not take the answer: status 500']);
  expect(await world.deliver(event, version)).toMatchObject({ Status: 'SUCCESS' });
  expect(world.own).toEqual([NAME]);
});

test('a silent address has three seconds', async () => {
  world.address.trouble = ['silence'];
  const start = world.clock.now;
  await world.deliver(world.event('Create', properties), version);

  expect(world.clock.now - start).toBe(3200);
});

test('the log says what is done and why it failed, in lines of our own', async () => {
  world.billing.limit = 0;
  await world.deliver(world.event('Create', properties), version);

  expect(world.log).toEqual([
    `Create of cost report ${NAME}`,
    `AWS did not accept the cost report ${NAME}; the account has as many cost reports as AWS allows: delete one, or hand an existing one to Stompy `
      + '(ReportLimitReachedException: Report limit reached)',
  ]);
});

test('whether a creation is still needed is asked anew each time, and denied means that the report stays', async () => {
  await create();
  world.stackApi.refusals = Array(100).fill({ status: 500, code: 'InternalFailure', message: 'Sorry' });
  const told = await world.deliver(world.event('Delete', properties, MADE_UP), version);

  expect(told!.Reason).toBe(`CloudFormation did not say whether the stack uses ${NAME}: let the role call DescribeStackResource (InternalFailure: Sorry)`);
  expect(world.own).toEqual([NAME]);
});

test('where CloudFormation answers without the resource, the report stays', async () => {
  await create();
  world.stackApi.refusals = [{ status: 200, code: '', message: '' }];

  expect(await world.deliver(world.event('Delete', properties, MADE_UP), version)).toMatchObject({ Status: 'FAILED', Reason: expect.stringMatching(/^CloudFormation did not say whether/) });
  expect(world.own).toEqual([NAME]);
});

test('the clients repeat nothing by themselves, so that all waiting is in the log', async () => {
  await create();
  await world.deliver(world.event('Delete', properties, MADE_UP), version);

  expect(world.clients).toEqual([{ region: 'us-east-1', maxAttempts: 1 }, { region: 'us-east-1', maxAttempts: 1 }, { maxAttempts: 1 }]);
});
