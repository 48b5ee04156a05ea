import { Role } from 'aws-cdk-lib/aws-iam';
import { Alias, Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Aws, CfnParameter, Fn, Lazy, type CfnParameterProps, type Stack } from 'aws-cdk-lib/core';
import { StompyCurReport } from '../../src';
import { EXTERNAL_ID as ID_RULE } from '../../src/input/rules';
import { warningIds } from '../helpers/annotations';
import { ROLES, spoTainer } from '../helpers/roles';
import { CUSTOMER, EXTERNAL_ID, STOMPY, stackIn } from '../helpers/stacks';

/** What the synthesis of a stack would fail with. */
function problems(stack: Stack): string[] {
  return stack.node.findAll().flatMap(({ node }) => node.validate());
}

const parameter = (props: CfnParameterProps) => (stack: Stack) => new CfnParameter(stack, 'Id', props).valueAsString;

describe.each(ROLES)('the external ID of %s', (_, make) => {
  test.each<[string, (stack: Stack) => string, string]>([
    ['the account\'s own number', () => Aws.ACCOUNT_ID, 'a token that can become {"Ref":"AWS::AccountId"}'],
    ['the name of the stack', () => Aws.STACK_NAME, 'a token that can become {"Ref":"AWS::StackName"}'],
    ['a parameter whose default is empty', parameter({ default: '', allowedPattern: ID_RULE.pattern }), 'the template parameter Id, which may be ""'],
    ['a parameter without a pattern', parameter({}), 'the template parameter Id, which takes ""'],
    ['a parameter with a pattern that takes variables', parameter({ allowedPattern: '.{20,}|\\$\\{.*' }), 'the template parameter Id, which takes "${aws:username}"'],
    ['a parameter with a wrong choice', parameter({ allowedValues: [EXTERNAL_ID, 'short'] }), 'the template parameter Id, which may be "short"'],
    ['several texts', () => Lazy.string({ produce: () => [EXTERNAL_ID, '*'] as never }), `a token that can become ["${EXTERNAL_ID}","*"]`],
    ['a policy variable', () => Fn.join('', ['${aws:PrincipalTag/', Aws.REGION, '}-0123456789']), 'a token that can become {"Fn::Join"'],
    ['one branch that is nothing', () => Fn.conditionIf('Yes', EXTERNAL_ID, Aws.NO_VALUE).toString(), 'a token that can become {"Ref":"AWS::NoValue"}'],
  ])('is not %s', (__, externalId, got) => {
    const stack = stackIn('ap-southeast-1');
    make(stack, { externalId: externalId(stack) });
    expect(problems(stack)).toEqual([expect.stringContaining(`\`externalId\` ${ID_RULE.must}, got ${got}`)]);
  });

  test.each<[string, (stack: Stack) => string]>([
    ['a parameter with the rule\'s pattern', parameter({ allowedPattern: ID_RULE.pattern })],
    ['a parameter with a narrower pattern', parameter({ allowedPattern: 'stompy-[0-9a-f]{20}' })],
    ['a parameter of two choices', parameter({ allowedValues: [EXTERNAL_ID, `${EXTERNAL_ID}2`] })],
    ['a parameter of Parameter Store', parameter({ type: 'AWS::SSM::Parameter::Value<String>', default: '/stompy/id' })],
    ['an import', () => Fn.importValue('StompyId')],
  ])('can be %s', (__, externalId) => {
    const stack = stackIn('ap-southeast-1');
    make(stack, { externalId: externalId(stack) });
    expect(problems(stack)).toEqual([]);
  });

  test('is not a text that only looks like a look-up', () => {
    const standIn = 'dummy-value-for-/stompy/external-id';
    expect(() => make(stackIn('ap-southeast-1'), { externalId: standIn })).toThrow('and here it looks up nothing');
    const stack = stackIn('ap-southeast-1');
    StringParameter.valueFromLookup(stack, '/stompy/external-id');
    expect(() => make(stack, { externalId: standIn })).not.toThrow();
  });
});

