import { ANSWERS, World } from './world';

const GOOD = { Status: 'SUCCESS', PhysicalResourceId: 'id', StackId: 's', RequestId: 'r', LogicalResourceId: 'l' };

/** The address is only worth something if it is as strict as AWS's. */
async function status(init: RequestInit, query = '?X-Amz-Signature=secret'): Promise<number> {
  const world = new World();
  const response = await fetch(`${world.address.origin}/answer${query}`, { method: 'PUT', body: Buffer.from(JSON.stringify(GOOD)), ...init });
  return response.status;
}

const body = (answer: object) => ({ body: Buffer.from(JSON.stringify(answer)) });

test('takes an answer as CloudFormation documents it', async () => {
  expect(ANSWERS).toMatch(/^https:/);
  expect(await status({})).toBe(200);
  expect(await status(body({ ...GOOD, Status: 'FAILED', Reason: 'because' }))).toBe(200);
});

test.each<[string, RequestInit, number]>([
  ['POST', { method: 'POST' }, 403],
  ['a content type', { headers: { 'content-type': 'application/json' } }, 403],
  ['the content type that fetch gives to text', { body: JSON.stringify(GOOD) }, 403],
  ['a body of unknown length', { body: new Blob([JSON.stringify(GOOD)]).stream(), duplex: 'half' } as RequestInit, 411],
  ['no JSON', { body: Buffer.from('SUCCESS') }, 400],
  ['another status', body({ ...GOOD, Status: 'OK' }), 400],
  ['a failure without a reason', body({ ...GOOD, Status: 'FAILED' }), 400],
  ['more than 4096 bytes', body({ ...GOOD, Status: 'FAILED', Reason: 'x'.repeat(4000) }), 400],
  ...(['PhysicalResourceId', 'StackId', 'RequestId', 'LogicalResourceId'] as const).map((key): [string, RequestInit, number] =>
    [`no ${key}`, body({ ...GOOD, [key]: undefined }), 400]),
])('refuses %s', async (_, init, expected) => {
  expect(await status(init)).toBe(expected);
});

test('refuses what is not signed', async () => {
  expect(await status({}, '')).toBe(403);
});
