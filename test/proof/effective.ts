import { allowedCalls, decisiveAbout } from './allowed-calls';
import { resourceTypesOf } from './facts';
import { BOTH_PRODUCTS } from './matrix/both-products';
import { USUAL } from './matrix/case';
import type { RoleUnderTest } from './role-under-test';
import { isAllowed } from './simulator';
import { list } from '../helpers/templates';

/** Everything a role may do, whatever its policies look like. */
export async function effective(role: RoleUnderTest, actions: string[]): Promise<string[]> {
  return (await Promise.all(actions.map((action) => allowedCalls(role, action)))).flat().sort();
}

/** What each of two roles may do with every action that one of them names. Where their policies say the same, they allow the same: nothing is asked. */
export async function compared(one: RoleUnderTest, other: RoleUnderTest): Promise<{ ours: string[]; theirs: string[]; actions: string[] }> {
  const actions = [...new Set([...actionsOf(one), ...actionsOf(other)])];
  const unlike = actions.filter((action) => decisiveAbout(one, action) !== decisiveAbout(other, action));
  const [ours, theirs] = await Promise.all([effective(one, unlike), effective(other, unlike)]);
  return { ours, theirs, actions };
}

/** Every action that a role's policies allow by name. */
export const actionsOf = ({ policies }: RoleUnderTest): string[] =>
  Object.values(policies).flat().filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => list(Action));

/** What stays denied even where the resource admits everybody: the guardrail, by its effect. */
export async function reachable(role: RoleUnderTest): Promise<string[]> {
  const answers = await Promise.all(BOTH_PRODUCTS.map(async ([, attempt, action, resource]) => {
    const resourcePolicy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: action, Resource: '*' }] };
    const { known } = await resourceTypesOf(action);
    const carriesPolicies = /^(s3|kms|sqs|sns|secretsmanager|lambda|dynamodb|kinesis|ecr|es|glue|logs):/.test(action);
    const options = { known, resourcePolicy: carriesPolicies ? resourcePolicy : undefined };
    return await isAllowed(role, { action, resource, context: USUAL }, options) ? [attempt] : [];
  }));
  return answers.flat();
}
