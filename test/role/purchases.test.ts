import { Annotations } from 'aws-cdk-lib/core';
import { CommitmentService, type StompyPurchases } from '../../src';
import { warningIds, warnings } from '../helpers/annotations';
import { analySaver } from '../helpers/roles';
import { stackIn } from '../helpers/stacks';
import { allowed, list, resourcesOf, sids, statement, statementsIn, text } from '../helpers/templates';

const BUYS: Record<CommitmentService, { sid: string; actions: string[] }> = {
  [CommitmentService.EC2]: { sid: 'BuyEc2', actions: ['ec2:PurchaseReservedInstancesOffering'] },
  [CommitmentService.RDS]: { sid: 'BuyRds', actions: ['rds:PurchaseReservedDBInstancesOffering'] },
  [CommitmentService.ELASTICACHE]: { sid: 'BuyElastiCache', actions: ['elasticache:PurchaseReservedCacheNodesOffering'] },
  [CommitmentService.REDSHIFT]: { sid: 'BuyRedshift', actions: ['redshift:PurchaseReservedNodeOffering'] },
  [CommitmentService.OPENSEARCH]: {
    sid: 'BuyOpenSearch', actions: ['es:PurchaseReservedElasticsearchInstanceOffering', 'es:PurchaseReservedInstanceOffering'],
  },
  [CommitmentService.SAVINGS_PLANS]: { sid: 'BuySavingsPlans', actions: ['savingsplans:CreateSavingsPlan'] },
};
const REGIONAL = Object.values(CommitmentService).filter((service) => service !== CommitmentService.SAVINGS_PLANS);

function buying(purchases?: StompyPurchases) {
  const stack = stackIn('us-east-1');
  analySaver(stack, { purchases });
  return stack;
}

