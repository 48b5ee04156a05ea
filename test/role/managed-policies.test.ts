import { Role, ServicePrincipal, type IRole } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import { SpoTainerCapability } from '../../src';
import { spoTainer } from '../helpers/roles';
import { stackIn } from '../helpers/stacks';
import { resourcesOf } from '../helpers/templates';

const AWS_LIMIT = 6144;
/** Sizes of the policies as AWS gets them. */
function sizes(stack: Stack): number[] {
  return Object.values(resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).map(({ Properties }) => JSON.stringify(deployed(Properties.PolicyDocument)).length);
}

function deployed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deployed);
  if (typeof value !== 'object' || value === null) return value;
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as { 'Ref'?: string; 'Fn::GetAtt'?: [string, string]; 'Fn::Join'?: [string, unknown[]] };
  // CloudFormation makes up names of at most 64 characters
  if (attribute?.[1] === 'Arn') return `arn:aws-us-gov:iam::111122223333:role/${'x'.repeat(64)}`;
  if (ref === 'AWS::Partition') return 'aws-us-gov';
  if (ref === 'AWS::URLSuffix') return 'amazonaws.com.cn';
  if (ref !== undefined) throw new Error(`no value for ${ref}`);
  if (join) return join[1].map(deployed).join(join[0]);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deployed(each)]));
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

function roles(stack: Stack, count: number, nameLength = 64): IRole[] {
  return times(count, (index) => Role.fromRoleArn(stack, `Role${index}`, `arn:aws:iam::111122223333:role/${String(index).padStart(nameLength, 'x')}`));
}

function withRoles(count: number, nameLength?: number): Stack {
  const stack = stackIn('ap-southeast-1');
  spoTainer(stack, { instanceRoles: roles(stack, count, nameLength) });
  return stack;
}

function keys(stack: Stack, count: number): Key[] {
  return times(count, (index) => Key.fromKeyArn(stack, `Key${index}`, `arn:aws:kms:ap-southeast-1:111122223333:key/${'0'.repeat(36)}`) as Key);
}

test('a policy that would exceed AWS\'s limit fails, and the error names the largest capability', () => {
  expect(() => withRoles(60)).toThrow(
    /^\[Stack\/SpoTainer\] the policy InstanceAutomation would have about \d{4} characters and AWS allows 6144: InstanceRolePass takes \d{4} of them, shorten the lists it is given, or switch it off if it is an option$/,
  );
});

test('another policy names another capability', () => {
  const eksClusters = times(30, (index) => `cluster-${index}`);
  expect(() => spoTainer(stackIn(), { eksClusters, enabledCapabilities: [SpoTainerCapability.IMAGE_BACKUP] }))
    .toThrow(/the policy Extras would have about \d{4,5} characters .*: EksRebalance takes/);
});

test('the region limit is named where it is the largest', () => {
  const regions = times(500, (index) => `${String.fromCharCode(97 + index % 26)}${String.fromCharCode(97 + index / 26)}-north-1`);
  expect(() => spoTainer(stackIn(), { regions })).toThrow(/the policy RegionLimit .*: the region limit takes/);
});

test('the guardrail names the options that make its exceptions', () => {
  const stack = stackIn('ap-southeast-1');
  expect(() => spoTainer(stack, { instanceRoles: roles(stack, 20), volumeKeys: keys(stack, 24) }))
    .toThrow(/the policy ScopedGuardrail would have .*: what `eksClusters` and `volumeKeys` and `instanceRoles` except from the guardrail takes \d{4} of them, shorten the lists/);
});

test('twenty roles fit beside five keys', () => {
  const stack = stackIn('ap-southeast-1');
  spoTainer(stack, { instanceRoles: roles(stack, 20), volumeKeys: keys(stack, 5) });
  expect(Math.max(...sizes(stack))).toBeLessThanOrEqual(AWS_LIMIT);
});

test('roles that the app makes are counted by the longest name they can get', () => {
  let largest = 0;
  let fails = 0;
  for (let count = 1; !fails; count++) {
    const stack = stackIn('ap-southeast-1');
    const instanceRoles = times(count, (index) => new Role(stack, `Role${index}`, { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }));
    try {
      spoTainer(stack, { instanceRoles });
      largest = Math.max(...sizes(stack));
    } catch {
      fails = count;
    }
  }
  expect(largest).toBeLessThanOrEqual(AWS_LIMIT);
  expect(largest).toBeGreaterThan(AWS_LIMIT - 200);
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
  expect(() => {
    for (; ; count++) largest = Math.max(...sizes(withRoles(count)));
  }).toThrow(/the policy .* would have about \d+ characters and AWS allows/);
  expect(count).toBeGreaterThan(10);
  expect(largest).toBeGreaterThan(AWS_LIMIT - 200);
});

test('with everything on, nothing comes near the limit', () => {
  const stack = stackIn('ap-southeast-1');
  spoTainer(stack, {
    enabledCapabilities: Object.values(SpoTainerCapability),
    regions: times(17, (index) => `ap-southeast-${index + 1}`),
    instanceRoles: ['web', 'jobs', 'batch'].map((name) => Role.fromRoleName(stack, name, name)),
    eksClusters: ['shop', 'jobs', 'data'],
  });
  const [largest] = sizes(stack).sort((one, other) => other - one);
  expect(largest).toBeLessThan(AWS_LIMIT);
});
