import { IDENTITY, play, refused, said, type Recording } from './recorded';
import { execute } from '../../src/cli';
import type { CheckedAccount } from '../../src/cli/organization/judge';
import { PERMISSIONS_VERSION } from '../../src/permissions/version';
import { memberOf, rollout, stackSets } from '../helpers/organization';
import { stackIn } from '../helpers/stacks';

const NAME = 'StompySpoTainer-0a1b2c3d';
const UNIT = 'ou-ab12-cd34ef56';
const DESCRIPTION = 'Connects the accounts of this organization to Stompy SpoTainer (stompy-cdk)';
/** What CloudFormation says when a name is taken. */
const REASON = 'ResourceLogicalId:SpoTainerRole, ResourceType:AWS::IAM::Role, ResourceStatusReason:Resource handler returned message: '
  + '"Resource of type \'AWS::IAM::Role\' with identifier \'StompySpoTainer-0a1b2c3d\' already exists." (HandlerErrorCode: AlreadyExists).';

const account = (Id: string, Name: string, more: object = {}) => ({ Id, Name, Status: 'ACTIVE', ...more });
const instance = (Account: string, DetailedStatus: string | undefined, Status = 'CURRENT', StatusReason?: string) =>
  ({ Account, Region: 'ap-southeast-1', Status, StatusReason, StackInstanceStatus: DetailedStatus && { DetailedStatus }, OrganizationalUnitId: UNIT });
const operation = (more: object = {}) => ({ OperationId: 'op-1', Action: 'CREATE', Status: 'SUCCEEDED', CreationTimestamp: '2026-11-25T10:00:00Z', ...more });

const STACK_SET = {
  StackSetName: NAME,
  Description: DESCRIPTION,
  Status: 'ACTIVE',
  OrganizationalUnitIds: [UNIT],
  AutoDeployment: { Enabled: true },
  Parameters: [{ ParameterKey: 'RoleName', ParameterValue: NAME }, { ParameterKey: 'RolePath', ParameterValue: '/vendors/' }],
  TemplateBody: `{"Tags":[{"Key":"stompy:permissions-version","Value":"${PERMISSIONS_VERSION}"}]}`,
};

const MEMBERS = [account('222233334444', 'shop'), account('333344445555', 'web')];

/** An organization in which everything went well; tests change what they are about. */
const GOOD: Recording = {
  'sts get-caller-identity': IDENTITY,
  'organizations describe-organization': said({ Organization: { MasterAccountId: '111122223333', FeatureSet: 'ALL' } }),
  'organizations list-accounts': said({ Accounts: [account('111122223333', 'management'), ...MEMBERS] }),
  'organizations list-accounts-for-parent': said({ Accounts: MEMBERS }),
  'organizations list-organizational-units-for-parent': said({ OrganizationalUnits: [] }),
  'cloudformation describe-organizations-access': said({ Status: 'ENABLED' }),
  'cloudformation list-stack-sets': said({ Summaries: [STACK_SET, { StackSetName: 'other', Description: 'of somebody else', Status: 'ACTIVE' }] }),
  'cloudformation describe-stack-set': said({ StackSet: STACK_SET }),
  'cloudformation list-stack-instances': said({ Summaries: [instance('222233334444', 'SUCCEEDED'), instance('333344445555', 'SUCCEEDED')] }),
  'cloudformation list-stack-set-operations': said({ Summaries: [operation()] }),
  'cloudformation describe-stack-set-operation': said({ StackSetOperation: operation({ StatusDetails: { FailedStackInstancesCount: 0 } }) }),
};

const ARN = (id: string) => `arn:aws:iam::${id}:role/vendors/${NAME}`;

interface Checked {
  readonly accounts: CheckedAccount[];
  readonly complete: boolean;
  readonly trustedAccess?: boolean;
  readonly refused: { readonly what: string; readonly code: string }[];
}

const check = (changes: Recording = {}, ...args: string[]) => execute(['check-organization', ...args], play({ ...GOOD, ...changes }));
const checked = (changes: Recording = {}): Checked & { status: number } => {
  const { status, stdout } = check(changes, '--json');
  return { status, ...JSON.parse(stdout!) as Checked };
};
/** The connection of one account. */
const connection = (changes: Recording, id = '222233334444') => checked(changes).accounts.find(({ account: each }) => each === id)!.connection;
const instances = (...all: object[]) => ({ 'cloudformation list-stack-instances': said({ Summaries: all }) });

