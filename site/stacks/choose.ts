import type * as iam from 'aws-cdk-lib/aws-iam';
import { Aws, CfnCondition, Fn, Stack } from 'aws-cdk-lib/core';
import { SpoTainerAccess, type StompySpoTainerRole } from '../../src';

/** A policy that a choice in the form adds to a role. */
export interface OptionalPolicy {
  readonly policy: iam.CfnManagedPolicy;
  readonly condition: CfnCondition;
}

/** Makes policies of a role depend on a choice in the form. */
export function choose(role: iam.Role, optional: OptionalPolicy[], always: iam.CfnManagedPolicy[]): void {
  for (const { policy, condition } of optional) policy.cfnOptions.condition = condition;
  (role.node.defaultChild as iam.CfnRole).managedPolicyArns = [
    ...always.map((policy) => policy.ref),
    ...optional.map(({ policy, condition }) => Fn.conditionIf(condition.logicalId, policy.ref, Aws.NO_VALUE).toString()),
  ];
}

/** What the form asks about a SpoTainer role. */
export interface SpoTainerChoices {
  /** Value of the parameter. */
  readonly access: string;
  /** Whether there is a role at all. */
  readonly wanted?: CfnCondition;
  /** Policies that the form adds besides, some of them only where SpoTainer may automate. */
  readonly also?: (automates: CfnCondition) => OptionalPolicy[];
}

/** Makes a SpoTainer role depend on the form. */
export function chooseSpoTainer({ node, role }: StompySpoTainerRole, { access, wanted, also }: SpoTainerChoices): void {
  const policy = (id: string) => node.findChild(id) as iam.CfnManagedPolicy;
  const always = ['ReadPolicy', 'GuardrailPolicy', 'ScopedGuardrailPolicy'].map(policy);
  const automates = Fn.conditionEquals(access, SpoTainerAccess.AUTOMATION);
  const condition = new CfnCondition(Stack.of(role), 'MayAutomate', { expression: wanted ? Fn.conditionAnd(wanted, automates) : automates });
  choose(role, [
    ...['InstanceAutomationPolicy', 'LoadBalancingPolicy'].map((id): OptionalPolicy => ({ policy: policy(id), condition })),
    ...also?.(condition) ?? [],
  ], always);
  for (const each of wanted ? [role.node.defaultChild as iam.CfnRole, ...always] : []) each.cfnOptions.condition = wanted;
}

/** Makes the permissions boundary that a role has depend on whether the form names one. */
export function boundIf(condition: CfnCondition, role: iam.Role): void {
  const resource = role.node.defaultChild as iam.CfnRole;
  resource.permissionsBoundary = Fn.conditionIf(condition.logicalId, resource.permissionsBoundary, Aws.NO_VALUE).toString();
}
