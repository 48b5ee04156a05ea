import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, BootstraplessSynthesizer, CfnOutput, CfnParameter, CfnStackSet, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { rawRole, type RoleParts } from './role';

/** What a template says about one of our rollouts. */
export interface RolloutParts {
  readonly name: string;
  readonly description: string;
  readonly organizationalUnits: string[];
  readonly parameters: { readonly [name: string]: string };
  /** The finished template of a member. */
  readonly body: string;
}

/** What a member's template says. */
export interface MemberParts {
  readonly description: string;
  readonly outputDescription: string;
  readonly role: Omit<RoleParts, 'stompyAccountId' | 'externalId' | 'roleName' | 'path'>;
}

/** The same StackSet as ours, as somebody writes it who takes nothing but L1 constructs. */
export function rawRollout(scope: Construct, { name, description, organizationalUnits, parameters, body }: RolloutParts): void {
  new CfnStackSet(scope, 'StackSet', {
    stackSetName: name,
    description,
    permissionModel: 'SERVICE_MANAGED',
    callAs: 'SELF',
    capabilities: ['CAPABILITY_NAMED_IAM'],
    autoDeployment: { enabled: true, retainStacksOnAccountRemoval: false },
    managedExecution: { Active: true },
    operationPreferences: { failureTolerancePercentage: 100, maxConcurrentPercentage: 25 },
    parameters: Object.entries(parameters).map(([parameterKey, parameterValue]) => ({ parameterKey, parameterValue })),
    stackInstancesGroup: [{ regions: [Stack.of(scope).region], deploymentTargets: { organizationalUnitIds: organizationalUnits } }],
    templateBody: body,
  });
}

/** The template of a member, from raw L1 constructs in an app of its own: once, for all who use it. */
export function rawMember({ description, outputDescription, role }: MemberParts): string {
  const outdir = mkdtempSync(join(tmpdir(), 'stompy-raw-'));
  try {
    const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });
    const stack = new Stack(app, 'Member', { description, synthesizer: new BootstraplessSynthesizer() });
    const [stompyAccountId, externalId, path, roleName] = ['StompyAccountID', 'ExternalId', 'RolePath', 'RoleName']
      .map((name) => new CfnParameter(stack, name).valueAsString);
    const arn = rawRole(new Construct(stack, 'SpoTainer'), { ...role, stompyAccountId, externalId, path, roleName });
    new CfnOutput(stack, 'SpoTainerRoleArn', { value: arn, description: outputDescription });
    return JSON.stringify(app.synth().getStackArtifact(stack.artifactId).template);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
