import type { Reading } from './access';
import type { BucketFacts } from './bucket';
import type { Destination } from './report';
import { hasOwnKey, usesKms } from './verdict';
import { RECOMMENDED_REGION } from '../../input/regions';
import { EXISTING_BUCKET_NAME, EXISTING_PREFIX, EXISTING_REPORT_NAME, type Rule } from '../../input/rules';

/** What to know when a report is handed over. Each has a sentence in every language. */
export type NoteId =
  | 'farAway' | 'prefixLeftOut' | 'bucketRefused' | 'readingDenied' | 'readingPerhapsDenied' | 'customerKey' | 'customerKeyAlias' | 'managedKey'
  | 'hiddenEncryption' | 'unreadEncryption';

export interface Note {
  readonly is: NoteId;
  readonly statements?: readonly object[];
  readonly code?: string;
  readonly key?: string;
}

/** What is pasted into Stompy's page, a link or an app. */
export interface HandOver {
  readonly bucket: string;
  readonly prefix?: string;
  readonly reportName?: string;
}

/** What construct, link and template take for a report that exists; undefined if not even its bucket can be named to them. */
export function handOver({ S3Bucket, S3Prefix, ReportName }: Destination): HandOver | undefined {
  if (!fits(EXISTING_BUCKET_NAME, S3Bucket)) return undefined;
  if (!S3Prefix || !fits(EXISTING_PREFIX, S3Prefix)) return { bucket: S3Bucket };
  return { bucket: S3Bucket, prefix: S3Prefix, ...fits(EXISTING_REPORT_NAME, ReportName) ? { reportName: ReportName } : {} };
}

function fits({ pattern }: Rule, value: string): boolean {
  return new RegExp(pattern).test(value);
}

export function notesOn(report: Destination, bucket: BucketFacts, reading: Reading): Note[] {
  const handed = handOver(report);
  return [
    ...report.S3Region === RECOMMENDED_REGION ? [] : [{ is: 'farAway' as const }],
    ...handed === undefined ? [{ is: 'bucketRefused' as const }] : [],
    ...handed && report.S3Prefix && handed.prefix === undefined ? [{ is: 'prefixLeftOut' as const }] : [],
    ...reading.denied === 'no' ? [] : [{ is: reading.denied === 'yes' ? 'readingDenied' as const : 'readingPerhapsDenied' as const, statements: reading.denying }],
    ...encryptionNotes(bucket),
  ];
}

function encryptionNotes({ encryption }: BucketFacts): Note[] {
  if (encryption.is === 'hidden') return [{ is: 'hiddenEncryption', code: encryption.code }];
  if (encryption.is === 'unread') return [{ is: 'unreadEncryption', code: encryption.code }];
  if (encryption.is !== 'there' || !usesKms(encryption.what)) return [];
  const { key } = encryption.what;
  if (!hasOwnKey(encryption.what)) return [{ is: 'managedKey' }];
  return [{ is: key!.includes('alias/') ? 'customerKeyAlias' : 'customerKey', key }];
}
