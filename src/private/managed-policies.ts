import * as iam from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { PolicyGroup } from '../permissions/capability';

/** AWS's limit for one managed policy, white space not counted. */
const MAX_POLICY_SIZE = 6144;
/** What a policy has around its list of statements. */
const DOCUMENT_FRAME = '{"Version":"2012-10-17","Statement":}';

/** Fixed texts: AWS replaces a policy when its description changes. */
const DESCRIPTIONS: { readonly [group in PolicyGroup]: string } = {
  Read: 'What Stompy may read',
  Purchase: 'What Stompy may buy; detach it to stop purchases at once',
  InstanceAutomation: 'How Stompy may launch and end its instances',
  LoadBalancing: 'How Stompy may use load balancers',
  Extras: 'What Stompy may do for features that were switched on one by one',
  RegionLimit: 'Where Stompy may change anything at all; a policy of its own, so that no other one can be detached with it',
  Guardrail: 'What Stompy can never do, whatever other policies allow',
};

/** The statements of one capability, and the policy they go into. */
export interface Grant {
  readonly capability: string;
  readonly policy: PolicyGroup;
  readonly statements: iam.PolicyStatement[];
}

/** One unnamed managed policy for each group that has statements. */
export function createManagedPolicies(scope: Construct, grants: Grant[]): iam.ManagedPolicy[] {
  const groups = [...new Set(grants.filter((grant) => grant.statements.length > 0).map((grant) => grant.policy))];
  return groups.map((group) => {
    const members = grants.filter((grant) => grant.policy === group);
    checkSize(scope, group, members);
    return new iam.ManagedPolicy(scope, `${group}Policy`, {
      description: DESCRIPTIONS[group],
      statements: members.flatMap((grant) => grant.statements),
    });
  });
}

function checkSize(scope: Construct, group: PolicyGroup, grants: Grant[]): void {
  const sizes = grants
    .map((grant) => ({ capability: grant.capability, size: sizeOf(scope, grant.statements) }))
    .sort((one, other) => other.size - one.size);
  const total = DOCUMENT_FRAME.length + sizeOf(scope, grants.flatMap(({ statements }) => statements));
  if (total > MAX_POLICY_SIZE) {
    throw new Error(`[${scope.node.path}] the policy ${group} would have about ${total} characters and AWS allows ${MAX_POLICY_SIZE}: `
      + `${sizes[0].capability} takes ${sizes[0].size} of them, shorten the lists it is given, or switch it off if it is an option`);
  }
}

/** Size once deployed: what only CloudFormation knows counts as long as it usually is. */
function sizeOf(scope: Construct, statements: iam.PolicyStatement[]): number {
  const json = Stack.of(scope).resolve(statements.map((statement) => statement.toStatementJson()));
  return JSON.stringify(deployed(json)).length;
}

const USUAL_VALUES: { readonly [ref: string]: string } = {
  'AWS::AccountId': '111122223333',
  'AWS::Partition': 'aws-us-gov',
  'AWS::Region': 'ap-southeast-1',
  'AWS::URLSuffix': 'amazonaws.com.cn',
};
/** About the length of an ARN or a generated name. */
const UNKNOWN_VALUE = 'x'.repeat(80);

function deployed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deployed);
  if (typeof value !== 'object' || value === null) return value;
  const [[key, argument] = [undefined, undefined], ...more] = Object.entries(value);
  if (more.length === 0) {
    if (key === 'Ref') return USUAL_VALUES[argument as string] ?? UNKNOWN_VALUE;
    if (key === 'Fn::Join') return (argument[1] as unknown[]).map(deployed).join(argument[0]);
    if (key?.startsWith('Fn::')) return UNKNOWN_VALUE;
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, deployed(each)]));
}
