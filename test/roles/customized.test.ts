import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Role } from 'aws-cdk-lib/aws-iam';
import { App, Stack } from 'aws-cdk-lib/core';
import { spoTainer } from '../helpers/roles';

const outdir = mkdtempSync(join(tmpdir(), 'stompy-customized-'));
afterAll(() => rmSync(outdir, { recursive: true }));

test('where an administrator makes the roles, the stack has none, and the report for the administrator has all that belongs into them', () => {
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, 'Stack');
  Role.customizeRoles(stack, { usePrecreatedRoles: { 'Stack/SpoTainer/Role': 'made-by-hand' } });
  const { roleArn } = spoTainer(stack);

  expect(app.synth().getStackByName('Stack').template.Resources).toBeUndefined();
  expect(JSON.stringify(stack.resolve(roleArn))).toContain(':role/made-by-hand');
  const report = readFileSync(join(outdir, 'iam-policy-report.txt'), 'utf8');
  for (const part of ['"sts:ExternalId"', '"Sid": "Never"', '"ec2:RunInstances"', '"ec2:DescribeInstances"']) expect(report).toContain(part);
});
