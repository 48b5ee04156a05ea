import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import { deployed } from './synthesized-report';
import { World } from './world';

/** The fake is only worth something if it is as strict as AWS. */
async function make(difference: Partial<ReportDefinition>): Promise<string | undefined> {
  const version = deployed();
  const { properties } = version;
  const world = new World();
  // straight at the API: the handler would not even ask for a name that is not its own
  const ReportDefinition = { ...properties.Definition, RefreshClosedReports: true, ...difference };
  const headers = { 'x-amz-target': 'AWSOrigamiServiceGatewayService.PutReportDefinition' };
  const { response } = await world.billing.handle({ hostname: '', headers, body: JSON.stringify({ ReportDefinition }) }) as { response: { statusCode: number } };
  return response.statusCode === 200 ? 'SUCCESS' : 'FAILED';
}

test('accepts the report that the construct defines', async () => {
  expect(await make({})).toBe('SUCCESS');
});

test.each<[string, Partial<ReportDefinition>]>([
  ['a name with a space', { ReportName: 'stompy 1' }],
  ['a name of 257 characters', { ReportName: 'x'.repeat(257) }],
  ['a bucket name with a slash', { S3Bucket: 'a/b' }],
  ['a prefix of one character', { S3Prefix: 'x' }],
  ['no prefix', { S3Prefix: '' }],
  ['a prefix that ends in a slash', { S3Prefix: 'cur/' }],
  ['a prefix that ends in a dot', { S3Prefix: 'cur.' }],
  ['a prefix with a bar', { S3Prefix: 'cur|' }],
  ['another time unit', { TimeUnit: 'WEEKLY' }],
  ['a region of no bucket', { S3Region: 'mars-north-1' as never }],
  ['Parquet in one of two places', { Compression: 'GZIP' }],
  ['Athena with CSV', { Format: 'textORcsv', Compression: 'GZIP' }],
  ['Athena with versions kept', { ReportVersioning: 'CREATE_NEW_REPORT' }],
  ['Athena beside another artifact', { AdditionalArtifacts: ['ATHENA', 'QUICKSIGHT'] }],
  ['Redshift with Parquet', { AdditionalArtifacts: ['REDSHIFT'] }],
  ['another schema element', { AdditionalSchemaElements: ['EVERYTHING' as never] }],
])('refuses %s', async (_, difference) => {
  expect(await make(difference)).toBe('FAILED');
});
