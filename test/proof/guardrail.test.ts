import { fittingRequests, resourceTypesOf } from './facts';
import { guardedList, leftActions } from './guarded-actions';
import { BOTH_PRODUCTS } from './matrix/both-products';
import type { Case } from './matrix/case';
import { ADMINISTRATING_WITH_EXPORTS, threeExports } from './matrix/exports';
import { ADMINISTRATING_ANALYSAVER, ADMINISTRATING_SPOTAINER } from './matrix/guardrail';
import { holds } from './matrix/holds';
import { SPOTAINER, SPOTAINER_EVERYTHING } from './matrix/spotainer';
import { CONFIGURATIONS, analySaverWith, withAdministratorAccess, withoutGuardrail, type RoleUnderTest } from './role-under-test';
import { isAllowed } from './simulator';
import { ANALYSAVER_GUARDS } from '../../src/permissions/guardrail/analysaver';
import { SPOTAINER_GUARDS } from '../../src/permissions/guardrail/spotainer';

const PRODUCTS = [['AnalySaver', ANALYSAVER_GUARDS, 'analysaver-everything'], ['SpoTainer', SPOTAINER_GUARDS, 'spotainer-everything']] as const;

test.each(Object.entries(CONFIGURATIONS))('of all IAM actions, the guardrail of %s leaves exactly those of the reviewed list', async (_, role) => {
  expect(await leftActions(role)).toEqual(guardedList(role.product).map(({ action }) => action));
});

describe.each(PRODUCTS)('the reviewed list of %s', (product, guards, configuration) => {
  const left = guardedList(product);
  const role = withAdministratorAccess(CONFIGURATIONS[configuration]);

  test('gives each action a reason of its own words', () => {
    expect(left.filter(({ reason }) => (reason ?? '').split(' ').length < 4).map(({ action }) => action)).toEqual([]);
  });

  test('names every guard that denies more than all that is not needed, and no other', () => {
    const denying = guards.filter(({ sid, denies }) => sid !== 'NothingElse' && denies.length > 0).map(({ sid }) => sid);
    expect([...new Set(left.flatMap((each) => each.guards))].sort()).toEqual(denying.sort());
  });

  test.each(left.filter((each) => each.guards.length > 0).map((each) => [each.action, each.guards.join(', ')]))(
    '%s is denied where it is not meant, by %s, with AdministratorAccess attached', async (action) => {
      const { types, known } = await resourceTypesOf(action);
      const requests = (await Promise.all(types.map((type) => fittingRequests(product, action, type)))).flat();
      const elsewhere = requests.map(([, request]) =>
        ({ ...request, resource: elsewhereOf(request.resource), context: withoutFacts(request.context) }));
      const denied = await Promise.all(elsewhere.map(async (request) => !await isAllowed(role, request, { known })));
      expect(denied).toContain(true);
    });
});

describe.each<[string, RoleUnderTest, Case[]]>([
  ['AnalySaver', CONFIGURATIONS['analysaver-everything'], ADMINISTRATING_ANALYSAVER],
  ['AnalySaver with exports', analySaverWith((stack) => ({ exports: threeExports(stack) })), ADMINISTRATING_WITH_EXPORTS],
  ['SpoTainer', CONFIGURATIONS['spotainer-everything'], ADMINISTRATING_SPOTAINER],
])('%s with AdministratorAccess attached', (_, role, cases) => {
  test.each(cases.map((each) => [each[0], each[1], each] as const))('%s: %s', async (__, ___, each) => {
    expect(await holds(withAdministratorAccess(role), each)).toBe(true);
  });
});

test('what the guardrail alone keeps out is two: an interface at a launch, and a snapshot in an image, that are there already', async () => {
  const alone = async (configuration: string, cases: Case[]) => {
    const bare = withoutGuardrail(CONFIGURATIONS[configuration]);
    const held = await Promise.all(cases.map(async (each) => await holds(bare, each) ? [] : [each[1]]));
    return held.flat();
  };
  expect(await alone('spotainer-defaults', SPOTAINER)).toEqual(['launches with an interface that exists already']);
  expect(await alone('spotainer-everything', [...SPOTAINER_EVERYTHING, ...BOTH_PRODUCTS])).toEqual([
    'launches with an interface that exists already and its tag', 'puts a snapshot of the customer\'s into an image',
  ]);
  expect(await alone('analysaver-everything', BOTH_PRODUCTS)).toEqual([]);
});

/** Another bucket, key, role, snapshot or interface than those that were given. */
function elsewhereOf(arn: string): string {
  return arn.replace('costs-of-acme', 'payroll').replace(/key\/\w+$/, 'key/payroll').replace(/role\/.+$/, 'role/admin')
    .replace(/network-interface\/x1$/, 'network-interface/eni-x').replace(/snapshot\/x1$/, 'snapshot/snap-x');
}

/** Without tags, and not said to come from another call. */
function withoutFacts(context: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(context).filter(([key]) => !/^aws:(ResourceTag|RequestTag)|:CreateAction$|^s3:prefix$/.test(key)));
}
