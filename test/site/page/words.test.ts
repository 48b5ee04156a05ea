import { LANGUAGES } from '../../../site/page';
import { CONNECTIONS, STACKS } from '../../../site/page/connections';
import { FIELDS, isAboutPlace, isFromStompy } from '../../../site/page/fields';
import { makeLinks } from '../../../site/page/links';
import { PAGE_REGIONS } from '../../../site/page/regions';
import { filled } from '../../../site/page/script/data';
import { CHINESE_SENTENCES } from '../../../site/page/words/chinese-sentences';
import { synthesizeLinkTemplates } from '../../../site/templates';

const PUBLISHED = { stompyAccountId: '444455556666', folder: 'https://b.s3.ap-southeast-1.amazonaws.com/v1' };
const GOVERNMENT = { stompyAccountId: '444455556666', folder: 'https://b.s3.us-gov-west-1.amazonaws.com/v1' };
const TEMPLATES = STACKS.map(({ template }) => template.templateName);

/** Everything that the page takes from the constructs: the form's own words, what outputs say, and what can be wrong. */
function sentences(): string[] {
  const form = FIELDS.flatMap((field) => [field.parameter.label, ...isFromStompy(field) ? [] : [field.parameter.description]]);
  const outputs = synthesizeLinkTemplates().filter(({ name }) => TEMPLATES.includes(name))
    .flatMap(({ body }) => Object.values(body.Outputs).map(({ Description }) => Description));
  const values = Object.fromEntries(FIELDS.map(({ id }) => [id, '*']));
  const problems = [PUBLISHED, GOVERNMENT].flatMap((published) => PAGE_REGIONS.flatMap((region) => TEMPLATES.flatMap((template) =>
    makeLinks(published, { region, templates: [template], values }).problems)));
  // of the place of a template, the page speaks in its own words
  const said = problems.filter(({ prop }) => prop !== 'templateUrl').flatMap(({ must, fix }) => [must, fix]);
  return [...new Set([...form, ...outputs, ...said])].sort();
}

test('every sentence of the constructs that the page can show is there in Chinese, and no other', () => {
  expect(Object.keys(CHINESE_SENTENCES).sort()).toEqual(sentences());
});

test('a Chinese sentence is Chinese, and keeps names, numbers and values', () => {
  for (const [english, chinese] of Object.entries(CHINESE_SENTENCES)) {
    expect(chinese).toMatch(/\p{Script=Han}/u);
    const kept = (text: string) => [...text.matchAll(/\d+|"[^"]+"|StompyAnalySaver|StompySpoTainer|ReadOnly|Automation/g)].map(([word]) => word);
    expect([english, kept(chinese)]).toEqual([english, kept(english)]);
  }
});

describe.each(LANGUAGES.map((words) => [words.language, words] as const))('%s', (_, words) => {
  test('has words for every connection, stack and choice, and for nothing else', () => {
    expect(Object.keys(words.connections).sort()).toEqual(CONNECTIONS.map(({ id }) => id).sort());
    expect(Object.keys(words.stacks).sort()).toEqual([...TEMPLATES].sort());
    const choices = FIELDS.filter(({ parameter }) => parameter.allowedValues);
    expect(Object.fromEntries(Object.entries(words.options).map(([name, options]) => [name, Object.keys(options)])))
      .toEqual(Object.fromEntries(choices.map(({ parameter: { name, allowedValues } }) => [name, allowedValues])));
  });

  test('asks in a step of its own where there is a stack to choose or a report to name', () => {
    for (const { id, stacks } of CONNECTIONS) {
      const fields = FIELDS.filter((field) => field.templates.some((name) => stacks.some(({ template }) => template.templateName === name))
        && isAboutPlace(field));
      expect([id, words.connections[id].details !== undefined]).toEqual([id, stacks.length > 1 || fields.length > 0]);
    }
  });

  test('fills in every blank', () => {
    const problem = { prop: 'a', must: 'b', got: 'c', fix: 'd' };
    expect(filled(words.script.sentence, problem)).toMatch(/a.*b.*c.*d/);
    const noLink = filled(words.script.noLink, { region: 'cn-north-1', host: 'b.s3.amazonaws.com' });
    expect(noLink).toContain('cn-north-1');
    expect(noLink).toContain('b.s3.amazonaws.com');
    expect(noLink).not.toContain('{');
  });
});

test('the two languages say as much: the same lists, blank by blank', () => {
  const shape = (value: unknown): unknown => Array.isArray(value) ? value.length
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)])) : typeof value;
  const [english, chinese] = LANGUAGES.map(({ sentences: _, records: __, ...words }) => shape(words));
  expect(chinese).toEqual(english);
});
