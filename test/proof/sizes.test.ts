import { CONFIGURATIONS, fromTemplate, type RoleUnderTest } from './role-under-test';

/** Of one policy without white space, and of policies attached to one role. */
const AWS_LIMITS = { characters: 6144, policies: 10 };
/** As long as a report's prefix and a bucket's name can be. */
const LONGEST = { CostAndUsageBucket: 'b'.repeat(63), ReportPrefix: 'p'.repeat(255), ReportKey: longKey(0) };
/** As many of everything as the form takes, with names as long as those that the console makes. */
const MOST = {
  InstanceRoles: tenOf((index) => `arn:aws-us-gov:iam::111122223333:role/${String(index).padStart(64, 'x')}`),
  VolumeKeys: tenOf(longKey),
  ImageAccounts: tenOf((index) => String(111122223333 + index)),
  Regions: Array.from({ length: 40 }, (_, index) => `ap-southeast-${index + 1}`).join(','),
};

const ROLES: [string, RoleUnderTest][] = [
  ...Object.entries(CONFIGURATIONS),
  ['analyzer-role', fromTemplate('analyzer-role', { ...LONGEST, Purchases: 'Yes' })],
  ['analyzer-role for the whole bucket', fromTemplate('analyzer-role', { ...LONGEST, ReportPrefix: '', Purchases: 'Yes' })],
  ['analyzer-with-report', fromTemplate('analyzer-with-report', { ...LONGEST, Purchases: 'Yes' })],
  ['spotainer-role', fromTemplate('spotainer-role', {})],
  ['spotainer-role with all that its form takes', fromTemplate('spotainer-role', MOST)],
];

test.each(ROLES)('%s is within AWS\'s limits once it is deployed', (_, { policies }) => {
  const sizes = Object.values(policies).map((Statement) => JSON.stringify({ Version: '2012-10-17', Statement }).length);
  expect(sizes.filter((size) => size > AWS_LIMITS.characters)).toEqual([]);
  expect(sizes.length).toBeLessThanOrEqual(AWS_LIMITS.policies);
  expect(sizes.length).toBeGreaterThan(2);
});

function longKey(index: number): string {
  return `arn:aws-us-gov:kms:ap-southeast-1:111122223333:key/${String(index).padStart(36, '0')}`;
}

function tenOf(make: (index: number) => string): string {
  return Array.from({ length: 10 }, (_, index) => make(index)).join(',');
}