test('nothing can be bought by default', () => {
  expect(JSON.stringify(allowed(buying()))).not.toMatch(/Purchase\w*Offering"|CreateSavingsPlan/);
});

test.each(Object.values(CommitmentService))('%s alone can be bought', (service) => {
  const bought = allowed(buying({ services: [service] })).filter(({ Sid }) => Sid.startsWith('Buy'));
  expect(sids(bought)).toEqual([BUYS[service].sid]);
  expect(list(bought[0].Action)).toEqual(BUYS[service].actions);
  expect(bought[0]).not.toHaveProperty('Condition');
});

test('all services can be bought, in a policy of their own that can be detached', () => {
  const stack = buying({ services: Object.values(CommitmentService) });
  const policy = Object.values(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).find(({ Properties }) => JSON.stringify(Properties.Description).includes('may buy'))!;
  expect(sids(statementsIn(policy))).toEqual(Object.values(BUYS).map(({ sid }) => sid));
  expect(statementsIn(policy)).toHaveLength(allowed(stack).filter(({ Sid }) => Sid.startsWith('Buy')).length);
});

test.each([
  ['BuyRds', CommitmentService.RDS, ':rds:*:111122223333:ri:*'],
  ['BuyElastiCache', CommitmentService.ELASTICACHE, ':elasticache:*:111122223333:reserved-instance:*'],
])('%s is bound to this account, as far as AWS knows resources', (sid, service, end) => {
  expect(text(statement(buying({ services: [service] }), sid)!.Resource).endsWith(end)).toBe(true);
});

test.each(REGIONAL)('%s is bound to the listed regions and the end date', (service) => {
  const stack = buying({ services: [service], regions: ['ap-southeast-1', 'us-east-1'], endDate: new Date('2099-01-31T00:00:00.500Z') });
  expect(statement(stack, BUYS[service].sid)!.Condition).toEqual({
    DateLessThan: { 'aws:CurrentTime': '2099-01-31T00:00:00Z' },
    StringEquals: { 'aws:RequestedRegion': ['ap-southeast-1', 'us-east-1'] },
  });
});

test('Savings Plans have no region: they are bound to the end date alone', () => {
  const services = [CommitmentService.EC2, CommitmentService.SAVINGS_PLANS];
  expect(statement(buying({ services, regions: ['ap-southeast-1'], endDate: new Date('2099-01-31T00:00:00Z') }), 'BuySavingsPlans')!.Condition)
    .toEqual({ DateLessThan: { 'aws:CurrentTime': '2099-01-31T00:00:00Z' } });
});

test('one of both limits works alone', () => {
  const services = [CommitmentService.EC2];
  expect(statement(buying({ services, regions: ['us-east-1'] }), 'BuyEc2')!.Condition).toEqual({ StringEquals: { 'aws:RequestedRegion': 'us-east-1' } });
  expect(statement(buying({ services, endDate: new Date('2099-01-31T00:00:00Z') }), 'BuyEc2')!.Condition)
    .toEqual({ DateLessThan: { 'aws:CurrentTime': '2099-01-31T00:00:00Z' } });
});

test('an end date in the past is a warning that can be acknowledged, or an unrelated deployment would break next morning', () => {
  const purchases = { services: [CommitmentService.EC2], endDate: new Date('2020-01-31T00:00:00Z') };
  const stack = buying(purchases);
  expect(warningIds(stack)).toEqual(['stompy-cdk:StompyAnalySaverRole.purchasesEnded']);
  expect(warnings(stack)[0]).toContain('`purchases.endDate` is over, 2020-01-31T00:00:00.000Z: Stompy can buy nothing; set a new date or leave `purchases` out');
  expect(statement(stack, 'BuyEc2')!.Condition).toEqual({ DateLessThan: { 'aws:CurrentTime': '2020-01-31T00:00:00Z' } });

  const quiet = stackIn('us-east-1');
  Annotations.of(analySaver(quiet, { purchases })).acknowledgeWarning('stompy-cdk:StompyAnalySaverRole.purchasesEnded');
  expect(warnings(quiet)).toEqual([]);
});

test('an end date to come is no warning', () => {
  expect(warnings(buying({ services: [CommitmentService.EC2], endDate: new Date('2099-01-31T00:00:00Z') }))).toEqual([]);
});

test('a region we do not know is a warning', () => {
  const stack = buying({ services: [CommitmentService.EC2], regions: ['mars-north-1', 'us-east-1'] });
  expect(warningIds(stack)).toEqual(['stompy-cdk:StompyRole.unknownRegion']);
  expect(warnings(stack)[0]).toContain('`purchases.regions` names regions this version of the CDK does not know, mars-north-1: check the spelling');
});

test.each<[string, StompyPurchases, string]>([
  ['no service', { services: [] },
    '`purchases.services` must not be empty, got []: name services, or leave `purchases` out'],
  ['no list of services', {} as StompyPurchases,
    '`purchases.services` must be a list, got undefined: write one even around a single value'],
  ['no region in the list', { services: [CommitmentService.EC2], regions: [] },
    '`purchases.regions` must not be empty, got []: name regions, or leave it out to allow every region'],
  ['a region listed twice', { services: [CommitmentService.EC2], regions: ['us-east-1', 'eu-west-1', 'us-east-1'] },
    '`purchases.regions` must not list a value twice, got "us-east-1": remove the repetition'],
  ['a region\'s name', { services: [CommitmentService.EC2], regions: ['us-east-1', 'Singapore'] },
    '`purchases.regions[1]` must be an AWS region such as ap-southeast-1, got "Singapore": use the code of the region, not its name'],
  ['a wildcard region', { services: [CommitmentService.EC2], regions: ['*'] },
    '`purchases.regions[0]` must be an AWS region such as ap-southeast-1, got "*": use the code of the region, not its name'],
  ['no date', { services: [CommitmentService.EC2], endDate: new Date('tomorrow') },
    '`purchases.endDate` must be a date, got the date Invalid Date: write it like new Date(\'2027-01-31T00:00:00Z\')'],
])('fails for %s', (_, purchases, message) => {
  expect(() => buying(purchases)).toThrow(new Error(`[Stack/AnalySaver] ${message}`));
});
