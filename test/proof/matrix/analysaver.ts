import { ec2, type Case } from './case';
import { CUSTOMER, OTHER } from '../../helpers/stacks';
import { KEY, REGION } from '../role-under-test';

const BUCKET = 'arn:aws:s3:::costs-of-acme';
const OWN_KEY = {
  'kms:ViaService': `s3.${REGION}.amazonaws.com`,
  'kms:EncryptionContext:aws:s3:arn': `${BUCKET}/billing/hourly/part.parquet`,
};
const RESERVED_DB = `arn:aws:rds:${REGION}:${CUSTOMER}:ri:one`;
const RESERVED_CACHE = `arn:aws:elasticache:${REGION}:${CUSTOMER}:reserved-instance:one`;
const PURCHASES: [what: string, action: string, resource: string][] = [
  ['a Reserved Instance', 'ec2:PurchaseReservedInstancesOffering', '*'],
  ['a reserved database', 'rds:PurchaseReservedDBInstancesOffering', RESERVED_DB],
  ['a reserved cache node', 'elasticache:PurchaseReservedCacheNodesOffering', RESERVED_CACHE],
  ['a reserved warehouse node', 'redshift:PurchaseReservedNodeOffering', '*'],
  ['a reserved search instance', 'es:PurchaseReservedInstanceOffering', '*'],
  ['a reserved Elasticsearch instance', 'es:PurchaseReservedElasticsearchInstanceOffering', '*'],
  ['a Savings Plan', 'savingsplans:CreateSavingsPlan', '*'],
];
const REGIONAL = PURCHASES.slice(0, -1);
const TAGGABLE = PURCHASES.filter(([, action]) => /^(rds|elasticache|savingsplans):/.test(action));
const TAG = { 'aws:RequestTag/Stompy_created_by': 'Stompy_analysaver', 'aws:TagKeys': ['Stompy_created_by'] };

/** As it comes: it reads. */
export const ANALYSAVER: Case[] = [
  ['allow', 'sees what was spent', 'ce:GetCostAndUsage', '*'],
  ['allow', 'sees the forecast', 'ce:GetCostForecast', '*'],
  ['allow', 'sees how well reservations are used', 'ce:GetReservationUtilization', '*'],
  ['allow', 'sees AWS\'s advice', 'ce:GetReservationPurchaseRecommendation', '*'],
  ['allow', 'sees the organization\'s accounts', 'organizations:ListAccounts', '*'],
  ['allow', 'sees Reserved Instances', 'ec2:DescribeReservedInstances', '*'],
  ['allow', 'sees Savings Plans', 'savingsplans:DescribeSavingsPlans', `arn:aws:savingsplans::${CUSTOMER}:savingsplan/x`],
  ['allow', 'sees the settings of cost reports', 'cur:DescribeReportDefinitions', '*'],
  ['allow', 'reads a file of the report', 's3:GetObject', `${BUCKET}/billing/hourly/part.parquet`],
  ['allow', 'lists the report', 's3:ListBucket', BUCKET, { 's3:prefix': 'billing/hourly/' }],
  ['allow', 'sees the region of the report\'s bucket', 's3:GetBucketLocation', BUCKET],
  ['deny', 'reads another folder of the same bucket', 's3:GetObject', `${BUCKET}/payroll/2026.csv`],
  ['deny', 'reads a folder whose name begins alike', 's3:GetObject', `${BUCKET}/billing/hourly-secret/2026.csv`],
  ['deny', 'reads another report of the same bucket', 's3:GetObject', `${BUCKET}/billing/daily/part.parquet`],
  ['deny', 'reads the bucket\'s root', 's3:GetObject', `${BUCKET}/index.html`],
  ['deny', 'reads a bucket whose name begins alike', 's3:GetObject', `${BUCKET}-payroll/billing/hourly/part.parquet`],
  ['deny', 'reads a bucket of the same name in another account', 's3:GetObject', `${BUCKET}/billing/hourly/part.parquet`, { 'aws:ResourceAccount': OTHER }],
  ['deny', 'lists the whole bucket', 's3:ListBucket', BUCKET],
  ['deny', 'lists another folder', 's3:ListBucket', BUCKET, { 's3:prefix': 'payroll/' }],
  ['deny', 'reads old versions of the report', 's3:GetObjectVersion', `${BUCKET}/billing/hourly/part.parquet`],
  ['deny', 'changes a file of the report', 's3:PutObject', `${BUCKET}/billing/hourly/part.parquet`],
  ['deny', 'deletes a file of the report', 's3:DeleteObject', `${BUCKET}/billing/hourly/part.parquet`],
  ['deny', 'changes the policy of the report\'s bucket', 's3:PutBucketPolicy', BUCKET],
  ['deny', 'sees budgets without being asked to', 'budgets:ViewBudget', `arn:aws:budgets::${CUSTOMER}:budget/all`],
  ['deny', 'sees instances', 'ec2:DescribeInstances', '*'],
  ['deny', 'launches an instance', 'ec2:RunInstances', ec2('instance/*')],
  ['deny', 'lists roles', 'iam:ListRoles', '*'],
  ['deny', 'returns a Savings Plan', 'savingsplans:ReturnSavingsPlan', `arn:aws:savingsplans::${CUSTOMER}:savingsplan/x`],
  ['deny', 'exchanges a reservation', 'ec2:AcceptReservedInstancesExchangeQuote', '*'],
  ['deny', 'sells a reservation', 'ec2:CreateReservedInstancesListing', '*'],
  ...PURCHASES.map(([what, action, resource]): Case => ['deny', `buys ${what}`, action, resource]),
];

