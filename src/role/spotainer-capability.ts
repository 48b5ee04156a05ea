/** How much SpoTainer may do. */
export enum SpoTainerAccess {
  /** Look, advise, change nothing. */
  READ_ONLY = 'ReadOnly',
  /** Run instance groups. */
  AUTOMATION = 'Automation',
}

/**
 * Something SpoTainer can be allowed to do. Passing roles, EKS clusters and encrypted volumes are switched by
 * `instanceRoles`, `eksClusters` and `volumeKeys`.
 */
export enum SpoTainerCapability {
  /** See instances, networks and load balancers. On by default. */
  DISCOVERY = 'Discovery',
  /** List roles and instance profiles. On by default, unless `instanceRoles` is given. */
  INSTANCE_ROLE_READ = 'InstanceRoleRead',
  /** Read Spot prices and requests, with the user data that a request carries. On by default. */
  SPOT_ADVICE = 'SpotAdvice',
  /** Read Spot placement scores. Off by default. */
  SPOT_PLACEMENT_SCORES = 'SpotPlacementScores',
  /** Read CloudWatch metrics. A query can also run a data source that you connected by a Lambda function. On by default. */
  SCALING_SIGNALS = 'ScalingSignals',
  /** Read Auto Scaling groups, user data included. Not all that a group uses can be launched again, see docs/security.md. On by default. */
  ASG_IMPORT = 'AsgImport',
  /**
   * Launch instances, terminate those that Stompy launched, and cancel Spot requests and delete volumes that carry its tag. What was launched
   * goes on running after Stompy was cut off, and AWS replaces what a persistent Spot request loses. On by default with AUTOMATION.
   */
  INSTANCE_LIFECYCLE = 'InstanceLifecycle',
  /** Register instances with target groups; in a group of addresses, IAM lets any private address be registered. On by default with AUTOMATION. */
  TARGET_REGISTRATION = 'TargetRegistration',
  /** Move Elastic IPs that carry the opt-in tag. On by default with AUTOMATION. */
  ADDRESS_AND_NETWORK = 'AddressAndNetwork',
  /** Move network interfaces so that private IP addresses stay. Off by default. */
  KEEP_PRIVATE_IP = 'KeepPrivateIp',
  /**
   * Run a copy of a load balancer, public or not, with any certificate and any target group that no other load balancer uses. On by default with
   * AUTOMATION.
   */
  BURSCALE = 'BurScale',
  /** Shift traffic on listeners that carry the opt-in tag, of which it may change all settings, sign-in actions included. Off by default. */
  BURSCALE_TAKEOVER = 'BurScaleTakeover',
  /** Back up instances as images. Off by default. */
  IMAGE_BACKUP = 'ImageBackup',
}
