import { LINK_TEMPLATES, synthesizeLinkTemplates } from '../../site/templates';
import { POLICY_WITH_PATH, UNIT_IDS } from '../../src/input/organization-rules';
import { NO_REPORTS_HERE, REGIONS_WITHOUT_REPORTS } from '../../src/input/regions';
import { ACCOUNT_ID, BUCKET_NAME, EXTERNAL_ID, REPORT_PREFIX, type Rule } from '../../src/input/rules';
import { EXTERNAL_ID as AN_EXTERNAL_ID, STOMPY } from '../helpers/stacks';

const CHOICES: Record<string, { values: string[]; otherwise: string }> = {
  Purchases: { values: ['No', 'Yes'], otherwise: 'No' },
  Permissions: { values: ['ReadOnly', 'Automation'], otherwise: 'Automation' },
  ManagementAccount: { values: ['No', 'Yes'], otherwise: 'No' },
};
const RULES: Record<string, Rule> = {
  StompyAccountID: ACCOUNT_ID,
  ExternalId: EXTERNAL_ID,
  CostAndUsageBucket: BUCKET_NAME,
  ReportPrefix: REPORT_PREFIX,
  OrganizationalUnits: UNIT_IDS,
  PermissionsBoundary: POLICY_WITH_PATH,
};
const GOOD: Record<string, string> = {
  StompyAccountID: STOMPY,
  ExternalId: AN_EXTERNAL_ID,
  CostAndUsageBucket: 'costs-of-acme',
  ReportPrefix: 'billing/stompy',
  OrganizationalUnits: 'ou-ab12-cd34ef56,r-ab12',
  PermissionsBoundary: 'platform/boundary',
};

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
    const mayBeEmpty = otherwise === '';
    expect(pattern).toBe(mayBeEmpty ? `^$|${RULES[each].pattern}` : RULES[each].pattern);
    expect(text).toBe(`${RULES[each].must}${mayBeEmpty ? ', or be empty' : ''}: ${RULES[each].fix}`);
    expect(values).toBeUndefined();
  });

  test.each(names.filter((each) => each in RULES))('has a pattern for %s that Java and JavaScript read alike', (each) => {
    const pattern = parameters[each].AllowedPattern!;
    expect(pattern).toMatch(SHARED_DIALECT);
    // CloudFormation compares the whole value, JavaScript any part of it
    expect(pattern.replace('^$|', '')).toMatch(/^\^.*\$$/);
    expect(GOOD[each]).toMatch(new RegExp(pattern));
    expect(`${GOOD[each]} `).not.toMatch(new RegExp(pattern));
    if (parameters[each].Default !== undefined) expect(parameters[each].Default).toMatch(new RegExp(pattern));
  });

  test('takes any account of Stompy and proposes none', () => {
    expect(parameters.StompyAccountID?.Default).toBeUndefined();
    expect(parameters.StompyAccountID?.AllowedValues).toBeUndefined();
  });
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

test.each([['(?<=a)b'], ['[a-z&&[^b]]'], ['(?i)a'], ['\\p{L}'], ['(?<n>a)'], ['a++b[[]']])('the check of the dialect refuses %s', (pattern) => {
  expect(pattern).not.toMatch(SHARED_DIALECT);
});
