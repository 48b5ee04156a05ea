import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import type { Case } from './case';
import { StompyDataExport, type IStompyDataExport } from '../../../src';
import { CUSTOMER, OTHER } from '../../helpers/stacks';
import { KEY, REGION } from '../role-under-test';

const REPORT_BUCKET = 'arn:aws:s3:::costs-of-acme';
const EXPORT_BUCKET = 'arn:aws:s3:::exports-of-acme';
const FOREIGN_BUCKET = 'arn:aws:s3:::finops-of-acme';
const OWN_KEY = {
  'kms:ViaService': `s3.${REGION}.amazonaws.com`,
  'kms:EncryptionContext:aws:s3:arn': `${EXPORT_BUCKET}/exports/cur2/data/part.parquet`,
};

/** One beside the report, one with a key in a bucket of its own, one in another account. */
export function threeExports(stack: Stack): IStompyDataExport[] {
  const bucket = (name: string) => Bucket.fromBucketName(stack, name, name);
  const existing = StompyDataExport.fromExportAttributes;
  return [
    existing(stack, 'Beside', { bucket: bucket('costs-of-acme'), prefix: 'stompy-focus' }),
    existing(stack, 'Own', {
      bucket: bucket('exports-of-acme'), prefix: 'exports', exportName: 'cur2', bucketRegion: REGION, encryptionKey: Key.fromKeyArn(stack, 'Key', KEY),
    }),
    existing(stack, 'Foreign', { bucket: bucket('finops-of-acme'), prefix: 'from-111122223333', bucketOwner: OTHER }),
  ];
}

/** With a report and exports in three buckets: each is read where it is and nowhere else. */
export const ANALYSAVER_EXPORTS: Case[] = [
  ['allow', 'reads a file of the report', 's3:GetObject', `${REPORT_BUCKET}/billing/hourly/part.parquet`],
  ['allow', 'lists the report', 's3:ListBucket', REPORT_BUCKET, { 's3:prefix': 'billing/hourly/' }],
  ['allow', 'reads the export beside it', 's3:GetObject', `${REPORT_BUCKET}/stompy-focus/stompy-x/data/part.parquet`],
  ['allow', 'lists the export beside it', 's3:ListBucket', REPORT_BUCKET, { 's3:prefix': 'stompy-focus' }],
  ['allow', 'reads the export in its own bucket', 's3:GetObject', `${EXPORT_BUCKET}/exports/cur2/data/part.parquet`],
  ['allow', 'lists the export in its own bucket', 's3:ListBucket', EXPORT_BUCKET, { 's3:prefix': 'exports/cur2/metadata/' }],
  ['allow', 'sees the region of that bucket', 's3:GetBucketLocation', EXPORT_BUCKET],
  ['allow', 'decrypts that export', 'kms:Decrypt', KEY, OWN_KEY],
  ['allow', 'reads the export in the other account', 's3:GetObject', `${FOREIGN_BUCKET}/from-111122223333/x/data/part.parquet`, { 'aws:ResourceAccount': OTHER }],
  ['allow', 'lists the export in the other account', 's3:ListBucket', FOREIGN_BUCKET, { 's3:prefix': 'from-111122223333/', 'aws:ResourceAccount': OTHER }],
  ['allow', 'lists definitions of exports', 'bcm-data-exports:ListExports', '*'],
  ['allow', 'sees the definition of an export', 'bcm-data-exports:GetExport', `arn:aws:bcm-data-exports:us-east-1:${CUSTOMER}:export/cur2-x`],
  ['deny', 'reads another export of that bucket', 's3:GetObject', `${EXPORT_BUCKET}/exports/carbon/data/part.parquet`],
  ['deny', 'lists that bucket by the report\'s prefix', 's3:ListBucket', EXPORT_BUCKET, { 's3:prefix': 'billing/hourly/' }],
  ['deny', 'lists the report\'s bucket by the export\'s prefix', 's3:ListBucket', REPORT_BUCKET, { 's3:prefix': 'exports/cur2/' }],
  ['deny', 'reads the report\'s path in the export\'s bucket', 's3:GetObject', `${EXPORT_BUCKET}/billing/hourly/part.parquet`],
  ['deny', 'reads a folder whose name begins alike', 's3:GetObject', `${REPORT_BUCKET}/stompy-focus-secret/part.parquet`],
  ['deny', 'lists a whole bucket', 's3:ListBucket', EXPORT_BUCKET],
  ['deny', 'reads the foreign bucket elsewhere', 's3:GetObject', `${FOREIGN_BUCKET}/from-777788889999/x/data/part.parquet`, { 'aws:ResourceAccount': OTHER }],
  ['deny', 'reads a bucket of that name that somebody else made', 's3:GetObject', `${FOREIGN_BUCKET}/from-111122223333/x/data/part.parquet`],
  ['deny', 'reads an own bucket\'s namesake in that account', 's3:GetObject', `${EXPORT_BUCKET}/exports/cur2/data/part.parquet`, { 'aws:ResourceAccount': OTHER }],
  ['deny', 'decrypts the report with the export\'s key', 'kms:Decrypt', KEY, { ...OWN_KEY, 'kms:EncryptionContext:aws:s3:arn': `${REPORT_BUCKET}/billing/hourly/part.parquet` }],
  ['deny', 'overwrites an export', 's3:PutObject', `${EXPORT_BUCKET}/exports/cur2/data/part.parquet`],
];

/** The same role after somebody attached AdministratorAccess to it. */
export const ADMINISTRATING_WITH_EXPORTS: Case[] = [
  ['allow', 'reads the export', 's3:GetObject', `${EXPORT_BUCKET}/exports/cur2/data/part.parquet`],
  ['allow', 'decrypts with the export\'s key', 'kms:Decrypt', KEY],
  ['deny', 'reads another export of that bucket', 's3:GetObject', `${EXPORT_BUCKET}/exports/carbon/data/part.parquet`],
  ['deny', 'lists a folder that is none of them', 's3:ListBucket', EXPORT_BUCKET, { 's3:prefix': 'payroll/' }],
  ['deny', 'deletes a file of an export', 's3:DeleteObject', `${FOREIGN_BUCKET}/from-111122223333/x/data/part.parquet`],
  ['deny', 'deletes the export\'s key', 'kms:ScheduleKeyDeletion', KEY],
  ['deny', 'makes an export', 'bcm-data-exports:CreateExport', `arn:aws:bcm-data-exports:us-east-1:${CUSTOMER}:table/COST_AND_USAGE_REPORT`],
  ...['UpdateExport', 'DeleteExport', 'TagResource', 'UntagResource'].map((operation): Case => [
    'deny', `calls ${operation}`, `bcm-data-exports:${operation}`, `arn:aws:bcm-data-exports:us-east-1:${CUSTOMER}:export/cur2-x`,
  ]),
];
