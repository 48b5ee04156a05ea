import { spawnSync } from 'child_process';
import { join } from 'path';
import { template } from './roles';
import { execute } from '../../src/cli';
import { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';

const CUSTOMER = '111122223333';

/** `stompy-cdk check-report` with a real AWS CLI. */
export async function proveCheckReport(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  console.log('\nstompy-cdk check-report');
  const aws = new Aws(bin, emulator, CUSTOMER);
  const check = (...args: string[]) => execute(['check-report', ...args], (call) => {
    const { status, stdout, stderr } = spawnSync(join(bin, 'aws'), call, { encoding: 'utf8', env: { PATH: process.env.PATH, ...emulator.env(CUSTOMER) } });
    return { status, stdout, stderr };
  });

  await proof.holds('an account without a report: says so, status 1', async () => {
    const { status, stdout } = check();
    expectEqual([status, stdout?.startsWith('This account has no cost report.')], [1, true]);
  });
  const { outputs } = await aws.deploy('create', { name: 'checked', template: template('cur-report') });
  const daily = {
    ReportName: 'daily',
    TimeUnit: 'DAILY',
    Format: 'textORcsv',
    Compression: 'GZIP',
    AdditionalSchemaElements: ['RESOURCES'],
    S3Bucket: outputs.CostAndUsageBucket,
    S3Prefix: 'daily',
    S3Region: 'ap-southeast-1',
  };
  await aws.call('cur', 'put-report-definition', '--region', 'us-east-1', '--report-definition', JSON.stringify(daily));
  await proof.holds('our report fits and its bucket lets AWS deliver; a daily one does not fit', async () => {
    const { status, stdout } = check('--json');
    const { recommended, reports } = JSON.parse(stdout!);
    const verdicts = reports.map((report: { suitable: boolean; delivery: { verdict: string } }) => [report.suitable, report.delivery.verdict]);
    expectEqual([status, recommended, verdicts], [0, outputs.CostAndUsageReportName, [[true, 'allowed'], [false, 'allowed']]]);
  });
}
