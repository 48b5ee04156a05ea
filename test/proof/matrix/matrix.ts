import { ANALYSAVER, ANALYSAVER_EVERYTHING, BUYS_ONLY_EC2, BUYS_ONLY_SAVINGS_PLANS, NO_COMMITMENTS } from './analysaver';
import { BOTH_PRODUCTS } from './both-products';
import type { Case } from './case';
import { ANALYSAVER_EXPORTS, threeExports } from './exports';
import { NO_DISCOVERY, SPOTAINER, SPOTAINER_EVERYTHING, SPOTAINER_LISTED, SPOTAINER_READ_ONLY } from './spotainer';
import { AnalySaverCapability, CommitmentService, SpoTainerCapability } from '../../../src';
import { analySaverWith, instanceRole, makeConfigurations, spoTainerWith, type RoleUnderTest } from '../role-under-test';

/** Who tries what. */
export function makeMatrix(): [who: string, role: RoleUnderTest, cases: Case[]][] {
  const configurations = makeConfigurations();
  return [
    ['AnalySaver', configurations['analysaver-read'], ANALYSAVER],
    ['AnalySaver with everything on', configurations['analysaver-everything'], [...ANALYSAVER_EVERYTHING, ...BOTH_PRODUCTS]],
    ['AnalySaver that buys only EC2', analySaverWith(() => ({ purchases: { services: [CommitmentService.EC2] } })), BUYS_ONLY_EC2],
    [
      'AnalySaver that buys only Savings Plans',
      analySaverWith(() => ({ purchases: { services: [CommitmentService.SAVINGS_PLANS], strictTagging: true } })),
      BUYS_ONLY_SAVINGS_PLANS,
    ],
    ['AnalySaver that does not see commitments', analySaverWith(() => ({ disabledCapabilities: [AnalySaverCapability.COMMITMENT_READ] })), NO_COMMITMENTS],
    ['AnalySaver with exports beside its report', analySaverWith((stack) => ({ exports: threeExports(stack) })), ANALYSAVER_EXPORTS],
    ['SpoTainer that only reads', configurations['spotainer-read'], SPOTAINER_READ_ONLY],
    ['SpoTainer', configurations['spotainer-defaults'], SPOTAINER],
    ['SpoTainer that does not look around', spoTainerWith(() => ({ disabledCapabilities: [SpoTainerCapability.DISCOVERY] })), NO_DISCOVERY],
    ['SpoTainer with its instance roles listed', spoTainerWith((stack) => ({ instanceRoles: [instanceRole(stack)] })), SPOTAINER_LISTED],
    ['SpoTainer with everything on', configurations['spotainer-everything'], [...SPOTAINER_EVERYTHING, ...BOTH_PRODUCTS]],
  ];
}
