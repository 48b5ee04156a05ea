import { finding, type Finding } from './finding';
import { judgePolicies, readPolicies } from './policies';
import { readableObjects } from './readable';
import { versionOf, type Role } from './roles';
import type { Stack } from './stack';
import { judgeTrust } from './trust';
import { PERMISSIONS_VERSION } from '../../permissions/version';
import type { Aws } from '../aws/aws';

/** Stompy's product that a role is for; undefined where its description was changed. */
export type ProductOfRole = 'AnalySaver' | 'SpoTainer' | undefined;

export function productOf({ Description }: Role): ProductOfRole {
  return (['AnalySaver', 'SpoTainer'] as const).find((each) => Description?.includes(`Stompy ${each}`));
}

/** What was found about a role, and patterns of the objects that it may read; undefined where its policies were not read. */
export interface JudgedRole {
  readonly findings: readonly Finding[];
  readonly reads?: readonly string[];
}

/** Everything about one role: trust, boundary, version of the permissions, policies. */
export async function judgeRole(aws: Aws, role: Role, stack: Stack | undefined, stompyAccount: string | undefined): Promise<JudgedRole> {
  const policies = await readPolicies(aws, role, stack);
  return {
    findings: [
      ...judgeTrust(role.RoleName, role.AssumeRolePolicyDocument, stompyAccount),
      judgeBoundary(role),
      judgeVersion(role.RoleName, versionOf(role)),
      ...judgePolicies(role.RoleName, policies),
    ],
    reads: await readableObjects(aws, policies),
  };
}

function judgeBoundary({ RoleName, PermissionsBoundary: boundary }: Role): Finding {
  const arn = boundary?.PermissionsBoundaryArn;
  return arn === undefined ? finding('boundaryNone', RoleName) : finding('boundaryThere', RoleName, { boundary: arn });
}

export function judgeVersion(role: string, version: string | undefined, ours: string = PERMISSIONS_VERSION): Finding {
  if (version === undefined) return finding('versionNone', role, { ours });
  const order = version.localeCompare(ours, 'en', { numeric: true });
  return finding(order < 0 ? 'versionOlder' : order > 0 ? 'versionNewer' : 'versionSame', role, { version, ours });
}
