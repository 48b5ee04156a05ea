import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import { FAULTS, type When } from './faults';
import { deployed, OWN } from './synthesized-report';
import { World, type Answer } from './world';

const before = deployed().properties;
const after: Record<When, typeof before> = {
  'creation': before,
  'change of the prefix': deployed({ prefix: 'other' }).properties,
  'change of a create-only setting': deployed({ splitCostAllocationData: true }).properties,
  'deletion': before,
};

/** Reports that look as much like ours as others' reports can. */
const STRANGERS: ReportDefinition[] = ['finance', 'stompy-ba9876543210-Report-aafb69ae', `x${OWN}Report`]
  .map((ReportName) => ({ ...before.Definition, RefreshClosedReports: true, ReportName }));

afterEach(() => jest.restoreAllMocks());

describe.each(['creation', 'change of the prefix', 'change of a create-only setting', 'deletion'] as When[])('%s', (when) => {
  test.each(FAULTS.filter((row) => row.when === when))('$fault', async ({ inject, report, answer }) => {
    const world = new World();
    const name = before.Definition.ReportName!;
    for (const stranger of STRANGERS) world.billing.reports.set(stranger.ReportName!, stranger);
    if (when !== 'creation') await world.deliver(world.event('Create', before));
    const { Definition: wanted } = after[when];
    world.wanted = { ...wanted, RefreshClosedReports: true };
    inject(world);

    const told = await during(when, world, name);

    expect(world.foreign).toEqual(STRANGERS);
    const present = { ...before.Definition, RefreshClosedReports: true };
    const expected = {
      'as wanted': [world.wanted],
      'as before': [present],
      'none': [],
      'old and new': [present, world.wanted],
    }[report];
    expect(world.own.map((each) => world.billing.reports.get(each))).toEqual(expected);
    if (answer === 'SUCCESS') {
      expect(told).toMatchObject({ Status: 'SUCCESS' });
      expect(told).not.toHaveProperty('Reason');
    } else {
      expect(told).toMatchObject({ Status: 'FAILED', Reason: expect.stringMatching(answer) });
    }
    for (const { bytes, answer: { Reason } } of world.answers) {
      expect(bytes).toBeLessThan(4096);
      expect(Reason ?? '').not.toMatch(/signature|ResponseURL|\n/);
    }
  });
});

/** What CloudFormation sends; a replacement is followed by the removal of the old report. */
async function during(when: When, world: World, name: string): Promise<Answer | undefined> {
  if (when === 'creation') return world.deliver(world.event('Create', before));
  if (when === 'deletion') return world.deliver(world.event('Delete', before, name));
  const told = await world.deliver(world.event('Update', after[when], name, before));
  if (told?.Status === 'SUCCESS' && told.PhysicalResourceId !== name) {
    await world.deliver(world.event('Delete', before, name));
  }
  return told;
}
