import type { Mutant } from './mutations';
import { allowedCalls, isNamed } from '../../test/proof/allowed-calls';
import { guardedActions, guardedList } from '../../test/proof/guarded-actions';
import type { Case } from '../../test/proof/matrix/case';
import { ADMINISTRATING_ANALYSAVER, ADMINISTRATING_SPOTAINER } from '../../test/proof/matrix/guardrail';
import { holds } from '../../test/proof/matrix/holds';
import { allowedList } from '../../test/proof/reviewed-lines';
import { makeConfigurations, withAdministratorAccess, type RoleUnderTest } from '../../test/proof/role-under-test';

/** The first proof that notices a mutant, or undefined if it survives them all. */
export async function caughtBy({ role, actions, apply }: Mutant): Promise<string | undefined> {
  const undo = apply();
  try {
    const product = role === 'StompyAnalySaverRole' ? 'AnalySaver' : 'SpoTainer';
    const configurations = Object.entries(makeConfigurations()).filter(([, each]) => each.product === product);
    return actions.length > 0 ? await wronglyAllowed(configurations, actions) : await wronglyUnguarded(configurations[configurations.length - 1][1]);
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
      const reviewed = allowedList(name).filter((line) => line.startsWith(`${action} `));
      const calls = isNamed(role, action) ? (await allowedCalls(role, action)).sort() : [];
      if (calls.join() !== reviewed.join()) return `the reviewed list of ${name}`;
    }
  }
  return undefined;
}

async function wronglyUnguarded(everything: RoleUnderTest): Promise<string | undefined> {
  if ((await guardedActions(everything)).join() !== guardedList(everything.product).join()) return 'the reviewed list of the guardrail';
  const cases: Case[] = everything.product === 'AnalySaver' ? ADMINISTRATING_ANALYSAVER : ADMINISTRATING_SPOTAINER;
  const outcomes = await Promise.all(cases.map((each) => holds(withAdministratorAccess(everything), each)));
  return outcomes.every((each) => each) ? undefined : 'the matrix of the guardrail';
}
