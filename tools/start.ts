import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import Table from 'cli-table3';
import * as colors from 'picocolors';
import { StompyQuickCreateLink, type StompyLinkTemplate } from '../src';
import { Aws } from './emulator/aws';
import { PythonMissing, pythonTools } from './emulator/python';
import { Emulator } from './emulator/server';
import { showOrganization } from './moto/show';
import { writePreview } from './templates';
import { headline, run, step } from './terminal/steps';
import { LINK_TEMPLATES, synthesizeLinkTemplates, type LinkTemplate } from '../site/templates';
import { CONDITION_IDS, failedConditions, type ExistingReport } from '../src/cli/check-report/report';
import { CHECK_REPORT_WORDS } from '../src/cli/check-report/words';

const ROOT = join(__dirname, '..');
const CUSTOMER = '111122223333';
/** What Stompy would show; the numbers are AWS's examples. */
const STOMPY = { StompyAccountID: '444455556666', ExternalId: 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21' };

/** `npm start`: everything the library does, deployed for real into an emulated AWS. No account is needed, and none is touched. */
async function main(): Promise<void> {
  console.log(`\n${colors.bold('stompy-cdk')}: from a fresh clone to a role ARN, in an emulated AWS on this machine.`);
  const templates = await step('Synthesizing the link templates', async () => synthesizeLinkTemplates());
  showTemplates(templates);
  const [english, chinese] = await step('Writing the page that opens these links', async () => writePreview(templates));
  console.log(`\n  Open ${colors.cyan(english)} in a browser (in Chinese: ${colors.cyan(chinese)}). It needs no server; account and addresses in it are made up.`);

  headline('An emulated AWS');
  const bin = await step('Installing emulator and AWS CLI into .venv', pythonTools);
  const emulator = await step('Starting it on 127.0.0.1', () => Emulator.start(bin, false));
  try {
    await deployAll(emulator, new Aws(bin, emulator, CUSTOMER), templates);
    headline('A rollout to an organization, in another emulator');
    await showOrganization(bin);
  } finally {
    emulator.stop();
    console.log(colors.dim('\n  The emulator is stopped; what was deployed is gone with it.\n'));
  }
}

async function deployAll(emulator: Emulator, aws: Aws, templates: LinkTemplate[]): Promise<void> {
  headline('The examples, deployed by the CDK CLI as you would');
  const management = await step('cdk deploy in examples/management-account', () => cdkDeploy(emulator, 'management-account'));
  const production = await step('cdk deploy in examples/production-account', () => cdkDeploy(emulator, 'production-account'));

  headline('A quick-create link, followed as a customer would in Singapore');
  const { body } = templates.find(({ name }) => name === 'analyzer-with-report')!;
  const customer = await step('Creating the stack from analyzer-with-report', async () => {
    const stack = await aws.deploy('create', { name: 'StompyAnalyzerStack', template: body, parameters: { ...STOMPY, Purchases: 'No' } });
    if (stack.status !== 'CREATE_COMPLETE') throw new Error(`${stack.status}: ${stack.reason}`);
    return stack;
  });

  headline('What the billing API in us-east-1 says about the reports');
  const reports = await step('Asking it', () =>
    aws.call<{ ReportDefinitions: ExistingReport[] }>('cur', 'describe-report-definitions', '--region', 'us-east-1'));
  reports.ReportDefinitions.forEach(showReport);

  headline('What you would paste into Stompy');
  show('StompyAnalySaver role (example)', management.StompyFinOpsRoleArn);
  show('bucket (example)', management.CostAndUsageBucket);
  show('StompySpoTainer role (example)', production.SpoTainerRoleArn);
  show('StompyAnalySaver role (link)', customer.outputs.StompyFinOpsRoleArn);
  show('bucket (link)', customer.outputs.CostAndUsageBucket);
  console.log('\n  In a real account AWS delivers the first files after 24 to 48 hours.');
}

/** Runs the real CDK CLI in an example's folder and returns the stack's outputs. */
async function cdkDeploy(emulator: Emulator, example: string): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'stompy-example-'));
  const outputs = join(folder, 'outputs.json');
  try {
    await run(join(ROOT, 'node_modules/.bin/cdk'), ['deploy', '--all', '--require-approval', 'never', '--no-notices',
      '--output', join(folder, 'cdk.out'), '--outputs-file', outputs], {
      cwd: join(ROOT, 'examples', example),
      env: {
        ...emulator.env(CUSTOMER),
        STOMPY_ACCOUNT_ID: STOMPY.StompyAccountID,
        STOMPY_EXTERNAL_ID: STOMPY.ExternalId,
        CDK_DISABLE_CLI_TELEMETRY: 'true',
      },
    });
    const [stack] = Object.values(JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Record<string, string>>);
    return stack;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function showTemplates(templates: LinkTemplate[]): void {
  const table = new Table({ head: ['Template', 'Bytes', 'Parameters', 'Outputs'], style: process.stdout.isTTY ? { head: ['cyan'] } : { head: [], border: [] } });
  for (const { name, text, body } of templates) {
    table.push([name, text.length, Object.keys(body.Parameters).join('\n'), Object.keys(body.Outputs).join('\n')]);
  }
  console.log(table.toString());
  console.log('\n  A link for each, as Stompy would show it:');
  for (const template of LINK_TEMPLATES) console.log(colors.dim(`  ${link(template)}`));
}

function link(template: StompyLinkTemplate): string {
  return StompyQuickCreateLink.url({
    template,
    templateUrl: `https://example-bucket.s3.ap-southeast-1.amazonaws.com/v1/${template.templateName}.template.json`,
    stackName: `Stompy-${template.templateName}`,
    parameters: Object.fromEntries(Object.entries(STOMPY).filter(([name]) => template.parameterNames.includes(name))),
  });
}

function showReport(report: ExistingReport): void {
  console.log(`\n  ${colors.bold(report.ReportName)}`);
  show('delivered to', `s3://${report.S3Bucket}/${report.S3Prefix} in ${report.S3Region}`);
  const failed = failedConditions(report);
  const { conditions } = CHECK_REPORT_WORDS.en;
  for (const id of CONDITION_IDS) console.log(`    ${failed.includes(id) ? colors.red('✘') : colors.green('✔')} ${conditions[id].title}`);
  if (failed.length > 0) throw new Error(`Stompy could not use ${report.ReportName}, which is not: ${failed.map((id) => conditions[id].title).join(', ')}`);
}

function show(what: string, value: string): void {
  if (!value) throw new Error(`the deployment gave no ${what}`);
  console.log(`  ${`${what}:`.padEnd(34)} ${colors.cyan(value)}`);
}

main().catch((error: Error) => {
  console.error(`\n${colors.red(error.message)}`);
  if (error instanceof PythonMissing) console.error('The templates above were made all the same; only the deployment needs Python.');
  process.exit(1);
});
