import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { actionsOf, compared, effective, reachable } from './effective';
import { leftActions } from './guarded-actions';
import { analySaverWith, fromTemplate, IMAGES, INSTANCE_ROLE, instanceRole, KEY, REGION, spoTainerWith, type RoleUnderTest } from './role-under-test';
import { synthesizeLinkTemplates } from '../../site/templates';
import { CommitmentService, SpoTainerAccess, StompyCurReport } from '../../src';
import { EXTERNAL_ID, STOMPY } from '../helpers/stacks';

const TRUST = { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID };
const EXISTING = { ...TRUST, CostAndUsageBucket: 'costs-of-acme' };

const costs = (stack: Stack) => Bucket.fromBucketName(stack, 'CostsBucket', 'costs-of-acme');

/** The same role by the construct, for a report without a name, as the templates know it. */
const analySaver = (prefix: string | undefined, buys: boolean, keyArn?: string): RoleUnderTest => analySaverWith((stack) => {
  const encryptionKey = keyArn === undefined ? undefined : Key.fromKeyArn(stack, 'ReportKey', keyArn);
  return {
    report: prefix === undefined
      ? Object.assign(new Construct(stack, 'WholeBucket'), { bucket: costs(stack), encryptionKey })
      : StompyCurReport.fromReportAttributes(stack, 'Costs', { bucket: costs(stack), prefix, encryptionKey }),
    purchases: buys ? { services: Object.values(CommitmentService) } : undefined,
  };
});

const OTHER_KEY = KEY.replace('0a1b2c3d', '1b2c3d4e');
const keys = (stack: Stack, ...arns: string[]) => arns.map((arn) => Key.fromKeyArn(stack, arn, arn));

const PAIRS: [template: string, choices: Record<string, string>, construct: RoleUnderTest][] = [
  ['analyzer-role', { ...EXISTING, ReportPrefix: 'billing' }, analySaver('billing', false)],
  ['analyzer-role', { ...EXISTING, ReportPrefix: 'billing', Purchases: 'Yes' }, analySaver('billing', true)],
  ['analyzer-role', EXISTING, analySaver(undefined, false)],
  ['analyzer-role', { ...EXISTING, Purchases: 'Yes' }, analySaver(undefined, true)],
  ['analyzer-with-report', { ...TRUST, ReportPrefix: 'billing' }, analySaver('billing', false)],
  ['analyzer-with-report', { ...TRUST, ReportPrefix: 'billing', Purchases: 'Yes' }, analySaver('billing', true)],
  ['spotainer-role', TRUST, spoTainerWith()],
  ['spotainer-role', { ...TRUST, Permissions: 'ReadOnly' }, spoTainerWith(() => ({ access: SpoTainerAccess.READ_ONLY }))],
  // what is only for automation does nothing without it
  ['spotainer-role', { ...TRUST, Permissions: 'ReadOnly', Regions: REGION, ImageAccounts: IMAGES }, spoTainerWith(() => ({ access: SpoTainerAccess.READ_ONLY }))],
  ['spotainer-role', { ...TRUST, InstanceRoles: INSTANCE_ROLE }, spoTainerWith((stack) => ({ instanceRoles: [instanceRole(stack)] }))],
  ['spotainer-role', { ...TRUST, VolumeKeys: `${KEY},${OTHER_KEY}` }, spoTainerWith((stack) => ({ volumeKeys: keys(stack, KEY, OTHER_KEY) }))],
  ['spotainer-role', { ...TRUST, ImageAccounts: `${IMAGES},333344445555` }, spoTainerWith(() => ({ imageAccounts: [IMAGES, '333344445555'] }))],
  ['spotainer-role', { ...TRUST, Regions: `${REGION},us-east-1` }, spoTainerWith(() => ({ regions: [REGION, 'us-east-1'] }))],
  ['spotainer-role', { ...TRUST, PermissionsBoundary: 'vendors' }, spoTainerWith()],
  [
    'spotainer-role',
    { ...TRUST, InstanceRoles: INSTANCE_ROLE, VolumeKeys: KEY, ImageAccounts: IMAGES, Regions: REGION, PermissionsBoundary: 'vendors' },
    spoTainerWith((stack) => ({ instanceRoles: [instanceRole(stack)], volumeKeys: keys(stack, KEY), imageAccounts: [IMAGES], regions: [REGION] })),
  ],
  ['analyzer-role', { ...EXISTING, ReportKey: KEY }, analySaver(undefined, false, KEY)],
  ['analyzer-role', { ...EXISTING, ReportPrefix: 'billing', ReportKey: KEY, Purchases: 'Yes', PermissionsBoundary: 'vendors' }, analySaver('billing', true, KEY)],
];

test.each(PAIRS)('%s with %j is the same role as the construct makes', async (template, choices, construct) => {
  const role = fromTemplate(template, choices);
  const { ours, theirs, actions } = await compared(construct, role);
  expect(theirs).toEqual(ours);
  expect(actions.length).toBeGreaterThan(20);
  expect(await leftActions(role)).toEqual(await leftActions(construct));
  expect(await reachable(role)).toEqual([]);
  expect(await reachable(construct)).toEqual([]);
});

test('every parameter of a role but those of the trust is chosen in at least one pair', () => {
  const chosen = (template: string) => PAIRS.filter(([name]) => name === template).flatMap(([, choices]) => Object.keys(choices));
  // the roles of an organization have their own pairs, in members.test.ts
  const elsewhere = ['analyzer-with-report', 'organization'];
  for (const { name, body } of synthesizeLinkTemplates().filter((each) => 'ExternalId' in each.body.Parameters && !elsewhere.includes(each.name))) {
    expect(Object.keys(body.Parameters).filter((parameter) => !chosen(name).includes(parameter))).toEqual([]);
  }
});

test.each([
  ['InstanceRoles', INSTANCE_ROLE], ['VolumeKeys', KEY], ['ImageAccounts', IMAGES], ['Regions', REGION],
])('%s makes a difference', async (parameter, value) => {
  const [given, left] = [fromTemplate('spotainer-role', { ...TRUST, [parameter]: value }), fromTemplate('spotainer-role', TRUST)];
  const calls = async (role: RoleUnderTest) => [...await effective(role, actionsOf(given)), JSON.stringify(role.policies)];
  expect(await calls(given)).not.toEqual(await calls(left));
});

test('a difference would be found', async () => {
  const [yes, no] = [analySaver('billing', true), analySaver('billing', false)];
  expect(await effective(yes, actionsOf(yes))).not.toEqual(await effective(no, actionsOf(yes)));
  const { ours, theirs } = await compared(yes, no);
  expect(ours.filter((call) => !theirs.includes(call))).toContainEqual(expect.stringContaining('savingsplans:CreateSavingsPlan'));
});