describe('an organization in which everything went well', () => {
  test('is a table with the role of each account, and status 0', () => {
    const { status, stdout } = check();
    expect(status).toBe(0);
    expect(stdout).toBe([
      `StackSet ${NAME}`,
      '',
      'Account       Name        Status              Role ARN',
      '------------  ----------  ------------------  ---------------------------------------------------------------',
      '111122223333  management  management account  -',
      `222233334444  shop        connected           ${ARN('222233334444')}`,
      `333344445555  web         connected           ${ARN('333344445555')}`,
      '',
      'All 2 accounts in the units are connected.',
      'StackSets never reach the management account: its role, if you asked for one, is in the stack itself, with its ARN in the outputs.',
    ].join('\n'));
  });

  test('in Chinese', () => {
    const { status, stdout } = check({}, '--lang', 'zh');
    expect(status).toBe(0);
    expect(stdout).toContain(`222233334444  shop        已连接    ${ARN('222233334444')}`);
    expect(stdout).toContain('所选组织单元中的 2 个账号都已连接。');
  });

  test('as CSV, ready for Stompy', () => {
    expect(check({}, '--csv').stdout!.split('\n')).toEqual([
      'account,name,status,roleArn,olderPermissions,reason',
      '111122223333,management,management,,false,',
      `222233334444,shop,connected,${ARN('222233334444')},false,`,
      `333344445555,web,connected,${ARN('333344445555')},false,`,
    ]);
  });

  test('as JSON', () => {
    const { status, accounts, complete, trustedAccess } = checked();
    expect([status, complete, trustedAccess]).toEqual([0, true, true]);
    expect(accounts[1]).toEqual({ account: '222233334444', name: 'shop', connection: 'connected', reason: '', roleArn: ARN('222233334444'), lags: false });
  });

  test('changes nothing: every call only reads', () => {
    const calls: string[][] = [];
    execute(['check-organization', '--profile', 'payer', '--region', 'eu-west-1'], play(GOOD, calls));
    expect(calls.length).toBeGreaterThan(8);
    for (const [, operationName] of calls) expect(operationName).toMatch(/^(get|list|describe)-/);
    for (const call of calls) expect(call.slice(-2)).toEqual(['--profile', 'payer']);
    for (const call of calls.filter(([service]) => service === 'cloudformation')) expect(call.join(' ')).toContain('--region eu-west-1');
  });
});

