import { account, GOOD, instance, NAME, operation, REASON, STACK_SET, UNIT } from './organization';
import type { Runner } from '../../../src/cli/aws/run';
import type { CheckedAccount } from '../../../src/cli/check-organization/judge';
import { execute } from '../../../src/cli/program';
import { PERMISSIONS_VERSION } from '../../../src/permissions/version';
import { play, refused, run, said, type Recording } from '../recorded';

const ARN = (id: string) => `arn:aws:iam::${id}:role/vendors/${NAME}`;

interface Checked {
  readonly accounts: CheckedAccount[];
  readonly complete: boolean;
  readonly trustedAccess?: boolean;
  readonly refused: { readonly what: string; readonly code: string }[];
}

const check = (changes: Recording = {}, ...args: string[]) => run(['check-organization', ...args], { ...GOOD, ...changes });
/** The same with answers that depend on more than the operation. */
const ask = (runner: Runner, ...args: string[]) => execute(['check-organization', ...args], { run: runner, progress: () => {} });
const checked = async (changes: Recording = {}): Promise<Checked & { status: number }> => {
  const { status, stdout } = await check(changes, '--json');
  return { status, ...JSON.parse(stdout!) as Checked };
};
/** The connection of one account. */
const connection = async (changes: Recording, id = '222233334444') => (await checked(changes)).accounts.find(({ account: each }) => each === id)!.connection;
const instances = (...all: object[]) => ({ 'cloudformation list-stack-instances': said({ Summaries: all }) });

