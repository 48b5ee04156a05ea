import type { aws_ec2 as ec2, aws_iam as iam, aws_kms as kms } from 'aws-cdk-lib';
import type { StompyRoleProps } from './props';
import type { SpoTainerAccess, SpoTainerCapability } from './spotainer-capability';

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
   * VPCs of this account in which SpoTainer may launch, in any region. Subnets that another account shares cannot be used.
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
   * Key of the tag with which you hand target groups, Elastic IPs and listeners over to SpoTainer: 1 to 128 letters, digits, spaces or
   * characters of `_.:/=+-@`, not starting with `aws:`. No token.
   *
   * @default 'stompy:managed'
   */
  readonly optInTagKey?: string;

  /**
   * Value of that tag: 1 to 256 of the same characters.
   *
   * @default 'true'
   */
  readonly optInTagValue?: string;

  /**
   * Demands Stompy's tag also on volumes, network interfaces and Spot requests that a launch makes. Then all of it can be traced,
   * and no interface that exists already can be used. Launches fail if Stompy does not tag them: ask Stompy first.
   *
   * @default false
   */
  readonly strictTagging?: boolean;

  /**
   * Keys of further tags that SpoTainer may set on what it makes, beside `Name` and `Stompy_*`, such as those that your cost reports or a
   * service control policy ask for: 1 to 128 letters, digits, spaces or characters of `_.:/=+-@` each, not starting with `aws:`, and not
   * `optInTagKey`. No tokens. No existing resource can be tagged. Name no key by which your own policies decide about access.
   *
   * @default - none
   */
  readonly tagKeys?: string[];

  /**
   * Names of EKS clusters whose nodes SpoTainer may replace: 1 to 100 letters, digits, `-` or `_` each. No tokens.
   *
   * @default - none
   */
  readonly eksClusters?: string[];

  /**
   * Customer managed keys that encrypt images or volumes to launch from, no aliases. The AWS managed key needs nothing. For Spot
   * instances, each key also needs a grant for the service-linked role `AWSServiceRoleForEC2Spot`, which you make.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/service-linked-roles-spot-instance-requests.html
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
