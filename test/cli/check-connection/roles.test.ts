import {
  ANALYSAVER, EXTERNAL_ID, MADE_REPORT, REPORT, ROLE, ROLE_ARN, roles, SPOTAINER, SPOTAINER_ROLE, STACK, STOMPY, withRole,
} from './account';
import { answerOf, check } from './play';
import { account, GOOD, refused, said } from '../recorded';

const SPOTAINER_ARN = `arn:aws:iam::111122223333:role/${SPOTAINER_ROLE}`;
const BOTH = { ...SPOTAINER.recording, ...roles(ANALYSAVER.role, SPOTAINER.role) };
const ABSENT = refused('ValidationError', 'DescribeStackResources', 'Stack for 1 does not exist');
const ids = ({ findings }: Awaited<ReturnType<typeof answerOf>>): string[] => findings.map(({ id }) => id);

test('a connection in order: everything in one table, what to compare, what to paste', async () => {
  const { status, stdout } = await check({ args: ['--stompy-account', STOMPY] });
  expect(status).toBe(0);
  expect(stdout!.split('\n').map((line) => line.split(/ {2,}/)).filter((cells) => cells.length === 4 && !cells[0].startsWith('-')).map(([, of, result]) => [of, result])).toEqual([
    ['Of', 'Result'],
    ...Array(4).fill([ROLE, 'ok']), ...Array(2).fill(['111122223333', 'ok']), ...Array(5).fill([REPORT, 'ok']),
  ]);
  expect(stdout!.slice(stdout!.indexOf('\n\nIt works.'))).toBe(`

It works.

Next:
  - Compare the external ID with the one that Stompy shows.

Paste into Stompy:
  role of AnalySaver: ${ROLE_ARN}
  bucket of the report: costs, prefix: cur`);
});

test.each([['by the tag', []], ['by the name of the stack', ['--stack', STACK]], ['by the ARN of the role', ['--role', ROLE_ARN]]])('finds the role %s', async (_, args) => {
  const { paste, findings } = await answerOf({ args });
  expect(paste).toEqual({ roles: [{ product: 'AnalySaver', arn: ROLE_ARN }], report: { bucket: 'costs', prefix: 'cur', reportName: REPORT } });
  expect(findings.filter(({ result }) => result === 'wrong')).toEqual([]);
});

test('shows the external ID, to compare it', async () => {
  const { findings } = await answerOf({});
  expect(findings.find(({ check: what }) => what === 'trust')!.found).toContain(EXTERNAL_ID);
});

test('SpoTainer alone needs neither billing nor a report, and none is asked for', async () => {
  const calls: string[][] = [];
  const { status, stdout } = await check({ args: ['--role', SPOTAINER_ARN], answers: BOTH }, ['--json'], calls);
  expect(status).toBe(0);
  expect(JSON.parse(stdout!).paste).toEqual({ roles: [{ product: 'SpoTainer', arn: SPOTAINER_ARN }], report: null });
  expect([...new Set(calls.map(([service]) => service))]).toEqual(['sts', 'iam', 'cloudformation']);
});

test('both products in one account', async () => {
  const answer = await answerOf({ answers: BOTH });
  expect(answer.paste.roles).toEqual([{ product: 'AnalySaver', arn: ROLE_ARN }, { product: 'SpoTainer', arn: SPOTAINER_ARN }]);
  expect(ids(answer).filter((id) => id === 'policiesOk')).toHaveLength(2);
});

test('a role with a path, and one whose description was changed', async () => {
  const arn = `arn:aws:iam::111122223333:role/vendors/${ROLE}`;
  const { paste } = await answerOf({ args: ['--role', arn], answers: withRole({ Arn: arn, Path: '/vendors/', Description: 'ours' }) });
  expect(paste.roles).toEqual([{ product: null, arn }]);
  expect((await check({ args: ['--role', arn], answers: withRole({ Arn: arn, Description: 'ours' }) })).stdout).toContain(`role of Stompy: ${arn}`);
});

