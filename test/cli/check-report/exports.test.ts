import { columnsOf } from '../../../src/cli/exports/columns';
import { account, GOOD, policy, refused, run as check, said, type Recording } from '../recorded';
import { ARN, CUR2, FOCUS, HEALTHY, NAME, recordedExport, run } from '../recorded-export';

const TABLE = 'bcm-data-exports get-table COST_AND_USAGE_REPORT';
const QUERY = (CUR2.DataQuery as { QueryStatement: string }).QueryStatement;
/** The schema that AWS answers with for what the construct selects. */
const SCHEMA = said({ TableName: 'COST_AND_USAGE_REPORT', Schema: columnsOf(QUERY).map((Name) => ({ Name, Type: 'string', Description: '' })) });
const DELIVERED = [run('DELIVERY_SUCCESS', '2026-11-25T04:00:00+00:00')];

const world = (definitionOf: object = CUR2, status: object = HEALTHY, runs: object[] = DELIVERED, more: Recording = {}): Recording =>
  account([GOOD], { ...recordedExport(definitionOf, status, runs), [TABLE]: SCHEMA, ...more });
const text = async (recording: Recording, ...args: string[]): Promise<string> => {
  const { status, stdout } = await check(['check-report', ...args], recording);
  expect(status).toBe(0);
  return stdout!.slice(stdout!.indexOf('.\n') + 2);
};
const json = async (recording: Recording) => JSON.parse((await check(['check-report', '--json'], recording)).stdout!);

test('an export in order: health, last run, settings, delivery, quota, and that Stompy reads the report today', async () => {
  expect(await text(world())).toBe(`
Data exports of the account (CUR 2.0 and FOCUS):

Export                         Table                  Health   Last run          Hourly  Resource IDs  Overwritten  Parquet  Delivery  Region     Bucket   Prefix
-----------------------------  ---------------------  -------  ----------------  ------  ------------  -----------  -------  --------  ---------  -------  -----------
${NAME}  COST_AND_USAGE_REPORT  healthy  DELIVERY_SUCCESS  yes     yes           yes          yes      delivers  us-east-1  exports  stompy-cur2

Stompy reads the cost report today: hand over a report. An export may run beside it; ask Stompy before you hand one over, so that nothing is counted twice.
1 of the 5 exports of CUR 2.0 that AWS lets an account have are in use.

About ${NAME}:
  - Its bucket is in us-east-1; Stompy reads from ap-southeast-1, so everything takes longer.`);
});

test('in Chinese', async () => {
  const lines = (await text(world(), '--lang', 'zh')).split('\n');
  expect(lines).toContain('账号中的数据导出（CUR 2.0 和 FOCUS）：');
  expect(lines).toContain('Stompy 目前读取成本报告：请交给它一份报告。导出可以与报告同时运行；在交出导出之前请先询问 Stompy，以免重复计算。');
  expect(lines).toContain('AWS 允许一个账号有 5 份 CUR 2.0 导出，已使用 1 份。');
  expect(lines.find((line) => line.startsWith('导出'))!.split(/ +/)).toEqual(['导出', '表', '健康状况', '最近运行', '每小时', '资源', 'ID', '覆盖', 'Parquet', '交付', '区域', '存储桶', '前缀']);
  expect(lines.find((line) => line.startsWith(NAME))).toMatch(/ 正常 .* 是 +是 +是 +是 +能交付 /);
});

test('for scripts', async () => {
  const { recommended, exportQuotas, exports } = await json(world());
  expect([recommended, exportQuotas]).toEqual(['hourly', [{ title: 'CUR 2.0', number: 1, quota: 5 }]]);
  expect(exports).toEqual([{
    name: NAME,
    table: 'COST_AND_USAGE_REPORT',
    bucket: 'exports',
    region: 'us-east-1',
    prefix: 'stompy-cur2',
    unhealthy: null,
    lastRun: 'DELIVERY_SUCCESS',
    conditions: { hourly: true, resourceIds: true, overwrite: true, parquet: true },
    delivery: 'delivers',
    remarks: [{ id: 'farAway', sentence: 'Its bucket is in us-east-1; Stompy reads from ap-southeast-1, so everything takes longer.' }],
  }]);
});

