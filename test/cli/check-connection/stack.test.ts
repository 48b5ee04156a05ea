import { Aws } from '../../../src/cli/aws/aws';
import { AWS_WORDS } from '../../../src/cli/aws/words';
import { readStack, stackOf } from '../../../src/cli/check-connection/stack';
import { play, refused, said, type Recording } from '../recorded';

const TIME = '2026-11-22T10:00:00.000Z';
const resource = (ResourceType: string, PhysicalResourceId?: string, ResourceStatus = 'CREATE_COMPLETE') => ({ LogicalResourceId: 'X', ResourceType, PhysicalResourceId, ResourceStatus, LastUpdatedTimestamp: TIME });
const RESOURCES = [
  resource('AWS::IAM::Role', 'role'), resource('AWS::IAM::ManagedPolicy', 'policy'), resource('AWS::S3::Bucket', 'bucket'),
  ...['AWS::CUR::ReportDefinition', 'Custom::StompyCurReport', 'AWS::BCMDataExports::Export', 'Custom::StompyDataExport'].map((type) => resource(type, type)),
  resource('AWS::IAM::Role', 'gone', 'DELETE_COMPLETE'), resource('AWS::IAM::Role', undefined, 'CREATE_IN_PROGRESS'),
];
const STACK = {
  name: 'Stompy',
  roles: ['role'],
  policies: ['policy'],
  deliveries: ['AWS::CUR::ReportDefinition', 'Custom::StompyCurReport', 'AWS::BCMDataExports::Export', 'Custom::StompyDataExport'].map((id) => ({ id, since: new Date(TIME) })),
};
const LIST = 'cloudformation list-stack-resources Stompy';
const WHOSE = 'cloudformation describe-stack-resources role';

function ask(recording: Recording) {
  const calls: string[][] = [];
  return { aws: new Aws(play(recording, calls), AWS_WORDS.en, {}), asked: () => calls.map((call) => call.slice(1, -2).join(' ')) };
}

test('a stack is its roles, policies, reports and exports, as far as they are there', async () => {
  const { aws, asked } = ask({ [LIST]: said({ StackResourceSummaries: RESOURCES }) });
  expect(await readStack(aws, 'Stompy', 'aws')).toEqual({ is: 'there', what: STACK });
  expect(asked()).toEqual(['list-stack-resources --stack-name Stompy']);
});

test('one of which AWS lists nothing is empty', async () => {
  const { aws } = ask({ [LIST]: said({}) });
  expect(await readStack(aws, 'Stompy', 'aws')).toEqual({ is: 'there', what: { name: 'Stompy', roles: [], policies: [], deliveries: [] } });
});

test.each([
  ['absent', refused('ValidationError', 'ListStackResources', 'Stack with id Stompy does not exist'), { is: 'absent' }],
  ['hidden', refused('AccessDenied', 'ListStackResources'), { is: 'hidden', code: 'AccessDenied' }],
])('one that is %s is looked for in Singapore, too, and stays that', async (_, ran, answer) => {
  const { aws, asked } = ask({ [LIST]: ran });
  expect(await readStack(aws, 'Stompy', 'aws')).toEqual(answer);
  expect(asked()).toEqual(['list-stack-resources --stack-name Stompy', 'list-stack-resources --stack-name Stompy --region ap-southeast-1']);
});

test('that of a role is read where the role was found', async () => {
  const { aws, asked } = ask({ [WHOSE]: said({ StackResources: [{ StackName: 'Stompy' }] }), [LIST]: said({ StackResourceSummaries: RESOURCES }) });
  expect(await stackOf(aws, 'role', 'aws')).toEqual(STACK);
  expect(asked()).toEqual(['describe-stack-resources --physical-resource-id role', 'list-stack-resources --stack-name Stompy']);
});

test('one that may not be seen there is looked for in Singapore', async () => {
  const { aws, asked } = ask({ [WHOSE]: said({ StackResources: [{ StackName: 'Stompy' }] }), [LIST]: refused('AccessDenied', 'ListStackResources') });
  expect(await stackOf(aws, 'role', 'aws')).toBeUndefined();
  expect(asked()).toEqual(['', ' --region ap-southeast-1'].flatMap((region) => [`describe-stack-resources --physical-resource-id role${region}`, `list-stack-resources --stack-name Stompy${region}`]));
});

test.each([
  ['AWS knows none', refused('ValidationError', 'DescribeStackResources')],
  ['nobody may look', refused('AccessDenied', 'DescribeStackResources')],
  ['AWS lists no resource', said({ StackResources: [] })],
  ['AWS lists nothing', said({})],
])('a role has no stack where %s', async (_, ran) => {
  const { aws, asked } = ask({ [WHOSE]: ran });
  expect(await stackOf(aws, 'role', 'aws')).toBeUndefined();
  expect(asked()).toEqual(['describe-stack-resources --physical-resource-id role', 'describe-stack-resources --physical-resource-id role --region ap-southeast-1']);
});
