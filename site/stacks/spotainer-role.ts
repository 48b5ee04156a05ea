import * as iam from 'aws-cdk-lib/aws-iam';
import { CfnCondition, Fn, type App } from 'aws-cdk-lib/core';
import { LinkStack, type LinkStackOptions } from './link-stack';
import { SpoTainerAccess, StompyLinkTemplate, StompySpoTainerRole } from '../../src';
import { ACCESS, EXTERNAL, STOMPY_ACCOUNT } from '../../src/link/parameters';

/** The SpoTainer role. */
export class SpoTainerRole extends LinkStack {
  constructor(app: App, options: LinkStackOptions) {
    super(app, StompyLinkTemplate.SPOTAINER_ROLE, 'Lets Stompy SpoTainer run groups of Spot and on-demand instances', options);
    this.form([
      { label: 'Stompy', parameters: [STOMPY_ACCOUNT, EXTERNAL] },
      { label: 'Permissions', parameters: [ACCESS] },
    ]);

    const { role, node } = new StompySpoTainerRole(this, 'SpoTainer', {
      stompyAccountId: this.valueOf(STOMPY_ACCOUNT),
      externalId: this.valueOf(EXTERNAL),
    });
    (role.node.defaultChild as iam.CfnRole).overrideLogicalId('SpoTainerRole');

    const policy = (id: string) => node.findChild(id) as iam.CfnManagedPolicy;
    const condition = new CfnCondition(this, 'MayAutomate', { expression: Fn.conditionEquals(this.valueOf(ACCESS), SpoTainerAccess.AUTOMATION) });
    const automation = ['InstanceAutomationPolicy', 'LoadBalancingPolicy'].map((id) => ({ policy: policy(id), condition }));
    this.choose(role, automation, ['ReadPolicy', 'GuardrailPolicy', 'ScopedGuardrailPolicy'].map(policy));
    this.output('SpoTainerRoleArn', role.roleArn, 'Next step: paste this ARN into Stompy, under StompySpoTainer.');
  }
}
