import { LINK_TEMPLATES, synthesizeLinkTemplates } from '../../site/templates';
import { POLICY_WITH_PATH, UNIT_IDS } from '../../src/input/organization-rules';
import { NO_REPORTS_HERE, REGIONS_WITHOUT_REPORTS } from '../../src/input/regions';
import {
  ACCOUNT_ID, EXISTING_BUCKET_NAME, EXISTING_PREFIX, EXTERNAL_ID, IMAGE_ACCOUNT, KEY_ARN, POLICY, REGION, REPORT_PREFIX, ROLE_ARN, type Rule,
} from '../../src/input/rules';
import { EXTERNAL_ID as AN_EXTERNAL_ID, STOMPY } from '../helpers/stacks';

const CHOICES: Record<string, { values: string[]; otherwise: string }> = {
  Purchases: { values: ['No', 'Yes'], otherwise: 'No' },
  Permissions: { values: ['ReadOnly', 'Automation'], otherwise: 'Automation' },
  ManagementAccount: { values: ['No', 'Yes'], otherwise: 'No' },
};
const RULES: Record<string, Rule> = {
  StompyAccountID: ACCOUNT_ID,
  ExternalId: EXTERNAL_ID,
  CostAndUsageBucket: EXISTING_BUCKET_NAME,
  ReportPrefix: REPORT_PREFIX,
  ReportKey: KEY_ARN,
  PermissionsBoundary: POLICY,
  InstanceRoles: ROLE_ARN,
  VolumeKeys: KEY_ARN,
  ImageAccounts: IMAGE_ACCOUNT,
  Regions: REGION,
  OrganizationalUnits: UNIT_IDS,
};
/** How many entries those take that are lists by their commas. */
const LISTS: Record<string, number> = { InstanceRoles: 10, VolumeKeys: 10, ImageAccounts: 10, Regions: 40 };
const GOOD: Record<string, string> = {
  StompyAccountID: STOMPY,
  ExternalId: AN_EXTERNAL_ID,
  CostAndUsageBucket: 'costs-of-acme',
  ReportPrefix: 'billing/stompy',
  ReportKey: 'arn:aws:kms:ap-southeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  PermissionsBoundary: 'arn:aws:iam::111122223333:policy/vendors/Boundary',
  InstanceRoles: 'arn:aws:iam::111122223333:role/web,arn:aws-cn:iam::111122223333:role/apps/Jobs@prod',
  VolumeKeys: 'arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab,arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  ImageAccounts: '222233334444,333344445555',
  Regions: 'ap-southeast-1,us-gov-west-1',
  OrganizationalUnits: 'ou-ab12-cd34ef56,r-ab12',
};
/** What stands for something else in one of the templates: a boundary that every account has is known by its name alone. */
const ELSEWHERE: Record<string, { rule: Rule; good: string }> = {
  'organization PermissionsBoundary': { rule: POLICY_WITH_PATH, good: 'platform/boundary' },
};
/** What is refused, because it would allow more, or nothing. */
const BAD: [string, string][] = [
  ['InstanceRoles', 'arn:aws:iam::111122223333:role/*'], ['InstanceRoles', 'web'], ['InstanceRoles', 'arn:aws:iam::111122223333:role/web, arn:aws:iam::111122223333:role/jobs'],
  ['InstanceRoles', 'arn:aws:iam::111122223333:role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot'], ['InstanceRoles', 'arn:aws:iam::111122223333:role/web,'],
  ['InstanceRoles', Array(11).fill('arn:aws:iam::111122223333:role/web').join(',')],
  ['VolumeKeys', 'arn:aws:kms:eu-west-1:111122223333:alias/volumes'], ['VolumeKeys', 'arn:aws:kms:eu-west-1:111122223333:key/*'],
  ['ReportKey', 'arn:aws:kms:eu-west-1:111122223333:alias/costs'], ['ImageAccounts', '*'], ['ImageAccounts', 'self'], ['Regions', '*'], ['Regions', 'Singapore'],
  ['PermissionsBoundary', 'arn:aws:iam::111122223333:role/web'], ['PermissionsBoundary', 'a b'],
  ['PermissionsBoundary', 'arn:aws:iam::aws:policy/PowerUserAccess'],
];

