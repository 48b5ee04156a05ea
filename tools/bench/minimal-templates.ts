import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Aws, BootstraplessSynthesizer, CfnOutput, CfnParameter, Fn, Stack } from 'aws-cdk-lib/core';
import { rawReport } from './raw/report';
import { asWritten, rawRole } from './raw/role';
import { rawMember, rawRollout } from './raw/rollout';
import { synthesizeLinkTemplates, type LinkTemplate } from '../../site/templates';
import { PERMISSIONS_VERSION } from '../../src/permissions/version';
import { handlerCode } from '../../src/report/handler';

/** A link template in the fewest words: no form, no texts, no checks and no choices, the defaults alone. */
class MinimalStack extends Stack {
  constructor(app: App, private readonly ours: LinkTemplate) {
    super(app, ours.name, { synthesizer: new BootstraplessSynthesizer() });
  }

  public parameter(name: string): string {
    return new CfnParameter(this, name).valueAsString;
  }

  public report(): string {
    const { bucketName, reportName } = rawReport(this, {
      label: 'Report', prefix: this.parameter('ReportPrefix'), handlerCode: handlerCode(['Custom::StompyCurReport']),
    });
    new CfnOutput(this, 'CostAndUsageBucket', { value: bucketName });
    new CfnOutput(this, 'CostAndUsageReportName', { value: reportName });
    return bucketName;
  }

  public role(output: string, description: string, policies: string[]): void {
    const arn = rawRole(this, {
      description,
      stompyAccountId: this.parameter('StompyAccountID'),
      externalId: this.parameter('ExternalId'),
      permissionsVersion: PERMISSIONS_VERSION,
      policies: policies.map((name) => this.policy(name)),
    });
    new CfnOutput(this, output, { value: arn });
  }

  /** The StackSet alone: by default the management account has no role. */
  public rollout(): void {
    const member: LinkTemplate['body'] = JSON.parse(this.ours.body.Resources.MemberRoles.Properties.TemplateBody as string);
    const body = rawMember({
      description: 'Stompy SpoTainer',
      outputDescription: '',
      role: {
        description: 'Stompy SpoTainer',
        permissionsVersion: PERMISSIONS_VERSION,
        policies: SPOTAINER_POLICIES.map((name) => this.policy(name, member)),
      },
    });
    const [stompyAccountId, externalId, units] = ['StompyAccountID', 'ExternalId', 'OrganizationalUnits'].map((name) => this.parameter(name));
    rawRollout(this, {
      name: 'StompySpoTainer',
      description: 'Stompy SpoTainer',
      organizationalUnits: Fn.split(',', units),
      parameters: { StompyAccountID: stompyAccountId, ExternalId: externalId, RolePath: '/', RoleName: 'StompySpoTainer' },
      body,
    });
    new CfnOutput(this, 'SpoTainerRoleArnPattern', { value: `arn:${Aws.PARTITION}:iam::*:role/StompySpoTainer` });
  }

  /** Our own statements: fewer would be another role. */
  private policy(name: string, { Resources: resources }: LinkTemplate['body'] = this.ours.body): { name: string; description: string; document: object } {
    const [, { Properties: properties }] = Object.entries(resources).find(([id]) => id.includes(name))!;
    const document: object = JSON.parse(JSON.stringify(byDefault(properties.PolicyDocument)).replace(/"ReportBucket[0-9A-F]{8}"/g, '"Bucket"'));
    return { name, description: properties.Description as string, document: asWritten(document) as object };
  }
}

/** What is left of a policy where no optional parameter is filled in. */
function byDefault(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byDefault).filter((each) => JSON.stringify(each) !== '{"Ref":"AWS::NoValue"}');
  if (typeof value !== 'object' || value === null) return value;
  if ('Fn::If' in value) return byDefault((value['Fn::If'] as unknown[])[2]);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, byDefault(each)]));
}

const ANALYSAVER_POLICIES = ['AnalySaverReadPolicy', 'AnalySaverGuardrailPolicy', 'AnalySaverScopedGuardrailPolicy'];
const SPOTAINER_POLICIES = ['ReadPolicy', 'InstanceAutomationPolicy', 'LoadBalancingPolicy', 'SpoTainerGuardrailPolicy', 'ScopedGuardrailPolicy'];

const FILL: { readonly [name: string]: (stack: MinimalStack) => void } = {
  'analyzer-role': (stack) => {
    stack.parameter('CostAndUsageBucket');
    stack.parameter('ReportPrefix');
    // empty by default: it reads the whole bucket
    stack.role('StompyFinOpsRoleArn', 'Stompy AnalySaver', ['AnalySaverReadPolicy', 'WholeBucketPolicy', 'AnalySaverGuardrailPolicy', 'WholeBucketScopedGuardrailPolicy']);
  },
  'analyzer-with-report': (stack) => {
    stack.report();
    stack.role('StompyFinOpsRoleArn', 'Stompy AnalySaver', ANALYSAVER_POLICIES);
  },
  'cur-report': (stack) => stack.report(),
  'organization': (stack) => stack.rollout(),
  'spotainer-role': (stack) => stack.role('SpoTainerRoleArn', 'Stompy SpoTainer', SPOTAINER_POLICIES),
};

/** Bytes of each link template, and of the least that does the same by default. */
export function templateSizes(): { name: string; ours: number; minimal: number }[] {
  const outdir = mkdtempSync(join(tmpdir(), 'stompy-minimal-'));
  try {
    const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });
    const templates = synthesizeLinkTemplates();
    for (const ours of templates) FILL[ours.name](new MinimalStack(app, ours));
    const assembly = app.synth();
    return templates.map(({ name, text }) => ({
      name,
      ours: Buffer.byteLength(text),
      minimal: Buffer.byteLength(`${JSON.stringify(assembly.getStackByName(name).template, undefined, 1)}\n`),
    }));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