/** With everything on: purchases in one region, until the end date, tagged. */
export const ANALYSAVER_EVERYTHING: Case[] = [
  ['allow', 'sees a budget', 'budgets:ViewBudget', `arn:aws:budgets::${CUSTOMER}:budget/all`],
  ['allow', 'sees anomalies', 'ce:GetAnomalies', `arn:aws:ce::${CUSTOMER}:anomalymonitor/x`],
  ['allow', 'decrypts the report through S3', 'kms:Decrypt', KEY, OWN_KEY],
  ['deny', 'decrypts with the report\'s key directly', 'kms:Decrypt', KEY],
  ['deny', 'decrypts something else with it', 'kms:Decrypt', KEY, { ...OWN_KEY, 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::payroll/2026.csv' }],
  ['deny', 'encrypts with it', 'kms:Encrypt', KEY, OWN_KEY],
  ['deny', 'deletes it', 'kms:ScheduleKeyDeletion', KEY, OWN_KEY],
  ...PURCHASES.map(([what, action, resource]): Case => ['allow', `buys ${what}`, action, resource, TAG]),
  ...REGIONAL.map(([what, action, resource]): Case => ['deny', `buys ${what} in another region`, action, resource, { ...TAG, 'aws:RequestedRegion': 'eu-west-1' }]),
  ...PURCHASES.map(([what, action, resource]): Case => ['deny', `buys ${what} at the end date`, action, resource, { ...TAG, 'aws:CurrentTime': '2099-01-31T00:00:00Z' }]),
  ...TAGGABLE.map(([what, action, resource]): Case => ['deny', `buys ${what} without a tag`, action, resource]),
  ['deny', 'buys a reserved database for another account', 'rds:PurchaseReservedDBInstancesOffering', RESERVED_DB.replace(CUSTOMER, OTHER), TAG],
  ['allow', 'tags what it buys', 'rds:AddTagsToResource', RESERVED_DB, TAG],
  ['deny', 'puts other tags on it', 'rds:AddTagsToResource', RESERVED_DB, { ...TAG, 'aws:TagKeys': ['Stompy_created_by', 'team'] }],
  ['deny', 'tags a database', 'rds:AddTagsToResource', `arn:aws:rds:${REGION}:${CUSTOMER}:db:orders`, TAG],
  ['deny', 'removes tags', 'rds:RemoveTagsFromResource', RESERVED_DB, TAG],
  ['deny', 'reads another bucket while it buys', 's3:GetObject', 'arn:aws:s3:::payroll/2026.csv'],
];

const onlyFrom = (service: string, context?: Case[4]): Case[] => PURCHASES.map(([what, action, resource]) =>
  [action.startsWith(`${service}:`) ? 'allow' : 'deny', `buys ${what}`, action, resource, context]);

const TAGGING: [what: string, action: string, resource: string][] = [
  ['a reserved database', 'rds:AddTagsToResource', RESERVED_DB],
  ['a reserved cache', 'elasticache:AddTagsToResource', `arn:aws:elasticache:${REGION}:${CUSTOMER}:reserved-instance:x`],
  ['a Savings Plan', 'savingsplans:TagResource', `arn:aws:savingsplans::${CUSTOMER}:savingsplan/x`],
];

/** Only EC2 may be bought, anywhere and without an end. */
export const BUYS_ONLY_EC2: Case[] = [
  ...onlyFrom('ec2'),
  ...TAGGING.map(([what, action, resource]): Case => ['deny', `tags ${what}`, action, resource, TAG]),
];

/** Only Savings Plans may be bought, tagged. */
export const BUYS_ONLY_SAVINGS_PLANS: Case[] = [
  ...onlyFrom('savingsplans', TAG),
  ...TAGGING.map(([what, action, resource]): Case => [action.startsWith('savingsplans:') ? 'allow' : 'deny', `tags ${what}`, action, resource, TAG]),
];

/** The customer does not show reservations and Savings Plans. */
export const NO_COMMITMENTS: Case[] = [
  ['allow', 'sees costs', 'ce:GetCostAndUsage', '*'],
  ['deny', 'sees reserved instances', 'ec2:DescribeReservedInstances', '*'],
  ['deny', 'sees reserved databases', 'rds:DescribeReservedDBInstances', '*'],
  ['deny', 'sees Savings Plans', 'savingsplans:DescribeSavingsPlans', '*'],
  ['deny', 'sees how Savings Plans are used', 'ce:GetSavingsPlansUtilization', '*'],
  ['deny', 'sees what Savings Plans cover', 'ce:GetSavingsPlansCoverage', '*'],
];
