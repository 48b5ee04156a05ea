import type * as iam from 'aws-cdk-lib/aws-iam';
import { Aws, CfnCondition, CfnParameter, CfnRule, Fn, Stack, type App, type CfnStackSet } from 'aws-cdk-lib/core';
import { boundIf, chooseSpoTainer } from './choose';
import { LinkStack, type LinkStackOptions } from './link-stack';
import { StompyLinkTemplate, StompyOrganizationRollout } from '../../src';
import { UNIT_IDS } from '../../src/input/organization-rules';
import { ACCESS, BOUNDARY_BY_NAME, MANAGEMENT_ACCOUNT, ORGANIZATION_EXTERNAL, STOMPY_ACCOUNT, UNITS } from '../../src/link/parameters';
import { synthesizeMember, type MemberTemplate } from '../../src/organization/member-template';

/** The SpoTainer role in the accounts of an organization. */
export class Organization extends LinkStack {
  constructor(app: App, options: LinkStackOptions) {
    super(app, StompyLinkTemplate.ORGANIZATION, 'Connects the accounts of an organization to Stompy SpoTainer', options);
    this.form([
      { label: 'Stompy', parameters: [STOMPY_ACCOUNT, ORGANIZATION_EXTERNAL] },
      { label: 'Which accounts', parameters: [UNITS, MANAGEMENT_ACCOUNT] },
      { label: 'Permissions', parameters: [ACCESS] },
      { label: 'Limits', parameters: [BOUNDARY_BY_NAME] },
    ]);
    this.refusePartitionsWithoutStompy();
    new CfnRule(this, 'UnitsAreNamed', {
      assertions: [{ assert: Fn.conditionNot(Fn.conditionEquals(this.valueOf(UNITS), '')), assertDescription: `${UNITS.name} ${UNIT_IDS.must}: ${UNIT_IDS.fix}` }],
    });

    // a link can be used twice: the end of the stack's own id tells one stack from another
    const name = `StompySpoTainer-${Fn.select(4, Fn.split('-', Fn.select(2, Fn.split('/', Aws.STACK_ID))))}`;
    const rollout = new RolloutWithChoices(this, 'Organization', {
      stompyAccountId: this.valueOf(STOMPY_ACCOUNT),
      externalId: this.valueOf(ORGANIZATION_EXTERNAL),
      organizationalUnits: this.listOf(UNITS),
      permissionsBoundaryName: this.valueOf(BOUNDARY_BY_NAME),
      managementAccount: true,
      roleName: name,
      stackSetName: name,
    });
    const stackSet = rollout.node.defaultChild as CfnStackSet;
    stackSet.overrideLogicalId('MemberRoles');
    (rollout.managementRole!.node.defaultChild as iam.CfnRole).overrideLogicalId('SpoTainerRole');
    const parameters = stackSet.parameters as CfnStackSet.ParameterProperty[];
    stackSet.parameters = [...parameters, { parameterKey: ACCESS.name, parameterValue: this.valueOf(ACCESS) }];

    const wanted = new CfnCondition(this, 'AlsoHere', { expression: Fn.conditionEquals(this.valueOf(MANAGEMENT_ACCOUNT), 'Yes') });
    chooseSpoTainer(rollout.managementRole!, { access: this.valueOf(ACCESS), wanted });
    boundIf(this.isGiven(BOUNDARY_BY_NAME), rollout.managementRole!.role);
    this.output('SpoTainerRoleArnPattern', rollout.roleArnPattern,
      'Next step: paste this ARN into Stompy, under StompySpoTainer. * stands for the number of each account.');
    this.output('SpoTainerRoleArn', rollout.managementRole!.roleArn, 'Next step: paste this ARN as well. It is the role of this management account.', wanted);
  }
}

/** The rollout whose members have the choices of the form, as parameters of their own. */
class RolloutWithChoices extends StompyOrganizationRollout {
  protected _memberTemplate(options: object): MemberTemplate {
    return synthesizeMember(options, (spoTainer) => {
      const stack = Stack.of(spoTainer);
      const { valueAsString: access } = new CfnParameter(stack, ACCESS.name, { allowedValues: ACCESS.allowedValues });
      chooseSpoTainer(spoTainer, { access });
      const isNamed = Fn.conditionNot(Fn.conditionEquals(Fn.ref('PermissionsBoundaryName'), ''));
      boundIf(new CfnCondition(stack, 'HasBoundary', { expression: isNamed }), spoTainer.role);
    });
  }
}
