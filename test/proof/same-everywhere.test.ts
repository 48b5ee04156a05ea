import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { actionsOf, effective, reachable } from './effective';
import { guardedActions } from './guarded-actions';
import { analySaverWith, fromTemplate, spoTainerWith, type RoleUnderTest } from './role-under-test';
import { CommitmentService, SpoTainerAccess, StompyCurReport } from '../../src';
import { EXTERNAL_ID, STOMPY } from '../helpers/stacks';

const TRUST = { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID };
const EXISTING = { ...TRUST, CostAndUsageBucket: 'costs-of-acme' };

const costs = (stack: Stack) => Bucket.fromBucketName(stack, 'CostsBucket', 'costs-of-acme');

/** The same role by the construct, for a report without a name, as the templates know it. */
const analySaver = (prefix: string | undefined, buys: boolean): RoleUnderTest => analySaverWith((stack) => ({
  report: prefix === undefined
    ? Object.assign(new Construct(stack, 'WholeBucket'), { bucket: costs(stack) })
    : StompyCurReport.fromReportAttributes(stack, 'Costs', { bucket: costs(stack), prefix }),
  purchases: buys ? { services: Object.values(CommitmentService) } : undefined,
}));

const PAIRS: [template: string, choices: Record<string, string>, construct: RoleUnderTest][] = [
  ['analyzer-role', { ...EXISTING, ReportPrefix: 'billing' }, analySaver('billing', false)],
  ['analyzer-role', { ...EXISTING, ReportPrefix: 'billing', Purchases: 'Yes' }, analySaver('billing', true)],
  ['analyzer-role', EXISTING, analySaver(undefined, false)],
  ['analyzer-role', { ...EXISTING, Purchases: 'Yes' }, analySaver(undefined, true)],
  ['analyzer-with-report', { ...TRUST, ReportPrefix: 'billing' }, analySaver('billing', false)],
  ['analyzer-with-report', { ...TRUST, ReportPrefix: 'billing', Purchases: 'Yes' }, analySaver('billing', true)],
  ['spotainer-role', TRUST, spoTainerWith()],
  ['spotainer-role', { ...TRUST, Permissions: 'ReadOnly' }, spoTainerWith(() => ({ access: SpoTainerAccess.READ_ONLY }))],
];

test.each(PAIRS)('%s with %j is the same role as the construct makes', async (template, choices, construct) => {
  const role = fromTemplate(template, choices);
  const actions = [...new Set([...actionsOf(role), ...actionsOf(construct)])];
  const [ours, theirs] = await Promise.all([effective(construct, actions), effective(role, actions)]);
  expect(theirs).toEqual(ours);
  expect(ours.length).toBeGreaterThan(20);
  expect(await guardedActions(role)).toEqual(await guardedActions(construct));
  expect(await reachable(role)).toEqual([]);
  expect(await reachable(construct)).toEqual([]);
}, 120_000);

test('a difference would be found', async () => {
  const [yes, no] = [analySaver('billing', true), analySaver('billing', false)];
  expect(await effective(yes, actionsOf(yes))).not.toEqual(await effective(no, actionsOf(yes)));
});
