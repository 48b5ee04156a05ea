import { isDeepStrictEqual } from 'util';
import { iam } from './requests';
import type { Emulator } from '../emulator/server';

/** A role of an account, as IAM shows it; a document is JSON as text. */
export interface FoundRole {
  readonly RoleName: string;
  readonly RoleId: string;
  readonly Arn: string;
  readonly AssumeRolePolicyDocument: string;
}

/** What IAM of an account has: the roles of that name, and every policy that a customer made, by its ARN. */
export interface Member {
  readonly account: string;
  readonly roles: FoundRole[];
  readonly attached: string[];
  readonly policies: Map<string, object>;
}

/** Looks into accounts. */
export async function lookInto(emulator: Emulator, accounts: string[], roleName: string): Promise<Member[]> {
  const members = [];
  for (const account of accounts) members.push(await lookIntoOne(emulator, account, roleName));
  return members;
}

async function lookIntoOne(emulator: Emulator, account: string, roleName: string): Promise<Member> {
  const { Roles: all } = await iam<{ Roles: FoundRole[] }>(emulator, account, 'ListRoles', {});
  const roles = all.filter(({ RoleName }) => RoleName === roleName);
  const { Policies: own } = await iam<{ Policies: { Arn: string; DefaultVersionId: string }[] }>(emulator, account, 'ListPolicies', { Scope: 'Local' });
  const policies = new Map<string, object>();
  for (const { Arn: PolicyArn, DefaultVersionId: VersionId } of own) {
    const { PolicyVersion: { Document: document } } = await iam<{ PolicyVersion: { Document: string } }>(emulator, account, 'GetPolicyVersion', { PolicyArn, VersionId });
    policies.set(PolicyArn, JSON.parse(document) as object);
  }
  const { AttachedPolicies: attached } = roles.length === 0 ? { AttachedPolicies: [] }
    : await iam<{ AttachedPolicies: { PolicyArn: string }[] }>(emulator, account, 'ListAttachedRolePolicies', { RoleName: roleName });
  return { account, roles, attached: attached.map(({ PolicyArn }) => PolicyArn), policies };
}

/** Whether a role has exactly these documents, in any order. */
export function hasDocuments({ attached, policies }: Member, documents: object[]): boolean {
  const found = attached.map((arn) => policies.get(arn));
  return found.length === documents.length && documents.every((each) => found.some((document) => isDeepStrictEqual(each, document)));
}