const changedIn = (value: object, [from, to]: [string, string]): object => JSON.parse(JSON.stringify(value).replace(from, to));
const withQuery = (QueryStatement: string, more: object = {}): object => ({ ...CUR2, DataQuery: { ...CUR2.DataQuery, QueryStatement, ...more } });

test.each<[string, object, string[]]>([
  ['with its settings', CUR2, ['--table-properties', 'BILLING_VIEW_ARN=arn:aws:billing::111122223333:billingview/primary,INCLUDE_CAPACITY_RESERVATION_DATA=FALSE,INCLUDE_IAM_PRINCIPAL_DATA=FALSE,'
    + 'INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY=FALSE,INCLUDE_RESOURCES=TRUE,INCLUDE_SPLIT_COST_ALLOCATION_DATA=FALSE,TIME_GRANULARITY=HOURLY']],
  ['without any, as AWS takes it too', withQuery(QUERY, { TableConfigurations: undefined }), []],
])('an export is asked for where AWS keeps it, its bucket where that is, its columns %s', async (_, definition, settings) => {
  const calls: string[][] = [];
  await check(['check-report', '--region', 'eu-west-1'], world(definition), calls);
  const [common, kept] = [['--output', 'json'], ['--region', 'us-east-1', '--output', 'json']];
  const asked = calls.slice(4);
  expect(asked).toEqual([
    ['bcm-data-exports', 'list-exports', ...kept],
    ['bcm-data-exports', 'get-export', '--export-arn', ARN, ...kept],
    ['bcm-data-exports', 'list-executions', '--export-arn', ARN, ...kept],
    ['s3api', 'get-bucket-policy', '--bucket', 'exports', '--region', 'us-east-1', ...common],
    ['s3api', 'get-bucket-encryption', '--bucket', 'exports', '--region', 'us-east-1', ...common],
    ['bcm-data-exports', 'get-table', '--table-name', 'COST_AND_USAGE_REPORT', ...settings, ...kept],
  ]);
  // what cmd.exe takes
  for (const argument of asked.flat()) expect(argument).toMatch(/^[\p{L}\p{N} _.,:=@/()+~*-]*$/u);
});

test('one of which there is nothing to say, near, without a prefix, its last run not to be seen', async () => {
  const near = changedIn(changedIn(CUR2, ['"S3Region":"us-east-1"', '"S3Region":"ap-southeast-1"']), ['"S3Prefix":"stompy-cur2"', '"S3Prefix":""']);
  const hidden = world(near, HEALTHY, [], { [`bcm-data-exports list-executions ${ARN}`]: refused('AccessDeniedException', 'ListExecutions') });
  expect((await text(hidden)).split('\n').slice(5)).toEqual([
    `${NAME}  COST_AND_USAGE_REPORT  healthy  -         yes     yes           yes          yes      delivers  ap-southeast-1  exports  -`,
    '',
    'Stompy reads the cost report today: hand over a report. An export may run beside it; ask Stompy before you hand one over, so that nothing is counted twice.',
    '1 of the 5 exports of CUR 2.0 that AWS lets an account have are in use.',
  ]);
  expect((await json(hidden)).exports).toMatchObject([{ region: 'ap-southeast-1', prefix: '', lastRun: null, delivery: 'delivers', remarks: [] }]);
});

test('what AWS leaves out of its answers is not there', async () => {
  expect(await json(account([GOOD], { 'bcm-data-exports list-exports': said({}) }))).toMatchObject({ exportQuotas: [], exports: [] });
  const bare = world(CUR2, HEALTHY, [], { [`bcm-data-exports list-executions ${ARN}`]: said({}), [TABLE]: said({}) });
  const { exports: [{ lastRun, remarks: [{ id, sentence }] }] } = await json(bare);
  expect([lastRun, id, sentence]).toEqual([null, 'unknownColumns', `AWS does not know these columns with the settings of the export: ${columnsOf(QUERY).join(', ')}.`]);
  const stateless = world(CUR2, HEALTHY, [{ ExecutionId: 'e', ExecutionStatus: {} }, run('QUERY_FAILURE', '2026-11-25T04:00:00+00:00')]);
  expect((await json(stateless)).exports[0].lastRun).toBe('QUERY_FAILURE');
});

