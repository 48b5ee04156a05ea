import type { RoleUnderTest } from './role-under-test';
import { list, type Statement } from '../helpers/templates';

/** Each list of actions as one expression, made once: a sweep over every action compares millions of times. */
const expressions = new WeakMap<object, RegExp>();

/** Whether a statement is about an action: one with `NotAction` is about every other. IAM compares without regard to case. */
function isAbout(statement: Statement, action: string): boolean {
  let expression = expressions.get(statement);
  if (!expression) {
    const patterns = list(statement.NotAction ?? statement.Action).map((pattern) => pattern.replace(/\*/g, '.*').replace(/\?/g, '.'));
    expression = new RegExp(`^(?:${patterns.join('|')})$`, 'i');
    expressions.set(statement, expression);
  }
  return expression.test(action) !== (statement.NotAction !== undefined);
}

/** The policies of a role with nothing but the statements about an action: no other can allow or deny it. */
export function policiesAbout({ policies }: RoleUnderTest, action: string): RoleUnderTest['policies'] {
  return Object.fromEntries(Object.entries(policies).map(([name, statements]) => [name, statements.filter((each) => isAbout(each, action))] as const)
    .filter(([, statements]) => statements.length > 0));
}

/** Whether an Allow names an action. */
export function isNamed({ policies }: RoleUnderTest, action: string): boolean {
  return Object.values(policies).some((statements) => statements.some((each) => each.Effect === 'Allow' && isAbout(each, action)));
}
