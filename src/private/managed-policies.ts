import { Aws, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { policyDocument, type PolicyStatementJson } from './policy-json';
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
  readonly statements: PolicyStatementJson[];
}

/** One unnamed managed policy for each group that has statements. */
export function createManagedPolicies(scope: Construct, grants: Grant[]): iam.IManagedPolicy[] {
  const groups = [...new Set(grants.filter((grant) => grant.statements.length > 0).map((grant) => grant.policy))];
  // `Role.customizeRoles` leaves roles to an administrator: its report of what to make by hand needs the L2
  const reported = scope.node.tryGetContext('@aws-cdk/iam:customizeRoles') !== undefined;
  return groups.map((group) => {
    const members = grants.filter((grant) => grant.policy === group);
    checkSize(scope, group, members);
    const id = `${group}Policy`;
    const description = DESCRIPTIONS[group];
    const document = policyDocument(members.flatMap((grant) => grant.statements));
    return reported
      ? new iam.ManagedPolicy(scope, id, { description, document: iam.PolicyDocument.fromJson(document) })
      : attachable(new iam.CfnManagedPolicy(scope, id, { description, path: '/', policyDocument: document }));
  });
}

/** The L2 would do, but keeps lists of users, groups and roles, always empty here, which every synthesis resolves again and again. */
function attachable(policy: iam.CfnManagedPolicy): iam.IManagedPolicy {
  return Object.assign(policy, { managedPolicyArn: policy.ref });
}

function checkSize(scope: Construct, group: PolicyGroup, grants: Grant[]): void {
  const total = DOCUMENT_FRAME.length + sizeOf(grants.flatMap(({ statements }) => statements));
  if (total <= MAX_POLICY_SIZE) return;
  const [largest] = grants
    .map((grant) => ({ capability: grant.capability, size: sizeOf(grant.statements) }))
    .sort((one, other) => other.size - one.size);
  throw new Error(`[${scope.node.path}] the policy ${group} would have about ${total} characters and AWS allows ${MAX_POLICY_SIZE}: `
    + `${largest.capability} takes ${largest.size} of them, shorten the lists it is given, or switch it off if it is an option`);
}

/** What the CDK writes in place of values that only CloudFormation knows. */
const TOKEN = /[$#]\{Token\[[^\]]+\]\}/g;
/** About the length of an ARN or a generated name. */
const OTHER_VALUE = 'x'.repeat(80);

/** Size once deployed. Tokens are counted and not resolved, which would take as long as writing the policy. */
function sizeOf(statements: PolicyStatementJson[]): number {
  const longest = new Map([
    [Aws.ACCOUNT_ID, '111122223333'],
    [Aws.PARTITION, 'aws-us-gov'],
    [Aws.REGION, 'ap-southeast-1'],
    [Aws.URL_SUFFIX, 'amazonaws.com.cn'],
  ]);
  return JSON.stringify(statements).replace(TOKEN, (token) => longest.get(token) ?? OTHER_VALUE).length;
}
