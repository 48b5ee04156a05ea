import { ESCALATION_ACTIONS } from './escalation-actions';
import { allowedList } from './reviewed-lines';
import { CONFIGURATIONS, spoTainerWith, type RoleUnderTest } from './role-under-test';
import { isNamed } from './statements-about';

const held = (role: RoleUnderTest): string[] => ESCALATION_ACTIONS.filter((action) => isNamed(role, action));

test('the list is sorted out: no action twice', () => {
  expect(new Set(ESCALATION_ACTIONS).size).toBe(ESCALATION_ACTIONS.length);
  expect(ESCALATION_ACTIONS.length).toBeGreaterThan(170);
});

test.each(['analysaver-read', 'analysaver-everything', 'spotainer-read'])('%s holds none', (name) => {
  expect(held(CONFIGURATIONS[name])).toEqual([]);
});

test('SpoTainer holds three as it comes, and a fourth with a list of roles', () => {
  const three = ['iam:CreateServiceLinkedRole', 'ec2:CreateTags', 'ec2:RunInstances'];
  expect(held(CONFIGURATIONS['spotainer-defaults'])).toEqual(three);
  // a key that encrypts volumes adds grants for them
  expect(held(CONFIGURATIONS['spotainer-everything']).sort()).toEqual([...three, 'iam:PassRole', 'kms:CreateGrant'].sort());
});

describe('each of them is bound', () => {
  const everything = 'spotainer-everything';
  /** By the reviewed list, which exhaustive.test.ts holds equal to what IAM allows. */
  const boundsOf = (configuration: string, action: string): Record<string, string[]> => {
    const lines = allowedList(configuration).filter((line) => line.startsWith(`${action} `));
    expect(lines).not.toEqual([]);
    return Object.fromEntries(lines.map((line) => {
      const [, call, facts] = /^\S+ (\S+(?: \(\S+\))?)(.*)$/.exec(line)!;
      return [call, facts.split(' ').slice(1)];
    }));
  };

  test('passing roles: to the listed ones, and to EC2', () => {
    expect(boundsOf(everything, 'iam:PassRole')).toEqual({ role: ['account', 'name', 'passed-to'] });
    expect(isNamed(spoTainerWith(), 'iam:PassRole')).toBe(false);
  });

  test('service-linked roles: to two, each for its own service', () => {
    expect(boundsOf(everything, 'iam:CreateServiceLinkedRole')).toEqual({
      'role (elasticloadbalancing.amazonaws.com)': ['account', 'name', 'service-name'],
      'role (spot.amazonaws.com)': ['account', 'name', 'service-name'],
    });
  });

  test('tags: to the call that makes the resource, and to Stompy\'s keys', () => {
    for (const [, facts] of Object.entries(boundsOf('spotainer-defaults', 'ec2:CreateTags'))) {
      expect(facts).toEqual(['account', 'tag-keys', 'create-action']);
    }
    for (const [, facts] of Object.entries(boundsOf(everything, 'ec2:CreateTags'))) {
      expect(facts).toEqual(expect.arrayContaining(['region', 'tag-keys', 'create-action']));
    }
  });

  test('launches: of tagged instances, from known images, in the listed VPCs, with neither snapshot nor launch template', () => {
    const bounds = boundsOf(everything, 'ec2:RunInstances');
    expect(bounds.instance).toContain('request-tag');
    expect(bounds.image).toContain('image-origin');
    for (const type of ['subnet', 'security-group', 'network-interface']) expect(bounds[type]).toContain('vpc');
    expect(Object.keys(bounds).sort()).toEqual(['image', 'instance', 'key-pair', 'network-interface', 'security-group', 'spot-instances-request', 'subnet', 'volume']);
  });

  test('grants on keys: of the listed keys, through EC2, for AWS resources', () => {
    expect(boundsOf(everything, 'kms:CreateGrant')).toEqual({ key: ['account', 'name', 'via-service', 'for-aws-resource'] });
  });
});
