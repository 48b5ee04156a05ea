import { Construct } from 'constructs';
import { CfnStackSet, Stack } from '../cdk';
import { ROLLOUT_DESCRIPTION } from './description';
import { INSTEAD, memberOptions, roleProps } from './member-options';
import { memberTemplate, type MemberTemplate } from './member-template';
import { rolloutName } from './names';
import { operationPreferences, StompyConcurrencyMode } from './operations';
import { ROLLOUT_OPTIONS } from './options';
import { parameterize } from './parameters';
import { checkRollout, warnAboutRollout } from './rollout-checks';
import type { StompyOrganizationRolloutProps } from './rollout-props';
import { Checks } from '../input/checks';
import { checkOptions } from '../input/options';
import { MEMBER_ACCOUNT } from '../input/organization-rules';
import { NOTES, note, warn } from '../input/warnings';
import { StompySpoTainerRole } from '../role/spotainer';

/** What CloudFormation takes as text in a StackSet. */
const MAX_BODY = 51_200;

/** Options that are parameters of the member's template in any case, and their names there; the first two are those of the link templates. */
const PARAMETERS = { stompyAccountId: 'StompyAccountID', externalId: 'ExternalId', roleName: 'RoleName', path: 'RolePath' };

/**
 * The SpoTainer role in every account of an organization: an ordinary stack in the management account, or that of a delegated
 * administrator, with a StackSet that CloudFormation deploys into the accounts of the units.
 *
 * Trusted access for StackSets has to be active in the organization. All roles have one name and one external ID, which Stompy generates
 * for the organization. Deleting the stack removes the roles.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-enable-trusted-access.html
 */
export class StompyOrganizationRollout extends Construct {
  /** Name of the StackSet. */
  public readonly stackSetName: string;

  /** Name of the role in each account. */
  public readonly roleName: string;

  /** ARN of every member's role, with `*` in place of the account, to be given to Stompy. */
  public readonly roleArnPattern: string;

  /** The role of the management account, if `managementAccount` asks for it. CloudFormation chooses its name. */
  public readonly managementRole?: StompySpoTainerRole;

  private readonly path: string;

  constructor(scope: Construct, id: string, props: StompyOrganizationRolloutProps) {
    super(scope, id);
    const checks = new Checks(this.node.path, this);
    const sound = checkOptions(checks, 'StompyOrganizationRolloutProps', ROLLOUT_OPTIONS, props);
    checkRollout(checks, this, sound);
    checks.throwIfAny();
    checks.whenResolved(this);

    this.path = props.path ?? '/';
    this.roleName = props.roleName ?? rolloutName(this);
    this.stackSetName = props.stackSetName ?? rolloutName(this);
    this.roleArnPattern = this.arnIn('*');
    const options = memberOptions(props);
    const member = { ...options, path: this.path, roleName: this.roleName, maxSessionDuration: options.maxSessionDuration?.toSeconds() };
    const { options: plain, values } = parameterize(member, PARAMETERS);
    const template = this.template(plain);
    this.node.defaultChild = this.stackSet(props, template.body, values);
    if (props.managementAccount) this.managementRole = new StompySpoTainerRole(this, 'ManagementAccount', roleProps(this, options));

    for (const remark of template.remarks) (remark.isWarning ? warn : note)(this, remark);
    warnAboutRollout(this, props);
    if (props.delegatedAdministrator) note(this, NOTES.delegatedAdministrator());
  }

  /**
   * ARN of the role in one of the accounts.
   *
   * @param accountId the account: 12 digits
   */
  public roleArnFor(accountId: string): string {
    const checks = new Checks(this.node.path);
    checks.text('accountId', accountId, MEMBER_ACCOUNT);
    checks.throwIfAny();
    return this.arnIn(accountId);
  }

  private arnIn(account: string): string {
    return `arn:${Stack.of(this).partition}:iam::${account}:role${this.path}${this.roleName}`;
  }

  /**
   * The template of a member; the link template adds choices to it.
   *
   * @internal
   */
  protected _memberTemplate(options: object): MemberTemplate {
    return memberTemplate(options);
  }

  /** The same, with errors about this construct and its options. */
  private template(options: object): MemberTemplate {
    let template: MemberTemplate;
    try {
      template = this._memberTemplate(options);
    } catch (error) {
      const message = (error as Error).message.replace(/`(\w+)((?:\[\d+])?`)/g, (whole, prop: string, end: string) =>
        prop in INSTEAD ? `\`${INSTEAD[prop as keyof typeof INSTEAD]}${end}` : whole);
      throw new Error(message.replace(/^\[Member\/SpoTainer\]/, `[${this.node.path}]`));
    }
    const size = Buffer.byteLength(template.body);
    if (size <= MAX_BODY) return template;
    throw new Error(`[${this.node.path}] the template of an account would have ${size} bytes, and CloudFormation allows ${MAX_BODY} in a StackSet: `
      + 'shorten the lists that the role is given, such as `instanceRoleNames` and `tags`');
  }

  private stackSet(props: StompyOrganizationRolloutProps, templateBody: string, parameters: { readonly [name: string]: string }): CfnStackSet {
    const { onlyAccounts, excludedAccounts, operations } = props;
    const enabled = props.autoDeployment ?? true;
    const stackSet = new CfnStackSet(this, 'StackSet', {
      stackSetName: this.stackSetName,
      description: ROLLOUT_DESCRIPTION,
      permissionModel: 'SERVICE_MANAGED',
      callAs: props.delegatedAdministrator ? 'DELEGATED_ADMIN' : 'SELF',
      // for the roles' name; this stack itself has none
      capabilities: ['CAPABILITY_NAMED_IAM'],
      autoDeployment: { enabled, ...enabled ? { retainStacksOnAccountRemoval: props.retainOnAccountRemoval ?? false } : {} },
      managedExecution: { Active: props.managedExecution ?? true },
      operationPreferences: operationPreferences(operations),
      parameters: Object.entries(parameters).map(([parameterKey, parameterValue]) => ({ parameterKey, parameterValue })),
      stackInstancesGroup: [{
        regions: [props.homeRegion ?? Stack.of(this).region],
        deploymentTargets: {
          organizationalUnitIds: props.organizationalUnits,
          ...onlyAccounts ? { accounts: onlyAccounts, accountFilterType: 'INTERSECTION' } : {},
          ...excludedAccounts ? { accounts: excludedAccounts, accountFilterType: 'DIFFERENCE' } : {},
        },
      }],
      templateBody,
    });
    if (operations?.concurrencyMode === StompyConcurrencyMode.SOFT) {
      // not in the type of the oldest CDK
      stackSet.addPropertyOverride('OperationPreferences.ConcurrencyMode', operations.concurrencyMode);
    }
    return stackSet;
  }
}
