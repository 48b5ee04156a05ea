import type { StompyCurReportAttributes, StompyCurReportProps } from './cur-props';
import { FLAG, optional, text, typed, type Options } from '../input/options';
import { BOUNDARY, BUCKET, DURATION, KEY } from '../input/resources';
import { BUCKET_NAME, EXISTING_PREFIX, EXISTING_REPORT_NAME, REGION, REPORT_LABEL, REPORT_PREFIX } from '../input/rules';
import { TAGS } from '../input/tags';

/** Every option of a new report. */
export const REPORT_OPTIONS: Options<StompyCurReportProps> = {
  reportName: optional(text(REPORT_LABEL)),
  prefix: optional(text(REPORT_PREFIX)),
  bucket: optional(BUCKET),
  bucketName: optional(text(BUCKET_NAME)),
  bucketRegion: optional(text(REGION)),
  deliveryPolicyInPlace: optional(FLAG),
  splitCostAllocationData: optional(FLAG),
  expiration: optional(DURATION),
  encryptionKey: optional(KEY),
  removalPolicy: optional(typed('must be RETAIN or DESTROY',
    'AWS writes a test object at once, so any other policy could leave a failed stack in ROLLBACK_FAILED', (policy) => policy === 'retain' || policy === 'destroy')),
  tags: optional(TAGS),
  permissionsBoundary: optional(BOUNDARY),
};

/** Every attribute of a report that exists already. */
export const ATTRIBUTES: Options<StompyCurReportAttributes> = {
  bucket: BUCKET,
  prefix: optional(text(EXISTING_PREFIX)),
  reportName: optional(text(EXISTING_REPORT_NAME)),
  bucketRegion: optional(text(REGION)),
  encryptionKey: optional(KEY),
};