describe('an account', () => {
  test.each([
    ['SUCCEEDED', 'connected'], ['PENDING', 'waiting'], ['RUNNING', 'waiting'], ['FAILED', 'failed'], ['CANCELLED', 'failed'], ['INOPERABLE', 'failed'],
    ['FAILED_IMPORT', 'failed'], ['SKIPPED_SUSPENDED_ACCOUNT', 'suspended'], ['SOMETHING_NEW', 'unknown'],
  ])('whose stack is %s is %s', (detail, expected) => {
    expect(connection(instances(instance('222233334444', detail), instance('333344445555', 'SUCCEEDED')))).toBe(expected);
  });

  test.each([['CURRENT', undefined, 'connected'], ['OUTDATED', undefined, 'waiting'], ['OUTDATED', REASON, 'failed'], ['INOPERABLE', undefined, 'failed'], ['NEW', undefined, 'unknown']])(
    'without a detail, %s and the reason %j, is %3$s', (status, reason, expected) => {
      expect(connection(instances(instance('222233334444', undefined, status, reason)))).toBe(expected);
    });

  test('that failed shows CloudFormation\'s reason, and no ARN', () => {
    const changes = instances(instance('222233334444', 'FAILED', 'OUTDATED', REASON), instance('333344445555', 'SUCCEEDED'));
    const { status, stdout } = check(changes);
    expect(status).toBe(1);
    expect(stdout).toContain(`222233334444  shop        failed              ${REASON}`);
    expect(stdout).toContain('1 of 2 accounts in the units are connected.');
    expect(stdout).toContain('1 account(s) failed, and have no role or the one from before: mend what the reason says');
    expect(check(changes, '--lang', 'zh').stdout).toContain('有 1 个账号失败，它们没有角色');
    expect(checked(changes).accounts[1].roleArn).toBe('');
    expect(check(changes, '--csv').stdout).toContain(`222233334444,shop,failed,,false,"${REASON.replace(/"/g, '""')}"`);
  });

  test.each([{ Status: 'SUSPENDED' }, { Status: 'PENDING_CLOSURE' }, { Status: 'ACTIVE', State: 'CLOSED' }])('with %j is suspended, whatever its stack', (state) => {
    const { accounts, status } = checked({ 'organizations list-accounts': said({ Accounts: [account('222233334444', 'shop', state), account('333344445555', 'web')] }) });
    expect([accounts[0].connection, accounts[0].roleArn, status]).toEqual(['suspended', '', 0]);
  });

  test('of the units without a stack waits', () => {
    const changes = instances(instance('333344445555', 'SUCCEEDED'));
    expect([connection(changes), check(changes).status]).toEqual(['waiting', 1]);
    expect(check(changes).stdout).not.toContain('deployment to new accounts is off');
  });

  test('that waits while auto-deployment is off has to be fetched by hand', () => {
    const changes = { ...instances(instance('333344445555', 'SUCCEEDED')), 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, AutoDeployment: { Enabled: false } } }) };
    expect(check(changes).stdout).toContain('1 account(s) wait, and deployment to new accounts is off: update the stack to reach them.');
    expect(check(changes, '--lang', 'zh').stdout).toContain('自动部署到新账号已关闭');
  });

  test('outside the units is not covered, and no fault', () => {
    const changes = {
      ...instances(instance('333344445555', 'SUCCEEDED')),
      'organizations list-accounts-for-parent': said({ Accounts: [account('333344445555', 'web')] }),
    };
    expect([connection(changes), check(changes).status]).toEqual(['notCovered', 0]);
    expect(check(changes).stdout).toContain('in no unit of the rollout');
  });

  test.each([
    ['DIFFERENCE', ['222233334444'], 'leftOut'], ['DIFFERENCE', ['333344445555'], 'waiting'], ['INTERSECTION', ['333344445555'], 'leftOut'], ['NONE', ['222233334444'], 'waiting'],
  ])('with the filter %s of %j is %s', (AccountFilterType, Accounts, expected) => {
    const changes = {
      ...instances(instance('333344445555', 'SUCCEEDED')),
      'cloudformation describe-stack-set-operation': said({ StackSetOperation: operation({ DeploymentTargets: { OrganizationalUnitIds: [UNIT], Accounts, AccountFilterType } }) }),
    };
    expect(connection(changes)).toBe(expected);
  });

  test('is covered by the root, without a look into units', () => {
    const root = { 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, OrganizationalUnitIds: ['r-ab12'] } }) };
    const { 'organizations list-accounts-for-parent': _, 'organizations list-organizational-units-for-parent': __, ...without } = GOOD;
    const { stdout } = execute(['check-organization', '--json'], play({ ...without, ...root, ...instances() }));
    expect((JSON.parse(stdout!) as Checked).accounts.map(({ connection: each }) => each)).toEqual(['management', 'waiting', 'waiting']);
  });

  test('that left the organization and still has a stack is shown', () => {
    const changes = instances(instance('999900001111', 'SUCCEEDED'), instance('222233334444', 'SUCCEEDED'), instance('333344445555', 'SUCCEEDED'));
    expect(checked(changes).accounts.at(-1)).toMatchObject({ account: '999900001111', connection: 'connected' });
  });

  test('of a unit below a unit is covered', () => {
    const below = 'ou-ab12-0000aaaa';
    const run = play({ ...GOOD, ...instances() });
    const { stdout } = execute(['check-organization', '--json'], (args) => {
      const parent = args[args.indexOf('--parent-id') + 1];
      if (args[1] === 'list-organizational-units-for-parent') return said({ OrganizationalUnits: parent === UNIT ? [{ Id: below }] : [] });
      if (args[1] === 'list-accounts-for-parent') return said({ Accounts: parent === below ? [account('333344445555', 'web')] : [] });
      return run(args);
    });
    expect((JSON.parse(stdout!) as Checked).accounts.map(({ connection: each }) => each)).toEqual(['management', 'notCovered', 'waiting']);
  });
});

test('an operation that "succeeded" with failed accounts is told as such', () => {
  const changes = { 'cloudformation describe-stack-set-operation': said({ StackSetOperation: operation({ StatusDetails: { FailedStackInstancesCount: 3 } }) }) };
  expect(check(changes).stdout).toContain('CloudFormation calls the last operation (CREATE) SUCCEEDED, although it failed in 3 account(s).');
  expect(check(changes, '--lang', 'zh').stdout).toContain('实际上有 3 个账号失败');
});

test('the newest operation counts, wherever it stands in the list', () => {
  const older = operation({ OperationId: 'op-0', CreationTimestamp: '2026-11-24T10:00:00Z', Status: 'FAILED' });
  const newer = operation({ Action: 'UPDATE', Status: 'RUNNING' });
  const { 'cloudformation describe-stack-set-operation': _, ...without } = GOOD;
  const { stdout } = execute(['check-organization'], (args) => args[1] === 'describe-stack-set-operation'
    ? said({ StackSetOperation: args.includes('op-0') ? older : newer })
    : play({ ...without, 'cloudformation list-stack-set-operations': said({ Summaries: [older, newer] }) })(args));
  expect(stdout).toContain('The last operation (UPDATE) is RUNNING.');
});

