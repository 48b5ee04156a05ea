import type { Construct } from 'constructs';
import { guardrail } from './guardrail';
import { regionLimit } from './region-limit';
import { fillStatements, type Grant, type Values } from './statements';
import type { Capability, PolicyGroup } from '../permissions/capability';
import type { Guard } from '../permissions/guardrail/guard';
import { MAX_SIZE, policyDocument, sizeOf, type PolicyStatementJson } from '../policy/document';

/** What a role may do, and with what. */
export interface Contents {
  readonly capabilities: Capability[];
  readonly guards: Guard[];
  readonly values: Values;
  /** Outside of them nothing may be changed. */
  readonly regions?: string[];
}

/** The statements of a role as they will be in the template, by the policy they go into. */
type Policies = [PolicyGroup, readonly PolicyStatementJson[]][];

/** Those of the last role with these guards: an app makes the roles of its accounts alike, and making the statements is most of the work. */
const last = new WeakMap<Guard[], { readonly key: string; readonly policies: Policies }>();

/** The statements of each policy, which are frozen, because roles share them. */
export function policiesOf(scope: Construct, contents: Contents): Policies {
  const { capabilities, guards, values, regions } = contents;
  const key = JSON.stringify([capabilities.map(({ id }) => id), values, regions]);
  const known = last.get(guards);
  if (known?.key === key) return known.policies;
  const policies = frozen(makePolicies(scope, contents));
  last.set(guards, { key, policies });
  return policies;
}

function makePolicies(scope: Construct, { capabilities, guards, values, regions }: Contents): Policies {
  const grants: Grant[] = [
    ...capabilities.map((capability) => ({ capability: capability.id, policy: capability.policy, statements: fillStatements(capability, values) })),
    ...regionLimit(capabilities, regions),
    ...guardrail(guards, values),
  ];
  const groups = new Set(grants.filter(({ statements }) => statements.length > 0).map(({ policy }) => policy));
  return [...groups].map((group) => {
    const members = grants.filter(({ policy }) => policy === group);
    const statements = members.flatMap((grant) => grant.statements);
    checkSize(scope, group, members, sizeOf(policyDocument(statements)));
    return [group, statements];
  });
}

/** A copy that cannot be changed, because in the original are lists of the records and of the caller. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value) ? value.map(frozen) : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, frozen(each)]));
  return Object.freeze(copy) as T;
}

function checkSize(scope: Construct, group: PolicyGroup, grants: Grant[], total: number): void {
  if (total <= MAX_SIZE.managedPolicy) return;
  const [largest] = grants
    .map((grant) => ({ capability: grant.capability, size: sizeOf(grant.statements) }))
    .sort((one, other) => other.size - one.size);
  throw new Error(`[${scope.node.path}] the policy ${group} would have about ${total} characters and AWS allows ${MAX_SIZE.managedPolicy}: `
    + `${largest.capability} takes ${largest.size} of them, shorten the lists it is given, or switch it off if it is an option`);
}
