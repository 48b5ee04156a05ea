import { SecurityGroup, Subnet, Vpc } from 'aws-cdk-lib/aws-ec2';
import { InstanceProfile, ManagedPolicy, Role, ServicePrincipal, User } from 'aws-cdk-lib/aws-iam';
import { Alias, Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Duration, Fn, Lazy, type Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { publicOptions, type PublicOption } from './public-options';
import {
  StompyAnalySaverRole, StompyCurReport, StompyDataExport, StompyLinkTemplate, StompyOrganizationRollout, StompyQuickCreateLink, StompySpoTainerRole,
} from '../../src';
import { existingReport } from '../helpers/roles';
import { CUSTOMER, TRUST, stackIn } from '../helpers/stacks';

type Given = Record<string, unknown> | undefined;

/** How to use each interface, without a type checker, and what it cannot do without. */
const USES: Record<string, { readonly needs: (stack: Stack) => Given; readonly use: (stack: Stack, given: Given) => unknown }> = {
  StompyAnalySaverRoleProps: { needs: analySaver, use: (stack, given) => new StompyAnalySaverRole(stack, 'It', given as never) },
  StompyCurReportAttributes: {
    needs: (stack) => ({ bucket: Bucket.fromBucketName(stack, 'Costs', 'costs'), prefix: 'cur' }),
    use: (stack, given) => StompyCurReport.fromReportAttributes(stack, 'It', given as never),
  },
  StompyCurReportProps: { needs: () => ({}), use: (stack, given) => new StompyCurReport(stack, 'It', given as never) },
  StompyDataExportAttributes: {
    needs: (stack) => ({ bucket: Bucket.fromBucketName(stack, 'Exports', 'exports'), prefix: 'cur2', exportName: 'hourly' }),
    use: (stack, given) => StompyDataExport.fromExportAttributes(stack, 'It', given as never),
  },
  StompyDataExportProps: { needs: () => ({}), use: (stack, given) => new StompyDataExport(stack, 'It', given as never) },
  StompyOrganizationRolloutProps: { needs: organization, use: (stack, given) => new StompyOrganizationRollout(stack, 'It', given as never) },
  StompyPurchases: {
    needs: () => ({ services: ['Ec2', 'Rds'] }),
    use: (stack, given) => new StompyAnalySaverRole(stack, 'It', { ...analySaver(stack), purchases: given } as never),
  },
  StompyQuickCreateLinkProps: {
    needs: () => ({ template: StompyLinkTemplate.SPOTAINER_ROLE, templateUrl: 'https://b.s3.ap-southeast-1.amazonaws.com/t.json' }),
    use: (_, given) => StompyQuickCreateLink.url(given as never),
  },
  StompyRoleProps: { needs: () => TRUST, use: (stack, given) => new StompySpoTainerRole(stack, 'It', given as never) },
  StompyRolloutOperations: {
    needs: () => ({}),
    use: (stack, given) => new StompyOrganizationRollout(stack, 'It', { ...organization(), operations: given } as never),
  },
  StompySpoTainerRoleProps: { needs: () => ({ ...TRUST, imageTagKey: 'golden' }), use: (stack, given) => new StompySpoTainerRole(stack, 'It', given as never) },
};

function organization(): Record<string, unknown> {
  return { ...TRUST, organizationalUnits: ['ou-ab12-cd34ef56'] };
}

function analySaver(stack: Stack): Record<string, unknown> {
  return { ...TRUST, report: existingReport(stack) };
}

/** Values of every kind, and the types for which each is right. */
const VALUES: [name: string, types: string[], make: (stack: Stack) => unknown][] = [
  ['a number', ['number'], () => 3],
  ['a big number', [], () => 3n],
  ['true', ['boolean'], () => true],
  ['the text false', ['string'], () => 'false'],
  ['null', [], () => null],
  ['a function', [], () => () => 'x'],
  ['a symbol', [], () => Symbol('x')],
  ['an empty object', ['{ [key: string]: string }', '{ [name: string]: string }', 'StompyRolloutOperations'], () => ({})],
  ['an object of numbers', [], () => ({ a: 1 })],
  ['an object around itself', [], () => {
    const around: Record<string, unknown> = {};
    around.self = around;
    return around;
  }],
  ['a list of an empty text', [], () => ['']],
  ['a list of nothing', [], () => [undefined]],
  ['a list that is a token', ['string[]'], () => Fn.split(',', Fn.ref('List'))],
  ['a token that is no text', [], () => Fn.conditionIf('Yes', 'a', 'b')],
  ['a date', ['Date'], () => new Date('2099-01-01T00:00:00Z')],
  ['no date', [], () => new Date('soon')],
  ['a text for a date', ['string'], () => '2099-01-01'],
  ['a duration', ['Duration'], () => Duration.days(1)],
  ['a bucket', ['IBucket'], (stack) => new Bucket(stack, 'B')],
  ['a bucket of the lower level', [], (stack) => new CfnBucket(stack, 'B')],
  ['a key', ['IKey'], (stack) => new Key(stack, 'K')],
  ['an alias', [], (stack) => new Alias(stack, 'A', { aliasName: 'alias/costs', targetKey: new Key(stack, 'K') })],
  ['an imported alias', [], (stack) => Alias.fromAliasName(stack, 'A', 'alias/costs')],
  ['a role', ['IRole'], (stack) => Role.fromRoleName(stack, 'R', 'web')],
  ['an instance profile', [], (stack) => new InstanceProfile(stack, 'P', { role: Role.fromRoleName(stack, 'R', 'web') })],
  ['a user', [], (stack) => new User(stack, 'U')],
  ['a principal', [], () => new ServicePrincipal('ec2.amazonaws.com')],
  ['a VPC', ['IVpc'], (stack) => Vpc.fromVpcAttributes(stack, 'V', { vpcId: 'vpc-1', availabilityZones: ['a'] })],
  ['a subnet', ['ISubnet'], (stack) => Subnet.fromSubnetId(stack, 'S', 'subnet-1')],
  ['a security group', ['ISecurityGroup'], (stack) => SecurityGroup.fromSecurityGroupId(stack, 'G', 'sg-1')],
  ['a managed policy', ['IManagedPolicy'], (stack) => ManagedPolicy.fromManagedPolicyName(stack, 'M', 'boundary')],
  ['a report', ['IStompyCurReport'], (stack) => existingReport(stack, 'Existing')],
  ['an export', ['IStompyDataExport'], (stack) => StompyDataExport.fromExportAttributes(stack, 'E', {
    bucket: Bucket.fromBucketName(stack, 'EB', 'exports'), prefix: 'cur2', exportName: 'hourly',
  })],
  ['a template', ['StompyLinkTemplate'], () => StompyLinkTemplate.CUR_REPORT],
];

const STACK = stackIn('ap-southeast-1');
let tries = 0;

/** What a caller without a type checker is told, or undefined if nothing. */
function told(owner: string, given: (stack: Stack) => Given): string | undefined {
  // a stack for each would take a minute
  const stack = new Construct(STACK, `Try${tries += 1}`) as Stack;
  try {
    USES[owner].use(stack, given(stack));
    return undefined;
  } catch (error) {
    return String(error);
  }
}

const ALL = publicOptions();
/** What is tried with another interface already, from which it comes. */
const FROM: Record<string, string> = {
  StompyAnalySaverRoleProps: 'StompyRoleProps', StompySpoTainerRoleProps: 'StompyRoleProps', StompyOrganizationRolloutProps: 'StompySpoTainerRoleProps',
};
const OPTIONS = ALL.filter((each) => !ALL.some(({ owner, name }) => owner === FROM[each.owner] && name === each.name));
const CASES = OPTIONS.map((option) => [`${option.owner}.${option.name}`, option] as const);

test('every public interface is tried', () => {
  expect([...new Set(OPTIONS.map(({ owner }) => owner))].sort()).toEqual(Object.keys(USES).sort());
  expect(ALL.length).toBeGreaterThan(60);
});

test.each(CASES)('%s: every value of a wrong type is an error that names the option, the value and the fix', (_, { owner, name, type }) => {
  const wrong = VALUES.filter(([, types]) => !types.includes(type));
  expect(wrong.length).toBeGreaterThan(25);
  const silent = wrong.map(([kind, , make]) => [kind, told(owner, (stack) => ({ ...USES[owner].needs(stack), [name]: make(stack) }))] as const)
    .filter(([, message]) => !new RegExp(`^Error: \\[[\\w/]+\\] [^]*\`((purchases|operations)\\.)?${name}(\\[0\\]|\\.\\w+)?\` [^]*, got .+: .+`).test(message ?? ''));
  expect(silent).toEqual([]);
});

test.each(CASES.filter(([, { type }]) => type.endsWith('[]')))('%s: one value is no list', (_, { owner, name }) => {
  for (const [, , make] of VALUES.filter(([, types]) => !types.includes('string[]')).filter(([kind]) => !kind.startsWith('a list'))) {
    expect(told(owner, (stack) => ({ ...USES[owner].needs(stack), [name]: make(stack) }))).toMatch(/must be a list, got .+: write one even around a single value/);
  }
});

test.each(CASES.filter(([, { isOptional }]) => !isOptional))('%s: left out is `got undefined`', (_, { owner, name }) => {
  expect(told(owner, (stack) => ({ ...USES[owner].needs(stack), [name]: undefined }))).toMatch(new RegExp(`^Error: .*\`((purchases|operations)\\.)?${name}\` must be .*, got undefined: `));
});

test.each(CASES)('%s: another spelling is an error that says which option was meant', (_, { owner, name }) => {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  for (const written of [name.toUpperCase(), snake, `${name.slice(0, -1)}`, `${name}s`].filter((each) => !OPTIONS.some((other) => other.name === each))) {
    expect(told(owner, (stack) => ({ ...USES[owner].needs(stack), [written]: 'x' })))
      .toMatch(new RegExp(`^Error: .*\`((purchases|operations)\\.)?${written}\` is no option of Stompy\\w+, got "x": write \`((purchases|operations)\\.)?${name}\``));
  }
});

describe.each(Object.keys(USES))('%s', (owner) => {
  test.each([undefined, null, 'x', 3, []])('%j in place of all options is no TypeError', (given) => {
    const message = told(owner, () => given as never);
    if (message !== undefined) expect(message).toMatch(/^Error: \[/);
    else expect([owner, given]).toEqual([expect.stringMatching(/^(StompyCurReportProps|StompyDataExportProps|StompyPurchases|StompyRolloutOperations)$/), undefined]);
  });

  test('an option that is nothing like any is refused', () => {
    expect(told(owner, (stack) => ({ ...USES[owner].needs(stack), frequency: 'x' }))).toMatch(/`((purchases|operations)\.)?frequency` is no option of Stompy\w+, got "x": leave it out/);
  });
});

/** Something of the CDK whose text is known late only, and is a wildcard then. */
function lateResource(stack: Stack, type: string): unknown {
  const late = Lazy.string({ produce: () => '*' });
  const env = { account: CUSTOMER, region: 'ap-southeast-1' };
  const names = ['bucketArn', 'keyArn', 'roleArn', 'vpcId', 'subnetId', 'securityGroupId', 'managedPolicyArn'];
  const others = { bucketName: 'costs', keyId: 'x', roleName: 'x', vpcArn: 'x', addToResourcePolicy: () => ({ statementAdded: true }) };
  const resource = Object.assign(new Construct(stack, 'Late'), { env, stack, ...others, ...Object.fromEntries(names.map((name) => [name, late])) });
  return type.endsWith('[]') ? [resource] : resource;
}

/** What is said at the latest when the app is synthesized. */
function toldLate(owner: string, name: string, value: (stack: Stack) => unknown, beside: object = {}): string[] {
  const stack = stackIn('ap-southeast-1');
  try {
    USES[owner].use(stack, { ...USES[owner].needs(stack), ...beside, [name]: value(stack) });
    return stack.node.findAll().flatMap(({ node }) => node.validate());
  } catch (error) {
    return [String(error)];
  }
}

const TEXTS = CASES.filter(([, { type }]) => type === 'string' || type === 'string[]');
const RESOURCES = CASES.filter(([, { type }]) => /^I(Bucket|Key|Role|Vpc|Subnet|SecurityGroup|ManagedPolicy)(\[\])?$/.test(type));

describe('what a token comes to is checked again', () => {
  test.each(TEXTS)('%s: a list is no text', (_, option) => {
    const several = () => Lazy.string({ produce: () => ['a', '*'] as never });
    // which beside its default is wrong in any case
    const beside = option.name === 'onlyAccounts' ? { autoDeployment: false } : {};
    expect(toldLate(option.owner, option.name, () => inList(option, several()), beside).join()).toMatch(new RegExp(`${option.name}(\\[0\\])?\` (must|is) `));
  });

  test.each(RESOURCES)('%s: a wildcard is no resource', (_, { owner, name, type }) => {
    // a key, which an export takes only if it is known to be unproven
    const unproven = owner === 'StompyDataExportProps' && name === 'encryptionKey' ? { acceptUnprovenKey: true } : {};
    expect(toldLate(owner, name, (stack) => lateResource(stack, type), unproven).join()).toMatch(new RegExp(`${name}(\\[0\\])?\` must be one `));
  });
});

function inList({ type }: PublicOption, value: string): unknown {
  return type === 'string[]' ? [value] : value;
}
