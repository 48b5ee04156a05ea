import { CommitmentService, SpoTainerAccess } from '../../src';
import { analySaver, spoTainer } from '../helpers/roles';
import { stackIn } from '../helpers/stacks';
import { allowed, statement } from '../helpers/templates';

const LAUNCHES = ['LaunchWithInterface', 'LaunchDiskAndSpot'];
const MARKER = {
  'StringEquals': { 'aws:RequestTag/Stompy_aws_ec2_Spotainer_created_by': 'Stompy_spotainer' },
  'ForAnyValue:StringEquals': { 'aws:TagKeys': 'Stompy_aws_ec2_Spotainer_created_by' },
};
const PURCHASE_TAG = { 'aws:RequestTag/Stompy_created_by': 'Stompy_analysaver' };

describe('what SpoTainer launches beside an instance', () => {
  test.each(LAUNCHES)('needs no tag by default: %s', (sid) => {
    const stack = stackIn();
    spoTainer(stack);
    expect(statement(stack, sid)).not.toHaveProperty('Condition');
  });

  test.each(LAUNCHES)('needs Stompy\'s tag with strictTagging: %s', (sid) => {
    const stack = stackIn();
    spoTainer(stack, { strictTagging: true });
    expect(statement(stack, sid)!.Condition).toEqual(MARKER);
  });

  test('fails where nothing is launched', () => {
    expect(() => spoTainer(stackIn(), { strictTagging: true, access: SpoTainerAccess.READ_ONLY }))
      .toThrow('`strictTagging` is about what SpoTainer changes, and with this `access` it changes nothing');
  });
});

describe('what AnalySaver buys', () => {
  const buying = (strictTagging: boolean, services = Object.values(CommitmentService)) => {
    const stack = stackIn();
    analySaver(stack, { purchases: { services, strictTagging } });
    return stack;
  };

  test('needs no tag by default, and nothing can be tagged', () => {
    expect(JSON.stringify(allowed(buying(false)))).not.toMatch(/RequestTag|Tag\w*Resource/);
  });

  test.each(['BuyRds', 'BuyElastiCache', 'BuySavingsPlans'])('needs a tag with strictTagging, where IAM knows it: %s', (sid) => {
    expect(statement(buying(true), sid)!.Condition).toEqual({ 'StringEquals': PURCHASE_TAG, 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'Stompy_created_by' } });
  });

  test.each(['BuyEc2', 'BuyRedshift', 'BuyOpenSearch'])('needs none where IAM knows none, or nothing could be bought: %s', (sid) => {
    expect(statement(buying(true), sid)).not.toHaveProperty('Condition');
  });

  test.each([
    ['TagRds', CommitmentService.RDS], ['TagElastiCache', CommitmentService.ELASTICACHE], ['TagSavingsPlans', CommitmentService.SAVINGS_PLANS],
  ])('can be given that tag and no other, if it can be bought: %s', (sid, service) => {
    expect(statement(buying(true, [service]), sid)!.Condition).toEqual({
      'StringEquals': PURCHASE_TAG, 'ForAllValues:StringEquals': { 'aws:TagKeys': 'Stompy_created_by' },
    });
    const other = service === CommitmentService.RDS ? CommitmentService.ELASTICACHE : CommitmentService.RDS;
    expect(statement(buying(true, [CommitmentService.EC2, other]), sid)).toBeUndefined();
  });
});
