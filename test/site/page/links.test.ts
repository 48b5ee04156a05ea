import { STACKS } from '../../../site/page/connections';
import { FIELDS, fieldsOf } from '../../../site/page/fields';
import { defaultRegion, makeLinks, type Answers } from '../../../site/page/links';
import { PAGE_REGIONS } from '../../../site/page/regions';
import { StompyQuickCreateLink } from '../../../src';
import { TYPED_IN_FULL } from '../../../tools/page/expected';
import { EXTERNAL_ID, STOMPY } from '../../helpers/stacks';

const PUBLISHED = { stompyAccountId: STOMPY, folder: 'https://b.s3.ap-southeast-1.amazonaws.com/v1' };
const ID = FIELDS.find(({ parameter }) => parameter.name === 'ExternalId')!.id;
const BUCKET = 'analyzer-role.CostAndUsageBucket';
const answers = (templates: string[], values: Answers['values'], region = 'ap-southeast-1') => ({ region, templates, values });

test('a link is the one of the public function', () => {
  const { links, problems } = makeLinks(PUBLISHED, answers(['spotainer-role'], { [ID]: EXTERNAL_ID, 'spotainer-role.Permissions': 'ReadOnly' }));
  expect(problems).toEqual([]);
  expect(links.map(({ url }) => url)).toEqual([StompyQuickCreateLink.url({
    template: STACKS.find(({ template }) => template.templateName === 'spotainer-role')!.template,
    templateUrl: `${PUBLISHED.folder}/spotainer-role.template.json`,
    stackName: 'StompySpotainerStack',
    parameters: { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID, Permissions: 'ReadOnly' },
  })]);
});

test('empty optional fields are left out, and white space around a pasted value is no part of it', () => {
  const { links } = makeLinks(PUBLISHED, answers(['analyzer-role'], { [ID]: ` ${EXTERNAL_ID}\n`, [BUCKET]: 'costs', 'analyzer-role.ReportPrefix': '  ' }));
  expect(Object.entries(links[0].parameters)).toEqual([['StompyAccountID', STOMPY], ['ExternalId', EXTERNAL_ID], ['CostAndUsageBucket', 'costs']]);
});

test('what is missing is a problem of its field, once for two stacks that share it, and then there is no link at all', () => {
  const { links, problems } = makeLinks(PUBLISHED, answers(['analyzer-role', 'spotainer-role'], { [BUCKET]: 'costs' }));
  expect(links).toEqual([]);
  expect(problems.map(({ field, prop, got }) => [field, prop, got])).toEqual([[ID, 'ExternalId', '""']]);
});

test('what belongs to another stack is not asked', () => {
  const { links } = makeLinks(PUBLISHED, answers(['cur-report'], { [ID]: 'short', [BUCKET]: '*' }));
  expect(links.map(({ parameters }) => parameters)).toEqual([{}]);
});

test.each(['cn-north-1', 'us-gov-west-1'])('in %s, whose console cannot read the templates, the region is the problem', (region) => {
  const { links, problems } = makeLinks(PUBLISHED, answers(['spotainer-role'], { [ID]: EXTERNAL_ID }, region));
  expect([links, problems.map(({ field }) => field)]).toEqual([[], ['region']]);
});

test('GovCloud has no role of Stompy, and no cost report', () => {
  const government = { ...PUBLISHED, folder: 'https://b.s3.us-gov-west-1.amazonaws.com/v1' };
  const { links, problems } = makeLinks(government, answers(['spotainer-role'], { [ID]: EXTERNAL_ID }, 'us-gov-west-1'));
  expect([links, problems.map(({ fix }) => fix)]).toEqual([[], ['nothing can assume a role from one partition into another']]);
  expect(makeLinks(government, answers(['cur-report'], {}, 'us-gov-west-1')).problems.map(({ fix }) => fix)).toEqual([expect.stringMatching(/^AWS makes no cost reports/)]);
});

test.each([
  ['https://b.s3.ap-southeast-1.amazonaws.com/v1', 'ap-southeast-1'],
  ['https://b.s3.eu-west-1.amazonaws.com/v1', 'ap-southeast-1'],
  ['https://b.s3.cn-northwest-1.amazonaws.com.cn/v1', 'cn-north-1'],
])('for templates in %s, the page proposes %s', (folder, region) => {
  expect(defaultRegion({ stompyAccountId: STOMPY, folder })).toBe(region);
});

test('Singapore is the first region, and each is there once', () => {
  expect(PAGE_REGIONS[0]).toBe('ap-southeast-1');
  expect(new Set(PAGE_REGIONS).size).toBe(PAGE_REGIONS.length);
});

test('every parameter but Stompy\'s account is a field, once', () => {
  for (const { template } of STACKS) {
    expect(fieldsOf(template).map(({ parameter }) => parameter.name).sort()).toEqual(template.parameterNames.filter((name) => name !== 'StompyAccountID').sort());
  }
  expect(new Set(FIELDS.map(({ id }) => id)).size).toBe(FIELDS.length);
});

test('the browser types something into every field that is typed', () => {
  const typed = FIELDS.filter(({ parameter }) => !parameter.allowedValues).map(({ parameter }) => parameter.name);
  expect(Object.keys(TYPED_IN_FULL).sort()).toEqual([...new Set(typed)].sort());
});