/** What the regular expressions of Java and JavaScript read alike: no flags, no look-behind, no sets within sets. */
const SHARED_DIALECT = /^(\\[dw.\\1-9]|\\[tnr]|\\x[0-9A-F]{2}|\[\^?(\\[dw]|\\[tnr]|\\x[0-9A-F]{2}|[^\\[\]&])+\]|\(\?[!=:]|\((?!\?)|\)|\||\^|\$|\.|[*+?]|\{\d+(,\d*)?\}|[^\\()[\]{}*+?|^$.])+$/;

const TEMPLATES = synthesizeLinkTemplates();

describe.each(TEMPLATES.map((template) => [template.name, template] as const))('the form of %s', (name, { body }) => {
  const parameters = body.Parameters;
  const names = Object.keys(parameters);
  const form = body.Metadata['AWS::CloudFormation::Interface'];

  test('has the parameters of its link, in the same order, and at most eight', () => {
    expect(names).toEqual(LINK_TEMPLATES.find(({ templateName }) => templateName === name)!.parameterNames);
    expect(names.length).toBeLessThanOrEqual(8);
  });

  test('asks for what is required first', () => {
    const required = names.map((each) => parameters[each].Default === undefined);
    expect(required).toEqual([...required].sort().reverse());
  });

  test('shows every parameter once, in a labelled group and with a label', () => {
    expect(form.ParameterGroups.flatMap((group) => group.Parameters)).toEqual(names);
    expect(form.ParameterGroups.every(({ Label }) => Label.default.length > 0)).toBe(true);
    expect(Object.keys(form.ParameterLabels)).toEqual(names);
    expect(Object.values(form.ParameterLabels).every((label) => label.default.length > 0)).toBe(true);
  });

  test.each(names)('checks %s as the constructs do', (each) => {
    const { Type, Description, Default: otherwise, AllowedPattern: pattern, AllowedValues: values, ConstraintDescription: text } = parameters[each];
    expect(Type).toBe('String');
    expect(Description).toMatch(/\.$/);
    if (each in CHOICES) {
      expect({ values, otherwise }).toEqual(CHOICES[each]);
      expect(text).toBe(`must be ${CHOICES[each].values.join(' or ')}`);
      return;
    }
    // what may be left out belongs to a report that exists already
    const mayBeEmpty = otherwise === '';
    const rule = mayBeEmpty && each === 'ReportPrefix' ? EXISTING_PREFIX : ELSEWHERE[`${name} ${each}`]?.rule ?? RULES[each];
    const one = rule.pattern.slice(1, -1);
    const asList = each in LISTS ? `^${one}(,${one}){0,${LISTS[each] - 1}}$` : rule.pattern;
    expect(pattern).toBe(mayBeEmpty ? `^$|${asList}` : asList);
    const must = each in LISTS ? `${rule.must}; at most ${LISTS[each]}, separated by commas without spaces` : rule.must;
    expect(text).toBe(`${must}${mayBeEmpty && each !== 'OrganizationalUnits' ? ', or be empty' : ''}: ${rule.fix}`);
    expect(values).toBeUndefined();
  });

  test.each(names.filter((each) => each in RULES))('has a pattern for %s that Java and JavaScript read alike', (each) => {
    const pattern = parameters[each].AllowedPattern!;
    expect(pattern).toMatch(SHARED_DIALECT);
    // CloudFormation compares the whole value, JavaScript any part of it
    expect(pattern.replace('^$|', '')).toMatch(/^\^.*\$$/);
    const good = ELSEWHERE[`${name} ${each}`]?.good ?? GOOD[each];
    expect(good).toMatch(new RegExp(pattern));
    expect(`${good} `).not.toMatch(new RegExp(pattern));
    if (parameters[each].Default !== undefined) expect(parameters[each].Default).toMatch(new RegExp(pattern));
  });

  test('takes any account of Stompy and proposes none', () => {
    expect(parameters.StompyAccountID?.Default).toBeUndefined();
    expect(parameters.StompyAccountID?.AllowedValues).toBeUndefined();
  });
});

test.each(BAD)('%s does not take %s', (parameter, value) => {
  const [{ AllowedPattern: pattern }] = TEMPLATES.flatMap(({ body }) => parameter in body.Parameters ? [body.Parameters[parameter]] : []);
  expect(value).not.toMatch(new RegExp(pattern!));
});

test('the label of the external ID says where Stompy shows it', () => {
  for (const { body } of TEMPLATES.filter((template) => 'ExternalId' in template.body.Parameters)) {
    expect(body.Metadata['AWS::CloudFormation::Interface'].ParameterLabels.ExternalId.default).toContain('Stompy\'s connection page');
  }
});

test.each(['analyzer-role', 'analyzer-with-report', 'cur-report'])('%s is refused where AWS makes no cost reports, in the constructs\' words', (name) => {
  const { body } = TEMPLATES.find((template) => template.name === name)!;
  expect(body.Rules).toEqual({
    ReportsExistHere: {
      Assertions: [{
        Assert: { 'Fn::Not': [{ 'Fn::Contains': [REGIONS_WITHOUT_REPORTS, { Ref: 'AWS::Region' }] }] },
        AssertDescription: NO_REPORTS_HERE,
      }],
    },
  });
});

test.each(['spotainer-role', 'organization'])('%s is refused where Stompy has no account, in the constructs\' words', (name) => {
  const { body } = TEMPLATES.find((template) => template.name === name)!;
  expect(body.Rules!.StompyIsHere).toEqual({
    Assertions: [{
      Assert: { 'Fn::Not': [{ 'Fn::Contains': [REGIONS_WITHOUT_REPORTS, { Ref: 'AWS::Region' }] }] },
      AssertDescription: 'The region must be in a partition where Stompy has an account, aws or aws-cn: nothing can assume a role from one partition into another',
    }],
  });
});

test.each([['(?<=a)b'], ['[a-z&&[^b]]'], ['(?i)a'], ['\\p{L}'], ['(?<n>a)'], ['a++b[[]']])('the check of the dialect refuses %s', (pattern) => {
  expect(pattern).not.toMatch(SHARED_DIALECT);
});
