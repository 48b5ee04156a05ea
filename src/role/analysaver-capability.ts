/** Something AnalySaver can be allowed to do. Purchases are switched by `purchases`. */
export enum AnalySaverCapability {
  /** Read costs, forecast and utilization from Cost Explorer. On by default. */
  COST_READ = 'CostRead',
  /** Read the cost report from its bucket. On by default. */
  CUR_READ = 'CurRead',
  /** Read names and e-mail addresses of the organization's accounts. On by default. */
  ORGANIZATION_READ = 'OrganizationRead',
  /** Read what AWS recommends to reserve. On by default. */
  RECOMMENDATION_READ = 'RecommendationRead',
  /** Read reservations and Savings Plans. On by default. */
  COMMITMENT_READ = 'CommitmentRead',
  /** Read budgets and cost anomalies. Off by default. */
  SPEND_ALERT_READ = 'SpendAlertRead',
  /** Read definitions of Data Exports. On with `exports`, else off by default. */
  DATA_EXPORTS_READ = 'DataExportsRead',
}
