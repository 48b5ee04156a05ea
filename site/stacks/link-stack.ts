import * as iam from 'aws-cdk-lib/aws-iam';
import { App, Aws, BootstraplessSynthesizer, CfnCondition, CfnOutput, CfnParameter, CfnRule, Fn, Stack } from 'aws-cdk-lib/core';
import { version } from '../../package.json';
import type { StompyCurReport, StompyLinkTemplate } from '../../src';
import { NO_REPORTS_HERE, REGIONS_WITHOUT_REPORTS, STOMPY_HERE } from '../../src/input/regions';
import { STOMPY_ACCOUNT, type LinkParameter } from '../../src/link/parameters';

/** What differs between the committed templates and the published ones. */
export interface LinkStackOptions {
  /** The only account the template accepts; the committed templates take any. */
  readonly stompyAccountId?: string;
}

/** Groups of the console's form, in its order. */
export interface FormGroup {
  readonly label: string;
  readonly parameters: LinkParameter[];
}

/** A stack that stands alone as a template: no asset, no bootstrap, and a form that a customer understands. */
export class LinkStack extends Stack {
  private readonly parameters = new Map<LinkParameter, CfnParameter>();

  constructor(scope: App, template: StompyLinkTemplate, summary: string, private readonly options: LinkStackOptions) {
    super(scope, template.templateName, {
      description: `${summary} (stompy-cdk ${version}, ${template.templateName})`,
      // throws on any asset
      synthesizer: new BootstraplessSynthesizer(),
      analyticsReporting: false,
    });
    // the order within a policy must not depend on flags around
    this.node.setContext('@aws-cdk/aws-iam:minimizePolicies', false);
    this.templateOptions.metadata = { 'Stompy::Template': { Name: template.templateName, Version: version } };
  }

  /** Lays out the form and makes its parameters. */
  protected form(groups: FormGroup[]): void {
    for (const parameter of groups.flatMap((group) => group.parameters)) this.parameters.set(parameter, this.toParameter(parameter));
    this.templateOptions.metadata = {
      ...this.templateOptions.metadata,
      'AWS::CloudFormation::Interface': {
        ParameterGroups: groups.map(({ label, parameters }) => ({ Label: { default: label }, Parameters: parameters.map(({ name }) => name) })),
        ParameterLabels: Object.fromEntries([...this.parameters.keys()].map(({ name, label }) => [name, { default: label }])),
      },
    };
  }

  protected valueOf(parameter: LinkParameter): string {
    return this.parameters.get(parameter)!.valueAsString;
  }

  /** The entries of a parameter that is a list by its commas. */
  protected listOf(parameter: LinkParameter): string[] {
    return Fn.split(',', this.valueOf(parameter));
  }

  /** Whether the customer filled in an optional parameter. */
  protected isGiven(parameter: LinkParameter): CfnCondition {
    const id = `Has${parameter.name}`;
    return this.node.tryFindChild(id) as CfnCondition | undefined
      ?? new CfnCondition(this, id, { expression: Fn.conditionNot(Fn.conditionEquals(this.valueOf(parameter), '')) });
  }

  /** Puts the permissions boundary of the form on every role of the stack, because a service control policy may demand it of each. */
  protected bound(parameter: LinkParameter): void {
    const value = this.valueOf(parameter);
    // the name, whether it stands alone or at the end of an ARN: the second part of twice the value
    const policy = Fn.select(1, Fn.split(':policy/', Fn.join(':policy/', [value, value])));
    const arn = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:policy/${policy}`;
    const boundary = Fn.conditionIf(this.isGiven(parameter).logicalId, arn, Aws.NO_VALUE).toString();
    for (const role of this.node.findAll().filter((each): each is iam.CfnRole => each instanceof iam.CfnRole)) role.permissionsBoundary = boundary;
  }

  /** Stops a deployment where AWS makes no cost reports, with the constructs' own words. */
  protected refusePartitionsWithoutReports(): void {
    this.refuseGovCloud('ReportsExistHere', NO_REPORTS_HERE);
  }

  /** Stops a deployment where nobody could assume the role, with the constructs' own words. */
  protected refusePartitionsWithoutStompy(): void {
    this.refuseGovCloud('StompyIsHere', `The region ${STOMPY_HERE.must}: ${STOMPY_HERE.fix}`);
  }

  private refuseGovCloud(id: string, assertDescription: string): void {
    const assert = Fn.conditionNot(Fn.conditionContains(REGIONS_WITHOUT_REPORTS, Aws.REGION));
    new CfnRule(this, id, { assertions: [{ assert, assertDescription }] });
  }

  /** An output under a key that Stompy's pages name. */
  protected output(key: string, value: string, description: string, condition?: CfnCondition): void {
    new CfnOutput(this, `${key}Output`, { value, description, condition }).overrideLogicalId(key);
  }

  /** What the customer, and Stompy, need to know about a new report. */
  protected reportOutputs(report: StompyCurReport): void {
    this.output('CostAndUsageBucket', report.bucket.bucketName,
      'Next step: paste this bucket name into Stompy. AWS delivers the first files after 24 to 48 hours.');
    this.output('CostAndUsageReportName', report.reportName, 'Name of the report on the Cost and Usage Reports page.');
  }

  private toParameter({ name, description, rule, allowedValues, default: otherwise, neededByRule }: LinkParameter): CfnParameter {
    const only = name === STOMPY_ACCOUNT.name ? this.options.stompyAccountId : undefined;
    const values = only ? [only] : allowedValues;
    return new CfnParameter(this, name, {
      type: 'String',
      description,
      default: only ?? otherwise,
      allowedValues: values,
      allowedPattern: neededByRule ? `^$|${rule!.pattern}` : rule?.pattern,
      constraintDescription: rule ? `${rule.must}: ${rule.fix}` : `must be ${values!.join(' or ')}`,
    });
  }
}
