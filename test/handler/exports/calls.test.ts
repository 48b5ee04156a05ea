import { BCMDataExports } from '@aws-sdk/client-bcm-data-exports';
import type { WireRequest } from '../fake-api';
import { BUCKET, deployedStack, OWN } from '../synthesized-report';
import { World } from '../world';

const version = deployedStack({ dataExport: {} }).dataExport!;
const { properties } = version;
const other = deployedStack({ dataExport: { prefix: 'other' } }).dataExport!;
const NAME = `${OWN}Export-c09d4c57`;
const host = 'bcm-data-exports.us-east-1.api.aws';

let world: World;
beforeEach(() => { world = new World(); });

/** What the template would say with something else about the destination. */
function to(destination: object): typeof properties {
  const S3Destination = { ...properties.Definition.DestinationConfigurations!.S3Destination!, ...destination };
  return { ...properties, Definition: { ...properties.Definition, DestinationConfigurations: { S3Destination } } };
}

async function create(event = properties): Promise<string> {
  expect(await world.deliver(world.event('Create', event), version)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: NAME });
  const [arn] = world.exports.exports.keys();
  return arn;
}

test('a creation looks for the export and makes it, in the billing region', async () => {
  await create();
  expect(world.exports.calls).toEqual([
    { host, operation: 'ListExports', input: {} },
    { host, operation: 'CreateExport', input: { Export: properties.Definition } },
  ]);
  expect(properties.Definition).toMatchObject({ Name: NAME, DestinationConfigurations: { S3Destination: { S3Bucket: BUCKET, S3Prefix: 'stompy-cur2' } } });
});

test('a change sends the whole definition to the ARN that AWS made up', async () => {
  const arn = await create();
  world.exports.calls.length = 0;
  await world.deliver(world.event('Update', other.properties, NAME, properties), other);
  expect(world.exports.calls).toEqual([
    { host, operation: 'ListExports', input: {} },
    { host, operation: 'UpdateExport', input: { ExportArn: arn, Export: other.properties.Definition } },
  ]);
});

test('a deletion looks through all pages and names the export alone', async () => {
  for (const stranger of 'abcd') world.exports.add({ ...properties.Definition, Name: stranger, DataQuery: { ...properties.Definition.DataQuery! } });
  world.exports.quotas.COST_AND_USAGE_REPORT = 9;
  await create();
  world.exports.calls.length = 0;
  const [arn] = [...world.exports.exports].find(([, { Name }]) => Name === NAME)!;
  await world.deliver(world.event('Delete', properties, NAME), version);
  expect(world.exports.calls).toEqual([
    { host, operation: 'ListExports', input: {} },
    { host, operation: 'ListExports', input: { NextToken: '3' } },
    { host, operation: 'DeleteExport', input: { ExportArn: arn } },
  ]);
});

test('China has a billing region of its own', async () => {
  const china = { ...version, environment: { ...version.environment, BILLING_REGION: 'cn-northwest-1' } };
  await world.deliver(world.event('Create', properties), china);
  for (const call of world.exports.calls) expect(call.host).toMatch(/^bcm-data-exports\.cn-northwest-1\..*\.cn$/);
});

test('the client asks once, because the handler asks again itself', async () => {
  await create();
  expect(world.clients).toEqual([{ region: 'us-east-1', maxAttempts: 1 }]);
});

test('what AWS fills in is no difference for ever: what is read back is what was sent', async () => {
  const arn = await create();
  const api = new BCMDataExports({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, requestHandler: world.exports as never });
  expect((await api.getExport({ ExportArn: arn })).Export).toEqual(properties.Definition);
});

test('the owner of the bucket is sent, although AWS\'s client of January 2026 does not know it', async () => {
  const owned = to({ S3BucketOwner: '777788889999' });
  await create(owned);
  const [, { input }] = world.exports.calls;
  expect(input).toEqual({ Export: owned.Definition });
});

test('what is sent is as long as it says', async () => {
  const lengths: [number, number][] = [];
  const handle = world.exports.handle.bind(world.exports);
  jest.spyOn(world.exports, 'handle').mockImplementation(async (request: WireRequest, options) => {
    lengths.push([Number(request.headers['content-length']), Buffer.byteLength(request.body)]);
    return handle(request, options);
  });
  // with a setting that the client itself would leave out
  await create(to({ S3BucketOwner: '777788889999' }));
  expect(lengths).toHaveLength(2);
  for (const [said, sent] of lengths) expect(said).toBe(sent);
});
