import { deliverer, otherDeliverer, reader } from './callers';
import type { Destination } from './report';
import type { Delivery, DeliveryService } from '../../report/delivery-statements';
import { every, some, type Answer } from '../policy/answer';
import { concerns, type Call, type Caller } from '../policy/evaluate';
import type { Statement } from '../policy/statement';

/** The object with which AWS tries whether it may deliver. It lies outside the prefix. */
export const TEST_OBJECT = 'aws-programmatic-access-test-object';

/** What a bucket's policy says about the delivery of a report or an export. */
export interface Access {
  /** Whether AWS may write its objects. */
  readonly write: Answer;
  /** Whether AWS may do what else its documents ask for. A delivery does not fail for certain without. */
  readonly check: Answer;
  /** Statements by which AWS may deliver, though no document says so. */
  readonly perhaps: readonly Statement[];
  /** Statements that deny, or may deny, something that is needed. */
  readonly denying: readonly Statement[];
}

export function deliveryAccess(statements: readonly Statement[], report: Destination, delivery: Delivery, service: DeliveryService): Access {
  const callers = [deliverer(delivery, report, service), otherDeliverer(delivery, service)];
  const bucket = bucketArn(report, delivery);
  const write = { action: 's3:PutObject', resource: objects(report, delivery) };
  const on = (action: string): Call => ({ action, resource: bucket });
  const check = [...readsWithoutAcl(service).map(on), { action: 's3:PutObject', resource: `${bucket}/${TEST_OBJECT}` }];
  const about = (call: Call) => (statement: Statement): Answer => some(callers.map((caller) => concerns(statement, caller, call)));
  const allowing = statements.filter(({ Effect }) => Effect === 'Allow');
  return {
    write: some(allowing.map(about(write))),
    check: every(check.map((call) => some(allowing.map(about(call))))),
    perhaps: allowing.filter((statement) => about(write)(statement) === 'maybe'),
    denying: denying(statements, callers, [write, ...check, ...service.reads.map(on)]),
  };
}

/** What is asked of the bucket itself: AWS documents the ACL too, but not everywhere. */
export function readsWithoutAcl({ reads }: DeliveryService): string[] {
  return reads.filter((action) => action !== 's3:GetBucketAcl');
}

/** Whether a bucket's policy keeps a role of the account from reading a report, and by which statements. */
export interface Reading {
  readonly denied: Answer;
  readonly denying: readonly Statement[];
}

export function readingAccess(statements: readonly Statement[], report: Destination, delivery: Delivery): Reading {
  const bucket = bucketArn(report, delivery);
  const calls = [
    { action: 's3:ListBucket', resource: bucket },
    { action: 's3:GetBucketLocation', resource: bucket },
    { action: 's3:GetObject', resource: objects(report, delivery) },
  ];
  const role = reader(delivery);
  const found = denying(statements, [role], calls);
  return { denied: some(found.flatMap((statement) => calls.map((call) => concerns(statement, role, call)))), denying: found };
}

function denying(statements: readonly Statement[], callers: Caller[], calls: Call[]): Statement[] {
  return statements.filter((statement) => statement.Effect === 'Deny'
    && calls.some((call) => callers.some((caller) => concerns(statement, caller, call) !== 'no')));
}

export function bucketArn({ S3Bucket }: Destination, { partition }: Delivery): string {
  return `arn:${partition}:s3:::${S3Bucket}`;
}

/** Where the objects of a report or an export lie; without a prefix, anywhere. */
export function objects(report: Destination, delivery: Delivery): string {
  const folder = report.S3Prefix ? `${report.S3Prefix}/${report.ReportName}/` : '';
  return `${bucketArn(report, delivery)}/${folder}*`;
}
