import { join } from 'path';
import { Annotations, App, Stack, type Environment } from 'aws-cdk-lib';
import * as cur from 'aws-cdk-lib/aws-cur';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { LINK_TEMPLATES } from '../../site/templates';
import { StompyCurReport } from '../../src';
import { EXAMPLES, buildExample } from '../helpers/examples';
import { CUSTOMER } from '../helpers/stacks';

/** A finding of the validator is an error, and so is a warning. */
const STRICT = {
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:strictCfnValidateErrors': true,
};
/** Stompy's region, one elsewhere, and the two where CloudFormation knows cost reports. */
const REGIONS = ['ap-southeast-1', 'eu-west-1', 'us-east-1', 'cn-northwest-1'];

// every other test does without the CDK's validator of CloudFormation templates: it costs each process more than a second
const saved = process.env.CDK_VALIDATION;
beforeAll(() => { delete process.env.CDK_VALIDATION; });
afterAll(() => { if (saved !== undefined) process.env.CDK_VALIDATION = saved; });

function stackIn(env: Environment): { app: App; stack: Stack } {
  const app = new App({ context: STRICT });
  return { app, stack: new Stack(app, 'Stack', { env: { account: CUSTOMER, ...env } }) };
}

describe('the validator', () => {
  const definition = (region: string): cur.CfnReportDefinitionProps => ({
    reportName: 'hourly',
    timeUnit: 'HOURLY',
    format: 'Parquet',
    compression: 'Parquet',
    reportVersioning: 'OVERWRITE_REPORT',
    refreshClosedReports: true,
    s3Bucket: 'costs-of-acme',
    s3Prefix: 'stompy',
    s3Region: region,
  });

  test('refuses a native report where CloudFormation has none', () => {
    const { app, stack } = stackIn({ region: 'eu-west-1' });
    new cur.CfnReportDefinition(stack, 'Report', definition('eu-west-1'));
    expect(() => app.synth()).toThrow(/'AWS::CUR::ReportDefinition' does not exist in 'eu-west-1'/);
  });

  test('refuses a setting that no report has', () => {
    const { app, stack } = stackIn({ region: 'us-east-1' });
    new cur.CfnReportDefinition(stack, 'Report', { ...definition('us-east-1'), timeUnit: 'WEEKLY' });
    expect(() => app.synth()).toThrow(/TimeUnit/);
  });
});

test.each(EXAMPLES)('the example $name is valid', (example) => {
  expect(() => buildExample(example, STRICT).app.synth()).not.toThrow();
});

test.each(['us-east-1', 'cn-northwest-1'])('a native report in %s is valid', (region) => {
  const { app, stack } = stackIn({ region });
  const report = new StompyCurReport(stack, 'Report', { splitCostAllocationData: true });
  // a warning that is not about the template
  Annotations.of(report).acknowledgeWarning('stompy-cdk:StompyCurReport.bucketRegion');
  expect(() => app.synth()).not.toThrow();
});

describe.each(REGIONS)('in %s', (region) => {
  test.each(LINK_TEMPLATES.map(({ templateName }) => templateName))('the committed %s is valid', (name) => {
    const { app, stack } = stackIn({ region });
    new CfnInclude(stack, 'Committed', { templateFile: join(__dirname, `../../templates/${name}.template.json`) });
    expect(() => app.synth()).not.toThrow();
  });
});
