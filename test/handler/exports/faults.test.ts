import type { Export } from '@aws-sdk/client-bcm-data-exports';
import { EXPORT_FAULTS, EXPORT_WHENS, type ExportFaultRow } from './faults';
import type { Answer } from '../answer-address';
import { deployedStack, NEIGHBOUR_ID, OWN, type DeployedExport } from '../synthesized-report';
import { World } from '../world';

const stack = (dataExport: object) => deployedStack({ report: {}, dataExport });
const { report, dataExport } = stack({});
const before = dataExport!;
const elsewhere = stack({ prefix: 'other' }).dataExport!;
const replaced = stack({ splitCostAllocationData: true }).dataExport!;
const { Definition: present } = before.properties;
/** What CloudFormation calls a resource that never answered. */
const MADE_UP = 'stompy-costs-Export16632B07-1ABCDEFGHIJKL';

/** Exports that look as much like ours as others' exports can: that of a stack with the same node, too. */
const STRANGERS: Export[] = [
  'finance', deployedStack({ dataExport: {} }, NEIGHBOUR_ID).dataExport!.properties.Definition.Name!, present.Name!.toUpperCase(), `${OWN.slice(0, -1)}x-Export`,
].map((Name) => ({ ...present, Name }));

describe.each(EXPORT_WHENS)('an export: %s', (when) => {
  test.each(EXPORT_FAULTS.filter((row) => row.when === when))('$fault', async (row) => {
    const world = new World();
    world.exports.quotas.COST_AND_USAGE_REPORT = 10;
    for (const stranger of STRANGERS) world.exports.add(stranger);
    // both kinds in one stack: the report is there, and stays
    await world.deliver(world.event('Create', report!.properties), report!);
    const reports = [...world.billing.reports];
    const wanted = { 'change of the prefix': elsewhere, 'change of a setting': replaced }[when as string] ?? before;

    const told = await during(world, row, wanted);

    const all = [...world.exports.exports.values()];
    expect(all.filter(({ Name }) => STRANGERS.some((each) => each.Name === Name))).toEqual(STRANGERS);
    const expected = {
      'as wanted': [wanted.properties.Definition],
      'as before': [present],
      'none': [],
      'old and new': [present, wanted.properties.Definition],
    }[row.exports];
    expect(all.filter(({ Name }) => Name!.startsWith(OWN))).toEqual(expected);
    expect([...world.billing.reports]).toEqual(reports);
    if (row.answer === 'SUCCESS') {
      expect(told).toMatchObject({ Status: 'SUCCESS' });
      expect(told).not.toHaveProperty('Reason');
    } else {
      expect(told).toMatchObject({ Status: 'FAILED', Reason: expect.stringMatching(row.answer) });
      expect(told!.Reason).not.toMatch(/signature|ResponseURL|\n|\[object|undefined;/i);
    }
    expect(world.address.refused).toEqual([]);
    expect(world.log.join()).not.toMatch(/secret|\n/);
  });
});

/** What happens before the fault, and what CloudFormation sends then. */
async function during(world: World, row: ExportFaultRow, wanted: DeployedExport): Promise<Answer | undefined> {
  const create = world.event('Create', before.properties);
  const deletion = (id: string) => world.event('Delete', before.properties, id);
  const isFresh = ['creation', 'strange event'].includes(row.when);
  if (!isFresh) await world.deliver(create, before);
  row.inject(world, wanted.properties.Definition);
  switch (row.when) {
    case 'creation':
      return world.deliver(create, before);
    case 'strange event':
      return world.deliver({ ...create, ResourceProperties: { ...before.properties, Definition: row.alter!(present) as never } }, before);
    case 'deletion':
      return world.deliver(deletion(present.Name!), before);
    case 'clean-up of an unanswered creation':
      return world.deliver(deletion(MADE_UP), before);
    default: {
      const told = await world.deliver(world.event('Update', wanted.properties, present.Name, before.properties), wanted);
      if (told?.Status === 'SUCCESS' && told.PhysicalResourceId !== present.Name) await world.deliver(deletion(present.Name!), wanted);
      return told;
    }
  }
}

test('there are at least 30 rows, each with a name of its own', () => {
  const names = EXPORT_FAULTS.map(({ when, fault }) => `${when}: ${fault}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(30);
});
