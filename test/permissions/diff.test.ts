import type { Deny } from '../../src/permissions/guardrail/guard';
import { mutants } from '../../tools/mutants/mutations';
import { catalogue, EMPTY_CATALOGUE, type Catalogue } from '../../tools/permissions/catalogue';
import { unnamed } from '../../tools/permissions/changelog';
import { diff, isMore } from '../../tools/permissions/difference';

function copy(): Catalogue {
  return JSON.parse(JSON.stringify(catalogue())) as Catalogue;
}

test('the permissions of today are no change', () => {
  expect(diff(copy(), copy())).toEqual([]);
});

test('against nothing, everything is added', () => {
  const changes = diff(EMPTY_CATALOGUE, copy());
  const statements = catalogue().roles.flatMap(({ capabilities }) => capabilities).flatMap((each) => each.statements);
  expect(changes.filter(({ kind }) => kind === 'added')).toHaveLength(statements.length);
  expect(changes.filter(({ kind }) => kind === 'removed' || kind === 'widened')).toEqual([]);
});

test('every step by which a record can be wider is reported, and its way back is not', async () => {
  const before = copy();
  const all = await mutants();
  expect(all.length).toBeGreaterThan(500);
  for (const { id, apply } of all) {
    const undo = apply();
    const after = copy();
    undo();
    expect([id, diff(before, after).some(isMore)]).toEqual([id, true]);
    if (/ allows | without the guard | forgets /.test(id)) expect([id, diff(after, before).some(isMore)]).toEqual([id, false]);
  }
  expect(copy()).toEqual(before);
});

test('a guard whose pattern covers what it denied before is no wider for that', () => {
  const before = guarded({ actions: ['ec2:AttachVolume', 'ec2:CopyImage'] });
  const after = guarded({ actions: ['ec2:*Volume', 'ec2:CopyImage'] });
  expect(diff(before, after).map(({ kind }) => kind)).toEqual(['narrowed']);
  expect(diff(after, before).map(({ kind }) => kind)).toEqual(['widened']);
});

test('all but some is denied more than a list of services, and what it comes to leave is widened by name', () => {
  const services = guarded({ actions: ['s3:*', 'ssm:*'] });
  const allBut = guarded({ allActionsBut: ['ec2:RunInstances'] });
  expect(diff(services, allBut).map(({ kind }) => kind)).toEqual(['narrowed']);
  expect(diff(allBut, services)).toEqual([expect.objectContaining({ kind: 'widened', what: expect.stringContaining('no longer denies all but ec2:RunInstances') })]);

  const more = guarded({ allActionsBut: ['ec2:RunInstances', 's3:GetObject'] });
  expect(diff(allBut, more)).toEqual([expect.objectContaining({ kind: 'widened', what: expect.stringContaining('no longer denies s3:GetObject') })]);
  expect(diff(more, allBut)).toEqual([expect.objectContaining({ kind: 'narrowed', what: expect.stringContaining('denies s3:GetObject') })]);
  // what the list leaves, services denied
  expect(diff(services, more).map(({ kind, what }) => [kind, what.includes('s3:*')])).toContainEqual(['widened', true]);
});

test('another guard that denies the same makes nothing wider', () => {
  const [before, after] = [copy(), copy()];
  Object.assign(before.roles[0], { guards: [{ sid: 'One', denies: [{ actions: ['s3:*'] }] }] });
  Object.assign(after.roles[0], { guards: [{ sid: 'Other', denies: [{ actions: ['s3:*'] }] }] });
  expect(diff(before, after)).toEqual([]);
});

/** A catalogue whose first role has one guard. */
function guarded(deny: Deny): Catalogue {
  const made = copy();
  Object.assign(made.roles[0], { guards: [{ sid: 'One', denies: [deny] }] });
  return made;
}

test('a resource in place of all is narrower', () => {
  const [before, after] = [copy(), copy()];
  Object.assign(before.roles[0].capabilities[0].statements[0], { resources: ['*'] });
  Object.assign(after.roles[0].capabilities[0].statements[0], { resources: ['arn:${Partition}:ce::${Account}:billingview/*'] });
  expect(diff(before, after).map(({ kind }) => kind)).toEqual(['narrowed']);
  expect(diff(after, before).map(({ kind }) => kind)).toEqual(['widened']);
});

test.each([
  ['off', { given: 'purchases' }, 'widened'],
  ['off', 'automation', 'widened'],
  ['automation', 'on', 'widened'],
  [{ unless: 'instanceRoles' }, 'on', 'widened'],
  [{ given: 'purchases' }, { given: 'report' }, 'widened'],
  ['on', { unless: 'instanceRoles' }, 'narrowed'],
  ['on', 'off', 'narrowed'],
])('a switch from %j to %j is %s', (from, to, kind) => {
  const [before, after] = [from, to].map((when) => {
    const made = copy();
    Object.assign(made.roles[0].capabilities[0], { switch: when });
    return made;
  });
  expect(diff(before, after).map((change) => change.kind)).toEqual([kind]);
});

describe('the changelog', () => {
  const [added, removed] = [
    { kind: 'added', subject: 'CostRead', what: '' },
    { kind: 'removed', subject: 'OrganizationRead', what: '' },
  ] as const;

  test('has to name what Stompy may do more', () => {
    expect(unnamed([added, removed], '## [Unreleased]\n\n- more costs\n')).toEqual(['CostRead']);
    expect(unnamed([added, removed], '## [Unreleased]\n\n- `CostRead` reads more\n')).toEqual([]);
  });

  test('has to name it in a line of its own: what it said before is about something else', () => {
    const before = '## [Unreleased]\n\n- `CostRead`\n';
    expect(unnamed([added], `${before}- other news\n`, before)).toEqual(['CostRead']);
    expect(unnamed([added], `${before}- more by \`CostRead\`\n`, before)).toEqual([]);
  });
});
