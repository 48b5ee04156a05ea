import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { stompyCdk } from './cli';
import { template } from './roles';
import { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';

const CUSTOMER = '111122223333';

interface Report {
  readonly name: string;
  readonly delivery: string;
  readonly handOver: object | null;
  readonly remarks: { readonly id: string; readonly copy?: object }[];
}

/** `stompy-cdk check-report` with a real AWS CLI. */
export async function proveCheckReport(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  console.log('\nstompy-cdk check-report');
  const aws = new Aws(bin, emulator, CUSTOMER);
  const command = stompyCdk(bin, emulator, CUSTOMER);
  const check = (...args: string[]) => command('check-report', ...args);
  const reports = async (): Promise<Report[]> => {
    const { stdout, stderr } = await check('--json');
    if (stdout === undefined) throw new Error(`the command said: ${stderr}`);
    return JSON.parse(stdout).reports;
  };
  const remarks = ({ remarks: all }: Report): string[] => all.map(({ id }) => id);

  await proof.holds('an account without a report: says so, status 1', async () => {
    const { status, stdout } = await check();
    expectEqual([status, stdout?.startsWith('This account has no cost report.')], [1, true]);
  });
  const { outputs } = await aws.deploy('create', { name: 'checked', template: template('cur-report') });
  const bucket = outputs.CostAndUsageBucket;
  const daily = {
    ReportName: 'daily',
    TimeUnit: 'DAILY',
    Format: 'textORcsv',
    Compression: 'GZIP',
    AdditionalSchemaElements: ['RESOURCES'],
    S3Bucket: bucket,
    S3Prefix: 'daily',
    S3Region: 'ap-southeast-1',
    RefreshClosedReports: false,
  };
  await aws.call('cur', 'put-report-definition', '--region', 'us-east-1', '--report-definition', JSON.stringify(daily));
  await proof.holds('our report fits and its bucket lets AWS deliver; a daily one does not fit', async () => {
    const { status, stdout } = await check('--json');
    const { recommended, reports: all } = JSON.parse(stdout!);
    const verdicts = all.map((report: Report) => [report.handOver !== null, report.delivery]);
    expectEqual([status, recommended, verdicts], [0, outputs.CostAndUsageReportName, [[true, 'delivers'], [false, 'delivers']]]);
  });
  await proof.holds('what it says to save switches the refresh on and changes nothing else', async () => {
    const before = (await reports()).find(({ name }) => name === 'daily')!;
    expectEqual(remarks(before), ['hourly', 'refresh', 'athena']);
    await withFile(before.remarks[1].copy!, (file) => aws.call('cur', 'modify-report-definition', '--region', 'us-east-1', '--cli-input-json', `file://${file}`));
    const after = (await reports()).find(({ name }) => name === 'daily')!;
    const { remarks: was, ...rest } = before;
    expectEqual({ ...after, remarks: remarks(after) }, { ...rest, conditions: { hourly: false, resourceIds: true, refresh: true, athena: false }, remarks: ['hourly', 'athena'] });
    expectEqual(was.length, 3);
  });
  await proof.holds('a bucket without a policy does not get a delivery; with the statements it prints, it does', async () => {
    await aws.call('s3api', 'create-bucket', '--bucket', 'bare-costs', '--create-bucket-configuration', 'LocationConstraint=ap-southeast-1');
    await aws.call('cur', 'put-report-definition', '--region', 'us-east-1', '--report-definition', JSON.stringify({ ...daily, ReportName: 'bare', S3Bucket: 'bare-costs' }));
    const bare = (await reports()).find(({ name }) => name === 'bare')!;
    const { copy } = bare.remarks.find(({ id }) => id === 'noPolicy')!;
    expectEqual(bare.delivery, 'doesNot');
    await aws.call('s3api', 'put-bucket-policy', '--bucket', 'bare-costs', '--policy', JSON.stringify({ Version: '2012-10-17', Statement: copy }));
    expectEqual((await reports()).find(({ name }) => name === 'bare')!.delivery, 'delivers');
  });
}

async function withFile(content: object, use: (file: string) => Promise<unknown>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stompy-check-report-'));
  try {
    const file = join(folder, 'refresh.json');
    writeFileSync(file, JSON.stringify(content));
    await use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
