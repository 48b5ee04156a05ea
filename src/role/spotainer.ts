import { Construct } from 'constructs';
import { Stack, type ec2, type iam } from '../cdk';
import { createRole } from './create';
import { selectCapabilities } from './selection';
import { SpoTainerAccess, SpoTainerCapability } from './spotainer-capability';
import { checkOptInIsUsed, checkSpoTainerProps } from './spotainer-checks';
import { SPOTAINER_OPTIONS } from './spotainer-options';
import type { StompySpoTainerRoleProps } from './spotainer-props';
import { warnAboutUnknownRegions } from './unknown-regions';
import { Checks } from '../input/checks';
import { checkOptions } from '../input/options';
import { NOTES, note } from '../input/warnings';
import { MANAGED_MARKER, OPT_IN_TAG } from '../permissions/capability';
import { SPOTAINER_GUARDS } from '../permissions/guardrail/spotainer';
import { SPOTAINER_CAPABILITIES } from '../permissions/spotainer';

const IMAGE_TAG_VALUE = 'true';

/**
 * The role with which Stompy SpoTainer runs groups of Spot and on-demand instances.
 *
 * It belongs in the account where the instances run. Paste `roleArn` into Stompy. What it launches carries the tag
 * `Stompy_aws_ec2_Spotainer_created_by`; only that can it terminate.
 */
export class StompySpoTainerRole extends Construct {
  /**
   * The role. What its guardrail denies stays denied whatever you grant, such as buckets, secrets or other roles: give keys and
   * roles through `volumeKeys` and `instanceRoles`.
   */
  public readonly role: iam.Role;

  /** ARN of the role, to be pasted into Stompy. */
  public readonly roleArn: string;

  constructor(scope: Construct, id: string, props: StompySpoTainerRoleProps) {
    super(scope, id);
    const checks = new Checks(this.node.path, this);
    const sound = checkOptions(checks, 'StompySpoTainerRoleProps', SPOTAINER_OPTIONS, props);
    checkSpoTainerProps(checks, this, sound);
    const { instanceRoles, eksClusters, volumeKeys } = sound;
    const capabilities = selectCapabilities(checks, SPOTAINER_CAPABILITIES, {
      automation: (sound.access ?? SpoTainerAccess.AUTOMATION) === SpoTainerAccess.AUTOMATION,
      enabled: sound.enabledCapabilities,
      disabled: sound.disabledCapabilities,
      options: { instanceRoles, eksClusters, volumeKeys },
    });
    checkOptInIsUsed(checks, sound, capabilities);
    checks.throwIfAny();
    checks.whenResolved(this);

    const { partition, account, urlSuffix } = Stack.of(this);
    const values = {
      Partition: partition,
      Account: account,
      UrlSuffix: urlSuffix,
      OptInTagKey: props.optInTagKey ?? OPT_IN_TAG.key,
      OptInTagValue: props.optInTagValue ?? OPT_IN_TAG.value,
      TagKeys: props.tagKeys ?? [],
      StrictMarker: props.strictTagging ? MANAGED_MARKER.value : undefined,
      StrictMarkerKey: props.strictTagging ? MANAGED_MARKER.key : undefined,
      ImageAccounts: props.imageAccounts,
      ImageTagKey: props.imageTagKey,
      ImageTagValue: props.imageTagKey === undefined ? undefined : props.imageTagValue ?? IMAGE_TAG_VALUE,
      LoadBalancerScheme: props.internalLoadBalancersOnly ? 'internal' : undefined,
      LoadBalancerSubnets: props.loadBalancerSubnets?.map((subnet) => subnet.subnetId),
      LoadBalancerSecurityGroups: props.loadBalancerSecurityGroups?.map((group) => group.securityGroupId),
      InstanceRoles: instanceRoles?.map((role) => role.roleArn),
      Vpcs: props.vpcs?.map(vpcArn),
      EksClusters: eksClusters,
      VolumeKeys: volumeKeys?.map((key) => key.keyArn),
    };
    this.role = createRole(this, props, 'Lets Stompy SpoTainer run groups of Spot and on-demand instances', {
      capabilities,
      guards: SPOTAINER_GUARDS,
      values,
      regions: props.regions,
    });
    this.roleArn = this.role.roleArn;

    warnAboutUnknownRegions(this, 'regions', props.regions);
    if (capabilities.some(({ id: each }) => each === SpoTainerCapability.INSTANCE_LIFECYCLE) && instanceRoles === undefined) {
      note(this, NOTES.noInstanceRoles());
    }
  }
}

/** With the VPC's own region and account: `vpcArn` of an imported one has those of the stack, whatever the import said. */
function vpcArn(vpc: ec2.IVpc): string {
  const { region, account } = vpc.env;
  return Stack.of(vpc).formatArn({ service: 'ec2', region, account, resource: 'vpc', resourceName: vpc.vpcId });
}
