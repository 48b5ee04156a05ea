import * as iam from 'aws-cdk-lib/aws-iam';
import { CfnCondition, Fn, type App } from 'aws-cdk-lib/core';
import { chooseSpoTainer } from './choose';
import { LinkStack, type LinkStackOptions } from './link-stack';
import { addWhere, exchangeWhere } from './statements';
import { StompyLinkTemplate, StompySpoTainerRole } from '../../src';
import { ACCESS, BOUNDARY, EXTERNAL, IMAGE_ACCOUNTS, INSTANCE_ROLES, REGIONS, STOMPY_ACCOUNT, VOLUME_KEYS } from '../../src/link/parameters';
import { SPOTAINER_GUARDS } from '../../src/permissions/guardrail/spotainer';
import { SPOTAINER_CAPABILITIES } from '../../src/permissions/spotainer';
import { policyDocument, type PolicyStatementJson } from '../../src/policy/document';
import { guardrail } from '../../src/role/guardrail';
import { fillStatements } from '../../src/role/statements';

/** The SpoTainer role. */
export class SpoTainerRole extends LinkStack {
  constructor(app: App, options: LinkStackOptions) {
    super(app, StompyLinkTemplate.SPOTAINER_ROLE, 'Lets Stompy SpoTainer run groups of Spot and on-demand instances', options);
    this.form([
      { label: 'Stompy', parameters: [STOMPY_ACCOUNT, EXTERNAL] },
      { label: 'Permissions', parameters: [ACCESS, INSTANCE_ROLES, VOLUME_KEYS, IMAGE_ACCOUNTS] },
      { label: 'Limits', parameters: [REGIONS, BOUNDARY] },
    ]);
    this.refusePartitionsWithoutStompy();

    const spoTainer = new StompySpoTainerRole(this, 'SpoTainer', {
      stompyAccountId: this.valueOf(STOMPY_ACCOUNT),
      externalId: this.valueOf(EXTERNAL),
      regions: this.listOf(REGIONS),
    });
    (spoTainer.role.node.defaultChild as iam.CfnRole).overrideLogicalId('SpoTainerRole');

    const policy = (id: string) => spoTainer.node.findChild(id) as iam.CfnManagedPolicy;
    const scoped = policy('ScopedGuardrailPolicy');
    this.instanceRoles(policy('ReadPolicy'), policy('InstanceAutomationPolicy'), scoped);
    const keys = this.volumeKeys(scoped);
    const both = (id: string, ...conditions: CfnCondition[]) => new CfnCondition(this, id, { expression: Fn.conditionAnd(...conditions) });
    chooseSpoTainer(spoTainer, {
      access: this.valueOf(ACCESS),
      also: (automates) => [
        { policy: policy('RegionLimitPolicy'), condition: both('IsLimitedToRegions', automates, this.isGiven(REGIONS)) },
        { policy: keys, condition: both('MayUseVolumeKeys', automates, this.isGiven(VOLUME_KEYS)) },
      ],
    });
    this.bound(BOUNDARY);
    this.output('SpoTainerRoleArn', spoTainer.roleArn, 'Next step: paste this ARN into Stompy, under StompySpoTainer.');
  }

  /** Lists of roles and of accounts of images: with roles, none has to be looked for. */
  private instanceRoles(read: iam.CfnManagedPolicy, automation: iam.CfnManagedPolicy, scoped: iam.CfnManagedPolicy): void {
    const condition = this.isGiven(INSTANCE_ROLES);
    exchangeWhere(condition, read, 'InstanceRoleRead');
    exchangeWhere(condition, scoped, 'NoOtherRoles', this.guard('NoOtherRoles'));
    addWhere(condition, automation, this.statement('InstanceRolePass', 'PassListedRoles'));
    addWhere(this.isGiven(IMAGE_ACCOUNTS), automation, this.statement('InstanceLifecycle', 'LaunchSharedImage'));
  }

  private volumeKeys(scoped: iam.CfnManagedPolicy): iam.CfnManagedPolicy {
    exchangeWhere(this.isGiven(VOLUME_KEYS), scoped, 'NoOtherKeys', this.guard('NoOtherKeys'));
    const capability = SPOTAINER_CAPABILITIES.find(({ id }) => id === 'EncryptedVolumes')!;
    return new iam.CfnManagedPolicy(this, 'VolumeKeysPolicy', {
      description: 'Lets Stompy use the listed keys for volumes',
      path: '/',
      policyDocument: policyDocument(fillStatements(capability, this.values())),
    });
  }

  private statement(capability: string, sid: string): PolicyStatementJson {
    const { statements, ...rest } = SPOTAINER_CAPABILITIES.find(({ id }) => id === capability)!;
    return fillStatements({ ...rest, statements: statements.filter((each) => each.sid === sid) }, this.values())[0];
  }

  private guard(sid: string): PolicyStatementJson {
    return guardrail(SPOTAINER_GUARDS.filter((each) => each.sid === sid), this.values()).flatMap(({ statements }) => statements)[0];
  }

  private values() {
    return {
      Partition: this.partition,
      Account: this.account,
      UrlSuffix: this.urlSuffix,
      InstanceRoles: this.listOf(INSTANCE_ROLES),
      VolumeKeys: this.listOf(VOLUME_KEYS),
      ImageAccounts: this.listOf(IMAGE_ACCOUNTS),
    };
  }
}