test('a stack that is not where the AWS CLI looks is looked for in Singapore; in China it is not', async () => {
  const calls: string[][] = [];
  await check({ args: ['--role', ROLE_ARN], answers: { [`cloudformation describe-stack-resources ${ROLE}`]: ABSENT } }, [], calls);
  const asked = () => calls.filter(([service]) => service === 'cloudformation').map((call) => call.includes('--region') ? call[call.indexOf('--region') + 1] : '-');
  expect(asked()).toEqual(['-', 'ap-southeast-1']);
  calls.length = 0;
  const china = { 'sts get-caller-identity': said({ Account: '111122223333', Arn: 'arn:aws-cn:iam::111122223333:user/admin' }) };
  await check({ args: ['--role', ROLE_ARN], answers: { ...china, [`cloudformation describe-stack-resources ${ROLE}`]: ABSENT } }, ['--region', 'cn-north-1'], calls);
  expect(asked()).toEqual(['cn-north-1']);
});

test('the report is the one that the role may read, or that its stack made; another one is not meant', async () => {
  const other = { ...GOOD, ReportName: 'other', S3Bucket: 'elsewhere' };
  const found = await answerOf({ answers: account([other, MADE_REPORT]) });
  expect([...new Set(found.findings.map(({ about }) => about))]).toEqual([ROLE, '111122223333', REPORT]);
  const existing = { ...GOOD, ReportName: 'existing', S3Prefix: 'cur' };
  const read = await answerOf({ args: ['--role', ROLE_ARN], answers: { ...account([other, existing]), [`cloudformation describe-stack-resources ${ROLE}`]: ABSENT, 's3api list-objects-v2': said({}) } });
  expect([...new Set(read.findings.map(({ about }) => about))]).toEqual([ROLE, '111122223333', 'existing']);
});

test('where the policies may not be read, it is the report that Stompy can use best', async () => {
  const hidden = {
    ...account([{ ...GOOD, ReportName: 'daily', TimeUnit: 'DAILY' }, GOOD]),
    [`iam list-attached-role-policies ${ROLE}`]: refused('AccessDenied', 'ListAttachedRolePolicies'),
    [`cloudformation describe-stack-resources ${ROLE}`]: refused('AccessDenied', 'DescribeStackResources'),
    's3api list-objects-v2': said({}),
  };
  const { findings } = await answerOf({ answers: hidden });
  expect([...new Set(findings.map(({ about }) => about))]).toEqual([ROLE, '111122223333', 'hourly']);
  const daily = await answerOf({ answers: { ...hidden, ...account([{ ...GOOD, ReportName: 'daily', TimeUnit: 'DAILY' }]) } });
  expect(daily.findings.find(({ id }) => id === 'definitionDiffers')!.about).toBe('daily');
});

test('policies that the role lacks are told apart from those that nobody may see', async () => {
  const read = Object.values(ANALYSAVER.policies).find(({ Description }) => Description === 'What Stompy may read')!.Arn as string;
  const answer = await answerOf({ answers: { [`iam get-policy ${read}`]: refused('AccessDenied', 'GetPolicy') } });
  expect(ids(answer).filter((id) => id.startsWith('policies'))).toEqual(['policiesHidden']);
});

test.each(['get-policy', 'get-policy-version'])('without %s nobody knows what the role may read, so no report is left out', async (operation) => {
  const read = Object.values(ANALYSAVER.policies).find(({ Description }) => Description === 'What Stompy may read')!.Arn as string;
  const elsewhere = { ...GOOD, ReportName: 'other', S3Bucket: 'elsewhere' };
  const { findings } = await answerOf({
    args: ['--role', ROLE_ARN],
    answers: {
      ...account([elsewhere]),
      's3api head-object elsewhere': refused('404', 'HeadObject', 'Not Found'),
      's3api list-objects-v2': said({}),
      [`cloudformation describe-stack-resources ${ROLE}`]: ABSENT,
      [`iam ${operation} ${read}`]: refused('AccessDenied', operation),
    },
  });
  expect(findings.filter(({ check: what }) => what === 'definition').map(({ id, about }) => [id, about])).toEqual([['definitionFits', 'other']]);
});

