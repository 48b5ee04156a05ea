import { Construct, type IConstruct, type IDependable } from 'constructs';
import { billingRegion } from './billing-region';
import { bucketStatements, keyStatements, type Delivery, type DeliveryService } from './delivery-statements';
import { Stack, Token, iam, type kms, type s3 } from '../cdk';
import { isConcrete } from '../input/checks';
import { BILLING_REGIONS } from '../input/regions';
import type { PolicyStatementJson } from '../policy/document';

/** The part of bucket and key that takes policy statements. */
interface PolicyOwner extends IConstruct {
  addToResourcePolicy(statement: iam.PolicyStatement): { readonly statementAdded: boolean; readonly policyDependable?: IDependable };
}

/** A policy that has to let AWS deliver, under the name of its owner's option. */
interface Policy {
  readonly prop: string;
  readonly owner: PolicyOwner;
  readonly statements: (delivery: Delivery) => PolicyStatementJson[];
  /** The same for a person to copy. */
  readonly printed: (delivery: Delivery) => PolicyStatementJson[];
}

/** The statements for the bucket's policy, in the words of the stack of `scope`. */
export function bucketDeliveryStatements(scope: IConstruct, service: DeliveryService, bucket: s3.IBucket): PolicyStatementJson[] {
  return bucketStatements(bucket.bucketArn, deliveryTo(scope), service);
}

/**
 * Adds the delivery statements to the policies of bucket and key, and returns what report or export has to wait for. If one of them cannot be
 * changed from this app, the error prints what all of them need, because `deliveryPolicyInPlace` leaves all as they are.
 */
export function allowDelivery(
  scope: Construct, service: DeliveryService, { bucket, encryptionKey }: { bucket?: s3.IBucket; encryptionKey?: kms.IKey },
): IDependable[] {
  const policies: Policy[] = [...bucket ? [bucketPolicy(service, bucket)] : [], ...encryptionKey ? [keyPolicy(service, encryptionKey)] : []];
  return policies.flatMap(({ prop, owner, statements }) => {
    // AWS delivers for the account of the report, whoever owns the key
    const { account } = Stack.of(scope);
    const delivery = { ...deliveryTo(owner), ...isConcrete(account) ? { account } : {} };
    const results = statements(delivery).map((each) => owner.addToResourcePolicy(iam.PolicyStatement.fromJson(each)));
    if (results.some((result) => !result.statementAdded)) {
      const needed = policies.map((each) => `to the policy of \`${each.prop}\` ${JSON.stringify(each.printed(readable(deliveryTo(scope))))}`);
      throw new Error(`[${scope.node.path}] the policy of \`${prop}\` cannot be changed from this app: add these statements, `
        + `then set \`deliveryPolicyInPlace\` to true: ${needed.join(' and ')}`);
    }
    // a key's policy is a part of the key, no construct to wait for
    return results.map(({ policyDependable }) => Construct.isConstruct(policyDependable) ? policyDependable : owner);
  });
}

function bucketPolicy(service: DeliveryService, bucket: s3.IBucket): Policy {
  return {
    prop: 'bucket',
    owner: bucket,
    statements: (delivery) => bucketStatements(bucket.bucketArn, delivery, service),
    printed: (delivery) => bucketStatements(`arn:${delivery.partition}:s3:::${known(bucket.bucketName, '<bucket name>')}`, delivery, service),
  };
}

function keyPolicy(service: DeliveryService, key: kms.IKey): Policy {
  const statements = (delivery: Delivery) => keyStatements(delivery, service);
  return { prop: 'encryptionKey', owner: key, statements, printed: statements };
}

function deliveryTo(owner: IConstruct): Delivery {
  const { partition, account } = Stack.of(owner);
  return { partition, account, billingRegion: billingRegion(owner) };
}

function readable(delivery: Delivery): Delivery {
  return {
    partition: known(delivery.partition, 'aws'),
    account: known(delivery.account, '<account id>'),
    billingRegion: known(delivery.billingRegion, BILLING_REGIONS.aws),
  };
}

function known(value: string, otherwise: string): string {
  return Token.isUnresolved(value) ? otherwise : value;
}