describe('an organization in which everything went well', () => {
  test('is a table with the role of each account, and status 0', async () => {
    const { status, stdout } = await check();
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

  test('in Chinese', async () => {
    const { status, stdout } = await check({}, '--lang', 'zh');
    expect(status).toBe(0);
    expect(stdout).toContain(`222233334444  shop        已连接    ${ARN('222233334444')}`);
    expect(stdout).toContain('所选组织单元中的 2 个账号都已连接。');
  });

  test('as CSV, ready for Stompy', async () => {
    expect((await check({}, '--csv')).stdout!.split('\n')).toEqual([
      'account,name,status,roleArn,olderPermissions,reason',
      '111122223333,management,management,,false,',
      `222233334444,shop,connected,${ARN('222233334444')},false,`,
      `333344445555,web,connected,${ARN('333344445555')},false,`,
    ]);
  });

  test('as JSON', async () => {
    const { status, accounts, complete, trustedAccess } = await checked();
    expect([status, complete, trustedAccess]).toEqual([0, true, true]);
    expect(accounts[1]).toEqual({ account: '222233334444', name: 'shop', connection: 'connected', reason: '', roleArn: ARN('222233334444'), lags: false });
  });
});

describe('an account', () => {
  test.each([
    ['SUCCEEDED', 'connected'], ['PENDING', 'waiting'], ['RUNNING', 'waiting'], ['FAILED', 'failed'], ['CANCELLED', 'failed'], ['INOPERABLE', 'failed'],
    ['FAILED_IMPORT', 'failed'], ['SKIPPED_SUSPENDED_ACCOUNT', 'suspended'], ['SOMETHING_NEW', 'unknown'],
  ])('whose stack is %s is %s', async (detail, expected) => {
    expect(await connection(instances(instance('222233334444', detail), instance('333344445555', 'SUCCEEDED')))).toBe(expected);
  });

  test.each([['CURRENT', undefined, 'connected'], ['CURRENT', REASON, 'connected'], ['OUTDATED', undefined, 'waiting'], ['OUTDATED', REASON, 'failed'], ['INOPERABLE', undefined, 'failed'], ['NEW', undefined, 'unknown']])(
    'without a detail, %s and the reason %j, is %3$s', async (status, reason, expected) => {
      expect(await connection(instances(instance('222233334444', undefined, status, reason)))).toBe(expected);
    });

  test('that failed shows CloudFormation\'s reason, and no ARN', async () => {
    const changes = instances(instance('222233334444', 'FAILED', 'OUTDATED', REASON), instance('333344445555', 'SUCCEEDED'));
    const { status, stdout } = await check(changes);
    expect(status).toBe(1);
    expect(stdout).toContain(`222233334444  shop        failed              ${REASON}`);
    expect(stdout).toContain('1 of 2 accounts in the units are connected.');
    expect(stdout).toContain('1 account(s) failed, and have no role or the one from before: mend what the reason says');
    expect((await check(changes, '--lang', 'zh')).stdout).toContain('有 1 个账号失败，它们没有角色');
    expect((await checked(changes)).accounts[1].roleArn).toBe('');
    expect((await check(changes, '--csv')).stdout).toContain(`222233334444,shop,failed,,false,"${REASON.replace(/"/g, '""')}"`);
  });

  test.each([{ Status: 'SUSPENDED' }, { Status: 'PENDING_CLOSURE' }, { Status: 'ACTIVE', State: 'CLOSED' }])('with %j is suspended, whatever its stack', async (state) => {
    const { accounts, status } = await checked({ 'organizations list-accounts': said({ Accounts: [account('222233334444', 'shop', state), account('333344445555', 'web')] }) });
    expect([accounts[0].connection, accounts[0].roleArn, status]).toEqual(['suspended', '', 0]);
  });

  test('of the units without a stack waits', async () => {
    const changes = instances(instance('333344445555', 'SUCCEEDED'));
    expect([await connection(changes), (await check(changes)).status]).toEqual(['waiting', 1]);
    expect((await check(changes)).stdout).toContain('1 of 2 accounts in the units are connected.');
    expect((await check(changes)).stdout).not.toContain('deployment to new accounts is off');
  });

  test('that waits while auto-deployment is off has to be fetched by hand', async () => {
    const changes = { ...instances(instance('333344445555', 'SUCCEEDED')), 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, AutoDeployment: { Enabled: false } } }) };
    expect((await check(changes)).stdout).toContain('1 account(s) wait, and deployment to new accounts is off: choose Add stacks to StackSet in the StackSets console, for their units.');
    expect((await check(changes, '--lang', 'zh')).stdout).toContain('自动部署到新账号已关闭');
  });

  test('outside the units is not covered, and no fault', async () => {
    const changes = {
      ...instances(instance('333344445555', 'SUCCEEDED')),
      'organizations list-accounts-for-parent': said({ Accounts: [account('333344445555', 'web')] }),
    };
    expect([await connection(changes), (await check(changes)).status]).toEqual(['notCovered', 0]);
    expect((await check(changes)).stdout).toContain('in no unit of the rollout');
  });

  test.each([
    ['DIFFERENCE', ['222233334444'], 'leftOut'], ['DIFFERENCE', ['333344445555'], 'waiting'], ['INTERSECTION', ['333344445555'], 'leftOut'], ['NONE', ['222233334444'], 'waiting'],
  ])('with the filter %s of %j is %s', async (AccountFilterType, Accounts, expected) => {
    const changes = {
      ...instances(instance('333344445555', 'SUCCEEDED')),
      'cloudformation describe-stack-set-operation': said({ StackSetOperation: operation({ DeploymentTargets: { OrganizationalUnitIds: [UNIT], Accounts, AccountFilterType } }) }),
    };
    expect(await connection(changes)).toBe(expected);
  });

  test.each([
    [[], 'role/Mine'],
    [[{ ParameterKey: 'RolePath', ParameterValue: '/vendors/' }], 'role/vendors/Mine'],
    [[{ ParameterKey: 'RoleName', ParameterValue: 'Stompy' }], 'role/Stompy'],
  ])('has its role where the StackSet says: %j', async (Parameters, role) => {
    const { accounts } = await checked({
      'cloudformation list-stack-sets': said({ Summaries: [{ ...STACK_SET, StackSetName: 'Mine' }] }),
      'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, Parameters } }),
    });
    expect(accounts[1].roleArn).toBe(`arn:aws:iam::222233334444:${role}`);
  });

  test('is covered by the root, without a look into units', async () => {
    const root = { 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, OrganizationalUnitIds: ['r-ab12'] } }) };
    const { 'organizations list-accounts-for-parent': _, 'organizations list-organizational-units-for-parent': __, ...without } = GOOD;
    const { stdout } = await ask(play({ ...without, ...root, ...instances() }), '--json');
    expect((JSON.parse(stdout!) as Checked).accounts.map(({ connection: each }) => each)).toEqual(['management', 'waiting', 'waiting']);
  });

  test('that left the organization and still has a stack is shown', async () => {
    const changes = instances(instance('999900001111', 'SUCCEEDED'), instance('222233334444', 'SUCCEEDED'), instance('333344445555', 'SUCCEEDED'));
    expect((await checked(changes)).accounts.at(-1)).toMatchObject({ account: '999900001111', name: '', connection: 'connected' });
    expect((await check(changes)).stdout).toContain('999900001111  -           connected');
  });

  test('whose stack is in a state that nobody knows keeps the organization from being complete', async () => {
    expect((await check(instances(instance('222233334444', 'SOMETHING_NEW'), instance('333344445555', 'SUCCEEDED')))).status).toBe(1);
  });

  test('of a unit below a unit is covered', async () => {
    const below = 'ou-ab12-0000aaaa';
    const others = play({ ...GOOD, ...instances() });
    const { stdout } = await ask(async (args) => {
      const parent = args[args.indexOf('--parent-id') + 1];
      if (args[1] === 'list-organizational-units-for-parent') return said({ OrganizationalUnits: parent === UNIT ? [{ Id: below }] : [] });
      if (args[1] === 'list-accounts-for-parent') return said({ Accounts: parent === below ? [account('333344445555', 'web')] : [] });
      return others(args);
    }, '--json');
    expect((JSON.parse(stdout!) as Checked).accounts.map(({ connection: each }) => each)).toEqual(['management', 'notCovered', 'waiting']);
  });
});