describe.each(ROLES)('the account that %s trusts', (_, make) => {
  test.each<[string, (stack: Stack) => string]>([['Aws.ACCOUNT_ID', () => Aws.ACCOUNT_ID], ['the account of the stack', (stack) => stack.account]])('warns for %s', (__, own) => {
    for (const stack of [stackIn(), stackIn('ap-southeast-1')]) {
      make(stack, { stompyAccountId: own(stack) });
      expect(warningIds(stack)).toContain('stompy-cdk:StompyRole.ownAccount');
    }
  });

  test('is not several principals that are known late', () => {
    const stack = stackIn();
    make(stack, { stompyPrincipalArn: Lazy.string({ produce: () => [`arn:aws:iam::${STOMPY}:role/Stompy*`, '*'] as never }) });
    expect(problems(stack)).toEqual([expect.stringMatching(/^`stompyPrincipalArn` must be the ARN of a role or user/)]);
  });
});

describe('what stands in policies', () => {
  test.each([`arn:aws:iam::${CUSTOMER}:role/*`, `arn:aws:iam::${CUSTOMER}:role/web-?`])('an instance role is not %s, known late', (arn) => {
    const stack = stackIn('ap-southeast-1');
    spoTainer(stack, { instanceRoles: [Role.fromRoleArn(stack, 'R', Lazy.string({ produce: () => arn }))] });
    expect(problems(stack)).toEqual([`\`instanceRoles[0]\` must be one role, without wildcards, got a token that can become "${arn}": `
      + 'list each role: SpoTainer can run code as every one of them']);
  });

  test('an instance role is not a service-linked one, known late', () => {
    const stack = stackIn('ap-southeast-1');
    const arn = `arn:aws:iam::${CUSTOMER}:role/aws-service-role/spot.amazonaws.com/X`;
    spoTainer(stack, { instanceRoles: [Role.fromRoleArn(stack, 'R', Lazy.string({ produce: () => arn }))] });
    expect(problems(stack).join()).toContain('must not be a service-linked role');
  });

  test('an alias of this app is refused as volume key, report key, and key of the bucket', () => {
    const stack = stackIn('ap-southeast-1');
    const alias = new Alias(stack, 'Alias', { aliasName: 'alias/costs', targetKey: new Key(stack, 'Key') });
    const fix = 'must be the key itself, not an alias, got the Alias at "Stack/Alias": give its `aliasTargetKey`, or Key.fromKeyArn()';
    expect(() => spoTainer(stack, { volumeKeys: [alias] })).toThrow(`\`volumeKeys[0]\` ${fix}`);
    expect(() => new StompyCurReport(stack, 'New', { encryptionKey: alias })).toThrow(`\`encryptionKey\` ${fix}`);
    const bucket = new Bucket(stack, 'Mine', { encryptionKey: alias });
    expect(() => new StompyCurReport(stack, 'Given', { bucket })).toThrow(`\`bucket.encryptionKey\` ${fix}`);
  });

  test.each([
    ['prefix', () => ({ prefix: Lazy.string({ produce: () => 'cur/*' }) })],
    ['reportName', () => ({ prefix: 'cur', reportName: Lazy.string({ produce: () => '' }) })],
    ['bucketRegion', () => ({ bucketRegion: Lazy.string({ produce: () => 'Singapore' }) })],
  ])('%s of an existing report is checked when it is known', (prop, attrs) => {
    const stack = stackIn('ap-southeast-1');
    StompyCurReport.fromReportAttributes(stack, 'Report', { bucket: Bucket.fromBucketName(stack, 'B', 'costs'), ...attrs() });
    expect(problems(stack)).toEqual([expect.stringMatching(new RegExp(`^\`${prop}\` must be .*, got a token that can become `))]);
  });

  test('a prefix may contain what only the deployment knows, and no wildcard beside it', () => {
    const reading = (prefix: string) => {
      const stack = stackIn('ap-southeast-1');
      StompyCurReport.fromReportAttributes(stack, 'Report', { bucket: Bucket.fromBucketName(stack, 'B', 'costs'), prefix });
      return problems(stack);
    };
    expect(reading(Lazy.string({ produce: () => `cur/${Aws.ACCOUNT_ID}/${Fn.importValue('Team')}` }))).toEqual([]);
    expect(reading(Lazy.string({ produce: () => `cur/${Fn.importValue('Team')}*` }))).toHaveLength(1);
  });
});
