import { ALLOWS, DENIES, type RecordedPolicy } from './policies';
import { account, GOOD, policy, run } from '../recorded';

interface Remark {
  readonly id: string;
  readonly copy?: object;
}

async function judged({ statements, last }: RecordedPolicy): Promise<{ delivery: string; remarks: Remark[] }> {
  const report = { ...GOOD, ...last ? { ReportStatus: { lastStatus: last } } : {} };
  const { stdout } = await run(['check-report', '--json'], account([report], { 's3api get-bucket-policy costs': policy(...statements) }));
  return JSON.parse(stdout!).reports[0];
}

const ids = (remarks: Remark[], of: (id: string) => boolean): string[] => remarks.map(({ id }) => id).filter(of);
const isReading = (id: string): boolean => id.startsWith('reading');

test('there are enough shapes, each once', () => {
  const shapes = [...ALLOWS, ...DENIES].map(({ shape }) => shape);
  expect(shapes.length).toBeGreaterThanOrEqual(80);
  expect(new Set(shapes).size).toBe(shapes.length);
});

describe.each([['a policy that allows', ALLOWS], ['a right policy that denies', DENIES]] as const)('%s', (_, policies) => {
  test.each(policies.map((each) => [each.shape, each] as const))('%s', async (__, each) => {
    const { delivery, remarks } = await judged(each);
    const because = ids(remarks, (id) => !isReading(id) && id !== 'lastSuccess');
    const reading = ids(remarks, isReading);
    expect([delivery, because, reading]).toEqual([each.answer, each.because ?? [], each.reading ? [each.reading] : []]);
  });
});

const DENIED = DENIES.filter(({ because }) => because?.includes('denied'));

test.each(DENIED.map((each) => [each.shape, each] as const))('the statement that denies is shown, and no other: %s', async (_, each) => {
  const { remarks } = await judged(each);
  const denies = each.statements.filter((statement) => (statement as { Effect: string }).Effect === 'Deny');
  expect(remarks.find(({ id }) => id === 'denied')!.copy).toEqual(JSON.parse(JSON.stringify(denies)));
});

test('of the statements that allow, those are shown by which AWS may deliver, and no others', async () => {
  const open = { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' };
  const other = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/Etl' }, Action: 's3:*', Resource: '*' };
  const { remarks } = await judged({ shape: '', source: '', statements: [other, open], answer: 'cannotTell' });
  expect(remarks.find(({ id }) => id === 'perhapsAllowed')!.copy).toEqual([open]);
});

test.each(ALLOWS.map((each) => [each.shape, each] as const))('a failed delivery counts more than the policy: %s', async (_, each) => {
  expect((await judged({ ...each, last: 'ERROR_PERMISSIONS' })).delivery).toBe('doesNot');
});

test.each([...ALLOWS, ...DENIES].map((each) => [each.shape, each] as const))('a deny of everything is never overlooked: %s', async (_, each) => {
  const { delivery } = await judged({ ...each, statements: [...each.statements, { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] });
  expect(delivery).not.toBe('delivers');
});