test('an operation that "succeeded" with failed accounts is told as such', async () => {
  const changes = { 'cloudformation describe-stack-set-operation': said({ StackSetOperation: operation({ StatusDetails: { FailedStackInstancesCount: 3 } }) }) };
  expect((await check(changes)).stdout).toContain('CloudFormation calls the last operation (CREATE) SUCCEEDED, although it failed in 3 account(s).');
  expect((await check(changes, '--lang', 'zh')).stdout).toContain('实际上有 3 个账号失败');
});

test('the newest operation counts, wherever it stands in the list', async () => {
  const older = operation({ OperationId: 'op-0', CreationTimestamp: '2026-11-24T10:00:00Z', Status: 'FAILED' });
  const newer = operation({ Action: 'UPDATE', Status: 'RUNNING' });
  const { 'cloudformation describe-stack-set-operation': _, ...without } = GOOD;
  const { stdout } = await ask(async (args) => args[1] === 'describe-stack-set-operation'
    ? said({ StackSetOperation: args.includes('op-0') ? older : newer })
    : play({ ...without, 'cloudformation list-stack-set-operations': said({ Summaries: [older, newer] }) })(args));
  expect(stdout).toContain('The last operation (UPDATE) is RUNNING.');
});

test('no operation yet is no operation', async () => {
  expect(await check({ 'cloudformation list-stack-set-operations': said({ Summaries: [] }) })).toEqual(await check());
});

test('one that failed is told as failed, in however many accounts', async () => {
  const changes = { 'cloudformation describe-stack-set-operation': said({ StackSetOperation: operation({ Status: 'FAILED', StatusDetails: { FailedStackInstancesCount: 3 } }) }) };
  expect((await check(changes)).stdout).toContain('The last operation (CREATE) is FAILED.');
});

test('one that does not describe itself is as the list has it', async () => {
  const changes = {
    'cloudformation list-stack-set-operations': said({ Summaries: [operation({ Status: 'STOPPED' })] }),
    'cloudformation describe-stack-set-operation': refused('AccessDenied', 'DescribeStackSetOperation'),
  };
  expect((await check(changes)).stdout).toContain('The last operation (CREATE) is STOPPED.');
});

test('targets without a filter leave nobody out', async () => {
  const changes = {
    ...instances(instance('333344445555', 'SUCCEEDED')),
    'cloudformation describe-stack-set-operation': said({ StackSetOperation: operation({ DeploymentTargets: { OrganizationalUnitIds: [UNIT] } }) }),
  };
  expect(await connection(changes)).toBe('waiting');
});

test('where nobody is connected the rollout is not complete', async () => {
  const changes = { ...instances(), 'organizations list-accounts-for-parent': said({ Accounts: [] }) };
  expect(await check(changes)).toEqual({ status: 1, stdout: expect.stringContaining('All 0 accounts in the units are connected.') });
});

test('deployment to new accounts that is off is no matter while nobody waits', async () => {
  expect(await check({ 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, AutoDeployment: { Enabled: false } } }) })).toEqual(await check());
});

