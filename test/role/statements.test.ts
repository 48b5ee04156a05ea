import { Aws, Token } from 'aws-cdk-lib/core';
import type { Capability, Statement } from '../../src/permissions/capability';
import { fillStatements, isGiven, type Values } from '../../src/role/statements';

function filled(statement: Partial<Statement>, values: Values = {}): Record<string, unknown>[] {
  const capability: Capability = {
    id: 'Test',
    product: 'AnalySaver',
    policy: 'Read',
    title: 'Test',
    reason: 'For this test.',
    feature: 'Tests',
    zh: { title: '测试', reason: '用于测试。' },
    risk: 'read',
    switch: 'on',
    statements: [{ sid: 'Test', actions: ['s3:GetObject'], resources: ['*'], ...statement }],
  };
  return fillStatements(capability, values).map((each) => ({ ...each }));
}

test('values are put into resources', () => {
  expect(filled({ resources: ['arn:${Partition}:x:${Account}'] }, { Partition: 'aws', Account: '1' })[0].Resource).toBe('arn:aws:x:1');
});

test('a list in place of a whole resource gives several', () => {
  expect(filled({ resources: ['${Keys}'] }, { Keys: ['one', 'two'] })[0].Resource).toEqual(['one', 'two']);
});

test('values are put into condition keys and values', () => {
  const conditions = { StringEquals: { 'aws:ResourceTag/${Key}': '${Value}' } };
  expect(filled({ conditions }, { Key: 'k', Value: 'v' })[0].Condition).toEqual({ StringEquals: { 'aws:ResourceTag/k': 'v' } });
});

test('a list of one in a condition is written as a text', () => {
  expect(filled({ conditions: { StringEquals: { 'aws:x': ['${Regions}'] } } }, { Regions: ['one'] })[0].Condition)
    .toEqual({ StringEquals: { 'aws:x': 'one' } });
});

test('a list in a condition is repeated beside the fixed values', () => {
  expect(filled({ conditions: { StringLike: { 'aws:x': ['fixed', '${Regions}', '${Prefix}/*'] } } }, { Regions: ['a', 'b'], Prefix: 'p' })[0].Condition)
    .toEqual({ StringLike: { 'aws:x': ['fixed', 'a', 'b', 'p/*'] } });
});

test('a condition whose value is missing fails: it must never fall away silently', () => {
  expect(() => filled({ conditions: { StringEquals: { 'aws:x': '${Nothing}' } } })).toThrow('a permission needs a value for Nothing');
});

test('a resource whose value is missing fails', () => {
  expect(() => filled({ resources: ['${Nothing}'] })).toThrow('a permission needs a value for Nothing');
  expect(() => filled({ resources: ['arn:${Nothing}'] })).toThrow('a permission needs a value for Nothing');
});

describe('limits', () => {
  const limits = { StringEquals: { 'aws:RequestedRegion': '${Regions}' }, DateLessThan: { 'aws:CurrentTime': '${End}' } };

  test('stand while their values are given', () => {
    expect(filled({ limits }, { Regions: ['a'], End: 'later' })[0].Condition)
      .toEqual({ StringEquals: { 'aws:RequestedRegion': 'a' }, DateLessThan: { 'aws:CurrentTime': 'later' } });
  });

  test('fall away one by one', () => {
    expect(filled({ limits }, { End: 'later' })[0].Condition).toEqual({ DateLessThan: { 'aws:CurrentTime': 'later' } });
    expect(filled({ limits }, { Regions: [] })[0]).not.toHaveProperty('Condition');
  });

  test('stand beside conditions with the same operator, and replace none', () => {
    expect(filled({ conditions: { StringEquals: { 'aws:y': 'y' } }, limits }, { Regions: ['a'] })[0].Condition)
      .toEqual({ StringEquals: { 'aws:y': 'y', 'aws:RequestedRegion': 'a' } });
  });
});

describe('a statement that needs a value', () => {
  test.each<[string, Values]>([['missing', {}], ['an empty list', { Keys: [] }]])('falls away when it is %s', (_, values) => {
    expect(filled({ needs: 'Keys' }, values)).toEqual([]);
  });

  test('stands when it is given', () => {
    expect(filled({ needs: 'Keys' }, { Keys: ['one'] })).toHaveLength(1);
  });
});

describe('a statement for each entry', () => {
  test('is repeated with a number in its id', () => {
    expect(filled({ forEach: 'Clusters', resources: ['cluster/${Each}'] }, { Clusters: ['a', 'b'] }).map(({ Sid, Resource }) => [Sid, Resource]))
      .toEqual([['Test1', 'cluster/a'], ['Test2', 'cluster/b']]);
  });

  test('falls away without entries', () => {
    expect(filled({ forEach: 'Clusters', resources: ['cluster/${Each}'] })).toEqual([]);
  });
});

test('what is written in a value is not filled in again', () => {
  expect(filled({ resources: ['x-${One}'] }, { One: '${Two}', Two: 'no' })[0].Resource).toBe('x-${Two}');
});

test.each<[string, string | string[] | undefined, boolean]>([
  ['nothing', undefined, false],
  ['an empty list', [], false],
  ['a list', ['x'], true],
  ['a list that is a token', Token.asList({ Ref: 'Regions' }), true],
  ['a text', 'x', true],
  ['a text that is a token', Aws.REGION, true],
])('%s is given: %s', (_, value, expected) => {
  expect(isGiven(value)).toBe(expected);
});
