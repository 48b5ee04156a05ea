import { readdirSync } from 'fs';
import { ACCOUNT, journals, live, refusal, Sandbox } from './sandbox';

const LOOKS = ['get-caller-identity', 'describe-organization', 'get-account-authorization-details', 'describe-stacks', 'describe-report-definitions'];
const DENIED = () => { throw refusal('AccessDeniedException', 'You are not authorized'); };
const identity = (Account: string, Arn: string) => ({ 'get-caller-identity': () => ({ Account, Arn }) });

describe('nothing is done, and the reason is said,', () => {
  test.each<[string, Record<string, () => object>, RegExp]>([
    ['in another account', identity('777788889999', 'arn:aws:iam::777788889999:user/me'), /--account says 111122223333, but the AWS CLI is signed in to 777788889999: name the profile/],
    ['as the root user', identity(ACCOUNT, `arn:aws:iam::${ACCOUNT}:root`), /is the root user, whom AWS lets assume no role: sign in as an administrator/],
    ['in China', identity(ACCOUNT, `arn:aws-cn:iam::${ACCOUNT}:user/me`), /is not in the partition aws/],
    ['in a management account', { 'describe-organization': () => ({ Organization: { MasterAccountId: ACCOUNT } }) }, /111122223333 is the management account of an organization: use a sandbox account/],
    ['where nobody may see whether it is one', { 'describe-organization': DENIED }, /cannot be seen, so nothing is done there: allow organizations:DescribeOrganization/],
    ['where roles may not be seen', { 'get-account-authorization-details': DENIED }, /anything of Stompy in the account cannot be seen[^]*AccessDeniedException/],
    ['where stacks may not be seen', { 'describe-stacks': DENIED }, /anything of Stompy in the account cannot be seen/],
    ['where reports may not be seen', { 'describe-report-definitions': DENIED }, /anything of Stompy in the account cannot be seen/],
    ['beside a role with our tag', { 'get-account-authorization-details': () => ({ RoleDetailList: [{ RoleName: 'r', Tags: [{ Key: 'stompy:permissions-version', Value: '1' }] }] }) }, /something of Stompy already[^]*the role r/],
    ['beside a role of today\'s stacks', { 'get-account-authorization-details': () => ({ RoleDetailList: [{ RoleName: 'StompyStack-StompyFinOpsRole-1A2B3C' }] }) }, /the role StompyStack-StompyFinOpsRole-1A2B3C/],
    ['beside a stack of ours', { 'describe-stacks': () => ({ Stacks: [{ StackName: 'costs', Description: 'Makes a report (stompy-cdk 0.1.0, cur-report)' }] }) }, /the stack costs/],
    ['beside a report of ours', { 'describe-report-definitions': () => ({ ReportDefinitions: [{ ReportName: 'stompy-1-Report-2' }] }) }, /the report stompy-1-Report-2/],
  ])('%s', async (_, instead, reason) => {
    const sandbox = new Sandbox();
    Object.assign(sandbox.instead, instead);
    const folder = journals();

    await expect(live(sandbox, folder)).rejects.toThrow(reason);
    expect(sandbox.calls.map(([, operation]) => operation).filter((each) => !LOOKS.includes(each))).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(['', 'yes', '777788889999', `${ACCOUNT}0`])('when somebody types %j', async (typed) => {
    const sandbox = new Sandbox();

    await expect(live(sandbox, journals(), undefined, typed)).rejects.toThrow(`"${typed}" is not 111122223333: nothing was done.`);
    expect(sandbox.calls.map(([, operation]) => operation)).toEqual(LOOKS);
  });
});

test('an account of no organization, with things of others, is proven in', async () => {
  const sandbox = new Sandbox();
  sandbox.roles.push({ RoleName: 'web', Tags: [{ Key: 'team', Value: 'web' }] }, { RoleName: 'StompyFinOps' });
  sandbox.instead['describe-organization'] = () => { throw refusal('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.'); };
  const folder = journals();
  const { proof } = await live(sandbox, folder);

  expect([proof.failed, proof.passed > 30]).toEqual([0, true]);
  expect([sandbox.stacks, [...sandbox.buckets], readdirSync(folder)]).toEqual([[], [], []]);
});