test('no operation yet is no operation', () => {
  expect(check({ 'cloudformation list-stack-set-operations': said({ Summaries: [] }) }).status).toBe(0);
});

describe('trusted access', () => {
  test.each(['DISABLED', 'DISABLED_PERMANENTLY'])('that is %s is told, with the command that turns it on', (Status) => {
    const changes = { 'cloudformation describe-organizations-access': said({ Status }) };
    expect(check(changes).status).toBe(1);
    expect(check(changes).stdout).toContain('Trusted access for StackSets is off, so CloudFormation reaches no account. In the management account run: aws cloudformation activate-organizations-access');
    expect(check(changes, '--lang', 'zh').stdout).toContain('可信访问没有打开');
  });

  test('that cannot be seen is unknown, not off', () => {
    const changes = { 'cloudformation describe-organizations-access': refused('AccessDenied', 'DescribeOrganizationsAccess') };
    expect(checked(changes)).toMatchObject({ status: 1, refused: [{ what: 'cloudformation describe-organizations-access', code: 'AccessDenied' }] });
    expect(checked(changes).trustedAccess).toBeUndefined();
    expect(check(changes).stdout).toContain('Whether trusted access for StackSets is on cannot be seen from here.');
    expect(check(changes, '--lang', 'zh').stdout).toContain('无法查看');
  });
});

describe('permission versions', () => {
  test('of the StackSet that are older are told', () => {
    const old = { 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, TemplateBody: STACK_SET.TemplateBody.replace(PERMISSIONS_VERSION, '2026-01-01.1') } }) };
    expect(check(old).status).toBe(1);
    expect(check(old).stdout).toContain(`The StackSet has permissions 2026-01-01.1, this stompy-cdk has ${PERMISSIONS_VERSION}`);
    expect(check(old, '--lang', 'zh').stdout).toContain('堆栈集的权限版本是 2026-01-01.1');
  });

  test('of an account that are older are told', () => {
    const changes = instances(instance('222233334444', 'SUCCEEDED', 'OUTDATED'), instance('333344445555', 'SUCCEEDED'));
    const { stdout, status } = check(changes);
    expect([status, stdout]).toEqual([1, expect.stringContaining('1 account(s) have older permissions than the StackSet')]);
    expect(stdout).toContain('connected, older permissions');
    expect(check(changes, '--lang', 'zh').stdout).toContain('有 1 个账号的权限版本比堆栈集旧');
  });

  test('are read from the template that the rollout really makes', () => {
    const stack = stackIn();
    rollout(stack, { roleName: NAME });
    const [{ TemplateBody, Description }] = stackSets(stack);
    expect(Description).toBe(DESCRIPTION);
    expect(Object.keys(memberOf(stackSets(stack)[0]).values)).toEqual(expect.arrayContaining(['RoleName', 'RolePath']));
    const set = { ...STACK_SET, TemplateBody: TemplateBody.replaceAll(PERMISSIONS_VERSION, '2026-01-01.1') };
    expect(check({ 'cloudformation describe-stack-set': said({ StackSet: set }) }).stdout).toContain('permissions 2026-01-01.1');
  });
});

describe('what AWS refuses to tell is unknown, never absent', () => {
  test('the accounts: those with a stack are shown, the others are not denied', () => {
    const changes = { 'organizations list-accounts': refused('AccessDeniedException', 'ListAccounts') };
    const { status, accounts } = checked(changes);
    expect([status, accounts.map(({ account: id, connection: each }) => [id, each])]).toEqual([1, [['222233334444', 'connected'], ['333344445555', 'connected']]]);
    expect(check(changes).stdout).toContain('AWS did not answer "organizations list-accounts" (AccessDeniedException): what depends on it is shown as unknown, not as absent.');
    expect(check(changes, '--lang', 'zh').stdout).toContain('不代表不存在');
  });

  test.each(['list-accounts-for-parent', 'list-organizational-units-for-parent'])('organizations %s: an account without a stack is unknown', (name) => {
    const changes = { ...instances(instance('333344445555', 'SUCCEEDED')), [`organizations ${name}`]: refused('AccessDeniedException', 'List') };
    expect([connection(changes), check(changes).status]).toEqual(['unknown', 1]);
  });

  test('the units of a StackSet without any', () => {
    const changes = { ...instances(), 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, OrganizationalUnitIds: undefined } }) };
    expect(connection(changes)).toBe('unknown');
  });

  test('the operations', () => {
    expect(checked({ 'cloudformation list-stack-set-operations': refused('AccessDenied', 'ListStackSetOperations') }).status).toBe(1);
  });

  test('the organization itself: the management account is one of the others', () => {
    expect(checked({ 'organizations describe-organization': refused('AccessDeniedException', 'DescribeOrganization') }).refused).toHaveLength(1);
  });

  test.each(['list-stack-sets', 'describe-stack-set', 'list-stack-instances'])('cloudformation %s: there is nothing to show', (name) => {
    const { status, stderr } = check({ [`cloudformation ${name}`]: refused('AccessDenied', 'X', 'not authorized to perform it') });
    expect([status, stderr]).toEqual([2, expect.stringContaining('not authorized to perform it')]);
  });
});

