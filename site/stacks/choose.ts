import type * as iam from 'aws-cdk-lib/aws-iam';
import { Aws, CfnCondition, Fn, Stack, type CfnResource } from 'aws-cdk-lib/core';
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

/** What the form asks about a SpoTainer role, as values of parameters. */
export interface SpoTainerChoices {
  readonly access: string;
  /** Empty if the role has no boundary. */
  readonly boundaryName?: string;
  /** Whether there is a role at all. */
  readonly wanted?: CfnCondition;
}

/** Makes a SpoTainer role depend on the form. */
export function chooseSpoTainer({ node, role }: StompySpoTainerRole, { access, boundaryName, wanted }: SpoTainerChoices): void {
  const stack = Stack.of(role);
  const policy = (id: string) => node.findChild(id) as iam.CfnManagedPolicy;
  const always = ['ReadPolicy', 'GuardrailPolicy', 'ScopedGuardrailPolicy'].map(policy);
  const automates = Fn.conditionEquals(access, SpoTainerAccess.AUTOMATION);
  const condition = new CfnCondition(stack, 'MayAutomate', { expression: wanted ? Fn.conditionAnd(wanted, automates) : automates });
  choose(role, ['InstanceAutomationPolicy', 'LoadBalancingPolicy'].map((id) => ({ policy: policy(id), condition })), always);

  const resource = role.node.defaultChild as iam.CfnRole;
  if (boundaryName !== undefined) {
    const hasBoundary = new CfnCondition(stack, 'HasBoundary', { expression: Fn.conditionNot(Fn.conditionEquals(boundaryName, '')) });
    resource.permissionsBoundary = Fn.conditionIf(hasBoundary.logicalId, resource.permissionsBoundary, Aws.NO_VALUE).toString();
  }
  for (const each of wanted ? [resource, ...always] as CfnResource[] : []) each.cfnOptions.condition = wanted;
}
