import type { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Fn, type CfnCondition } from 'aws-cdk-lib/core';
import type { PolicyStatementJson } from '../../src/policy/document';

/** A policy's statements, as the constructs write them. */
function statementsOf(policy: CfnManagedPolicy): object[] {
  return (policy.policyDocument as { Statement: object[] }).Statement;
}

/** Adds a statement to a policy where the form asks for it. */
export function addWhere(condition: CfnCondition, policy: CfnManagedPolicy, statement: PolicyStatementJson): void {
  statementsOf(policy).push(Fn.conditionIf(condition.logicalId, statement, { Ref: 'AWS::NoValue' }) as unknown as object);
}

/** Puts another statement in place of that of the same id, or of a given one takes it out, where the form asks for it. */
export function exchangeWhere(condition: CfnCondition, policy: CfnManagedPolicy, sid: string, statement?: PolicyStatementJson): void {
  const all = statementsOf(policy);
  const place = all.findIndex((each) => 'Sid' in each && each.Sid === sid);
  all.splice(place, 1, Fn.conditionIf(condition.logicalId, statement ?? { Ref: 'AWS::NoValue' }, all[place]) as unknown as object);
}
