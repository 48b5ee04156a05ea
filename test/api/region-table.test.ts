import { StompyCurReport } from '../../src';
import { analySaver, spoTainer } from '../helpers/roles';
import { stackIn } from '../helpers/stacks';

jest.mock('aws-cdk-lib', () => new Proxy(jest.requireActual<object>('aws-cdk-lib'), {
  get: (cdk, name) => {
    if (name === 'region_info') throw new Error('the region table is loaded');
    return Reflect.get(cdk, name) as unknown;
  },
}));

// the CDK's table of regions takes longer to load than all of this library: partitions come from the region's name
test.each([undefined, 'ap-southeast-1', 'us-east-1', 'cn-north-1'])('no construct loads the table of regions in %s', (region) => {
  const stack = stackIn(region);
  new StompyCurReport(stack, 'Report');
  analySaver(stack);
  spoTainer(stack, { regions: [region ?? 'ap-southeast-1'] });
  expect(stack.node.children.length).toBeGreaterThanOrEqual(3);
});

test('only a region that is not known by heart is looked up', () => {
  expect(() => spoTainer(stackIn('us-east-1'), { regions: ['ap-northwest-9'] })).toThrow('the region table is loaded');
});
