import { ANALYSAVER, EXTERNAL_ID, REPORT, ROLE, ROLE_ARN, STACK } from './account';
import { check } from './play';
import { run } from '../recorded';

const POLICIES = Object.keys(ANALYSAVER.policies);
const BUCKET = '--bucket costs --region ap-southeast-1';
const AFTER_THE_ROLE = [
  `iam list-attached-role-policies --role-name ${ROLE}`,
  `iam list-role-policies --role-name ${ROLE}`,
  ...POLICIES.map((arn) => `iam get-policy --policy-arn ${arn}`),
  `iam get-policy-version --policy-arn ${POLICIES[0]} --version-id v1`,
  'ce get-cost-and-usage --time-period Start=2026-11-23,End=2026-11-24 --granularity DAILY --metrics UnblendedCost --region us-east-1',
  'cur describe-report-definitions --region us-east-1',
  'bcm-data-exports list-exports --region us-east-1',
  `s3api get-bucket-policy ${BUCKET}`,
  `s3api get-bucket-encryption ${BUCKET}`,
  `s3api head-object ${BUCKET} --key aws-programmatic-access-test-object`,
  `s3api list-objects-v2 ${BUCKET} --prefix cur/${REPORT}/`,
];

test.each([
  ['no more than what is where', [], [
    'iam get-account-authorization-details --filter Role',
    `iam get-role --role-name ${ROLE}`,
    `cloudformation describe-stack-resources --physical-resource-id ${ROLE}`,
    `cloudformation list-stack-resources --stack-name ${STACK}`,
  ]],
  ['the roles of a stack', ['--stack', STACK], [
    `cloudformation list-stack-resources --stack-name ${STACK}`,
    `iam get-role --role-name ${STACK}-StompyHandlerRole212CD767`,
    `iam get-role --role-name ${ROLE}`,
  ]],
  ['one role', ['--role', ROLE_ARN], [
    `iam get-role --role-name ${ROLE}`,
    `cloudformation describe-stack-resources --physical-resource-id ${ROLE}`,
    `cloudformation list-stack-resources --stack-name ${STACK}`,
  ]],
])('asks for %s, in this order', async (_, args, before) => {
  const calls: string[][] = [];
  await check({ args }, [], calls);
  expect(calls.map((call) => call.join(' ').replace(/ --output json$/, ''))).toEqual(['sts get-caller-identity', ...before, ...AFTER_THE_ROLE]);
});

test('everything that is found is a line', async () => {
  const { stdout } = await check({});
  expect(stdout!.split('\n').slice(2, 13).map((line) => line.split(/ {2,}/))).toEqual([
    ['Trust', ROLE, 'note', `Only the account 444455556666 may assume it, with the external ID ${EXTERNAL_ID}.`],
    ['Boundary', ROLE, 'ok', 'It has no permissions boundary.'],
    ['Permissions', ROLE, 'ok', expect.stringMatching(/^Its permissions have the version \S+, as in this package\.$/)],
    ['Policies', ROLE, 'ok', 'Its 3 policies are attached, and no other.'],
    ['Cost Explorer', '111122223333', 'ok', 'It answers.'],
    ['Billing access', '111122223333', 'ok', 'Cost reports can be listed.'],
    ['Definition', REPORT, 'ok', 'Its settings are those that Stompy asks for.'],
    ['Last delivery', REPORT, 'ok', 'AWS says that its last delivery was a success.'],
    ['Bucket policy', REPORT, 'ok', 'The policy of the bucket costs lets AWS deliver.'],
    ['Test object', REPORT, 'ok', 'AWS wrote aws-programmatic-access-test-object on 2026-11-22 10:01 UTC: it may deliver, or could then.'],
    ['Files', REPORT, 'ok', 'AWS delivers: 2 files, the first of 2026-11-23 05:00 UTC, the newest of 2026-11-25 05:00 UTC.'],
  ]);
});

test('the list of all commands says what this one is for', async () => {
  expect((await run(['--help'], {})).stdout).toMatch(/check-connection +\S+ \S+ \S+/);
});
