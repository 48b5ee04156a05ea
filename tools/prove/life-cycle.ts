import { template } from './roles';
import { Aws, type StackRequest } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';
import { failing, withDeletionPolicy, withName, withSplitCostData, type Template } from '../emulator/template-variants';

const CUSTOMER = '111122223333';

interface Report {
  readonly ReportName: string;
  readonly S3Bucket: string;
  readonly S3Prefix: string;
  readonly S3Region: string;
}

/** The report's life through CloudFormation, in the recommended region and in another one. */
export async function proveLifeCycle(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  const aws = new Aws(bin, emulator, CUSTOMER);
  const reports = async () =>
    (await aws.call<{ ReportDefinitions: Report[] }>('cur', 'describe-report-definitions', '--region', 'us-east-1')).ReportDefinitions;
  const foreign = {
    ReportName: 'finance',
    TimeUnit: 'DAILY',
    Format: 'textORcsv',
    Compression: 'GZIP',
    AdditionalSchemaElements: [],
    S3Bucket: 'x',
    S3Prefix: 'xx',
    S3Region: 'us-east-1',
  };
  await aws.call('cur', 'put-report-definition', '--region', 'us-east-1', '--report-definition', JSON.stringify(foreign));
  const own = async () => (await reports()).filter(({ ReportName }) => ReportName !== 'finance');

  for (const region of ['ap-southeast-1', 'eu-west-1']) {
    console.log(`\nthe report's life in ${region}`);
    const stack: StackRequest = { name: 'costs', region, template: template('cur-report'), parameters: { ReportPrefix: 'first' } };
    let bucket = '';
    await proof.holds('create: one report, into the new bucket of that region', async () => {
      const { status, outputs } = await aws.deploy('create', stack);
      bucket = outputs.CostAndUsageBucket;
      expectEqual([status, await own()].map(summary), ['CREATE_COMPLETE', [[outputs.CostAndUsageReportName, bucket, 'first', region]]]);
    });
    const [{ ReportName: name }] = await own();

    await proof.holds('update: the prefix changes in place', async () => {
      const { status } = await aws.deploy('update', { ...stack, parameters: { ReportPrefix: 'second' } });
      expectEqual([status, await own()].map(summary), ['UPDATE_COMPLETE', [[name, bucket, 'second', region]]]);
    });
    const replaced = withSplitCostData(stack.template as Template);
    await proof.holds('change of a create-only setting: another report, and the old one is gone', async () => {
      const { status, outputs } = await aws.deploy('update', { ...stack, template: replaced, parameters: { ReportPrefix: 'second' } });
      expectEqual([status, await own()].map(summary), ['UPDATE_COMPLETE', [[outputs.CostAndUsageReportName, bucket, 'second', region]]]);
      if (outputs.CostAndUsageReportName === name) throw new Error('it is the same report');
    });
    const renamed = withName(replaced, 'Renamed');
    await proof.holds('rename: the report under its new name, and the old one is gone', async () => {
      const { status, outputs } = await aws.deploy('update', { ...stack, template: renamed, parameters: { ReportPrefix: 'second' } });
      expectEqual([status, await own()].map(summary), ['UPDATE_COMPLETE', [[outputs.CostAndUsageReportName, bucket, 'second', region]]]);
      if (!outputs.CostAndUsageReportName.includes('-Renamed-')) throw new Error(`it is called ${outputs.CostAndUsageReportName}`);
    });
    await proof.holds('rollback, because another resource fails: the report is as before', async () => {
      const { status, outputs } = await aws.deploy('update', { ...stack, template: failing(renamed, emulator.url), parameters: { ReportPrefix: 'third' } });
      expectEqual([status, await own()].map(summary), ['UPDATE_ROLLBACK_COMPLETE', [[outputs.CostAndUsageReportName, bucket, 'second', region]]]);
    });
    await proof.holds('delete: no report of ours, the bucket and its policy stay, the foreign report too', async () => {
      await remove(aws, stack.name, region);
      expectEqual((await reports()).map(({ ReportName }) => ReportName), ['finance']);
      await aws.call('s3api', 'head-bucket', '--bucket', bucket, '--region', region);
      await aws.call('s3api', 'get-bucket-policy', '--bucket', bucket, '--region', region);
    });
  }

  console.log('\na first deployment that fails after AWS wrote its test object');
  const body = template('cur-report') as Template;
  const firstDeployment = async (name: string, variant: Template) => {
    const { status } = await aws.deploy('create', { name, template: failing(variant, emulator.url), parameters: { ReportPrefix: 'first' } });
    expectEqual((await own()).length, 0);
    return [status, (await bucketsOf(aws, name)).length];
  };
  await proof.holds('ours, Retain: the rollback ends well, no report is left, the bucket is', async () =>
    expectEqual(await firstDeployment('retain', body), ['ROLLBACK_COMPLETE', 1]));
  // AWS refuses to delete a bucket that is not empty, so there the rollback would end in ROLLBACK_FAILED
  for (const policy of ['Delete', 'RetainExceptOnCreate']) {
    await proof.holds(`with ${policy} CloudFormation goes for the bucket, which AWS refuses while the test object is in it`, async () =>
      expectEqual(await firstDeployment(policy.toLowerCase(), withDeletionPolicy(body, policy)), ['ROLLBACK_COMPLETE', 0]));
  }
}

/** What matters of a report or a status. */
function summary(value: string | Report[]): unknown {
  return typeof value === 'string' ? value : value.map(({ ReportName, S3Bucket, S3Prefix, S3Region }) => [ReportName, S3Bucket, S3Prefix, S3Region]);
}

async function bucketsOf(aws: Aws, stack: string): Promise<string[]> {
  const { Buckets } = await aws.call<{ Buckets: { Name: string }[] }>('s3api', 'list-buckets');
  return Buckets.map(({ Name }) => Name).filter((name) => name.startsWith(stack));
}

async function remove(aws: Aws, name: string, region: string): Promise<void> {
  await aws.call('cloudformation', 'delete-stack', '--region', region, '--stack-name', name);
  await aws.settled(name, region).catch((error: Error) => {
    if (!/does not exist/.test(error.message)) throw error;
  });
}
