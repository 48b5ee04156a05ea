import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { StompyAnalySaverRole, StompyCurReport, StompySpoTainerRole } from '../../src';
import { RECOMMENDED_FLAGS } from '../helpers/feature-flags';
import { CUSTOMER, TRUST } from '../helpers/stacks';

// `npm run versions` runs the suite with flags, too: here only those that a test names
delete process.env.CDK_CONTEXT_JSON;

const FLAGS = Object.entries(RECOMMENDED_FLAGS);

/** Writes the partition out where the stack's region is known, which comes to the same. */
const CHANGES_TEMPLATES = ['@aws-cdk/core:enablePartitionLiterals'];

/** Everything that this library makes, in the two regions that make it differently. */
function everything(context: Record<string, unknown>): unknown[] {
  return ['ap-southeast-1', 'us-east-1'].map((region) => {
    const stack = new Stack(new App({ context, treeMetadata: false }), 'Stack', { env: { account: CUSTOMER, region } });
    const report = new StompyCurReport(stack, 'Report', { splitCostAllocationData: true, tags: { team: 'finops' } });
    new StompyAnalySaverRole(stack, 'AnalySaver', { ...TRUST, report, tags: { team: 'finops' } });
    new StompySpoTainerRole(stack, 'SpoTainer', { ...TRUST, regions: [region], strictTagging: true, tags: { team: 'finops' } });
    return Template.fromStack(stack).toJSON();
  });
}

/** A template with every join around the partition put together, as the flag does it. */
function withPartition(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, each: { 'Fn::Join'?: [string, unknown[]] } | undefined) => {
    const [separator, parts] = each?.['Fn::Join'] ?? [];
    if (separator !== '') return each;
    const joined = parts!.reduce<unknown[]>((all, part) => {
      const next = JSON.stringify(part) === '{"Ref":"AWS::Partition"}' ? '<partition>' : part;
      const last = all[all.length - 1];
      return typeof last === 'string' && typeof next === 'string' ? [...all.slice(0, -1), last + next] : [...all, next];
    }, []);
    return joined.length === 1 ? joined[0] : { 'Fn::Join': ['', joined] };
  }));
}

const bare = everything({});

test('the CDK recommends flags, and the one that is known to change what is written is among them', () => {
  expect(FLAGS.length).toBeGreaterThanOrEqual(40);
  expect(Object.keys(RECOMMENDED_FLAGS)).toEqual(expect.arrayContaining(CHANGES_TEMPLATES));
});

// one test, however many flags a version of the CDK has
test('every other flag alone changes nothing', () => {
  const changes = FLAGS.filter(([flag]) => !CHANGES_TEMPLATES.includes(flag))
    .filter(([flag, value]) => JSON.stringify(everything({ [flag]: value })) !== JSON.stringify(bare));
  expect(changes).toEqual([]);
});

test.each(CHANGES_TEMPLATES)('%s changes nothing but how templates are written', (flag) => {
  const written = JSON.stringify(everything({ [flag]: RECOMMENDED_FLAGS[flag] })).replace(/arn:aws:/g, 'arn:<partition>:');
  expect(written).toBe(JSON.stringify(withPartition(bare)));
});

test('all flags together change no more than that one', () => {
  const one = Object.fromEntries(CHANGES_TEMPLATES.map((flag) => [flag, RECOMMENDED_FLAGS[flag]]));
  expect(everything(RECOMMENDED_FLAGS)).toEqual(everything(one));
});
