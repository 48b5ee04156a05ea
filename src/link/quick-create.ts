import type { StompyLinkTemplate } from './template';
import { Token } from '../cdk';
import { Checks } from '../input/checks';
import { RECOMMENDED_REGION, partitionOf } from '../input/regions';
import { REGION, STACK_NAME, TEMPLATE_URL } from '../input/rules';

/** Properties of a quick-create link. */
export interface StompyQuickCreateLinkProps {
  /** The template the link opens. It decides which parameters there are. */
  readonly template: StompyLinkTemplate;

  /**
   * Where the template is published: the HTTPS URL of an S3 object, at most 1024 characters, readable for the customer.
   */
  readonly templateUrl: string;

  /**
   * Name the console proposes for the stack: a letter, then letters, digits or hyphens, at most 128 in all.
   *
   * @default - the customer types a name
   */
  readonly stackName?: string;

  /**
   * Region the console opens in.
   *
   * @default 'ap-southeast-1'
   */
  readonly region?: string;

  /**
   * Partition of the customer's account: `aws`, `aws-cn` or `aws-us-gov`.
   *
   * @default - the partition of `region`
   */
  readonly partition?: string;

  /**
   * Values the console fills in. The customer sees them and may change them.
   *
   * @default - the template's own defaults
   */
  readonly parameters?: { [name: string]: string };
}

const CONSOLES: { readonly [partition: string]: string } = {
  'aws': 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** Builds links that open CloudFormation's console with a template and its parameters filled in. */
export class StompyQuickCreateLink {
  /**
   * The link. Refuses what the console would silently ignore: parameters that the template does not have, values that it
   * would not accept, and names and addresses beyond CloudFormation's limits.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html
   */
  public static url(props: StompyQuickCreateLinkProps): string {
    const region = props.region ?? RECOMMENDED_REGION;
    const partition = props.partition ?? partitionOf(region);
    check(props, region, partition);
    // in the template's order: in Go a map has none
    const given = props.parameters ?? {};
    const parameters = props.template.parameterNames.filter((name) => name in given).map((name) => [name, given[name]]);

    const query = [
      ['templateURL', props.templateUrl],
      ...props.stackName === undefined ? [] : [['stackName', props.stackName]],
      ...parameters.map(([name, value]) => [`param_${name}`, value]),
    ].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return `https://${region}.${CONSOLES[partition]}/cloudformation/home?region=${region}#/stacks/create/review?${query.join('&')}`;
  }

  private constructor() {}
}

function check(props: StompyQuickCreateLinkProps, region: string, partition: string): void {
  const checks = new Checks('StompyQuickCreateLink');
  checks.text('region', region, REGION);
  checks.text('templateUrl', props.templateUrl, TEMPLATE_URL);
  checks.text('stackName', props.stackName, STACK_NAME);
  // an encoded token would be a broken address
  if ([region, partition, props.templateUrl, props.stackName, ...Object.values(props.parameters ?? {})].some((value) => Token.isUnresolved(value))) {
    checks.problem('props', 'must be known at synthesis', '<token>', 'build the link from plain texts');
  }
  if (!Object.keys(CONSOLES).includes(partition)) {
    checks.problem('partition', `must be one of ${Object.keys(CONSOLES).join(', ')}`, partition, 'leave it out to take the region\'s');
  } else if (partition !== partitionOf(region)) {
    checks.problem('partition', `must be the partition of ${region}, ${partitionOf(region)}`, partition, 'leave it out, or correct `region`');
  }
  for (const [name, value] of Object.entries(props.parameters ?? {})) {
    const parameter = props.template._parameters.find((each) => each.name === name);
    if (!parameter) {
      checks.problem(`parameters.${name}`, `is not a parameter of ${props.template.templateName}`, value, `it has ${props.template.parameterNames.join(', ')}`);
    } else if (parameter.allowedValues && !parameter.allowedValues.includes(value)) {
      checks.problem(`parameters.${name}`, `must be one of ${parameter.allowedValues.join(', ')}`, value, 'choose one of them');
    } else if (parameter.rule) {
      checks.required(`parameters.${name}`, value, parameter.rule);
    }
  }
  checks.throwIfAny();
}
