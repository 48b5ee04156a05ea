import { ANALYSAVER, MADE, ROLE_ARN, STACK } from './account';
import { answerOf } from './play';
import { account, policy, refused, said, type Recording } from '../recorded';
import { ARN, CUR2, DELIVERY, FILE, FOCUS, HEALTHY, NAME, recordedExport, run } from '../recorded-export';

/** The stack made an export and no report. */
function madeExport(id: string): Recording {
  const { StackResourceSummaries } = JSON.parse(ANALYSAVER.recording[`cloudformation list-stack-resources ${STACK}`].stdout);
  const others = StackResourceSummaries.filter(({ ResourceType }: { ResourceType: string }) => ResourceType !== 'Custom::StompyCurReport');
  const made = { ResourceType: 'AWS::BCMDataExports::Export', LogicalResourceId: 'Export', PhysicalResourceId: id, LastUpdatedTimestamp: MADE, ResourceStatus: 'CREATE_COMPLETE' };
  return { [`cloudformation list-stack-resources ${STACK}`]: said({ StackResourceSummaries: [...others, made] }) };
}

function exported(definitionOf: object, status: object, runs: object[] = [], more: Recording = {}): Recording {
  return {
    ...account([]),
    ...madeExport(ARN),
    ...recordedExport(definitionOf, status, runs),
    's3api head-object exports': said({ LastModified: '2026-11-24T10:00:00+00:00' }),
    [`s3api list-objects-v2 exports stompy-cur2/${NAME}/`]: said({ Contents: [FILE] }),
    ...more,
  };
}

async function idsOf(answers: Recording): Promise<string[]> {
  const { findings } = await answerOf({ answers });
  return findings.filter(({ about }) => about === NAME || about === ARN).map(({ id }) => id);
}

const GOOD = ['definitionFits', 'statusSuccess', 'deliveryAllowed', 'testObjectThere', 'filesDelivering'];

test.each([['its ARN, as CloudFormation itself', ARN], ['its name, as our function', NAME]])('an export that the stack made is known by %s', async (_, id) => {
  expect(await idsOf({ ...exported(CUR2, HEALTHY, [run('DELIVERY_SUCCESS', '2026-11-25T04:00:00+00:00')]), ...madeExport(id) })).toEqual(GOOD);
});

test('FOCUS has its resource ids without a setting', async () => {
  const files = { [`s3api list-objects-v2 exports stompy-focus/${NAME}/`]: said({ Contents: [FILE] }) };
  expect(await idsOf(exported(FOCUS, HEALTHY, [run('DELIVERY_SUCCESS', 1_764_043_200)], files))).toEqual(GOOD);
});

test.each<[string, object, object[], string, string]>([
  ['the last run that ended', HEALTHY, [run('DELIVERY_SUCCESS', '2026-11-24T04:00:00+00:00'), run('DELIVERY_FAILURE', '2026-11-25T04:00:00+00:00', 'INTERNAL_FAILURE'), run('QUERY_IN_PROCESS', '2026-11-25T08:00:00+00:00')],
    'statusFailed', 'AWS says of its last delivery: DELIVERY_FAILURE, INTERNAL_FAILURE.'],
  ['a later success', HEALTHY, [run('DELIVERY_SUCCESS', '2026-11-25T04:00:00+00:00'), run('DELIVERY_FAILURE', '2026-11-24T04:00:00+00:00', 'INTERNAL_FAILURE')], 'statusSuccess', 'AWS says that its last delivery was a success.'],
  ['the last of those that ended, whatever has not', HEALTHY, [run('DELIVERY_SUCCESS', '2026-11-24T04:00:00+00:00'), run('DELIVERY_FAILURE_IN_RETRY', '2026-11-25T04:00:00+00:00')], 'statusSuccess', 'AWS says that its last delivery was a success.'],
  ['no run yet', HEALTHY, [run('QUERY_QUEUED', '2026-11-25T04:00:00+00:00')], 'statusNone', 'AWS says nothing of a delivery yet.'],
  ['health, with AWS\'s reason', { ...HEALTHY, StatusCode: 'UNHEALTHY', StatusReason: 'BILL_OWNER_CHANGED' }, [run('DELIVERY_SUCCESS', '2026-11-25T04:00:00+00:00')], 'statusFailed', 'AWS says of its last delivery: BILL_OWNER_CHANGED.'],
  ['a permission that AWS lacks', { ...HEALTHY, StatusCode: 'UNHEALTHY', StatusReason: 'INSUFFICIENT_PERMISSION' }, [], 'statusFailed', 'AWS says of its last delivery: ERROR_PERMISSIONS.'],
  ['no reason', { StatusCode: 'UNHEALTHY' }, [], 'statusFailed', 'AWS says of its last delivery: UNHEALTHY.'],
])('its status is %s', async (_, status, runs, id, sentence) => {
  const { findings } = await answerOf({ answers: exported(CUR2, status, runs) });
  expect(findings.find(({ check }) => check === 'status')).toMatchObject({ id, found: sentence });
});