test('an old AWS CLI prints some times in seconds since 1970', async () => {
  const { StackResourceSummaries } = JSON.parse(ANALYSAVER.recording[`cloudformation list-stack-resources ${STACK}`].stdout);
  const inSeconds = said({ StackResourceSummaries: StackResourceSummaries.map((each: object) => ({ ...each, LastUpdatedTimestamp: Date.parse('2026-11-25T02:00:00Z') / 1000 })) });
  const { findings } = await answerOf({ answers: { ...account([MADE_REPORT]), [`cloudformation list-stack-resources ${STACK}`]: inSeconds, 's3api head-object costs': said({ LastModified: 'Wed, 25 Nov 2026 02:00:05 GMT' }), 's3api list-objects-v2': said({}), [`s3api list-objects-v2 costs cur/${REPORT}/`]: said({}) } });
  expect(findings.find(({ check: what }) => what === 'files')).toMatchObject({ id: 'filesWaiting', found: expect.stringContaining('10 hours') });
  expect(findings.find(({ check: what }) => what === 'testObject')!.found).toContain('2026-11-25 02:00 UTC');
});

test.each([
  [['--stack', '1x'], '--stack is "1x", which must be the name of a stack: the console of CloudFormation shows it.'],
  [['--role', 'Stompy'], '--role is "Stompy", which must be the ARN of a role such as arn:aws:iam::111122223333:role/Stompy: copy it from the outputs of the stack.'],
  [['--stompy-account', '123'], '--stompy-account is "123", which must be a real AWS account number of 12 digits: copy the number that Stompy shows on its connection page.'],
])('%j is refused before anything is asked', async (args, sentence) => {
  const calls: string[][] = [];
  const { status, stderr } = await check({ args }, [], calls);
  expect([status, stderr?.split('\n')[0], calls]).toEqual([2, sentence, []]);
});

test('a stack of which one role may not be seen still has the others', async () => {
  const answer = await answerOf({ args: ['--stack', STACK], answers: { [`iam get-role ${STACK}-StompyHandlerRole212CD767`]: refused('AccessDenied', 'GetRole') } });
  expect(answer.findings.filter(({ check: what }) => what === 'role').map(({ id }) => id)).toEqual(['roleHidden']);
  expect(answer.paste.roles).toEqual([{ product: 'AnalySaver', arn: ROLE_ARN }]);
});

test('the report of an account without a role is looked at all the same', async () => {
  const answer = await answerOf({ answers: roles() });
  expect([ids(answer)[0], ids(answer).at(-1), answer.paste.roles]).toEqual(['roleNone', 'filesDelivering', []]);
});

test('two roles of which one does not show what it reads may read any report', async () => {
  const second = { ...ANALYSAVER.role, RoleName: 'Second', Arn: 'arn:aws:iam::111122223333:role/Second' };
  const { findings } = await answerOf({
    answers: {
      ...roles(ANALYSAVER.role, second),
      ...account([{ ...GOOD, ReportName: 'other', S3Bucket: 'elsewhere' }]),
      'cloudformation describe-stack-resources': ABSENT,
      [`cloudformation describe-stack-resources ${ROLE}`]: ABSENT,
      'iam get-role Second': said({ Role: second }),
      'iam list-attached-role-policies Second': refused('AccessDenied', 'ListAttachedRolePolicies'),
      'iam list-role-policies Second': said({ PolicyNames: [] }),
      's3api head-object elsewhere': refused('404', 'HeadObject', 'Not Found'),
      's3api list-objects-v2': said({}),
    },
  });
  expect(findings.filter(({ check: what }) => what === 'definition').map(({ about }) => about)).toEqual(['other']);
});

/** Operations that only read, by the name of each. */
const READING = /^(get|list|describe|head)-/;

test('only operations that read are called, and every one of them stands in the help', async () => {
  const calls: string[][] = [];
  await check({}, [], calls);
  await check({ args: ['--stack', STACK] }, [], calls);
  expect(calls.filter(([, operation]) => !READING.test(operation))).toEqual([]);
  const { stdout } = await check({}, ['--help']);
  const names: Record<string, string> = { s3api: 's3', GetBucketEncryption: 'GetEncryptionConfiguration', HeadObject: 'GetObject', ListObjectsV2: 'ListBucket' };
  for (const [service, operation] of calls) {
    const pascal = operation.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');
    expect(stdout).toContain(`${names[service] ?? service}:${names[pascal] ?? pascal}`);
  }
});
