import { account, GOOD, instance, NAME, operation, STACK_SET, UNIT } from './organization';
import { refused, run, said, type Recording } from '../recorded';

/** What is asked of AWS, in order, without what every call ends with. */
async function calls(changes: Recording = {}, ...args: string[]): Promise<string[]> {
  const made: string[][] = [];
  await run(['check-organization', ...args], { ...GOOD, ...changes }, made);
  return made.map((call) => call.join(' ').replace(/ --output json$/, ''));
}

const stackSet = (more: object) => ({ 'cloudformation describe-stack-set': said({ StackSet: { ...STACK_SET, ...more } }) });
const parents = (made: string[]) => made.filter((call) => call.includes('list-accounts-for-parent'));

/** That of a whole check. */
function whole(as = ''): string[] {
  return [
    'sts get-caller-identity',
    'organizations describe-organization',
    `cloudformation describe-organizations-access${as}`,
    `cloudformation list-stack-sets --status ACTIVE${as}`,
    `cloudformation describe-stack-set --stack-set-name ${NAME}${as}`,
    `cloudformation list-stack-instances --stack-set-name ${NAME}${as}`,
    `cloudformation list-stack-set-operations --stack-set-name ${NAME}${as}`,
    `cloudformation describe-stack-set-operation --operation-id op-1 --stack-set-name ${NAME}${as}`,
    'organizations list-accounts',
    `organizations list-accounts-for-parent --parent-id ${UNIT}`,
    `organizations list-organizational-units-for-parent --parent-id ${UNIT}`,
  ];
}

test('changes nothing: every call only reads', async () => {
  expect(await calls()).toEqual(whole());
});

test('region and profile go to every call', async () => {
  expect(await calls({}, '--profile', 'payer', '--region', 'eu-west-1')).toEqual(whole().map((call) => `${call} --region eu-west-1 --profile payer`));
});

test('a delegated administrator asks CloudFormation as one', async () => {
  const management = { 'organizations describe-organization': said({ Organization: { MasterAccountId: '999900001111' } }) };
  expect(await calls(management)).toEqual(whole(' --call-as DELEGATED_ADMIN'));
});

test('who cannot see whose organization it is asks as itself', async () => {
  expect(await calls({ 'organizations describe-organization': refused('AccessDeniedException', 'DescribeOrganization') })).toEqual(whole());
});

test('of a refused list no operation is described', async () => {
  const made = await calls({ 'cloudformation list-stack-set-operations': refused('AccessDenied', 'ListStackSetOperations') });
  expect(made).toEqual(whole().filter((call) => !call.includes('describe-stack-set-operation')));
});

test('the ten newest operations are described', async () => {
  const all = Array.from({ length: 12 }, (_, index) => operation({ OperationId: `op-${index}`, CreationTimestamp: `2026-11-${index + 10}T10:00:00Z` }));
  const made = await calls({ 'cloudformation list-stack-set-operations': said({ Summaries: all }) });
  expect(made.flatMap((call) => /--operation-id (\S+)/.exec(call)?.[1] ?? [])).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((index) => `op-${index}`));
});

test('without units of its own a StackSet is in those of its stacks', async () => {
  const stacks = [instance('222233334444', 'SUCCEEDED'), { ...instance('333344445555', 'SUCCEEDED'), OrganizationalUnitId: undefined }];
  const changes = { ...stackSet({ OrganizationalUnitIds: undefined }), 'cloudformation list-stack-instances': said({ Summaries: stacks }) };
  expect(parents(await calls(changes))).toEqual([`organizations list-accounts-for-parent --parent-id ${UNIT}`]);
  const more = { ...changes, 'organizations list-accounts': said({ Accounts: [account('444455556666', 'new')] }), 'organizations list-accounts-for-parent': said({ Accounts: [account('444455556666', 'new')] }) };
  expect((await run(['check-organization', '--csv'], { ...GOOD, ...more })).stdout).toContain('444455556666,new,waiting');
});

test('the root among the units makes a look into the others needless', async () => {
  expect(parents(await calls(stackSet({ OrganizationalUnitIds: [UNIT, 'r-ab12'] })))).toEqual([]);
});
