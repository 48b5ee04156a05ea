import * as iam from 'aws-cdk-lib/aws-iam';
import { CfnCondition, Fn } from 'aws-cdk-lib/core';
import { choose, type OptionalPolicy } from './choose';
import { LinkStack } from './link-stack';
import { CommitmentService, StompyAnalySaverRole, type IStompyCurReport } from '../../src';
import { EXTERNAL, PURCHASES, STOMPY_ACCOUNT } from '../../src/link/parameters';

/** What the two templates with an AnalySaver role have in common. */
export class AnalySaverStack extends LinkStack {
  /**
   * Makes the role under today's names; purchases, and what else is optional, depend on the form.
   *
   * @param scoped when the scope of the role's own guardrail is the right one; otherwise another is among `optional`.
   * @returns the role's policies, by their ids.
   */
  protected analySaverRole(report: IStompyCurReport, optional: OptionalPolicy[] = [], scoped?: CfnCondition): (id: string) => iam.CfnManagedPolicy {
    const { role } = new StompyAnalySaverRole(this, 'AnalySaver', {
      stompyAccountId: this.valueOf(STOMPY_ACCOUNT),
      externalId: this.valueOf(EXTERNAL),
      report,
      purchases: { services: Object.values(CommitmentService) },
    });
    (role.node.defaultChild as iam.CfnRole).overrideLogicalId('StompyFinOpsRole');

    const policy = (id: string) => role.node.scope!.node.findChild(id) as iam.CfnManagedPolicy;
    const condition = new CfnCondition(this, 'MayPurchase', { expression: Fn.conditionEquals(this.valueOf(PURCHASES), 'Yes') });
    const scope = policy('ScopedGuardrailPolicy');
    choose(
      role,
      [{ policy: policy('PurchasePolicy'), condition }, ...scoped ? [{ policy: scope, condition: scoped }] : [], ...optional],
      [policy('ReadPolicy'), policy('GuardrailPolicy'), ...scoped ? [] : [scope]],
    );
    this.output('StompyFinOpsRoleArn', role.roleArn, 'Next step: paste this ARN into Stompy, under StompyAnalySaver.');
    return policy;
  }
}
