import { Role } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { SpoTainerCapability } from '../src';
import { spoTainer } from './helpers/roles';
import { stackIn } from './helpers/stacks';
import { resourcesOf } from './helpers/templates';

const AWS_LIMIT = 6144;
// a search over many stacks, on a machine that may be busy
jest.setTimeout(60_000);

/** Sizes of the policies as AWS gets them. */
function sizes(stack: Stack): number[] {
  return Object.values(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).map(({ Properties }) => JSON.stringify(deployed(Properties.PolicyDocument)).length);
}

function deployed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deployed);
  if (typeof value !== 'object' || value === null) return value;
  const { Ref: ref, 'Fn::Join': join } = value as { 'Ref'?: string; 'Fn::Join'?: [string, unknown[]] };
  if (ref === 'AWS::Partition') return 'aws-us-gov';
  if (ref === 'AWS::URLSuffix') return 'amazonaws.com.cn';
  if (ref !== undefined) throw new Error(`no value for ${ref}`);
  if (join) return join[1].map(deployed).join(join[0]);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deployed(each)]));
}

function withRoles(count: number, nameLength = 64): Stack {
  const stack = stackIn('ap-southeast-1');
  const instanceRoles = Array.from({ length: count }, (_, index) =>
    Role.fromRoleArn(stack, `Role${index}`, `arn:aws:iam::111122223333:role/${String(index).padStart(nameLength, 'x')}`));
  spoTainer(stack, { instanceRoles });
  return stack;
}

test('a policy that would exceed AWS\'s limit fails, and the error names the largest capability', () => {
  expect(() => withRoles(60)).toThrow(
    /^\[Stack\/SpoTainer\] the policy InstanceAutomation would have about \d{4} characters and AWS allows 6144: InstanceRolePass takes \d{4} of them, shorten the lists it is given, or switch it off if it is an option$/,
  );
});

test('another policy names another capability', () => {
  const eksClusters = Array.from({ length: 30 }, (_, index) => `cluster-${index}`);
  expect(() => spoTainer(stackIn(), { eksClusters, enabledCapabilities: [SpoTainerCapability.IMAGE_BACKUP] }))
    .toThrow(/the policy Extras would have about \d{4,5} characters .*: EksRebalance takes/);
});

test('the region limit is named where it is the largest', () => {
  const regions = Array.from({ length: 500 }, (_, index) => `${String.fromCharCode(97 + index % 26)}${String.fromCharCode(97 + index / 26)}-north-1`);
  expect(() => spoTainer(stackIn(), { regions })).toThrow(/the policy RegionLimit .*: the region limit takes/);
});

test('whatever is let through, AWS accepts: the largest list of roles stays within the limit', () => {
  for (let nameLength = 1; nameLength <= 64; nameLength += 3) {
    let [fits, fails] = [0, 120];
    while (fails - fits > 1) {
      const middle = Math.floor((fits + fails) / 2);
      try {
        withRoles(middle, Math.max(nameLength, 3));
        fits = middle;
      } catch {
        fails = middle;
      }
    }
    expect(Math.max(...sizes(withRoles(fits, Math.max(nameLength, 3))))).toBeLessThanOrEqual(AWS_LIMIT);
  }
});

test('what is refused would not have fitted, or hardly', () => {
  let count = 0;
  let largest = 0;
  try {
    for (; ; count++) largest = Math.max(...sizes(withRoles(count)));
  } catch {
    expect(count).toBeGreaterThan(10);
  }
  expect(largest).toBeGreaterThan(AWS_LIMIT - 200);
});

test('with everything on, nothing comes near the limit', () => {
  const stack = stackIn('ap-southeast-1');
  spoTainer(stack, {
    enabledCapabilities: Object.values(SpoTainerCapability),
    regions: Array.from({ length: 17 }, (_, index) => `ap-southeast-${index + 1}`),
    instanceRoles: ['web', 'jobs', 'batch'].map((name) => Role.fromRoleName(stack, name, name)),
    eksClusters: ['shop', 'jobs', 'data'],
  });
  const [largest] = sizes(stack).sort((one, other) => other - one);
  expect(largest).toBeLessThan(AWS_LIMIT);
});
