/** What IAM answers when a call is refused. */
export const DENIED = /AccessDenied|UnauthorizedOperation|not authorized/;

/**
 * A call with which a session shows what its role may do. Nothing would change even if it were wrongly allowed: it reads, is a dry run, or
 * is about something that nobody has.
 */
export interface RoleCall {
  readonly title: string;
  readonly call: string[];
  readonly allowed: boolean;
}

const NOBODY = 'stompy-cdk-proof-of-nothing';

/** What neither role may do. */
const NEVER = [
  mayNot('does not make a key of an IAM user', 'iam', 'create-access-key', '--user-name', NOBODY),
  mayNot('does not read a secret', 'secretsmanager', 'get-secret-value', '--secret-id', NOBODY),
  mayNot('makes no network', 'ec2', 'create-vpc', '--dry-run', '--cidr-block', '10.0.0.0/16'),
  mayNot('buys no reservation', 'ec2', 'purchase-reserved-instances-offering', '--dry-run',
    '--instance-count', '1', '--reserved-instances-offering-id', '00000000-0000-4000-8000-000000000000'),
];

/** AnalySaver with `Purchases` = `No`. */
export const ANALYZER_CALLS: readonly RoleCall[] = [
  may('sees the report definitions', 'cur', 'describe-report-definitions', '--region', 'us-east-1'),
  mayNot('does not delete a report', 'cur', 'delete-report-definition', '--report-name', NOBODY, '--region', 'us-east-1'),
  ...NEVER,
];

const SEES_INSTANCES = may('reads: sees instances', 'ec2', 'describe-instances');

/** What BurScale copies: a call of the tier that needs neither tags nor anything that is there. */
const BURSCALE = ['ec2', 'describe-internet-gateways'];

/** SpoTainer that only looks and advises. */
export const READ_ONLY_CALLS: readonly RoleCall[] = [
  SEES_INSTANCES,
  mayNot('automates nothing: does not see what BurScale copies', ...BURSCALE),
  ...NEVER,
];

/** SpoTainer that automates. */
export const AUTOMATION_CALLS: readonly RoleCall[] = [
  SEES_INSTANCES,
  may('automates: sees what BurScale copies', ...BURSCALE),
  ...NEVER,
];

function may(title: string, ...call: string[]): RoleCall {
  return { title, call, allowed: true };
}

function mayNot(title: string, ...call: string[]): RoleCall {
  return { title, call, allowed: false };
}
