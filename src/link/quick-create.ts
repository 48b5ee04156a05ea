import { SUBJECT, quickCreateUrl } from './address';
import type { StompyLinkTemplate } from './template';
import { Token } from '../cdk';
import { Checks } from '../input/checks';

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

/** Builds links that open CloudFormation's console with a template and its parameters filled in. */
export class StompyQuickCreateLink {
  /**
   * The link. Refuses what the console would silently ignore: parameters that the template does not have, values that it
   * would not accept, and names and addresses beyond CloudFormation's limits.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html
   */
  public static url(props: StompyQuickCreateLinkProps): string {
    const checks = new Checks(SUBJECT);
    // an encoded token would be a broken address
    const parameters = Object.entries(props?.parameters ?? {}).map(([name, value]) => [`parameters.${name}`, value] as const);
    for (const [name, value] of [...Object.entries(props ?? {}) as [string, unknown][], ...parameters]) {
      if (name !== 'parameters' && Token.isUnresolved(value)) checks.problem(name, 'must be known at synthesis', '<token>', 'build the link from plain texts');
    }
    checks.throwIfAny();
    return quickCreateUrl(props, checks);
  }

  private constructor() {}
}
