import { fillConditions, fillGiven, isGiven, merge, withEntry, type Grant, type Values } from './statements';
import type { Conditions } from '../permissions/capability';
import type { Deny, Guard } from '../permissions/guardrail/guard';
import { statementJson, type PolicyStatementJson } from '../policy/document';

/** Services that act for the role, as S3 does when it decrypts an object, use the role's identity and must not fail. */
const CALLED_DIRECTLY = { BoolIfExists: { 'aws:ViaAWSService': 'false' } };

/**
 * The guards of a role as policies of their own, so that detaching or replacing another policy does not lift them: one that is the same
 * for every customer, and one with what depends on resources, tags and options.
 */
export function guardrail(guards: Guard[], values: Values): Grant[] {
  const statements = guards.flatMap(({ sid, denies }) => denies
    .filter(({ needs }) => needs === undefined || isGiven(values[needs]))
    .map((deny, index) => [deny, denied(index === 0 ? sid : `${sid}${index + 1}`, deny, values)] as const));
  const options = [...new Set(guards.flatMap(({ option }) => option === undefined ? [] : [`\`${option}\``]))];
  return [
    {
      capability: 'the guardrail',
      policy: 'Guardrail',
      statements: statements.filter(([deny]) => isForAll(deny)).map(([, statement]) => statement),
    },
    {
      capability: `what ${options.join(' and ')} except from the guardrail`,
      policy: 'ScopedGuardrail',
      statements: statements.filter(([deny]) => !isForAll(deny)).map(([, statement]) => statement),
    },
  ];
}

/** Whether it is the same for every customer, and too long to share a policy with lists of theirs. */
function isForAll({ allActionsBut }: Deny): boolean {
  return allActionsBut !== undefined;
}

function denied(sid: string, deny: Deny, values: Values): PolicyStatementJson {
  const exceptions = fillGiven(deny.except ?? [], values);
  return statementJson({
    Action: deny.actions,
    NotAction: deny.allActionsBut,
    Condition: { ...conditions(deny, values), ...CALLED_DIRECTLY },
    Effect: 'Deny',
    ...exceptions.length > 0 ? { NotResource: exceptions } : { Resource: fillGiven(deny.on ?? ['*'], values) },
    Sid: sid,
  });
}

function conditions({ conditions: all, forEach }: Deny, values: Values): Conditions {
  if (forEach === undefined) return fillConditions(all, values);
  const entries = [values[forEach] ?? []].flat();
  return entries.map((each) => fillConditions(all, withEntry(values, each))).reduce(merge, {});
}