describe('whose StackSet', () => {
  test('a delegated administrator asks as one', () => {
    const calls: string[][] = [];
    execute(['check-organization'], play({ ...GOOD, 'organizations describe-organization': said({ Organization: { MasterAccountId: '999900001111' } }) }, calls));
    const cloudFormation = calls.filter(([service]) => service === 'cloudformation');
    expect(cloudFormation.every((call) => call.join(' ').includes('--call-as DELEGATED_ADMIN'))).toBe(true);
  });

  test('none is said, with where to look', () => {
    const none = { 'cloudformation list-stack-sets': said({ Summaries: [{ ...STACK_SET, Status: 'DELETED' }] }) };
    expect(check(none)).toEqual({ status: 2, stderr: expect.stringContaining('No StackSet of stompy-cdk is here.') });
    expect(check(none, '--lang', 'zh').stderr).toContain('这里没有 stompy-cdk 的堆栈集');
  });

  test('several are named', () => {
    const two = { 'cloudformation list-stack-sets': said({ Summaries: [STACK_SET, { ...STACK_SET, StackSetName: 'Second' }] }) };
    expect(check(two)).toEqual({ status: 2, stderr: `There are several StackSets of stompy-cdk: ${NAME}, Second. Choose one with --stack-set.` });
    expect(check(two, '--lang', 'zh').stderr).toContain('请用 --stack-set 选择一个');
  });

  test('one that is named is not looked for', () => {
    const { 'cloudformation list-stack-sets': _, ...without } = GOOD;
    expect(execute(['check-organization', '--stack-set', 'Mine'], play(without)).stdout).toContain('StackSet Mine');
  });

  test('no organization is told', () => {
    const none = { 'organizations describe-organization': refused('AWSOrganizationsNotInUseException', 'DescribeOrganization', 'Your account is not a member of an organization.') };
    expect(check(none)).toEqual({ status: 2, stderr: expect.stringContaining('in no organization') });
    expect(check(none, '--lang', 'zh').stderr).toContain('不属于任何组织');
  });
});

test('no credentials, or no AWS CLI, is said as for the other command', () => {
  expect(check({ 'sts get-caller-identity': { status: 253, stdout: '', stderr: 'Unable to locate credentials' } }).stderr).toContain('aws sso login');
  expect(check({ 'organizations describe-organization': { status: 253, stdout: '', stderr: 'The SSO session has expired' } })).toMatchObject({ status: 2 });
  expect(execute(['check-organization'], () => ({ status: null, stdout: '', stderr: '', error: { code: 'ENOENT' } })).stderr).toContain('AWS CLI is not installed');
});

test.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx'])('a name like the formula %j stays a text in a spreadsheet', (name) => {
  const changes = { 'organizations list-accounts': said({ Accounts: [account('222233334444', name), account('333344445555', 'a,"b"\nc')] }) };
  expect(check(changes, '--csv').stdout).toContain(`222233334444,'${name},connected`);
  expect(check(changes, '--csv').stdout).toContain('333344445555,"a,""b""\nc",connected');
});

test('--help explains, and wrong options do as well', () => {
  expect(check({}, '--help')).toEqual({ status: 0, stdout: expect.stringContaining('Usage: stompy-cdk check-organization') });
  expect(check({}, '--csv', '--json')).toEqual({ status: 2, stderr: expect.stringContaining('Usage: stompy-cdk check-organization') });
  expect(check({}, '--lang', 'fr').status).toBe(2);
  expect(check({}, '--nonsense').status).toBe(2);
  expect(execute(['--help']).stdout).toContain('check-organization');
});
