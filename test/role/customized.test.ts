import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Role } from 'aws-cdk-lib/aws-iam';
import { App, Stack } from 'aws-cdk-lib/core';
import { StompyCurReport } from '../../src';
import { spoTainer } from '../helpers/roles';

const outdir = mkdtempSync(join(tmpdir(), 'stompy-customized-'));
afterAll(() => rmSync(outdir, { recursive: true }));

/** What the report for the administrator has to say. */
const PARTS = ['"sts:ExternalId"', '"Sid": "NothingElse"', '"Sid": "NoOtherKeys"', '"ec2:RunInstances"', '"ec2:DescribeInstances"'];

test('where an administrator makes the roles, the stack has none, and the report for the administrator has all that belongs into them', () => {
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, 'Stack');
  Role.customizeRoles(stack, { usePrecreatedRoles: { 'Stack/SpoTainer/Role': 'made-by-hand' } });
  const { roleArn } = spoTainer(stack);

  expect(app.synth().getStackByName('Stack').template.Resources).toBeUndefined();
  expect(JSON.stringify(stack.resolve(roleArn))).toContain(':role/made-by-hand');
  const report = readFileSync(join(outdir, 'iam-policy-report.txt'), 'utf8');
  for (const part of PARTS) expect(report).toContain(part);
});

test('the role of the report\'s function is left to the administrator, too', () => {
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, 'Reporting');
  Role.customizeRoles(stack, { usePrecreatedRoles: { 'Reporting/StompyHandler/Role': 'handler-made-by-hand' } });
  new StompyCurReport(stack, 'Report');

  const { Resources: resources } = app.synth().getStackByName('Reporting').template as { Resources: Record<string, { Type: string; Properties: object }> };
  expect(Object.values(resources).map(({ Type }) => Type)).not.toContain('AWS::IAM::Role');
  const [handler] = Object.values(resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');
  expect(JSON.stringify(handler.Properties)).toContain(':role/handler-made-by-hand');
  const report = readFileSync(join(outdir, 'iam-policy-report.txt'), 'utf8');
  for (const part of ['"ManageOwnReports"', '"FindReports"', '"WriteOwnLog"', 'lambda.amazonaws.com']) expect(report).toContain(part);
});

test('where the administrator is only asked, the stack has the role, and the report says the same', () => {
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, 'Asked');
  Role.customizeRoles(stack, { preventSynthesis: false });
  spoTainer(stack);

  const { Resources: resources } = app.synth().getStackByName('Asked').template as { Resources: Record<string, { Type: string; Properties: object }> };
  expect(Object.values(resources).map(({ Type }) => Type).sort()).toEqual([...Array<string>(5).fill('AWS::IAM::ManagedPolicy'), 'AWS::IAM::Role']);
  expect(Object.values(resources).find(({ Type }) => Type === 'AWS::IAM::Role')!.Properties).toHaveProperty('ManagedPolicyArns.length', 5);
  const report = readFileSync(join(outdir, 'iam-policy-report.txt'), 'utf8');
  for (const part of PARTS) expect(report).toContain(part);
});
