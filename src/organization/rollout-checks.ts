import type { Construct } from 'constructs';
import { INSTEAD, memberOptions } from './member-options';
import { StompyConcurrencyMode, type StompyRolloutOperations } from './operations';
import type { StompyOrganizationRolloutProps } from './rollout-props';
import { Stack } from '../cdk';
import { isConcrete, type Checks } from '../input/checks';
import {
  KEY_ARN, MEMBER_ACCOUNT, MOST_UNITS, POLICY_WITH_PATH, ROLE_NAME, ROLE_WITH_PATH, UNIT_ID, VPC_ID,
} from '../input/organization-rules';
import { REGION, STACK_NAME } from '../input/rules';
import { WARNINGS, warn } from '../input/warnings';
import { checkSpoTainerProps } from '../role/spotainer-checks';

/** Refuses what CloudFormation would refuse later, an hour later or in the accounts only, or what would not do what it says. */
export function checkRollout(checks: Checks, scope: Construct, props: StompyOrganizationRolloutProps): void {
  for (const [prop, instead] of Object.entries(INSTEAD)) {
    if (props[prop as keyof typeof INSTEAD] !== undefined) {
      checks.problem(prop, 'cannot be given to other accounts, because it belongs to one', `an object of ${scope.node.path}`, `use \`${instead}\``);
    }
  }
  checkSpoTainerProps(checks, scope, memberOptions(props));
  checks.texts('instanceRoleNames', props.instanceRoleNames, ROLE_WITH_PATH);
  checks.texts('vpcIds', props.vpcIds, VPC_ID);
  checks.texts('volumeKeyArns', props.volumeKeyArns, KEY_ARN);
  checks.text('permissionsBoundaryName', props.permissionsBoundaryName, POLICY_WITH_PATH);
  checks.text('roleName', props.roleName, ROLE_NAME);
  checks.text('stackSetName', props.stackSetName, STACK_NAME);
  checks.text('homeRegion', props.homeRegion, REGION);
  checkTargets(checks, scope, props);
  checkLife(checks, props);
  checkOperations(checks, props.operations);
}

/** Warns about what works, and may not be meant. */
export function warnAboutRollout(scope: Construct, props: StompyOrganizationRolloutProps): void {
  const { failureToleranceCount, failureTolerancePercentage } = props.operations ?? {};
  if (props.excludedAccounts && props.autoDeployment !== false) warn(scope, WARNINGS.newAccountsDespiteFilter());
  if (failureToleranceCount === 0 || failureTolerancePercentage === 0) warn(scope, WARNINGS.noTolerance());
  const { account } = Stack.of(scope);
  if (isConcrete(account) && account === props.stompyAccountId) warn(scope, WARNINGS.ownAccount(account));
}

function checkTargets(checks: Checks, scope: Construct, props: StompyOrganizationRolloutProps): void {
  const { organizationalUnits: units, onlyAccounts, excludedAccounts } = props;
  if (!Array.isArray(units)) {
    checks.problem('organizationalUnits', 'must be a list of ids', units ?? null, UNIT_ID.fix);
  } else if (units.length === 0 || units.length > MOST_UNITS) {
    checks.problem('organizationalUnits', `must name 1 to ${MOST_UNITS} units`, units.length,
      'without a unit CloudFormation has no account to go to; for more units name one above them, or the root');
  } else {
    checks.texts('organizationalUnits', units, UNIT_ID);
  }
  for (const [prop, accounts] of [['onlyAccounts', onlyAccounts], ['excludedAccounts', excludedAccounts]] as const) {
    checks.texts(prop, accounts, MEMBER_ACCOUNT);
    if (accounts?.length === 0) checks.problem(prop, 'must not be empty', [], 'leave it out, or name accounts of the units');
  }
  if (onlyAccounts && excludedAccounts) {
    checks.problem('excludedAccounts', 'has no use beside `onlyAccounts`, which leaves out every other account', excludedAccounts, 'leave it out');
  }
  if (onlyAccounts && props.autoDeployment !== false) {
    checks.problem('onlyAccounts', 'cannot hold beside `autoDeployment`, which deploys to every account that joins a unit', onlyAccounts,
      'set `autoDeployment` to false, or leave `onlyAccounts` out');
  }
  const { account } = Stack.of(scope);
  if (isConcrete(account) && !props.delegatedAdministrator && onlyAccounts?.includes(account)) {
    checks.problem('onlyAccounts', 'must not name the management account, which StackSets never reach', account, 'leave it out, and set `managementAccount` to true');
  }
}

function checkLife(checks: Checks, props: StompyOrganizationRolloutProps): void {
  if (props.retainOnAccountRemoval && props.autoDeployment === false) {
    checks.problem('retainOnAccountRemoval', 'has no use without `autoDeployment`: only then CloudFormation notices that an account leaves', true, 'leave it out');
  }
  if (props.managementAccount && props.delegatedAdministrator) {
    checks.problem('managementAccount', 'cannot be given a role from the account of a delegated administrator', true,
      'leave it out, and use StompySpoTainerRole in a stack of the management account');
  }
}

function checkOperations(checks: Checks, operations: StompyRolloutOperations | undefined): void {
  if (operations === undefined) return;
  const { failureToleranceCount: tolerated, maxConcurrentCount: concurrent, concurrencyMode: mode } = operations;
  checks.oneOf('operations.concurrencyMode', mode, StompyConcurrencyMode);
  wholeNumber(checks, 'failureToleranceCount', tolerated, 0);
  wholeNumber(checks, 'failureTolerancePercentage', operations.failureTolerancePercentage, 0, 100);
  wholeNumber(checks, 'maxConcurrentCount', concurrent, 1);
  wholeNumber(checks, 'maxConcurrentPercentage', operations.maxConcurrentPercentage, 1, 100);
  for (const prop of ['failureTolerance', 'maxConcurrent'] as const) {
    if (operations[`${prop}Count`] !== undefined && operations[`${prop}Percentage`] !== undefined) {
      checks.problem(`operations.${prop}Count`, `cannot stand beside \`${prop}Percentage\`: CloudFormation takes one of them`, operations[`${prop}Count`], 'choose one');
    }
  }
  if (tolerated !== undefined && concurrent !== undefined && mode !== StompyConcurrencyMode.SOFT && concurrent > tolerated + 1) {
    checks.problem('operations.maxConcurrentCount', 'must be at most `failureToleranceCount` and one with STRICT', concurrent,
      `use at most ${tolerated + 1}, or StompyConcurrencyMode.SOFT`);
  }
}

function wholeNumber(checks: Checks, prop: string, value: number | undefined, least: number, most: number = Infinity): void {
  if (value === undefined || Number.isInteger(value) && value >= least && value <= most) return;
  checks.problem(`operations.${prop}`, `must be a whole number from ${least}${most < Infinity ? ` to ${most}` : ''}`, value, 'correct it, or leave it out');
}
