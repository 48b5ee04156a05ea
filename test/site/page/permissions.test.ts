import { LANGUAGES } from '../../../site/page';
import { isMade } from '../../../site/page/choices';
import { STACKS } from '../../../site/page/connections';
import { prose } from '../../../site/page/html';
import { broughtBy, choicesIn, permissions } from '../../../site/page/permissions';
import type { LinkTemplateBody } from '../../../site/template-body';
import { synthesizeLinkTemplates } from '../../../site/templates';
import { ROLES } from '../../../tools/permissions/catalogue';
import { deployed, managedPolicies } from '../../helpers/deployed';
import { memberOf, type StackSetProperties } from '../../helpers/organization';
import { EXTERNAL_ID, STOMPY } from '../../helpers/stacks';
import { sids } from '../../helpers/templates';

const WITH_ROLE = STACKS.filter(({ role }) => role !== undefined);
const TEMPLATES = Object.fromEntries(synthesizeLinkTemplates().map(({ name, body }) => [name, body]));

/** Every way to make the choices: each allowed value, or nothing and something. */
function combinations(names: readonly string[], parameters: LinkTemplateBody['Parameters']): Record<string, string>[] {
  return [...new Set(names)].filter((name) => name in parameters).reduce<Record<string, string>[]>((all, name) =>
    all.flatMap((one) => (parameters[name].AllowedValues ?? ['', 'something']).map((value) => ({ ...one, [name]: value }))), [{}]);
}

/** Ids of the statements that a stack grants: those of its own policies, or of the policies that its StackSet makes. */
function granted(body: LinkTemplateBody, choices: Record<string, string>): string[] {
  const resources = deployed(body, choices);
  const stackSet = Object.values(resources).find(({ Type }) => Type === 'AWS::CloudFormation::StackSet');
  const member = stackSet && memberOf(stackSet.Properties as unknown as StackSetProperties);
  return Object.values(managedPolicies(member ? deployed(member.body, member.values) : resources)).flatMap(sids);
}

describe.each(WITH_ROLE.map((stack) => [stack.template.templateName, stack] as const))('%s', (name, stack) => {
  const { capabilities, guards } = ROLES.find(({ role }) => role === stack.role)!;

  test.each(combinations(capabilities.flatMap((each) => broughtBy(each) ?? []).map(({ parameter }) => parameter), TEMPLATES[name].Parameters))(
    'the page shows a capability exactly where its template grants it: %j', (chosen) => {
      const choices = { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID, CostAndUsageBucket: 'costs', ...chosen };
      const known = Object.fromEntries(Object.entries(choices).filter(([key]) => key in TEMPLATES[name].Parameters));
      const statementIds = granted(TEMPLATES[name], known);
      const effective = { ...Object.fromEntries(Object.entries(TEMPLATES[name].Parameters).map(([key, { Default }]) => [key, Default])), ...known };
      const shown = capabilities.filter((each) => choicesIn(stack.template, broughtBy(each))?.every((choice) => isMade(choice, effective[choice.parameter] ?? ''))).map(({ id }) => id);
      const real = capabilities.filter(({ statements }) => statements.some(({ sid }) => statementIds.includes(sid))).map(({ id }) => id);
      expect(shown).toEqual(real);
    });

  test.each(LANGUAGES.map((words) => [words.language, words] as const))('says all of it in %s', (_, words) => {
    const { text } = permissions(words, stack, ['nothing limits this']);
    for (const capability of capabilities) {
      const { title, reason } = words.records.of(capability);
      const isShown = choicesIn(stack.template, broughtBy(capability)) !== undefined;
      expect([title, text.includes(`<strong>${prose(title).text}</strong>`)]).toEqual([title, isShown]);
      expect([reason, text.includes(prose(reason).text)]).toEqual([reason, isShown]);
    }
    for (const guard of guards) expect(text).toContain(prose(words.records.neverLine({ never: guard.never, zh: guard.zh })).text);
    expect(text).toContain('nothing limits this');
  });

  test('what IAM cannot limit in a capability is said, too', () => {
    const [first] = capabilities;
    const [words] = LANGUAGES;
    const records = { ...words.records, of: () => ({ ...first, caveats: ['Mind <this>.'] }) };
    expect(permissions({ ...words, records }, stack, []).text).toContain('<li>Mind &lt;this&gt;.</li>');
  });
});

test('a stack without a role says that Stompy may do nothing', () => {
  const [words] = LANGUAGES;
  const without = STACKS.find(({ role }) => role === undefined)!;
  expect(permissions(words, without, []).text).toContain(words.stackDetails.noRole);
});
