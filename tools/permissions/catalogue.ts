import { createHash } from 'crypto';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import type { Capability } from '../../src/permissions/capability';
import { ANALYSAVER_GUARDS } from '../../src/permissions/guardrail/analysaver';
import type { Guard } from '../../src/permissions/guardrail/guard';
import { SPOTAINER_GUARDS } from '../../src/permissions/guardrail/spotainer';
import { SPOTAINER_CAPABILITIES } from '../../src/permissions/spotainer';
import { PERMISSIONS_VERSION } from '../../src/permissions/version';

/** What one role may do and can never do. */
export interface RolePermissions {
  readonly role: string;
  readonly capabilities: Capability[];
  readonly guards: Guard[];
}

/** `permissions.json`: everything that the roles may do, for machines. */
export interface Catalogue {
  readonly version: string;
  /** Over what is allowed and denied, whatever the words beside it. */
  readonly hash: string;
  readonly roles: RolePermissions[];
}

export const ROLES: RolePermissions[] = [
  { role: 'StompyAnalySaverRole', capabilities: ANALYSAVER_CAPABILITIES, guards: ANALYSAVER_GUARDS },
  { role: 'StompySpoTainerRole', capabilities: SPOTAINER_CAPABILITIES, guards: SPOTAINER_GUARDS },
];

export const EMPTY_CATALOGUE: Catalogue = { version: 'none', hash: '', roles: [] };

export function catalogue(): Catalogue {
  return { version: PERMISSIONS_VERSION, hash: hashOf(ROLES), roles: ROLES };
}

function hashOf(roles: RolePermissions[]): string {
  const rules = roles.map(({ role, capabilities, guards }) => ({
    role,
    capabilities: capabilities.map(({ id, policy, risk, switch: when, statements }) => ({ id, policy, risk, when, statements })),
    guards: guards.map(({ sid, denies }) => ({ sid, denies })),
  }));
  return `sha256:${createHash('sha256').update(JSON.stringify(rules)).digest('hex')}`;
}
