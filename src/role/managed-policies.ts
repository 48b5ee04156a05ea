import type { Construct } from 'constructs';
import { iam } from '../cdk';
import type { PolicyGroup } from '../permissions/capability';
import { POLICY_DESCRIPTIONS } from '../permissions/descriptions';
import { areRolesCustomized } from '../policy/customized-roles';
import { MAX_SIZE, policyDocument, sizeOf, type PolicyStatementJson } from '../policy/document';

/** The statements of one capability, and the policy they go into. */
export interface Grant {
  readonly capability: string;
  readonly policy: PolicyGroup;
  readonly statements: PolicyStatementJson[];
}

/** One unnamed managed policy for each group that has statements, under the path of the role. */
export function createManagedPolicies(scope: Construct, grants: Grant[], path = '/'): iam.IManagedPolicy[] {
  const groups = [...new Set(grants.filter((grant) => grant.statements.length > 0).map((grant) => grant.policy))];
  const reported = areRolesCustomized(scope);
  return groups.map((group) => {
    const members = grants.filter((grant) => grant.policy === group);
    checkSize(scope, group, members);
    const id = `${group}Policy`;
    const description = POLICY_DESCRIPTIONS[group];
    const document = policyDocument(members.flatMap((grant) => grant.statements));
    return reported
      ? new iam.ManagedPolicy(scope, id, { description, path, document: iam.PolicyDocument.fromJson(document) })
      : new (attachablePolicy())(scope, id, { description, path, policyDocument: document });
  });
}

type AttachablePolicy = new (scope: Construct, id: string, props: iam.CfnManagedPolicyProps) => iam.IManagedPolicy;
let attachable: AttachablePolicy | undefined;

/**
 * A policy that a role takes. The L2 would do, but keeps lists of users, groups and roles, always empty here, which every synthesis
 * resolves again and again. The class is made late, because it loads the CDK's module, and once, because each one takes memory.
 */
function attachablePolicy(): AttachablePolicy {
  attachable ??= class extends iam.CfnManagedPolicy implements iam.IManagedPolicy {
    public readonly managedPolicyArn = this.ref;
  };
  return attachable;
}

function checkSize(scope: Construct, group: PolicyGroup, grants: Grant[]): void {
  const total = sizeOf(policyDocument(grants.flatMap(({ statements }) => statements)));
  if (total <= MAX_SIZE.managedPolicy) return;
  const [largest] = grants
    .map((grant) => ({ capability: grant.capability, size: sizeOf(grant.statements) }))
    .sort((one, other) => other.size - one.size);
  throw new Error(`[${scope.node.path}] the policy ${group} would have about ${total} characters and AWS allows ${MAX_SIZE.managedPolicy}: `
    + `${largest.capability} takes ${largest.size} of them, shorten the lists it is given, or switch it off if it is an option`);
}
