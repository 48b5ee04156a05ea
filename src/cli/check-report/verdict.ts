import { bucketArn, deliveryAccess, type Access } from './access';
import type { BucketFacts, Encryption } from './bucket';
import type { Destination } from './report';
import { bucketStatements, keyStatements, type Delivery, type DeliveryService } from '../../report/delivery-statements';
import { statementsOf } from '../policy/statement';

/** Whether AWS delivers a report. */
export type Verdict = 'delivers' | 'doesNot' | 'cannotTell';

/** Why AWS does not deliver, or why that cannot be told. Each has a sentence in every language. */
export type ReasonId =
  | 'lastSuccess' | 'lastNoBucket' | 'lastPermissions' | 'lastOther'
  | 'noBucket' | 'hiddenPolicy' | 'unreadPolicy' | 'strangePolicy' | 'noPolicy' | 'notAllowed' | 'perhapsAllowed' | 'unchecked' | 'denied'
  | 'unknownEncryption' | 'unprovenManagedKey' | 'unprovenKey';

/** A reason, with the statements that it is about: those of the policy, or those to add to it. */
export interface Reason {
  readonly is: ReasonId;
  readonly statements?: readonly object[];
  /** The code with which AWS refused to show something, what the AWS CLI said instead of an answer, or AWS's word for the last delivery. */
  readonly code?: string;
}

/** Whether AWS delivers, and why it does not or cannot be told. */
export interface DeliveryVerdict {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/**
 * Weighs what AWS says of the last delivery, the bucket's policy and its encryption. A policy that is as AWS documents it delivers, and so
 * does one under which AWS has delivered, unless something denies. Whatever else is not certain cannot be told.
 */
export function judgeDelivery(report: Destination, bucket: BucketFacts, delivery: Delivery, service: DeliveryService): DeliveryVerdict {
  const last = lastDelivery(report);
  const succeeded = last.is === 'lastSuccess';
  const open = [...policyReasons(report, bucket, delivery, service), ...encryptionReasons(bucket, delivery, service)]
    .filter(({ is }) => !(succeeded && PROVEN_BY_SUCCESS.includes(is)));
  const failed = open.some(({ is }) => is === 'noBucket' || (!succeeded && (is === 'noPolicy' || is === 'notAllowed')));
  if (failed || (last.is !== 'none' && !succeeded)) return { verdict: 'doesNot', reasons: told(last, open) };
  return open.length === 0 ? { verdict: 'delivers', reasons: [] } : { verdict: 'cannotTell', reasons: told(last, open) };
}

/** What a delivery proves to be no obstacle. A deny is none of it: it may be newer than the delivery. */
const PROVEN_BY_SUCCESS: readonly ReasonId[] = ['perhapsAllowed', 'unchecked', 'unknownEncryption', 'unprovenManagedKey', 'unprovenKey'];

function told(last: Reason | { readonly is: 'none' }, open: Reason[]): Reason[] {
  return last.is === 'none' ? open : [last, ...open];
}

function lastDelivery({ ReportStatus }: Destination): Reason | { readonly is: 'none' } {
  switch (ReportStatus?.lastStatus) {
    case undefined: return { is: 'none' };
    case 'SUCCESS': return { is: 'lastSuccess' };
    case 'ERROR_NO_BUCKET': return { is: 'lastNoBucket' };
    case 'ERROR_PERMISSIONS': return { is: 'lastPermissions' };
    default: return { is: 'lastOther', code: ReportStatus!.lastStatus };
  }
}

function policyReasons(report: Destination, { policy }: BucketFacts, delivery: Delivery, service: DeliveryService): Reason[] {
  const toAdd = bucketStatements(bucketArn(report, delivery), delivery, service);
  switch (policy.is) {
    case 'noBucket': return [{ is: 'noBucket' }];
    case 'hidden': return [{ is: 'hiddenPolicy', code: policy.code }];
    case 'unread': return [{ is: 'unreadPolicy', code: policy.code }];
    case 'absent': return [{ is: 'noPolicy', statements: toAdd }];
    case 'there': {
      const statements = statementsOf(policy.what);
      if (!statements) return [{ is: 'strangePolicy' }];
      return accessReasons(deliveryAccess(statements, report, delivery, service), toAdd);
    }
  }
}

function accessReasons({ write, check, perhaps, denying }: Access, toAdd: object[]): Reason[] {
  return [
    ...write === 'no' ? [{ is: 'notAllowed' as const, statements: toAdd }] : [],
    ...write === 'maybe' ? [{ is: 'perhapsAllowed' as const, statements: perhaps }] : [],
    ...write === 'yes' && check !== 'yes' ? [{ is: 'unchecked' as const, statements: toAdd }] : [],
    ...denying.length > 0 ? [{ is: 'denied' as const, statements: denying }] : [],
  ];
}

/** Nobody documents that cost reports are delivered to a bucket with a KMS key, so only a delivery proves it. */
function encryptionReasons({ encryption }: BucketFacts, delivery: Delivery, service: DeliveryService): Reason[] {
  if (encryption.is === 'hidden' || encryption.is === 'unread') return [{ is: 'unknownEncryption' }];
  if (encryption.is !== 'there' || !usesKms(encryption.what)) return [];
  return [hasOwnKey(encryption.what) ? { is: 'unprovenKey', statements: keyStatements(delivery, service) } : { is: 'unprovenManagedKey' }];
}

export function usesKms({ algorithm }: Encryption): boolean {
  return algorithm.startsWith('aws:kms');
}

/** S3's own key of the account stands under its alias, or not at all. */
export function hasOwnKey({ key }: Encryption): boolean {
  return key !== undefined && !/(^|:)alias\/aws\/s3$/.test(key);
}
