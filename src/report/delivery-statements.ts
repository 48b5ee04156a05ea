import type { PolicyStatementJson } from '../policy/document';

/** Who delivers: the account and the place of its report definitions. */
export interface Delivery {
  readonly partition: string;
  readonly account: string;
  readonly billingRegion: string;
}

/** AWS's own name for what delivers cost reports; the same in every partition. */
export const BILLING_SERVICE = 'billingreports.amazonaws.com';

/** The ARN that AWS names as the source of a delivery: one for all report definitions of the account, with an asterisk in it. */
export function sourceArn({ partition, account, billingRegion }: Delivery): string {
  return `arn:${partition}:cur:${billingRegion}:${account}:definition/*`;
}

/**
 * Lets AWS check the bucket and write the report, for this account's report definitions alone. Needs no CDK, because `check-report`
 * prints the same.
 *
 * The source ARN names the billing region, never the bucket's. `PutObject` covers the whole bucket because AWS
 * writes a test object outside the prefix when a report is made.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html
 */
export function bucketStatements(bucketArn: string, delivery: Delivery): PolicyStatementJson[] {
  return [
    statement('StompyReportDeliveryCheck', ['s3:GetBucketAcl', 's3:GetBucketPolicy'], bucketArn, delivery),
    statement('StompyReportDelivery', 's3:PutObject', `${bucketArn}/*`, delivery),
  ];
}

/** Lets AWS encrypt what it delivers. */
export function keyStatements(delivery: Delivery): PolicyStatementJson[] {
  return [statement('StompyReportDelivery', ['kms:Decrypt', 'kms:GenerateDataKey*'], '*', delivery)];
}

function statement(sid: string, actions: string | string[], resource: string, delivery: Delivery): PolicyStatementJson {
  return {
    Action: actions,
    Condition: {
      StringEquals: { 'aws:SourceAccount': delivery.account },
      ArnLike: { 'aws:SourceArn': sourceArn(delivery) },
    },
    Effect: 'Allow',
    Principal: { Service: BILLING_SERVICE },
    Resource: resource,
    Sid: sid,
  };
}