describe('trusted access', () => {
  test.each(['DISABLED', 'DISABLED_PERMANENTLY'])('that is %s is told, with the command that turns it on', async (Status) => {
    const changes = { 'cloudformation describe-organizations-access': said({ Status }) };
    expect((await check(changes)).status).toBe(1);
    expect((await check(changes)).stdout).toContain('Trusted access for StackSets is off, so CloudFormation reaches no account. In the management account run: aws cloudformation activate-organizations-access');
    expect((await check(changes, '--lang', 'zh')).stdout).toContain('可信访问没有打开');
  });

  test('that cannot be seen is unknown, not off', async () => {
    const changes = { 'cloudformation describe-organizations-access': refused('AccessDenied', 'DescribeOrganizationsAccess') };
    expect(await checked(changes)).toMatchObject({ status: 1, refused: [{ what: 'cloudformation describe-organizations-access', code: 'AccessDenied' }] });
    expect((await checked(changes)).trustedAccess).toBeUndefined();
    expect((await check(changes)).stdout).toContain('Whether trusted access for StackSets is on cannot be seen from here.');
    expect((await check(changes, '--lang', 'zh')).stdout).toContain('无法查看');
  });
});

describe('permission versions', () => {
  test('of the StackSet that are older are told', async () => {
    const old = { 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, TemplateBody: STACK_SET.TemplateBody.replace(PERMISSIONS_VERSION, '2026-01-01.1') } }) };
    expect((await check(old)).status).toBe(1);
    expect((await check(old)).stdout).toContain(`The StackSet has permissions 2026-01-01.1, this stompy-cdk has ${PERMISSIONS_VERSION}`);
    expect((await check(old, '--lang', 'zh')).stdout).toContain('堆栈集的权限版本是 2026-01-01.1');
  });

  test('that the StackSet does not show are not told, nor is anything else that it lacks', async () => {
    const { TemplateBody: _, AutoDeployment: __, Parameters: ___, ...without } = STACK_SET;
    const changes = { 'cloudformation describe-stack-set': said({ StackSet: { ...without, StackSetName: 'Mine' } }), 'cloudformation list-stack-sets': said({ Summaries: [{ ...STACK_SET, StackSetName: 'Mine' }] }) };
    const { status, stdout } = await check(changes);
    expect([status, stdout!.split('\n').at(0), stdout!.split('\n').slice(-2)]).toEqual([0, 'StackSet Mine', (await check()).stdout!.split('\n').slice(-2)]);
    expect((await checked(changes)).accounts[1].roleArn).toBe('arn:aws:iam::222233334444:role/Mine');
  });

  test('of an account that are older are told', async () => {
    const changes = instances(instance('222233334444', 'SUCCEEDED', 'OUTDATED'), instance('333344445555', 'SUCCEEDED'));
    const { stdout, status } = await check(changes);
    expect([status, stdout]).toEqual([1, expect.stringContaining('1 account(s) have older permissions than the StackSet')]);
    expect(stdout).toContain('connected, older permissions');
    expect((await check(changes, '--lang', 'zh')).stdout).toContain('有 1 个账号的权限版本比堆栈集旧');
  });
});

describe('what AWS refuses to tell is unknown, never absent', () => {
  test('the accounts: those with a stack are shown, the others are not denied', async () => {
    const changes = { 'organizations list-accounts': refused('AccessDeniedException', 'ListAccounts') };
    const { status, accounts } = await checked(changes);
    expect([status, accounts.map(({ account: id, connection: each }) => [id, each])]).toEqual([1, [['222233334444', 'connected'], ['333344445555', 'connected']]]);
    expect((await check(changes)).stdout!.split('\n').slice(-2)).toEqual([
      'All 2 accounts in the units are connected.',
      'AWS did not answer "organizations list-accounts" (AccessDeniedException): what depends on it is shown as unknown, not as absent.',
    ]);
    expect((await check(changes, '--lang', 'zh')).stdout).toContain('不代表不存在');
  });

  test.each(['list-accounts-for-parent', 'list-organizational-units-for-parent'])('organizations %s: an account without a stack is unknown', async (name) => {
    const changes = { ...instances(instance('333344445555', 'SUCCEEDED')), [`organizations ${name}`]: refused('AccessDeniedException', 'List') };
    expect([await connection(changes), (await check(changes)).status]).toEqual(['unknown', 1]);
  });

  test('the units of a StackSet without any', async () => {
    const changes = { ...instances(), 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, OrganizationalUnitIds: undefined } }) };
    expect(await connection(changes)).toBe('unknown');
  });

  test('the operations', async () => {
    expect((await checked({ 'cloudformation list-stack-set-operations': refused('AccessDenied', 'ListStackSetOperations') })).status).toBe(1);
  });

  test('each is named once', async () => {
    const { refused: all } = await checked({
      'cloudformation list-stack-set-operations': said({ Summaries: [operation(), operation({ OperationId: 'op-2' })] }),
      'cloudformation describe-stack-set-operation': refused('AccessDenied', 'DescribeStackSetOperation'),
      'organizations list-accounts': refused('AccessDeniedException', 'ListAccounts'),
    });
    expect(all).toEqual([{ what: 'cloudformation describe-stack-set-operation', code: 'AccessDenied' }, { what: 'organizations list-accounts', code: 'AccessDeniedException' }]);
  });

  test('the organization itself: the management account is one of the others', async () => {
    expect((await checked({ 'organizations describe-organization': refused('AccessDeniedException', 'DescribeOrganization') })).refused).toHaveLength(1);
  });

  test.each(['list-stack-sets', 'describe-stack-set', 'list-stack-instances'])('cloudformation %s: there is nothing to show', async (name) => {
    const { status, stderr } = await check({ [`cloudformation ${name}`]: refused('AccessDenied', 'X', 'not authorized to perform it') });
    expect([status, stderr]).toEqual([2, expect.stringContaining('not authorized to perform it')]);
  });
});

