import { Stack, Token, aws_iam as iam, type aws_kms as kms, type aws_s3 as s3 } from 'aws-cdk-lib';
import { Construct, type IConstruct, type IDependable } from 'constructs';
import { billingRegion } from './billing-region';
import { isConcrete } from './checks';
import { statementJson, type PolicyStatementJson } from './policy-json';
import { BILLING_REGIONS } from './regions';

/** Who delivers: the account and the place of its report definitions. */
interface Delivery {
  readonly partition: string;
  readonly account: string;
  readonly billingRegion: string;
}

const BILLING_SERVICE = 'billingreports.amazonaws.com';

/**
 * Lets AWS check the bucket and write the report, for this account's report definitions alone.
 *
 * The source ARN names the billing region, never the bucket's. `PutObject` covers the whole bucket because AWS
 * writes a test object outside the prefix when a report is made.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html
 */
function bucketStatements(bucketArn: string, delivery: Delivery): PolicyStatementJson[] {
  return [
    statement('StompyReportDeliveryCheck', ['s3:GetBucketAcl', 's3:GetBucketPolicy'], bucketArn, delivery),
    statement('StompyReportDelivery', ['s3:PutObject'], `${bucketArn}/*`, delivery),
  ];
}

/** Lets AWS encrypt what it delivers. */
function keyStatements(delivery: Delivery): PolicyStatementJson[] {
  return [statement('StompyReportDelivery', ['kms:Decrypt', 'kms:GenerateDataKey*'], '*', delivery)];
}

function statement(sid: string, actions: string[], resource: string, delivery: Delivery): PolicyStatementJson {
  return statementJson({
    Action: actions,
    Condition: {
      StringEquals: { 'aws:SourceAccount': delivery.account },
      ArnLike: { 'aws:SourceArn': `arn:${delivery.partition}:cur:${delivery.billingRegion}:${delivery.account}:definition/*` },
    },
    Effect: 'Allow',
    Principal: { Service: BILLING_SERVICE },
    Resource: resource,
    Sid: sid,
  });
}

/** The part of bucket and key that takes policy statements. */
interface PolicyOwner extends IConstruct {
  addToResourcePolicy(statement: iam.PolicyStatement): { readonly statementAdded: boolean; readonly policyDependable?: IDependable };
}

/** The statements for the bucket's policy, in the words of the stack that `owner` is in. */
export function bucketDeliveryStatements(owner: s3.IBucket): PolicyStatementJson[] {
  return bucketStatements(owner.bucketArn, deliveryTo(owner));
}

/** Adds the delivery statements to the bucket's policy and returns what the report has to wait for. */
export function allowBucketDelivery(scope: Construct, bucket: s3.IBucket): IDependable[] {
  return add(scope, 'bucket', bucket, bucketDeliveryStatements(bucket), (delivery) => {
    const name = Token.isUnresolved(bucket.bucketName) ? '<bucket name>' : bucket.bucketName;
    return bucketStatements(`arn:${delivery.partition}:s3:::${name}`, delivery);
  });
}

/** The same for the key's policy. */
export function allowKeyDelivery(scope: Construct, key: kms.IKey): IDependable[] {
  const { account } = Stack.of(scope);
  // AWS delivers for the account of the report, whoever owns the key
  const delivery = { ...deliveryTo(key), ...isConcrete(account) ? { account } : {} };
  return add(scope, 'encryptionKey', key, keyStatements(delivery), () => keyStatements(readable(delivery)));
}

/** A policy that cannot be changed from this app is an error that prints what its owner must add. */
function add(
  scope: Construct, prop: string, owner: PolicyOwner, statements: PolicyStatementJson[], statementsFor: (delivery: Delivery) => PolicyStatementJson[],
): IDependable[] {
  const results = statements.map((each) => owner.addToResourcePolicy(iam.PolicyStatement.fromJson(each)));
  if (results.some((result) => !result.statementAdded)) {
    throw new Error(`[${scope.node.path}] the policy of \`${prop}\` cannot be changed from this app: add these statements to it, `
      + `then set \`deliveryPolicyInPlace\` to true: ${JSON.stringify(statementsFor(readable(deliveryTo(owner))))}`);
  }
  // a key's policy is a part of the key, no construct to wait for
  return results.map(({ policyDependable }) => Construct.isConstruct(policyDependable) ? policyDependable : owner);
}

function deliveryTo(owner: IConstruct): Delivery {
  const { partition, account } = Stack.of(owner);
  return { partition, account, billingRegion: billingRegion(owner) };
}

function readable(delivery: Delivery): Delivery {
  const known = (value: string, otherwise: string) => Token.isUnresolved(value) ? otherwise : value;
  return {
    partition: known(delivery.partition, 'aws'),
    account: known(delivery.account, '<account id>'),
    billingRegion: known(delivery.billingRegion, BILLING_REGIONS.aws),
  };
}
