import { allowedCalls } from './allowed-calls';
import { allActions } from './facts';
import { allowedList } from './reviewed-lines';
import { CONFIGURATIONS, withoutGuardrail, type RoleUnderTest } from './role-under-test';
import { isNamed } from './statements-about';
import { list, type Statement } from '../helpers/templates';

test('the data set is whole', async () => {
  expect((await allActions()).length).toBeGreaterThan(20_000);
});

describe.each(Object.entries(CONFIGURATIONS))('of all IAM actions, %s', (name, role) => {
  test.each([
    ['may do', role],
    ['without its guardrail too may do', withoutGuardrail(role)],
  ])('%s exactly what the reviewed list says', async (_, each) => {
    const named = (await allActions()).filter((action) => isNamed(each, action));
    const calls = await Promise.all(named.map((action) => allowedCalls(each, action)));
    expect(calls.flat().sort()).toEqual(allowedList(name));
  });

  test('has no permission that no call could use', async () => {
    const used = new Set(allowedList(name).map((line) => line.split(' ')[0]));
    expect(allowedActions(role).filter((action) => !used.has(action))).toEqual([]);
  });

  test('names what it allows: no wildcard, no "everything but"', () => {
    expect(allowedStatements(role).filter((statement) => 'NotAction' in statement || 'NotResource' in statement)).toEqual([]);
    expect(allowedActions(role).filter((action) => /[*?]/.test(action))).toEqual([]);
  });
});

function allowedStatements({ policies }: RoleUnderTest): Statement[] {
  return Object.values(policies).flat().filter(({ Effect }) => Effect === 'Allow');
}

function allowedActions(role: RoleUnderTest): string[] {
  return allowedStatements(role).flatMap(({ Action }) => list(Action));
}
