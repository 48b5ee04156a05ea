import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { NAME } from './recorded-export';
import DEFINITIONS from './recorded-exports.json';
import type { LinkTemplateBody } from '../../site/template-body';
import { DataExportTable, StompyDataExport } from '../../src';
import { deployed } from '../helpers/deployed';
import { stackIn } from '../helpers/stacks';

/** What CloudFormation hands over to Data Exports. */
function definition(table: DataExportTable): object {
  const stack = stackIn('us-east-1');
  const bucket = Bucket.fromBucketName(stack, 'Bucket', 'exports');
  new StompyDataExport(stack, 'Export', { table, bucket, bucketRegion: 'us-east-1', deliveryPolicyInPlace: true });
  const body = { Parameters: {}, ...Template.fromStack(stack).toJSON() } as LinkTemplateBody;
  const made = Object.values(deployed(body, { 'AWS::Partition': 'aws' })).find(({ Type }) => Type === 'AWS::BCMDataExports::Export')!;
  return { ...made.Properties.Export as object, Name: NAME };
}

test('the recorded definitions are those that the construct makes', () => {
  expect(DEFINITIONS).toEqual(Object.fromEntries(Object.values(DataExportTable).map((table) => [table, definition(table)])));
});
