import type { Mutant } from './mutations';
import type { Product } from '../../src/permissions/capability';
import { allowedCalls } from '../../test/proof/allowed-calls';
import { guardedList, leftActions } from '../../test/proof/guarded-actions';
import type { Case } from '../../test/proof/matrix/case';
import { ADMINISTRATING_ANALYSAVER, ADMINISTRATING_SPOTAINER } from '../../test/proof/matrix/guardrail';
import { holds } from '../../test/proof/matrix/holds';
import { makeMatrix } from '../../test/proof/matrix/matrix';
import { allowedList } from '../../test/proof/reviewed-lines';
import { makeConfigurations, withAdministratorAccess, withoutGuardrail, type RoleUnderTest } from '../../test/proof/role-under-test';
import { isNamed } from '../../test/proof/statements-about';

/** The first proof that notices a mutant, or undefined if it survives them all. */
export async function caughtBy({ role, actions, apply }: Mutant): Promise<string | undefined> {
  const undo = apply();
  try {
    const product: Product = role === 'StompyAnalySaverRole' ? 'AnalySaver' : 'SpoTainer';
    const configurations = Object.entries(makeConfigurations()).filter(([, each]) => each.product === product);
    return actions.length > 0
      ? await wronglyAllowed(configurations, actions) ?? await wronglyDecided(product, actions)
      : await wronglyUnguarded(configurations[configurations.length - 1][1]);
  } catch (error) {
    return `an error: ${(error as Error).message}`;
  } finally {
    undo();
  }
}

async function wronglyAllowed(configurations: [string, RoleUnderTest][], actions: string[]): Promise<string | undefined> {
  // the last one has everything on, so it notices most
  for (const [name, role] of configurations.reverse()) {
    for (const action of new Set(actions)) {
      if (!isNamed(role, action)) continue;
      const reviewed = allowedList(name).filter((line) => line.startsWith(`${action} `));
      if (reviewed.length === 0) return `what ${name} names and the reviewed list lacks`;
      for (const each of [role, withoutGuardrail(role)]) {
        if ((await allowedCalls(each, action)).sort().join() !== reviewed.join()) return `the reviewed list of ${name}`;
      }
    }
  }
  return undefined;
}

async function wronglyDecided(product: Product, actions: string[]): Promise<string | undefined> {
  for (const [who, role, cases] of makeMatrix()) {
    if (role.product !== product) continue;
    for (const each of cases.filter(([, , action]) => actions.includes(action))) {
      if (!await holds(role, each)) return `the matrix of ${who}`;
    }
  }
  return undefined;
}

async function wronglyUnguarded(everything: RoleUnderTest): Promise<string | undefined> {
  const left = guardedList(everything.product).map(({ action }) => action);
  if ((await leftActions(everything)).join() !== left.join()) return 'the reviewed list of the guardrail';
  const cases: Case[] = everything.product === 'AnalySaver' ? ADMINISTRATING_ANALYSAVER : ADMINISTRATING_SPOTAINER;
  const outcomes = await Promise.all(cases.map((each) => holds(withAdministratorAccess(everything), each)));
  return outcomes.every((each) => each) ? undefined : 'the matrix of the guardrail';
}
