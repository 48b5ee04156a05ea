import { answerOf, check } from './play';
import { SENTENCES } from './sentences';
import { SITUATIONS } from './situations';
import { FINDINGS, type FindingId } from '../../../src/cli/check-connection/finding';

const IDS = Object.keys(FINDINGS) as FindingId[];

test('every finding has a situation and its sentences', () => {
  expect(Object.keys(SITUATIONS).sort()).toEqual([...IDS].sort());
  expect(Object.keys(SENTENCES).sort()).toEqual([...IDS].sort());
});

test.each(IDS)('%s, in both languages, with its result and exit status', async (id) => {
  const { status, standing, en, zh } = SENTENCES[id];
  for (const [language, said] of [['en', en], ['zh', zh]] as const) {
    const answer = await answerOf(SITUATIONS[id], '--lang', language);
    const found = answer.findings.find((each) => each.id === id)!;
    expect([found.check, found.result, found.found, found.next]).toEqual([...FINDINGS[id], said[0], said[1] ?? null]);
    expect(found.about).toMatch(/^\S+$/);
    expect(answer.standing).toBe(standing);
    const text = await check(SITUATIONS[id], ['--lang', language]);
    expect(text.status).toBe(status);
    for (const sentence of said) expect(text.stdout).toContain(sentence);
  }
});

/** A status of its own for each of: works, wrong, waiting, not seen. */
test('only what is wrong fails', () => {
  const expected = { works: 0, wrong: 1, waiting: 3, hidden: 4, unknown: 4 };
  expect(IDS.filter((id) => SENTENCES[id].status !== expected[SENTENCES[id].standing as keyof typeof expected])).toEqual([]);
  expect(IDS.filter((id) => (FINDINGS[id][1] === 'wrong') !== (SENTENCES[id].status === 1))).toEqual([]);
});

/** Words of advice by which something of the customer's could be lost. */
const DANGEROUS = /put-bucket-policy|put-key-policy|update-assume-role-policy|\bdelete\b|\breplace\b|替换|删除策略/i;

test.each(IDS)('%s advises nothing by which something is lost', (id) => {
  expect([...SENTENCES[id].en, ...SENTENCES[id].zh].filter((each) => DANGEROUS.test(each))).toEqual([]);
});

test.each(IDS.filter((id) => FINDINGS[id][1] === 'hidden'))('%s: not to be allowed to look is said so, and is no fault', async (id) => {
  const { findings, standing } = await answerOf(SITUATIONS[id]);
  expect(findings.filter(({ result }) => result === 'wrong')).toEqual([]);
  expect(standing).toBe('hidden');
  expect(SENTENCES[id].en[0]).toMatch(/^You may not look|^You may not list|^You may not ask/);
});
