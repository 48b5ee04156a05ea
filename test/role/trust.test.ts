import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Aws, CfnCondition, CfnParameter, Fn, Lazy, SecretValue, type Stack } from 'aws-cdk-lib/core';
import * as fc from 'fast-check';
import * as rules from '../../src/input/rules';
import { ROLES } from '../helpers/roles';
import { EXTERNAL_ID, FLAG_SETS, stackIn, STOMPY } from '../helpers/stacks';
import { text, trustOf } from '../helpers/templates';

const PLACES: [region: string | undefined, partition: string][] = [
  [undefined, 'aws'], ['us-east-1', 'aws'], ['ap-southeast-1', 'aws'], ['cn-northwest-1', 'aws-cn'],
];

describe.each(ROLES)('the trust of %s', (_, make) => {
  describe.each(FLAG_SETS)('with %s', (__, flags) => {
    test.each(PLACES)('in %s is Stompy\'s account with the external ID, and nothing else', (region, partition) => {
      const stack = stackIn(region, flags);
      make(stack);
      const [statement, ...more] = trustOf(stack);
      expect(more).toEqual([]);
      expect(statement).toEqual({
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { AWS: expect.anything() as unknown },
        Condition: { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } },
      });
      expect(text((statement.Principal as { AWS: unknown }).AWS).replace('<AWS::Partition>', partition)).toBe(`arn:${partition}:iam::${STOMPY}:root`);
    });
  });

  test('is narrower with a principal pattern, and keeps both parts', () => {
    const stack = stackIn();
    make(stack, { stompyPrincipalArn: `arn:aws:iam::${STOMPY}:role/Stompy*` });
    const [{ Principal, Condition }] = trustOf(stack);
    expect(text((Principal as { AWS: unknown }).AWS)).toContain(`:iam::${STOMPY}:root`);
    expect(Condition).toEqual({
      StringEquals: { 'sts:ExternalId': EXTERNAL_ID },
      ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${STOMPY}:role/Stompy*` },
    });
  });

  test('takes account and external ID from template parameters', () => {
    const stack = stackIn();
    make(stack, {
      stompyAccountId: new CfnParameter(stack, 'StompyAccountID', { allowedPattern: rules.ACCOUNT_ID.pattern }).valueAsString,
      externalId: new CfnParameter(stack, 'ExternalId', { allowedPattern: rules.EXTERNAL_ID.pattern }).valueAsString,
      stompyPrincipalArn: `arn:aws:iam::${STOMPY}:role/Stompy*`,
    });
    const [{ Principal, Condition }] = trustOf(stack);
    expect(text((Principal as { AWS: unknown }).AWS)).toContain(':iam::<StompyAccountID>:root');
    expect(Condition!.StringEquals).toEqual({ 'sts:ExternalId': { Ref: 'ExternalId' } });
  });

  test.each([
    ['nothing at all', () => Aws.NO_VALUE],
    ['nothing under a condition', (stack: ReturnType<typeof stackIn>) =>
      Fn.conditionIf(new CfnCondition(stack, 'Known').logicalId, EXTERNAL_ID, Aws.NO_VALUE).toString()],
    ['undefined late', () => Lazy.string({ produce: () => undefined })],
    ['an empty text late', () => Lazy.string({ produce: () => '' })],
    ['a short text late', () => Lazy.string({ produce: () => 'short' })],
  ])('fails at synthesis for an external ID that is a token for %s', (__, externalId) => {
    const stack = stackIn();
    make(stack, { externalId: externalId(stack) });
    expect(() => trustOf(stack)).toThrow('`externalId` must be 20 to 1224 letters, digits or characters of _+=,.@:/-, without white space, got a token');
  });

  test.each([
    ['a parameter of Parameter Store', (stack: Stack) => StringParameter.fromStringParameterAttributes(stack, 'P', { parameterName: '/stompy/id', version: 1 }).stringValue],
    ['a secret', () => SecretValue.secretsManager('stompy', { jsonField: 'id' }).unsafeUnwrap()],
  ])('takes an external ID from %s, which the deployment looks up', (__, externalId) => {
    const stack = stackIn();
    make(stack, { externalId: externalId(stack) });
    expect(JSON.stringify(trustOf(stack)[0].Condition)).toMatch(/"sts:ExternalId":.*\{\{resolve:/);
  });

  test('takes what the CDK has yet to look up, and then checks what it found', () => {
    const stack = stackIn('ap-southeast-1');
    make(stack, {
      stompyAccountId: StringParameter.valueFromLookup(stack, '/stompy/account'),
      externalId: StringParameter.valueFromLookup(stack, '/stompy/id'),
    });
    expect(trustOf(stack)).toHaveLength(1);
    expect(stack.node.findAll().flatMap(({ node }) => node.validate())).toEqual([]);

    const found = stackIn('ap-southeast-1', { 'ssm:account=111122223333:parameterName=/stompy/id:region=ap-southeast-1': 'short' });
    expect(() => make(found, { externalId: StringParameter.valueFromLookup(found, '/stompy/id') })).toThrow('`externalId` must be 20 to 1224');
  });

  test('takes an external ID that is known late', () => {
    const stack = stackIn();
    make(stack, { externalId: Lazy.string({ produce: () => EXTERNAL_ID }) });
    expect(trustOf(stack)[0].Condition).toEqual({ StringEquals: { 'sts:ExternalId': EXTERNAL_ID } });
  });

  test('always has both parts, whatever is given: either it fails, or the role has its condition', () => {
    const strange = fc.oneof(
      fc.constantFrom(undefined, null, '', '*', ' ', 0, true, [], [''], [EXTERNAL_ID], ['', EXTERNAL_ID], {}, { Ref: 'X' }, STOMPY, Aws.NO_VALUE),
      fc.string({ maxLength: 60 }),
      fc.stringMatching(/^[\w+=,.@:/-]{15,30}$/),
    );
    const principals = fc.oneof(fc.constantFrom(undefined, null, '', '*', 'arn:aws:iam::*:role/x', `arn:aws:iam::${STOMPY}:role/x`), fc.string());
    fc.assert(fc.property(fc.oneof(fc.constant(STOMPY), strange), strange, principals, (stompyAccountId, externalId, stompyPrincipalArn) => {
      const stack = stackIn();
      let trusts;
      try {
        make(stack, { stompyAccountId, externalId, stompyPrincipalArn } as object);
        trusts = trustOf(stack);
      } catch {
        return;
      }
      expect(trusts).toHaveLength(1);
      const [{ Principal, Condition }] = trusts;
      expect(text((Principal as { AWS: unknown }).AWS)).toMatch(/^arn:<AWS::Partition>:iam::\d{12}:root$/);
      const { 'sts:ExternalId': id, ...others } = Condition!.StringEquals;
      expect(others).toEqual({});
      expect(id).toMatch(/^[\w+=,.@:/-]{20,1224}$/);
    }), { numRuns: 150, examples: [[STOMPY, EXTERNAL_ID, undefined]] });
  });

  test('fails if AWS would not take a trust policy of that size', () => {
    const long = (letter: string, length: number) => `Stompy-${letter.repeat(length - 7)}`;
    const pattern = `arn:aws:iam::${STOMPY}:role/Stompy*`;
    expect(() => make(stackIn(), { externalId: long('a', 1000), nextExternalId: long('b', 1000), stompyPrincipalArn: pattern })).toThrow(
      /`externalId` must fit with `nextExternalId` and `stompyPrincipalArn` into a trust policy of 2048 characters, got "2\d{3} characters": ask Stompy for shorter ones/,
    );
    const stack = stackIn();
    make(stack, { externalId: long('a', 800), nextExternalId: long('b', 800), stompyPrincipalArn: pattern });
    expect(JSON.stringify(trustOf(stack)).length).toBeLessThan(2048);
  });

  test('cannot be widened by any two constructs in one stack', () => {
    const stack = stackIn();
    make(stack, {}, 'One');
    make(stack, { externalId: `${EXTERNAL_ID}-two` }, 'Two');
    expect(trustOf(stack).map(({ Condition }) => Condition!.StringEquals['sts:ExternalId'])).toEqual([EXTERNAL_ID, `${EXTERNAL_ID}-two`]);
  });
});