test.each([
  ['over several lines', 'SELECT\n  line_item_resource_id,\n  product.region\nFROM\n  COST_AND_USAGE_REPORT\n', { table: 'COST_AND_USAGE_REPORT', conditions: { hourly: true, resourceIds: true } }],
  ['in words that are not understood', 'TABLE COST_AND_USAGE_REPORT', { table: '', conditions: { hourly: false, resourceIds: false } }],
])('a query %s', async (_, query, expected) => {
  expect((await json(world(withQuery(query), HEALTHY, DELIVERED, { 'bcm-data-exports get-table': SCHEMA }))).exports).toMatchObject([expected]);
});

const ids = ({ exports: [{ remarks }] }: { exports: { remarks: { id: string; sentence: string }[] }[] }): string[] => remarks.map(({ id }) => id).filter((id) => id !== 'farAway');

test.each<[string, object, string, string]>([
  ['hourly', changedIn(CUR2, ['"TIME_GRANULARITY":"HOURLY"', '"TIME_GRANULARITY":"DAILY"']), 'Time granularity must be hourly: make a new', '时间粒度必须为每小时：请用'],
  ['resourceIds', changedIn(CUR2, ['"INCLUDE_RESOURCES":"TRUE"', '"INCLUDE_RESOURCES":"FALSE"']), 'Resource IDs must be included, by setting and column: make a new', '设置和列都必须包含资源 ID：请用'],
  ['resourceIds', changedIn(CUR2, ['line_item_resource_id, ', '']), 'Resource IDs must be included, by setting and column: make a new', '设置和列都必须包含资源 ID：请用'],
  ['overwrite', changedIn(CUR2, ['OVERWRITE_REPORT', 'CREATE_NEW_REPORT']), 'The export must be overwritten in place, not added to: make a new', '导出必须原位覆盖，而不是追加：请用'],
  ['parquet', changedIn(CUR2, ['"Format":"PARQUET"', '"Format":"TEXT_OR_CSV"']), 'The files must be Parquet: make a new', '文件必须为 Parquet：请用'],
])('%s is asked for', async (id, changed, en, zh) => {
  expect(ids(await json(world(changed)))).toEqual([id]);
  expect(await text(world(changed))).toContain(`\n  - ${en} export, as StompyDataExport does, and leave this one as it is.`);
  expect(await text(world(changed), '--lang', 'zh')).toContain(`\n  - ${zh} StompyDataExport 新建一份导出，这一份保持不变。`);
});

test('columns that AWS does not know with these settings are named', async () => {
  const changed = changedIn(CUR2, ['SELECT ', 'SELECT split_line_item_split_cost, product_servicename AS service, product.region, ']);
  expect(ids(await json(world(changed)))).toEqual(['unknownColumns']);
  expect(await text(world(changed))).toContain('AWS does not know these columns with the settings of the export: split_line_item_split_cost, product_servicename.');
  expect(await text(world(changed), '--lang', 'zh')).toContain('在该导出的设置下，AWS 没有以下列：split_line_item_split_cost、product_servicename。');
});

test('that the columns may not be looked at makes none of them unknown', async () => {
  const denied = world(CUR2, HEALTHY, DELIVERED, { [TABLE]: refused('AccessDeniedException', 'GetTable') });
  expect(ids(await json(denied))).toEqual(['columnsUnseen']);
  expect(await text(denied)).toContain('Whether its columns fit its settings was not seen: AccessDeniedException');
  expect(await text(denied, '--lang', 'zh')).toContain('没有看到它的列是否符合设置：AccessDeniedException');
});

test('an unhealthy one, in AWS\'s word, is not delivered', async () => {
  const sick = await json(world(CUR2, { ...HEALTHY, StatusCode: 'UNHEALTHY', StatusReason: 'INSUFFICIENT_PERMISSION' }, [run('DELIVERY_FAILURE', '2026-11-25T04:00:00+00:00', 'INSUFFICIENT_PERMISSION')]));
  expect(sick.exports[0]).toMatchObject({ unhealthy: 'INSUFFICIENT_PERMISSION', lastRun: 'DELIVERY_FAILURE, INSUFFICIENT_PERMISSION', delivery: 'doesNot' });
  expect(ids(sick)).toEqual(['lastPermissions']);
  expect(await text(world(CUR2, HEALTHY, []))).toMatch(/ healthy +none yet /);
  expect(await text(world(CUR2, HEALTHY, []), '--lang', 'zh')).toMatch(/ 正常 +还没有 /);
});