describe('whose StackSet', () => {
  test('none is said, with where to look', async () => {
    const none = { 'cloudformation list-stack-sets': said({ Summaries: [{ ...STACK_SET, Status: 'DELETED' }] }) };
    expect(await check(none)).toEqual({ status: 2, stderr: expect.stringContaining('No StackSet of stompy-cdk is here.') });
    expect((await check(none, '--lang', 'zh')).stderr).toContain('这里没有 stompy-cdk 的堆栈集');
  });

  test('several are named', async () => {
    const two = { 'cloudformation list-stack-sets': said({ Summaries: [STACK_SET, { ...STACK_SET, StackSetName: 'Second' }] }) };
    expect(await check(two)).toEqual({ status: 2, stderr: `There are several StackSets of stompy-cdk: ${NAME}, Second. Choose one with --stack-set.` });
    expect((await check(two, '--lang', 'zh')).stderr).toContain('请用 --stack-set 选择一个');
  });

  test('one that is named is not looked for', async () => {
    const { 'cloudformation list-stack-sets': _, ...without } = GOOD;
    expect((await ask(play(without), '--stack-set', 'Mine')).stdout).toContain('StackSet Mine');
  });

  test('no organization is told', async () => {
    const none = { 'organizations describe-organization': refused('AWSOrganizationsNotInUseException', 'DescribeOrganization', 'Your account is not a member of an organization.') };
    expect(await check(none)).toEqual({ status: 2, stderr: expect.stringContaining('in no organization') });
    expect((await check(none, '--lang', 'zh')).stderr).toContain('不属于任何组织');
  });
});

describe.each(['sts get-caller-identity', 'organizations describe-organization', 'cloudformation list-stack-set-operations'])('at %s', (call) => {
  test.each([
    [{ status: 253, stdout: '', stderr: 'Unable to locate credentials' }, 'aws sso login'],
    [{ status: 253, stdout: '', stderr: 'The SSO session has expired' }, 'aws sso login'],
    [{ status: null, stdout: '', stderr: '', error: 'ENOENT' }, 'AWS CLI is not installed'],
    [{ status: 0, stdout: '<html>', stderr: '' }, '<html>'],
  ])('%j is the end, and said', async (ran, message) => {
    expect(await check({ [call]: ran })).toEqual({ status: 2, stderr: expect.stringContaining(message) });
  });
});

test.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx'])('a name like the formula %j stays a text in a spreadsheet', async (name) => {
  const changes = { 'organizations list-accounts': said({ Accounts: [account('222233334444', name), account('333344445555', 'a,"b"\nc')] }) };
  expect((await check(changes, '--csv')).stdout).toContain(`222233334444,'${name},connected`);
  expect((await check(changes, '--csv')).stdout).toContain('333344445555,"a,""b""\nc",connected');
});

test('--help explains, and wrong options do as well', async () => {
  expect(await check({}, '--help')).toEqual({ status: 0, stdout: expect.stringContaining('Usage: stompy-cdk check-organization') });
  expect(await check({}, '--csv', '--json')).toEqual({ status: 2, stderr: expect.stringContaining('--csv and --json are two forms of the same answer') });
  expect((await check({}, '--csv', '--json', '--lang', 'zh')).stderr).toContain('请选择其中之一');
  expect((await check({}, '--stack-set', 'my set')).stderr).toContain('--stack-set is "my set", which must be the name of a StackSet');
  expect((await check({}, '--lang', 'fr')).status).toBe(2);
  expect((await check({}, '--nonsense')).status).toBe(2);
  expect((await run(['--help'], {})).stdout).toMatch(/check-organization +which accounts of the organization are connected/);
});
