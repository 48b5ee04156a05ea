import type { Grant } from './managed-policies';
import { fillConditions, fillGiven, isGiven, type Values } from './statements';
import type { Deny, Guard } from '../permissions/guardrail/guard';
import { statementJson, type PolicyStatementJson } from '../policy/document';

/** Services that act for the role, as S3 does when it decrypts an object, use the role's identity and must not fail. */
const CALLED_DIRECTLY = { BoolIfExists: { 'aws:ViaAWSService': 'false' } };

/**
 * The guards of a role as policies of their own, so that detaching or replacing another policy does not lift them: one that is the same
 * for every customer, and one with the exceptions that their options make.
 */
export function guardrail(guards: Guard[], values: Values): Grant[] {
  const simple = guards.flatMap(({ deny }) => isSimple(deny) ? deny.actions : []);
  const scoped = guards.filter(({ deny }) => !isSimple(deny) && (deny.needs === undefined || isGiven(values[deny.needs])));
  const options = [...new Set(guards.flatMap(({ option }) => option === undefined ? [] : [`\`${option}\``]))];
  return [
    {
      capability: 'the guardrail',
      policy: 'Guardrail',
      // one statement for all that has no exception, because the frame of each would take a tenth of the policy's size
      statements: [statementJson({ Action: simple.sort(), Condition: CALLED_DIRECTLY, Effect: 'Deny', Resource: '*', Sid: 'Never' })],
    },
    {
      capability: `what ${options.join(' and ')} except from the guardrail`,
      policy: 'ScopedGuardrail',
      statements: scoped.map(({ sid, deny }) => denied(sid, deny, values)),
    },
  ];
}

function isSimple(deny: Deny): deny is { readonly actions: string[] } {
  return 'actions' in deny && !deny.except && !deny.conditions && !deny.needs;
}

function denied(sid: string, deny: Deny, values: Values): PolicyStatementJson {
  if ('on' in deny) {
    return statementJson({ NotAction: deny.allActionsBut, Condition: CALLED_DIRECTLY, Effect: 'Deny', Resource: fillGiven(deny.on, values), Sid: sid });
  }
  const exceptions = fillGiven(deny.except ?? [], values);
  return statementJson({
    Action: deny.actions,
    Condition: { ...fillConditions(deny.conditions, values), ...CALLED_DIRECTLY },
    Effect: 'Deny',
    ...exceptions.length > 0 ? { NotResource: exceptions } : { Resource: '*' },
    Sid: sid,
  });
}
