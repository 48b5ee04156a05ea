import { USUAL, type Case } from './case';
import { resourceTypesOf } from '../facts';
import type { RoleUnderTest } from '../role-under-test';
import { isAllowed } from '../simulator';

/** Whether IAM decides a case as it says. */
export async function holds(role: RoleUnderTest, [verdict, , action, resource, context = {}]: Case): Promise<boolean> {
  const { known } = await resourceTypesOf(action);
  return await isAllowed(role, { action, resource, context: { ...USUAL, ...context } }, { known }) === (verdict === 'allow');
}