test('settings that differ are named', async () => {
  const changed = JSON.parse(JSON.stringify(CUR2).replace('"TIME_GRANULARITY":"HOURLY"', '"TIME_GRANULARITY":"DAILY"').replace('"INCLUDE_RESOURCES":"TRUE"', '"INCLUDE_RESOURCES":"FALSE"')
    .replace('OVERWRITE_REPORT', 'CREATE_NEW_REPORT').replace('"Format":"PARQUET"', '"Format":"TEXT_OR_CSV"'));
  const { findings } = await answerOf({ answers: exported(changed, HEALTHY) });
  expect(findings.find(({ check }) => check === 'definition')!.found).toBe('Its settings lack: hourly, resource IDs, overwritten in place, Parquet.');
  const bare = JSON.parse(JSON.stringify({ ...CUR2, DataQuery: { QueryStatement: 'SELECT a FROM COST_AND_USAGE_REPORT' } }));
  expect((await answerOf({ answers: exported(bare, HEALTHY) })).findings.find(({ check }) => check === 'definition')!.found).toBe('Its settings lack: hourly, resource IDs.');
});

test.each<[string, object[], string]>([
  ['for reports alone', [{ ...DELIVERY, Principal: { Service: 'billingreports.amazonaws.com' } }], 'deliveryUnknown'],
  ['for another account', [{ ...DELIVERY, Condition: { StringEquals: { 'aws:SourceAccount': '777788889999' } } }], 'deliveryRefused'],
  ['for this export alone', [{ ...DELIVERY, Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' }, ArnLike: { 'aws:SourceArn': `arn:aws:bcm-data-exports:us-east-1:111122223333:export/${NAME}-*` } } }], 'deliveryUnknown'],
  ['below its prefix alone', [{ ...DELIVERY, Resource: 'arn:aws:s3:::exports/stompy-cur2/*' }], 'deliveryUnknown'],
])('the policy of its bucket is judged by the service that delivers exports: %s', async (_, statements, id) => {
  const { findings } = await answerOf({ answers: exported(CUR2, HEALTHY, [], { 's3api get-bucket-policy exports': policy(...statements) }) });
  expect(findings.find(({ check }) => check === 'delivery')!.id).toBe(id);
});

test.each<[string, object, string]>([
  ['AWS made it, though no stack says so', HEALTHY, '26 hours'], ['AWS tried its bucket, where it does not say when it made it', { StatusCode: 'HEALTHY' }, '2 hours'],
])('without files it is waited for since %s', async (_, status, hours) => {
  const answers = exported(CUR2, status, [], {
    [`s3api list-objects-v2 exports stompy-cur2/${NAME}/`]: said({}),
    's3api head-object exports': said({ LastModified: '2026-11-25T10:00:00+00:00' }),
  });
  const { StackResourceSummaries } = JSON.parse(answers[`cloudformation list-stack-resources ${STACK}`].stdout);
  const undated = said({ StackResourceSummaries: StackResourceSummaries.filter(({ LogicalResourceId }: { LogicalResourceId: string }) => LogicalResourceId !== 'Export') });
  const reads = JSON.parse(JSON.stringify(ANALYSAVER.recording).replaceAll('arn:aws:s3:::costs', 'arn:aws:s3:::exports').replaceAll('exports/cur', 'exports/stompy-cur2'));
  const { findings } = await answerOf({ answers: { ...reads, ...answers, [`cloudformation list-stack-resources ${STACK}`]: undated } });
  expect(findings.find(({ check }) => check === 'files')).toMatchObject({ id: 'filesWaiting', about: NAME, found: expect.stringContaining(` ${hours}`) });
});

test.each(['list-exports', `get-export ${ARN}`])('what may not be looked at is not gone: %s', async (call) => {
  const answers = { ...exported(CUR2, HEALTHY), [`bcm-data-exports ${call}`]: refused('AccessDeniedException', 'X') };
  const { findings, standing } = await answerOf({ args: ['--role', ROLE_ARN], answers });
  expect(findings.filter(({ check }) => check === 'definition').map(({ id }) => id)).toEqual(['exportsHidden']);
  expect(standing).toBe('hidden');
});

test('one that is gone is said to be', async () => {
  expect(await idsOf({ ...exported(CUR2, HEALTHY), 'bcm-data-exports list-exports': said({ Exports: [] }) })).toEqual(['reportGone']);
});
