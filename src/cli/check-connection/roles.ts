import { finding, unseen, type Finding } from './finding';
import { readStack, stackOf, type Stack } from './stack';
import { PERMISSIONS_VERSION_TAG } from '../../permissions/version';
import type { Delivery } from '../../report/delivery-statements';
import { answered } from '../aws/answered';
import type { Aws } from '../aws/aws';
import type { Values } from '../command';

/** A role as `aws iam get-role` shows it. */
export interface Role {
  readonly RoleName: string;
  readonly Arn: string;
  readonly Description?: string;
  /** As the AWS CLI decodes it. */
  readonly AssumeRolePolicyDocument?: unknown;
  readonly PermissionsBoundary?: { readonly PermissionsBoundaryArn?: string };
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}

/** Roles of Stompy with the stack that made each, and what to say where there is none to look at. */
export interface FoundRoles {
  readonly roles: readonly { readonly role: Role; readonly stack?: Stack }[];
  readonly findings: readonly Finding[];
}

export function versionOf({ Tags = [] }: { readonly Tags?: Role['Tags'] }): string | undefined {
  return Tags.find(({ Key }) => Key === PERMISSIONS_VERSION_TAG)?.Value;
}

/** The role that is named, those of the stack that is named, or all that carry the tag. */
export async function findRoles(aws: Aws, { role, stack }: Values, owner: Delivery): Promise<FoundRoles> {
  if (typeof role === 'string') return named(aws, role, owner);
  return typeof stack === 'string' ? ofStack(aws, stack, owner) : tagged(aws, owner);
}

async function named(aws: Aws, arn: string, owner: Delivery): Promise<FoundRoles> {
  // a role of this name in the account that is asked would be another one
  if (arn.split(':')[4] !== owner.account) return { roles: [], findings: [finding('roleElsewhere', arn, { account: owner.account })] };
  const { roles, findings } = await readRoles(aws, [{ name: arn.slice(arn.lastIndexOf('/') + 1) }]);
  return { findings, roles: await withStacks(aws, roles.map(({ role }) => role), owner) };
}

async function ofStack(aws: Aws, name: string, owner: Delivery): Promise<FoundRoles> {
  const read = await readStack(aws, name, owner.partition);
  if (read.is === 'absent') return { roles: [], findings: [finding('stackAbsent', name)] };
  if (read.is !== 'there') return { roles: [], findings: [unseen('stackHidden', 'stackUnread', name, read)] };
  const stack = read.what;
  const { roles, findings } = await readRoles(aws, stack.roles.map((each) => ({ name: each, stack })));
  // others are those of functions
  const ours = roles.filter((each) => versionOf(each.role) !== undefined);
  return { roles: ours, findings: [...findings, ...ours.length + findings.length === 0 ? [finding('stackWithoutRole', name)] : []] };
}

/** One call shows the tags of all roles; asking each role would take as many calls as there are roles. */
async function tagged(aws: Aws, owner: Delivery): Promise<FoundRoles> {
  const all = await answered(aws.call<{ RoleDetailList?: Role[] }>('iam', 'get-account-authorization-details', '--filter', 'Role'));
  if (all.is !== 'there') return { roles: [], findings: [unseen('rolesHidden', 'rolesUnread', '', all)] };
  const names = (all.what.RoleDetailList ?? []).filter((each) => versionOf(each) !== undefined).map(({ RoleName }) => ({ name: RoleName }));
  if (names.length === 0) return { roles: [], findings: [finding('roleNone', '')] };
  const { roles, findings } = await readRoles(aws, names);
  return { roles: await withStacks(aws, roles.map(({ role }) => role), owner), findings };
}

async function readRoles(aws: Aws, names: readonly { readonly name: string; readonly stack?: Stack }[]): Promise<FoundRoles> {
  const roles: { role: Role; stack?: Stack }[] = [];
  const findings: Finding[] = [];
  for (const { name, stack } of names) {
    const read = await answered(aws.call<{ Role: Role }>('iam', 'get-role', '--role-name', name), 'NoSuchEntity');
    if (read.is === 'there') roles.push({ role: read.what.Role, stack });
    else findings.push(read.is === 'absent' ? finding('roleAbsent', name) : unseen('roleHidden', 'roleUnread', name, read));
  }
  return { roles, findings };
}

async function withStacks(aws: Aws, roles: readonly Role[], { partition }: Delivery): Promise<FoundRoles['roles']> {
  const found: { role: Role; stack?: Stack }[] = [];
  for (const role of roles) found.push({ role, stack: await stackOf(aws, role.RoleName, partition) });
  return found;
}
