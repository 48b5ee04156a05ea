import type { Grant } from './statements';
import type { Capability } from '../permissions/capability';
import { statementJson } from '../policy/document';

/**
 * The region list as one deny. Repeated in every statement it would not fit the policy size with many regions.
 * Global services are left out: their calls go to one region, whatever they concern.
 */
export function regionLimit(capabilities: Capability[], regions: string[] | undefined): Grant[] {
  const actions = capabilities
    .filter(({ risk }) => risk === 'changes')
    .flatMap(({ statements }) => statements.flatMap((statement) => statement.actions))
    .filter((action) => !/^(iam|kms):|:(Describe|List)/.test(action));
  if (!regions || actions.length === 0) return [];
  return [{
    capability: 'the region limit',
    policy: 'RegionLimit',
    statements: [statementJson({
      Action: [...new Set(actions)].sort(),
      Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
      Effect: 'Deny',
      Resource: '*',
      Sid: 'OnlyInListedRegions',
    })],
  }];
}
