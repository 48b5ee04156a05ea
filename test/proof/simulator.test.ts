import * as fc from 'fast-check';
import { allActions, resourceTypesOf } from './facts';
import { USUAL } from './matrix/case';
import { makeMatrix } from './matrix/matrix';
import { CONFIGURATIONS, type RoleUnderTest } from './role-under-test';
import { isAllowed, simulate } from './simulator';
import { policiesAbout } from './statements-about';
import type { Statement } from '../helpers/templates';

// the proofs ask with the statements about an action; IAM decides with all of them

test.each(makeMatrix())('%s: statements about other actions change no answer', async (_, role, cases) => {
  for (const [, attempt, action, resource, context] of cases) {
    const { known } = await resourceTypesOf(action);
    const request = { action, resource, context: { ...USUAL, ...context } };
    expect([attempt, await isAllowed(role, request, { known })]).toEqual([attempt, await simulate(role.policies, request, { known })]);
  }
});

test('a statement is left out where IAM would not match its action, and only there', async () => {
  // IAM lets everybody make this call, whatever the policies say
  const actions = (await allActions()).filter((action) => action !== 'sts:GetCallerIdentity');
  const statements = Object.values(CONFIGURATIONS).flatMap(({ policies }) => Object.values(policies).flat());
  // most pairs have nothing to do with each other: half of them are of one service
  const mine = statements.map(({ Action, NotAction }) => [NotAction ?? Action].flat()[0].split(':')[0]);
  const index = fc.nat({ max: statements.length - 1 });
  const pair = fc.oneof(
    fc.tuple(index, fc.constantFrom(...actions)),
    index.chain((each) => fc.tuple(fc.constant(each), fc.constantFrom(...actions.filter((action) => action.startsWith(`${mine[each]}:`)), 'sts:AssumeRole'))),
  );
  let matched = 0;
  await fc.assert(fc.asyncProperty(pair, async ([each, action]) => {
    const { Action, NotAction } = statements[each];
    const anywhere = { Sid: 'Anywhere', Effect: 'Allow', ...NotAction ? { NotAction } : { Action }, Resource: '*' } as Statement;
    const role: RoleUnderTest = { product: 'AnalySaver', policies: { Anywhere: [anywhere] } };
    const kept = Object.keys(policiesAbout(role, action)).length > 0;
    if (kept) matched += 1;
    expect(kept).toBe(await simulate(role.policies, { action, resource: '*', context: {} }, { known: false }));
  }), { numRuns: 2000 });
  expect(matched).toBeGreaterThan(50);
});
