import type { Construct } from 'constructs';
import { memberOptions } from './member-options';
import { StompyConcurrencyMode, type StompyRolloutOperations } from './operations';
import type { StompyOrganizationRolloutProps } from './rollout-props';
import { Stack, Token } from '../cdk';
import { isConcrete, type Checks } from '../input/checks';
import { MOST_UNITS } from '../input/organization-rules';
import { checkPartition } from '../input/place';
import { WARNINGS, warn } from '../input/warnings';
import { checkSpoTainerProps } from '../role/spotainer-checks';

type Props = Partial<StompyOrganizationRolloutProps>;

/**
 * Refuses what CloudFormation would refuse later, an hour later or in the accounts only, or what would not do what it says, beside the
 * type and the form of each option.
 */
export function checkRollout(checks: Checks, scope: Construct, props: Props): void {
  checkSpoTainerProps(checks, scope, memberOptions(props));
  props.volumeKeyArns?.forEach((arn, index) => checkPartition(checks, `volumeKeyArns[${index}]`, arn, scope));
  if (props.maxSessionDuration?.isUnresolved()) {
    checks.problem('maxSessionDuration', 'must be known at synthesis', '<token>', 'write it like Duration.hours(1): the template of the accounts is finished then');
  }
  checkTargets(checks, scope, props);
  checkLife(checks, props);
  if (props.operations) checkOperations(checks, props.operations);
}

/** Warns about what works, and may not be meant. */
export function warnAboutRollout(scope: Construct, props: StompyOrganizationRolloutProps): void {
  const { failureToleranceCount, failureTolerancePercentage } = props.operations ?? {};
  if (props.excludedAccounts && props.autoDeployment !== false) warn(scope, WARNINGS.newAccountsDespiteFilter());
  if (failureToleranceCount === 0 || failureTolerancePercentage === 0) warn(scope, WARNINGS.noTolerance());
  const { account } = Stack.of(scope);
  if (isConcrete(account) && account === props.stompyAccountId) warn(scope, WARNINGS.ownAccount(account));
}

function checkTargets(checks: Checks, scope: Construct, props: Props): void {
  const { organizationalUnits: units, onlyAccounts, excludedAccounts } = props;
  if (units && !Token.isUnresolved(units) && units.length > MOST_UNITS) {
    checks.problem('organizationalUnits', `must name 1 to ${MOST_UNITS} units`, units.length, 'for more units name one above them, or the root');
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

function checkLife(checks: Checks, props: Props): void {
  if (props.retainOnAccountRemoval && props.autoDeployment === false) {
    checks.problem('retainOnAccountRemoval', 'has no use without `autoDeployment`: only then CloudFormation notices that an account leaves', true, 'leave it out');
  }
  if (props.managementAccount && props.delegatedAdministrator) {
    checks.problem('managementAccount', 'cannot be given a role from the account of a delegated administrator', true,
      'leave it out, and use StompySpoTainerRole in a stack of the management account');
  }
}

function checkOperations(checks: Checks, operations: StompyRolloutOperations): void {
  const { failureToleranceCount: tolerated, maxConcurrentCount: concurrent, concurrencyMode: mode } = operations;
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
