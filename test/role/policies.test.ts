import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { analySaver, existingReport, spoTainer } from '../helpers/roles';
import { stackIn } from '../helpers/stacks';
import { resourcesOf, sids, statementsIn, type Statement } from '../helpers/templates';

/** The statements of each role's guardrail for this customer, in the order of the roles. */
function guardrails(stack: ReturnType<typeof stackIn>): Statement[][] {
  return Object.entries(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).filter(([id]) => id.includes('ScopedGuardrail')).map(([, policy]) => statementsIn(policy));
}

function l1Of(role: ReturnType<typeof spoTainer>): { Statement: Record<string, unknown>[] } {
  return (role.node.findChild('ScopedGuardrailPolicy') as CfnManagedPolicy).policyDocument as { Statement: Record<string, unknown>[] };
}

test('roles that are alike get the same statements, however many others are between them', () => {
  const stack = stackIn('ap-southeast-1');
  const report = existingReport(stack);
  for (const id of ['A', 'B', 'C']) {
    spoTainer(stack, {}, `SpoTainer${id}`);
    analySaver(stack, { report }, `AnalySaver${id}`);
  }
  const [one, other, ...rest] = guardrails(stack);
  expect(rest).toEqual([one, other, one, other]);
  expect(one).not.toEqual(other);
});

test.each([
  ['an option', { optInTagKey: 'hand-over' }],
  ['a list', { tagKeys: ['team'] }],
  ['the regions', { regions: ['us-east-1'] }],
])('a role that differs in %s gets its own', (_, props) => {
  const stack = stackIn('ap-southeast-1');
  spoTainer(stack, {}, 'First');
  spoTainer(stack, props, 'Other');
  spoTainer(stack, {}, 'Again');
  const policies = (id: string) => Object.entries(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).filter(([name]) => name.startsWith(id)).map(([, policy]) => policy.Properties);
  expect(policies('Other')).not.toEqual(policies('First'));
  expect(policies('Again')).toEqual(policies('First'));
});

test('an escape hatch to the statements of one role does not reach the next', () => {
  const stack = stackIn('ap-southeast-1');
  const changed = l1Of(spoTainer(stack, {}, 'Changed'));
  changed.Statement.push({ Sid: 'Mine', Effect: 'Deny', Action: 's3:*', Resource: '*' });
  changed.Statement.shift();
  spoTainer(stack, {}, 'Next');
  const [one, next] = guardrails(stack);
  expect(sids(one)).toEqual([...sids(next).slice(1), 'Mine']);
});

test('a statement that roles share cannot be changed in place', () => {
  const [statement] = l1Of(spoTainer(stackIn('ap-southeast-1'))).Statement;
  expect(() => {
    statement.Effect = 'Allow';
  }).toThrow(TypeError);
  expect(() => (statement.Condition as { BoolIfExists: object }).BoolIfExists = {}).toThrow(TypeError);
});

test('what the caller gave can still be changed', () => {
  const regions = ['us-east-1'];
  spoTainer(stackIn('ap-southeast-1'), { regions });
  regions.push('eu-west-1');
  expect(regions).toHaveLength(2);
});
