import { guardedActions, guardedList } from './guarded-actions';
import type { Case } from './matrix/case';
import { ADMINISTRATING_WITH_EXPORTS, threeExports } from './matrix/exports';
import { ADMINISTRATING_ANALYSAVER, ADMINISTRATING_SPOTAINER } from './matrix/guardrail';
import { holds } from './matrix/holds';
import { CONFIGURATIONS, analySaverWith, withAdministratorAccess, type RoleUnderTest } from './role-under-test';

test.each(Object.entries(CONFIGURATIONS))('%s can never do what the reviewed list says', async (_, role) => {
  expect(await guardedActions(role)).toEqual(guardedList(role.product));
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
