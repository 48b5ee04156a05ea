import { Construct, type IConstruct, type IDependable } from 'constructs';
import { billingRegion } from './billing-region';
import { Stack, Token, iam, type kms, type s3 } from '../cdk';
import { isConcrete } from '../input/checks';
import { BILLING_REGIONS } from '../input/regions';
import { statementJson, type PolicyStatementJson } from '../policy/document';

/** Who delivers: the account and the place of its report definitions. */
interface Delivery {
  readonly partition: string;
  readonly account: string;
  readonly billingRegion: string;
}

/** A service of AWS that delivers. */
export interface DeliveryService {
  readonly principal: string;
  readonly sid: string;
  /** What it reads of the bucket before it delivers. */
  readonly reads: string[];
  /** What it delivers for: the last two parts of an ARN. */
  readonly source: { readonly service: string; readonly resources: string };
}

/** @see https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html */
export const REPORT_DELIVERY: DeliveryService = {
  principal: 'billingreports.amazonaws.com',
  sid: 'StompyReportDelivery',
  reads: ['s3:GetBucketAcl', 's3:GetBucketPolicy'],
  source: { service: 'cur', resources: 'definition/*' },
};

/** @see https://docs.aws.amazon.com/cur/latest/userguide/dataexports-s3-bucket.html */
export const EXPORT_DELIVERY: DeliveryService = {
  principal: 'bcm-data-exports.amazonaws.com',
  sid: 'StompyExportDelivery',
  reads: [],
  source: { service: 'bcm-data-exports', resources: 'export/*' },
};

/**
 * Lets AWS write reports or exports, for those of this account alone.
 *
 * The source ARN names the billing region, never the bucket's. `PutObject` covers the whole bucket because AWS
 * writes a test object outside the prefix when a report or an export is made.
 */
function bucketStatements(service: DeliveryService, bucketArn: string, delivery: Delivery): PolicyStatementJson[] {
  return [
    ...service.reads.length > 0 ? [statement(service, `${service.sid}Check`, service.reads, bucketArn, delivery)] : [],
    statement(service, service.sid, ['s3:PutObject'], `${bucketArn}/*`, delivery),
  ];
}

/** Lets AWS encrypt what it delivers. */
function keyStatements(service: DeliveryService, delivery: Delivery): PolicyStatementJson[] {
  return [statement(service, service.sid, ['kms:Decrypt', 'kms:GenerateDataKey*'], '*', delivery)];
}

function statement(service: DeliveryService, sid: string, actions: string[], resource: string, delivery: Delivery): PolicyStatementJson {
  const { principal, source } = service;
  return statementJson({
    Action: actions,
    Condition: {
      StringEquals: { 'aws:SourceAccount': delivery.account },
      ArnLike: { 'aws:SourceArn': `arn:${delivery.partition}:${source.service}:${delivery.billingRegion}:${delivery.account}:${source.resources}` },
    },
    Effect: 'Allow',
    Principal: { Service: principal },
    Resource: resource,
    Sid: sid,
  });
}

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
  return bucketStatements(service, bucket.bucketArn, deliveryTo(scope));
}

/**
 * Adds the delivery statements to the policies of bucket and key, and returns what the report has to wait for. If one of them cannot be
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
    statements: (delivery) => bucketStatements(service, bucket.bucketArn, delivery),
    printed: (delivery) => bucketStatements(service, `arn:${delivery.partition}:s3:::${known(bucket.bucketName, '<bucket name>')}`, delivery),
  };
}

function keyPolicy(service: DeliveryService, key: kms.IKey): Policy {
  const statements = (delivery: Delivery) => keyStatements(service, delivery);
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
