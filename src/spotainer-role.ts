import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Annotations, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { SPOTAINER_CAPABILITIES } from './permissions/spotainer';
import { Checks } from './private/checks';
import { fillStatements } from './private/fill-statements';
import { regionLimit } from './private/region-limit';
import { selectCapabilities } from './private/select-capabilities';
import { checkSpoTainerProps } from './private/spotainer-checks';
import { createRole } from './private/stompy-role';
import { warnAboutUnknownRegions } from './private/unknown-regions';
import type { StompyRoleProps } from './role-props';
import { SpoTainerAccess, SpoTainerCapability } from './spotainer-capability';

/** Properties of `StompySpoTainerRole`. */
export interface StompySpoTainerRoleProps extends StompyRoleProps {
  /**
   * How much SpoTainer may do.
   *
   * @default SpoTainerAccess.AUTOMATION
   */
  readonly access?: SpoTainerAccess;

  /**
   * Roles that SpoTainer may give to instances. Whoever runs code on an instance holds its role, so treat each as held by
   * Stompy. Wildcards, service-linked roles and roles of other accounts are refused.
   *
   * @default - none: instances start without a role
   */
  readonly instanceRoles?: iam.IRole[];

  /**
   * VPCs in which SpoTainer may launch.
   *
   * @default - every VPC of the account
   */
  readonly vpcs?: ec2.IVpc[];

  /**
   * Regions in which SpoTainer may change anything, such as `ap-southeast-1`.
   *
   * @default - every region
   */
  readonly regions?: string[];

  /**
   * Key of the tag with which you hand target groups, Elastic IPs and listeners over to SpoTainer. No token.
   *
   * @default 'stompy:managed'
   */
  readonly optInTagKey?: string;

  /**
   * Value of that tag.
   *
   * @default 'true'
   */
  readonly optInTagValue?: string;

  /**
   * Names of EKS clusters whose nodes SpoTainer may replace. No tokens.
   *
   * @default - none
   */
  readonly eksClusters?: string[];

  /**
   * Customer managed keys that encrypt images or volumes to launch from. The AWS managed key needs nothing.
   *
   * @default - none
   */
  readonly volumeKeys?: kms.IKey[];

  /**
   * Capabilities that are off by default and should be on.
   *
   * @default - none
   */
  readonly enabledCapabilities?: SpoTainerCapability[];

  /**
   * Capabilities that are on by default and should be off.
   *
   * @default - none
   */
  readonly disabledCapabilities?: SpoTainerCapability[];
}

/**
 * The role with which Stompy SpoTainer runs groups of Spot and on-demand instances.
 *
 * It belongs in the account where the instances run. Paste `roleArn` into Stompy. What it launches carries the tag
 * `Stompy_aws_ec2_Spotainer_created_by`; only that can it terminate.
 */
export class StompySpoTainerRole extends Construct {
  /** The role. */
  public readonly role: iam.Role;

  /** ARN of the role, to be pasted into Stompy. */
  public readonly roleArn: string;

  constructor(scope: Construct, id: string, props: StompySpoTainerRoleProps) {
    super(scope, id);
    const checks = new Checks(this.node.path);
    checkSpoTainerProps(checks, this, props);
    checks.oneOf('access', props.access, SpoTainerAccess);
    checks.oneOf('enabledCapabilities', props.enabledCapabilities, SpoTainerCapability);
    checks.oneOf('disabledCapabilities', props.disabledCapabilities, SpoTainerCapability);
    const { instanceRoles, eksClusters, volumeKeys } = props;
    const capabilities = selectCapabilities(checks, SPOTAINER_CAPABILITIES, {
      automation: (props.access ?? SpoTainerAccess.AUTOMATION) === SpoTainerAccess.AUTOMATION,
      enabled: props.enabledCapabilities,
      disabled: props.disabledCapabilities,
      options: { instanceRoles, eksClusters, volumeKeys },
    });
    checks.throwIfAny();

    const { partition, account, urlSuffix } = Stack.of(this);
    const values = {
      Partition: partition,
      Account: account,
      UrlSuffix: urlSuffix,
      OptInTagKey: props.optInTagKey ?? 'stompy:managed',
      OptInTagValue: props.optInTagValue ?? 'true',
      InstanceRoles: instanceRoles?.map((role) => role.roleArn),
      Vpcs: props.vpcs?.map((vpc) => vpc.vpcArn),
      EksClusters: eksClusters,
      VolumeKeys: volumeKeys?.map((key) => key.keyArn),
    };
    this.role = createRole(this, props, 'Lets Stompy SpoTainer run groups of Spot and on-demand instances', [
      ...capabilities.map((capability) => ({
        capability: capability.id,
        policy: capability.policy,
        statements: fillStatements(capability, values),
      })),
      ...regionLimit(capabilities, props.regions),
    ]);
    this.roleArn = this.role.roleArn;

    warnAboutUnknownRegions(this, 'regions', props.regions);
    if (capabilities.some(({ id: each }) => each === SpoTainerCapability.INSTANCE_LIFECYCLE) && !instanceRoles?.length) {
      Annotations.of(this).addInfoV2('stompy-cdk:StompySpoTainerRole.noInstanceRoles',
        'SpoTainer launches instances without a role, because `instanceRoles` is empty: list the roles your instances need');
    }
  }
}
