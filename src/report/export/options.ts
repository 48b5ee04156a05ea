import { DataExportCompression, DataExportFormat, DataExportIntegration } from './output';
import type { StompyDataExportAttributes, StompyDataExportProps } from './props';
import { DataExportTable } from './table';
import { FLAG, list, oneOf, optional, text, typed, type Options } from '../../input/options';
import { BUCKET } from '../../input/resources';
import { BUCKET_OWNER, EXISTING_EXPORT_NAME, EXISTING_PREFIX, EXPORT_LABEL } from '../../input/rules';
import { ATTRIBUTES, REPORT_OPTIONS } from '../cur-options';

const {
  bucket, bucketName, bucketRegion, deliveryPolicyInPlace, encryptionKey, expiration, permissionsBoundary, prefix, removalPolicy, tags,
} = REPORT_OPTIONS;

/** Every option of a new export; what a report has as well is the same. */
export const EXPORT_OPTIONS: Options<StompyDataExportProps> = {
  bucket,
  bucketName,
  bucketRegion,
  deliveryPolicyInPlace,
  encryptionKey,
  expiration,
  permissionsBoundary,
  prefix,
  removalPolicy,
  tags,
  table: optional(oneOf(DataExportTable)),
  exportName: optional(text(EXPORT_LABEL)),
  bucketOwner: optional(text(BUCKET_OWNER)),
  splitCostAllocationData: optional(FLAG),
  capacityReservations: optional(FLAG),
  iamPrincipals: optional(FLAG),
  columns: optional(list(typed<string>('must be a text', 'write the name of a column', (candidate) => typeof candidate === 'string'),
    'name columns, or leave it out for all')),
  format: optional(oneOf(DataExportFormat)),
  compression: optional(oneOf(DataExportCompression)),
  integration: optional(oneOf(DataExportIntegration)),
  acceptUnprovenKey: optional(FLAG),
};

/** Every attribute of an export that exists already. */
export const EXPORT_ATTRIBUTES: Options<StompyDataExportAttributes> = {
  bucket: BUCKET,
  prefix: optional(text(EXISTING_PREFIX)),
  exportName: optional(text(EXISTING_EXPORT_NAME)),
  bucketOwner: optional(text(BUCKET_OWNER)),
  bucketRegion: ATTRIBUTES.bucketRegion,
  encryptionKey: ATTRIBUTES.encryptionKey,
};
