import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, BootstraplessSynthesizer, CfnOutput, CfnParameter, Duration, Stack, type iam } from '../cdk';
import { roleProps, type MemberOptions } from './member-options';
import { fillParameters, type FromParameter } from './parameters';
import { StompySpoTainerRole } from '../role/spotainer';

/** What goes into a member's template, plain or from a parameter. */
export interface MemberRole {
  readonly roleName: string;
  readonly path: string;
  /** Seconds: a `Duration` has no text that tells it from others. */
  readonly maxSessionDuration?: number;
}

/** The template that CloudFormation deploys into each account. */
export interface MemberTemplate {
  readonly body: string;
  /** What the role had to remark, with the kind of the remark. */
  readonly remarks: { readonly isWarning: boolean; readonly id: string; readonly text: string }[];
}

/** Properties of an app that no CDK of the peer range refuses, and that not every one knows. */
interface PrivateAppProps {
  /** The validator takes seconds to load, and the surrounding app's own looks at the whole. */
  readonly builtinCloudFormationValidation: boolean;
}

const QUIET: PrivateAppProps = { builtinCloudFormationValidation: false };
/** Stronger than what the CDK CLI asks for: the template is the same whatever surrounds the rollout. */
const CONTEXT = { 'aws:cdk:enable-path-metadata': false, 'aws:cdk:enable-asset-metadata': false, '@aws-cdk/aws-iam:minimizePolicies': false };

const templates = new Map<string, MemberTemplate>();

/** The template for these options. One is made for all rollouts of a process that differ in nothing but parameters. */
export function memberTemplate(options: object): MemberTemplate {
  const key = JSON.stringify(options);
  const template = templates.get(key) ?? synthesizeMember(options);
  templates.set(key, template);
  return template;
}

/**
 * Makes the template in an app of its own, because what a StackSet carries is finished.
 *
 * @param change what else has to happen to the role and its stack.
 */
export function synthesizeMember(options: object, change?: (role: StompySpoTainerRole) => void): MemberTemplate {
  const outdir = mkdtempSync(join(tmpdir(), 'stompy-member-'));
  try {
    const app = new App({ outdir, autoSynth: false, analyticsReporting: false, treeMetadata: false, postCliContext: CONTEXT, ...QUIET });
    const stack = new MemberStack(app, options);
    change?.(stack.spoTainer);
    const { template } = app.synth().getStackArtifact(stack.artifactId);
    return { body: JSON.stringify(template), remarks: remarksIn(stack) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

class MemberStack extends Stack {
  public readonly spoTainer: StompySpoTainerRole;

  constructor(app: App, options: object) {
    super(app, 'Member', {
      description: 'Lets Stompy SpoTainer run groups of Spot and on-demand instances in this account; from a StackSet of the organization (stompy-cdk)',
      synthesizer: new BootstraplessSynthesizer(),
    });
    const { roleName, maxSessionDuration, ...others } = fillParameters(options, (from) => this.parameter(from)) as MemberOptions & MemberRole;
    this.spoTainer = new StompySpoTainerRole(this, 'SpoTainer', {
      ...roleProps(this, others as MemberOptions),
      maxSessionDuration: maxSessionDuration === undefined ? undefined : Duration.seconds(maxSessionDuration),
    });
    const resource = this.spoTainer.role.node.defaultChild as iam.CfnRole;
    resource.overrideLogicalId('SpoTainerRole');
    resource.roleName = roleName;
    new CfnOutput(this, 'SpoTainerRoleArn', { value: this.spoTainer.roleArn, description: 'ARN of the role that Stompy assumes in this account' });
  }

  private parameter({ name, type, rule }: FromParameter): unknown {
    const parameter = new CfnParameter(this, name, { type, allowedPattern: rule?.pattern });
    return type === 'String' ? parameter.valueAsString : parameter.valueAsList;
  }
}

function remarksIn(stack: Stack): MemberTemplate['remarks'] {
  return stack.node.findAll().flatMap(({ node }) => node.metadata).flatMap(({ type, data }) => {
    const [, text, id] = /^([^]*) \[ack: (.*)\]$/.exec(String(data)) ?? [];
    return id === undefined ? [] : [{ isWarning: type === 'aws:cdk:warning', id, text }];
  });
}