test.each([
  ['INSUFFICIENT_PERMISSION', { id: 'lastPermissions', sentence: 'AWS says that it was not allowed to deliver to the bucket exports the last time. If that was mended since, the next delivery shows it.' }],
  ['BILL_OWNER_CHANGED', { id: 'lastOther', sentence: 'AWS says of its last delivery: DELIVERY_FAILURE, BILL_OWNER_CHANGED.' }],
])('a last run that failed is no delivery, though AWS calls the export healthy: %s', async (reason, remark) => {
  const { exports: [{ unhealthy, delivery, remarks }] } = await json(world(CUR2, HEALTHY, [run('DELIVERY_FAILURE', '2026-11-25T04:00:00+00:00', reason)]));
  expect([unhealthy, delivery, remarks[0]]).toEqual([null, 'doesNot', remark]);
});

test('a bucket that lets only reports in prints the statement for exports, in the words of that service', async () => {
  const { exports: [{ delivery, remarks }] } = await json(world(CUR2, HEALTHY, [], { 's3api get-bucket-policy exports': policy({ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/Etl' }, Action: 's3:*', Resource: '*' }) }));
  expect(delivery).toBe('doesNot');
  expect(remarks.find(({ id }: { id: string }) => id === 'notAllowed')).toMatchObject({
    sentence: expect.stringContaining('does not let bcm-data-exports.amazonaws.com put the report\'s objects for arn:aws:bcm-data-exports:us-east-1:111122223333:export/*'),
    copy: [{ Sid: 'StompyExportDelivery', Action: 's3:PutObject', Principal: { Service: 'bcm-data-exports.amazonaws.com' } }],
  });
});

test('a quota that is used up', async () => {
  const two = ['a', 'b'].map((each) => `${ARN}${each}`);
  const recording = account([GOOD], {
    ...recordedExport(FOCUS, HEALTHY),
    'bcm-data-exports list-exports': said({ Exports: two.map((ExportArn) => ({ ExportArn, ExportName: NAME, ExportStatus: HEALTHY })) }),
    'bcm-data-exports get-export': said({ Export: FOCUS, ExportStatus: HEALTHY }),
    'bcm-data-exports list-executions': said({ Executions: [] }),
    'bcm-data-exports get-table': said({}),
  });
  expect(await text(recording)).toContain('2 of the 2 exports of FOCUS 1.2 that AWS lets an account have are in use: ask AWS Support before you need another.');
  expect(await text(recording, '--lang', 'zh')).toContain('AWS 允许一个账号有 2 份 FOCUS 1.2 导出，已使用 2 份：需要更多之前请询问 AWS Support。');
});

test.each([
  ['AccessDeniedException', 'You may not look at data exports (AccessDeniedException). Run this with bcm-data-exports:ListExports and bcm-data-exports:GetExport to see them.',
    '无权查看数据导出（AccessDeniedException）。请用具有 bcm-data-exports:ListExports 和 bcm-data-exports:GetExport 权限的身份运行。'],
  ['ThrottlingException', 'Data exports were not read. The AWS CLI said: An error occurred (ThrottlingException) when calling the ListExports operation: denied',
    '没有读到数据导出。AWS CLI 的提示：An error occurred (ThrottlingException) when calling the ListExports operation: denied'],
])('exports that are not seen are not absent, and no report fails for it: %s', async (code, en, zh) => {
  const hidden = account([GOOD], { 'bcm-data-exports list-exports': refused(code, 'ListExports') });
  expect(await text(hidden)).toBe(`\n${en}`);
  expect(await text(hidden, '--lang', 'zh')).toContain(zh);
  expect(await json(hidden)).toMatchObject({ recommended: 'hourly', exports: null, exportsUnseen: expect.stringContaining(code) });
});

test.each([
  ['SELECT a, b FROM T', ['a', 'b']], ['select a as x,\n b.c from T where a = \'x FROM y\'', ['a', 'b']], ['SELECT * FROM T', []], ['SELECT', []],
  ['\n  SELECT a FROM T', ['a']], ['WITH x AS (SELECT a FROM T) SELECT b FROM x', []],
])('the columns of %j', (query, columns) => {
  expect(columnsOf(query)).toEqual(columns);
});
