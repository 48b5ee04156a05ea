import type { PolicyStatementJson } from '../policy/document';

/** Who delivers: the account and the place of its report definitions. */
export interface Delivery {
  readonly partition: string;
  readonly account: string;
  readonly billingRegion: string;
}

/** AWS's own name for what delivers cost reports; the same in every partition. */
export const BILLING_SERVICE = 'billingreports.amazonaws.com';

/** A service of AWS that delivers. */
export interface DeliveryService {
  readonly principal: string;
  readonly sid: string;
  /** What it reads of the bucket before it delivers. */
  readonly reads: string[];
  /** What it delivers for: service and resources of an ARN. */
  readonly source: readonly [service: string, resources: string];
}

/** @see https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html */
export const REPORT_DELIVERY: DeliveryService = {
  principal: BILLING_SERVICE, sid: 'StompyReportDelivery', reads: ['s3:GetBucketAcl', 's3:GetBucketPolicy'], source: ['cur', 'definition/*'],
};

/** @see https://docs.aws.amazon.com/cur/latest/userguide/dataexports-s3-bucket.html */
export const EXPORT_DELIVERY: DeliveryService = {
  principal: 'bcm-data-exports.amazonaws.com', sid: 'StompyExportDelivery', reads: [], source: ['bcm-data-exports', 'export/*'],
};

/** The ARN that AWS names as the source of a delivery: one for all reports or exports of the account, with an asterisk in it. */
export function sourceArn({ partition, account, billingRegion }: Delivery, { source: [service, resources] } = REPORT_DELIVERY): string {
  return `arn:${partition}:${service}:${billingRegion}:${account}:${resources}`;
}

/**
 * Lets AWS check the bucket and write reports or exports, for those of this account alone. Needs no CDK, because `check-report`
 * prints the same.
 *
 * The source ARN names the billing region, never the bucket's. `PutObject` covers the whole bucket because AWS
 * writes a test object outside the prefix when a report or an export is made.
 */
export function bucketStatements(bucketArn: string, delivery: Delivery, service = REPORT_DELIVERY): PolicyStatementJson[] {
  const { sid, reads } = service;
  return [
    ...reads.length > 0 ? [statement(service, `${sid}Check`, reads, bucketArn, delivery)] : [],
    statement(service, sid, 's3:PutObject', `${bucketArn}/*`, delivery),
  ];
}

/** Lets AWS encrypt what it delivers. */
export function keyStatements(delivery: Delivery, service = REPORT_DELIVERY): PolicyStatementJson[] {
  return [statement(service, service.sid, ['kms:Decrypt', 'kms:GenerateDataKey*'], '*', delivery)];
}

function statement(service: DeliveryService, sid: string, actions: string | string[], resource: string, delivery: Delivery): PolicyStatementJson {
  return {
    Action: actions,
    Condition: {
      StringEquals: { 'aws:SourceAccount': delivery.account },
      ArnLike: { 'aws:SourceArn': sourceArn(delivery, service) },
    },
    Effect: 'Allow',
    Principal: { Service: service.principal },
    Resource: resource,
    Sid: sid,
  };
}
