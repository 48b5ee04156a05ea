import { CONFIGURATIONS, fromTemplate, type RoleUnderTest } from './role-under-test';

/** Of one policy without white space, and of policies attached to one role. */
const AWS_LIMITS = { characters: 6144, policies: 10 };
/** As long as a report's prefix and a bucket's name can be. */
const LONGEST = { CostAndUsageBucket: 'b'.repeat(63), ReportPrefix: 'p'.repeat(255) };

const ROLES: [string, RoleUnderTest][] = [
  ...Object.entries(CONFIGURATIONS),
  ['analyzer-role', fromTemplate('analyzer-role', { ...LONGEST, Purchases: 'Yes' })],
  ['analyzer-role for the whole bucket', fromTemplate('analyzer-role', { ...LONGEST, ReportPrefix: '', Purchases: 'Yes' })],
  ['analyzer-with-report', fromTemplate('analyzer-with-report', { ...LONGEST, Purchases: 'Yes' })],
  ['spotainer-role', fromTemplate('spotainer-role', {})],
];

test.each(ROLES)('%s is within AWS\'s limits once it is deployed', (_, { policies }) => {
  const sizes = Object.values(policies).map((Statement) => JSON.stringify({ Version: '2012-10-17', Statement }).length);
  expect(sizes.filter((size) => size > AWS_LIMITS.characters)).toEqual([]);
  expect(sizes.length).toBeLessThanOrEqual(AWS_LIMITS.policies);
  expect(sizes.length).toBeGreaterThan(2);
});
