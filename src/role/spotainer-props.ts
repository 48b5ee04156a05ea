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
   * Stompy; credentials that were taken from an instance outlive it by some hours. Wildcards, service-linked roles and roles of other accounts
   * are refused. Where Systems Manager's default host management is on, instances come to its role without this.
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
   * Demands Stompy's tag also on volumes, network interfaces and Spot requests that a launch makes. Then all of it can be traced, and
   * what is left over can be cancelled and deleted by SpoTainer. Launches fail if Stompy does not tag them: ask Stompy first.
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
   * Accounts that share images with this one from which SpoTainer may launch, such as that of your golden images: 12 digits each.
   *
   * @default - only public images and those of this account
   */
  readonly imageAccounts?: string[];

  /**
   * Key of a tag without which no image of this account is launched, so that backups stay out: the same characters as `optInTagKey`. No token.
   * Public images, and those of `imageAccounts`, need none.
   *
   * @default - every image of this account
   */
  readonly imageTagKey?: string;

  /**
   * Value of that tag: 1 to 256 of the same characters.
   *
   * @default 'true'
   */
  readonly imageTagValue?: string;

  /**
   * Allows BurScale only load balancers that the internet does not reach.
   *
   * @default false
   */
  readonly internalLoadBalancersOnly?: boolean;

  /**
   * Subnets in which BurScale may make load balancers. It has to name them in the call. `vpcs` does not limit load balancers: IAM knows no
   * VPC there.
   *
   * @default - every subnet
   */
  readonly loadBalancerSubnets?: ec2.ISubnet[];

  /**
   * Security groups that BurScale may give to load balancers. It has to name one in the call, else AWS takes the default one of the VPC.
   *
   * @default - every security group
   */
  readonly loadBalancerSecurityGroups?: ec2.ISecurityGroup[];

  /**
   * Names of EKS clusters whose nodes SpoTainer may replace: 1 to 100 letters, digits, `-` or `_` each. No tokens. Nodes are known by the tag
   * `kubernetes.io/cluster/<name>` of their Auto Scaling group, which IAM compares without regard to case, in every region.
   *
   * @default - none
   */
  readonly eksClusters?: string[];

  /**
   * Customer managed keys that encrypt images or volumes to launch from, no aliases. The AWS managed key needs nothing, nor does a key whose
   * own policy admits the account through EC2. For Spot instances, each key also needs a grant for the service-linked role `AWSServiceRoleForEC2Spot`, which you make.
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
