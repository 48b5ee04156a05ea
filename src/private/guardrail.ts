import * as iam from 'aws-cdk-lib/aws-iam';
import { fillConditions, fillGiven, isGiven, type Values } from './fill-statements';
import type { Grant } from './managed-policies';
import type { Deny, Guard } from '../permissions/guardrail/guard';

/** Services that act for the role, as S3 does when it decrypts an object, use the role's identity and must not fail. */
const CALLED_DIRECTLY = { BoolIfExists: { 'aws:ViaAWSService': 'false' } };

/** The guards of a role as a policy of its own: detaching or replacing another policy does not lift them. */
export function guardrail(guards: Guard[], values: Values): Grant {
  const simple = guards.flatMap(({ deny }) => isSimple(deny) ? deny.actions : []);
  return {
    capability: 'the guardrail',
    policy: 'Guardrail',
    statements: [
      // one statement for all that has no exception, because the frame of each would take a tenth of the policy's size
      new iam.PolicyStatement({ sid: 'Never', effect: iam.Effect.DENY, actions: simple.sort(), resources: ['*'], conditions: CALLED_DIRECTLY }),
      ...guards
        .filter(({ deny }) => !isSimple(deny) && (deny.needs === undefined || isGiven(values[deny.needs])))
        .map(({ sid, deny }) => new iam.PolicyStatement({ sid, effect: iam.Effect.DENY, ...denied(deny, values) })),
    ],
  };
}

function isSimple(deny: Deny): deny is { readonly actions: string[] } {
  return Object.keys(deny).join() === 'actions';
}

function denied(deny: Deny, values: Values): iam.PolicyStatementProps {
  if ('on' in deny) return { notActions: deny.allActionsBut, resources: fillGiven(deny.on, values), conditions: CALLED_DIRECTLY };
  const exceptions = fillGiven(deny.except ?? [], values);
  return {
    actions: deny.actions,
    ...exceptions.length > 0 ? { notResources: exceptions } : { resources: ['*'] },
    conditions: { ...fillConditions(deny.conditions, values), ...CALLED_DIRECTLY },
  };
}
