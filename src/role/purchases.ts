/** A service whose commitments AnalySaver can buy. */
export enum CommitmentService {
  /** Reserved Instances of Amazon EC2. */
  EC2 = 'Ec2',
  /** Reserved DB instances of Amazon RDS. */
  RDS = 'Rds',
  /** Reserved nodes of Amazon ElastiCache. */
  ELASTICACHE = 'ElastiCache',
  /** Reserved nodes of Amazon Redshift. */
  REDSHIFT = 'Redshift',
  /** Reserved Instances of Amazon OpenSearch Service, and of Elasticsearch before it. */
  OPENSEARCH = 'OpenSearch',
  /** Savings Plans. */
  SAVINGS_PLANS = 'SavingsPlans',
}

/**
 * What AnalySaver may buy.
 *
 * IAM knows no limit on price, number, term or payment option of a purchase: what is allowed here is allowed without limit. Reservations of EC2
 * may also come from sellers in AWS's Reserved Instance Marketplace, at the seller's price.
 */
export interface StompyPurchases {
  /** Services whose commitments may be bought, at least one. */
  readonly services: CommitmentService[];

  /**
   * Regions where reservations may be bought, such as `ap-southeast-1`. Savings Plans are not limited by it: whatever region a plan is
   * for, the call that buys it has none.
   *
   * @default - every region
   */
  readonly regions?: string[];

  /**
   * Moment from which Stompy can order nothing any more. What it has queued before, as AWS allows for EC2 and Savings Plans, is still
   * bought on its day unless you delete it from the queue. A moment in the past allows no purchase; a warning says so.
   *
   * @default - purchases are allowed until you take them away
   */
  readonly endDate?: Date;

  /**
   * Demands the tag `Stompy_created_by` = `Stompy_analysaver` on what is bought, where IAM knows it: RDS, ElastiCache and Savings
   * Plans. Purchases fail if Stompy does not tag them: ask Stompy first.
   *
   * @default false
   */
  readonly strictTagging?: boolean;
}
