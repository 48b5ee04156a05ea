import type { Construct } from 'constructs';
import { iam } from '../cdk';
import { policiesOf, type Contents } from './policies';
import { POLICY_DESCRIPTIONS } from '../permissions/descriptions';
import { areRolesCustomized } from '../policy/customized-roles';
import { policyDocument } from '../policy/document';

/** One unnamed managed policy for each document, under the path of the role. */
export function createManagedPolicies(scope: Construct, contents: Contents, path = '/'): iam.IManagedPolicy[] {
  const reported = areRolesCustomized(scope);
  return policiesOf(scope, contents).map(([group, statements]) => {
    const id = `${group}Policy`;
    const document = policyDocument([...statements]);
    const description = POLICY_DESCRIPTIONS[group];
    return reported
      ? new iam.ManagedPolicy(scope, id, { description, path, document: iam.PolicyDocument.fromJson(structuredClone(document)) })
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
