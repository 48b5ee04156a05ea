import { CHANGES, outcome } from '../../tools/docs/changes';

/** What happened to report, bucket and role. */
function fates(change: string): Record<string, string> {
  const { before, after } = CHANGES.find((each) => each.change === change)!;
  return Object.fromEntries(outcome(before, after).map(({ name, fate }) => [name, fate]));
}

test.each([
  ['`reportName`', { report: 'is replaced', bucket: 'stays' }],
  ['`prefix`', { report: 'changes in place', bucket: 'stays' }],
  ['`bucketName`', { report: 'changes in place', bucket: 'is replaced' }],
  ['`path` of a role', { role: 'is replaced' }],
  ['`externalId`', { role: 'changes in place' }],
  ['the same, with a `bucketName` from the beginning', { report: 'stays', bucket: 'stays', role: 'is replaced' }],
])('a change of %s does what CloudFormation\'s reference says of the properties that differ', (change, expected) => {
  expect(fates(change)).toEqual(expected);
});

test('no change without a difference is in the table', () => {
  expect(CHANGES.filter(({ before, after }) => JSON.stringify(before) === JSON.stringify(after))).toEqual([]);
  expect(CHANGES.length).toBeGreaterThan(5);
});
