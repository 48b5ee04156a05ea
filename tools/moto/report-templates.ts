import type { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import { template } from '../prove/roles';

/** moto takes the answer of a function in this region alone. */
const REGION = 'us-east-1';
const TRUST = { StompyAccountID: '444455556666', ExternalId: 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21' };

interface Report {
  readonly ReportName: string;
  readonly S3Bucket: string;
  readonly S3Prefix: string;
}

/**
 * The templates with a report: in moto, with their function run by the Node.js of this machine, and the report itself in the other emulator. Of a
 * template, moto leaves out the bucket's policy, a type that it does not know.
 */
export async function proveReportTemplates(proof: Proof, aws: Aws, billing: Aws): Promise<void> {
  console.log('\nthe templates with a report');
  for (const [name, parameters] of [['cur-report', {}], ['analyzer-with-report', TRUST]] as const) {
    await proof.holds(`${name} makes the bucket and, by its function, the report`, async () => {
      const { status, reason, outputs } = await aws.deploy('create', { name, template: template(name), parameters, region: REGION });
      expectEqual([status, reason], ['CREATE_COMPLETE', undefined]);
      const { CostAndUsageBucket: bucket, CostAndUsageReportName: reportName } = outputs;
      await aws.call('s3api', 'head-bucket', '--bucket', bucket);
      const { ReportDefinitions } = await billing.call<{ ReportDefinitions: Report[] }>('cur', 'describe-report-definitions', '--region', REGION);
      const report = ReportDefinitions.find(({ ReportName }) => ReportName === reportName);
      expectEqual([report?.S3Bucket, report?.S3Prefix], [bucket, 'stompy']);
    });
  }
}
