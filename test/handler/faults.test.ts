import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import type { Answer } from './answer-address';
import { FAULTS, WHENS, type FaultRow, type When } from './faults';
import { deployed, NEIGHBOUR_ID, OWN, STACK_ID } from './synthesized-report';
import { World } from './world';

const before = deployed();
const elsewhere = deployed({ prefix: 'other' });
const replaced = deployed({ splitCostAllocationData: true });
const NAME = before.properties.Definition.ReportName!;
/** What CloudFormation calls a resource that never answered. */
const MADE_UP = 'stompy-costs-ReportC847FC22-1ABCDEFGHIJKL';

/** Reports that look as much like ours as others' reports can: that of a stack with the same node, too. */
const STRANGERS: ReportDefinition[] = [
  'finance', deployed({}, NEIGHBOUR_ID).properties.Definition.ReportName!, NAME.toUpperCase(), `x${OWN}Report`, `${OWN.slice(0, -1)}x-Report`,
].map((ReportName) => ({ ...before.properties.Definition, RefreshClosedReports: true, ReportName }));

describe.each(WHENS)('%s', (when) => {
  test.each(FAULTS.filter((row) => row.when === when))('$fault', async (row) => {
    const world = new World();
    world.billing.limit = 10;
    for (const stranger of STRANGERS) world.billing.reports.set(stranger.ReportName!, stranger);

    const told = await during(world, row);

    expect(world.foreign).toEqual(STRANGERS);
    const present = { ...before.properties.Definition, RefreshClosedReports: true };
    const expected = {
      'as wanted': [world.wanted],
      'as before': [present],
      'none': [],
      'old and new': [present, world.wanted],
    }[row.report];
    expect(world.own.map((each) => world.billing.reports.get(each))).toEqual(expected);
    if (row.answer === 'NOTHING') {
      expect(told).toBeUndefined();
    } else if (row.answer === 'SUCCESS') {
      expect(told).toMatchObject({ Status: 'SUCCESS' });
      expect(told).not.toHaveProperty('Reason');
    } else {
      expect(told).toMatchObject({ Status: 'FAILED', Reason: expect.stringMatching(row.answer) });
      expect(told!.Reason).not.toMatch(/signature|ResponseURL|\n|\[object/i);
    }
    expect(world.address.refused).toEqual([]);
    expect([world.strayed, world.address.strayed]).toEqual([[], 0]);
    expect(world.log.join()).not.toMatch(/secret|\n/);
  });
});

/** What happens before the fault, and what CloudFormation sends then. */
async function during(world: World, row: FaultRow): Promise<Answer | undefined> {
  const { late, inject } = row;
  const after: Partial<Record<When, typeof before>> = { 'change of the prefix': elsewhere, 'change of a create-only setting': replaced };
  const wanted = after[row.when] ?? before;
  world.wanted = { ...wanted.properties.Definition, RefreshClosedReports: true };
  const create = world.event('Create', before.properties);
  const deletion = (id: string) => world.event('Delete', before.properties, id);
  const isFresh = ['creation', 'end of a creation that still runs', 'strange event'].includes(row.when);
  if (!isFresh) await world.deliver(create, before);
  inject(world);
  switch (row.when) {
    case 'creation':
      return world.deliver(create, before, late);
    case 'strange event': {
      const event = { ...create, ...row.alter!(create) };
      await world.deliver(event, before);
      return world.told(event);
    }
    case 'deletion':
      return world.deliver(deletion(NAME), before);
    case 'clean-up of an unanswered creation':
      return world.deliver(deletion(MADE_UP), before);
    case 'end of a creation that still runs': {
      const creation = world.deliver(create, before, late);
      await world.clock.sleep(2000);
      world.stackApi.resources.set(STACK_ID, { PhysicalResourceId: MADE_UP, ResourceStatus: 'DELETE_IN_PROGRESS' });
      const told = await world.deliver(deletion(MADE_UP), before);
      await creation;
      return told;
    }
    case 'rollback of an unanswered change': {
      const change = world.deliver(world.event('Update', replaced.properties, NAME, before.properties), replaced);
      await world.clock.sleep(2000);
      const told = await world.deliver(world.event('Update', before.properties, NAME, replaced.properties), before);
      await change;
      return told;
    }
    default: {
      const told = await world.deliver(world.event('Update', wanted.properties, NAME, before.properties), wanted);
      if (told?.Status === 'SUCCESS' && told.PhysicalResourceId !== NAME) await world.deliver(deletion(NAME), wanted);
      return told;
    }
  }
}

test('there are at least 80 rows, each with a name of its own', () => {
  const names = FAULTS.map(({ when, fault }) => `${when}: ${fault}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(80);
});
