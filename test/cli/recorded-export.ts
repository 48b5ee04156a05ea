import { policy, refused, said, type Recording } from './recorded';
import DEFINITIONS from './recorded-exports.json';

export const NAME = 'stompy-0a1b2c3d-export-5c6d7e';
export const ARN = `arn:aws:bcm-data-exports:us-east-1:111122223333:export/${NAME}-7a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9`;
/** The definitions that the construct makes, in the words of the API; recorded, because the CDK takes longer than all that reads them. */
export const { COST_AND_USAGE_REPORT: CUR2, FOCUS_1_2_AWS: FOCUS } = DEFINITIONS;
export const HEALTHY = { StatusCode: 'HEALTHY', CreatedAt: '2026-11-24T10:00:00+00:00', LastUpdatedAt: '2026-11-24T10:00:00+00:00', LastRefreshedAt: '2026-11-25T04:00:00+00:00' };
export const run = (StatusCode: string, CreatedAt: string | number, StatusReason?: string): object => ({ ExecutionId: 'e', ExecutionStatus: { StatusCode, CreatedAt, StatusReason } });
export const FILE = { Key: `stompy-cur2/${NAME}/data/BILLING_PERIOD=2026-11/${NAME}-00001.snappy.parquet`, LastModified: '2026-11-25T04:00:00.000Z' };
export const DELIVERY = {
  Effect: 'Allow',
  Principal: { Service: 'bcm-data-exports.amazonaws.com' },
  Action: 's3:PutObject',
  Resource: 'arn:aws:s3:::exports/*',
  Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' }, ArnLike: { 'aws:SourceArn': 'arn:aws:bcm-data-exports:us-east-1:111122223333:export/*' } },
};

/** An account with one export, in a bucket that lets AWS deliver. */
export function recordedExport(definitionOf: object, status: object, runs: object[] = []): Recording {
  return {
    'bcm-data-exports list-exports': said({ Exports: [{ ExportArn: ARN, ExportName: NAME, ExportStatus: status }] }),
    [`bcm-data-exports get-export ${ARN}`]: said({ Export: { ExportArn: ARN, ...definitionOf }, ExportStatus: status }),
    [`bcm-data-exports list-executions ${ARN}`]: said({ Executions: runs }),
    's3api get-bucket-policy exports': policy(DELIVERY),
    's3api get-bucket-encryption exports': refused('ServerSideEncryptionConfigurationNotFoundError', 'GetBucketEncryption'),
  };
}
