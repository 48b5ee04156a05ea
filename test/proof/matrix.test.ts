import { ANALYSAVER, ANALYSAVER_EVERYTHING, BUYS_ONLY_EC2 } from './matrix/analysaver';
import { BOTH_PRODUCTS } from './matrix/both-products';
import type { Case } from './matrix/case';
import { holds } from './matrix/holds';
import { SPOTAINER, SPOTAINER_EVERYTHING, SPOTAINER_READ_ONLY } from './matrix/spotainer';
import { analySaverWith, CONFIGURATIONS, type RoleUnderTest } from './role-under-test';
import { CommitmentService } from '../../src';

const MATRIX: [who: string, role: RoleUnderTest, cases: Case[]][] = [
  ['AnalySaver', CONFIGURATIONS['analysaver-read'], ANALYSAVER],
  ['AnalySaver with everything on', CONFIGURATIONS['analysaver-everything'], [...ANALYSAVER_EVERYTHING, ...BOTH_PRODUCTS]],
  ['AnalySaver that buys only EC2', analySaverWith(() => ({ purchases: { services: [CommitmentService.EC2] } })), BUYS_ONLY_EC2],
  ['SpoTainer that only reads', CONFIGURATIONS['spotainer-read'], SPOTAINER_READ_ONLY],
  ['SpoTainer', CONFIGURATIONS['spotainer-defaults'], SPOTAINER],
  ['SpoTainer with everything on', CONFIGURATIONS['spotainer-everything'], [...SPOTAINER_EVERYTHING, ...BOTH_PRODUCTS]],
];

test('there are enough cases, each with a name of its own', () => {
  expect(MATRIX.flatMap(([, , cases]) => cases).length).toBeGreaterThanOrEqual(200);
  for (const [, , cases] of MATRIX) expect(new Set(cases.map(([, attempt]) => attempt)).size).toBe(cases.length);
});

describe.each(MATRIX)('%s', (_, role, cases) => {
  test.each(cases.map((each) => [each[0], each[1], each] as const))('%s: %s', async (__, ___, each) => {
    expect(await holds(role, each)).toBe(true);
  });
});
