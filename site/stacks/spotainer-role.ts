import type * as iam from 'aws-cdk-lib/aws-iam';
import type { App } from 'aws-cdk-lib/core';
import { chooseSpoTainer } from './choose';
import { LinkStack, type LinkStackOptions } from './link-stack';
import { StompyLinkTemplate, StompySpoTainerRole } from '../../src';
import { ACCESS, EXTERNAL, STOMPY_ACCOUNT } from '../../src/link/parameters';

/** The SpoTainer role. */
export class SpoTainerRole extends LinkStack {
  constructor(app: App, options: LinkStackOptions) {
    super(app, StompyLinkTemplate.SPOTAINER_ROLE, 'Lets Stompy SpoTainer run groups of Spot and on-demand instances', options);
    this.form([
      { label: 'Stompy', parameters: [STOMPY_ACCOUNT, EXTERNAL] },
      { label: 'Permissions', parameters: [ACCESS] },
    ]);

    const spoTainer = new StompySpoTainerRole(this, 'SpoTainer', {
      stompyAccountId: this.valueOf(STOMPY_ACCOUNT),
      externalId: this.valueOf(EXTERNAL),
    });
    (spoTainer.role.node.defaultChild as iam.CfnRole).overrideLogicalId('SpoTainerRole');
    chooseSpoTainer(spoTainer, { access: this.valueOf(ACCESS) });
    this.output('SpoTainerRoleArn', spoTainer.roleArn, 'Next step: paste this ARN into Stompy, under StompySpoTainer.');
  }
}
