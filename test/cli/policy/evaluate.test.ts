import { every, opposite, some, type Answer } from '../../../src/cli/policy/answer';
import { concerns, type Caller } from '../../../src/cli/policy/evaluate';
import type { Statement } from '../../../src/cli/policy/statement';

const CALLER: Caller = {
  isNamed: (kind, principal) => kind === 'AWS' && principal === 'me' ? 'yes' : principal === 'perhaps' ? 'maybe' : 'no',
  isAnybody: 'yes',
  context: {},
};
const CALL = { action: 's3:PutObject', resource: 'arn:aws:s3:::costs/cur/*' };
const ALL = { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' } as const;

test.each<[string, object, Answer]>([
  ['everything', ALL, 'yes'],
  ['everybody as AWS', { ...ALL, Principal: { AWS: '*' } }, 'yes'],
  ['everybody of another kind', { ...ALL, Principal: { Federated: '*' } }, 'no'],
  ['by name', { ...ALL, Principal: { AWS: ['you', 'me'] } }, 'yes'],
  ['by another name', { ...ALL, Principal: { AWS: 'you' } }, 'no'],
  ['by another kind', { ...ALL, Principal: { Service: 'me' } }, 'no'],
  ['by several kinds', { ...ALL, Principal: { Service: 'x', AWS: 'me' } }, 'yes'],
  ['perhaps', { ...ALL, Principal: { AWS: ['you', 'perhaps'] } }, 'maybe'],
  ['a principal that is no object', { ...ALL, Principal: 'me' }, 'maybe'],
  ['no principal', { ...ALL, Principal: undefined }, 'maybe'],
  ['nobody', { ...ALL, Principal: {} }, 'no'],
  ['all but you', { ...ALL, Principal: undefined, NotPrincipal: { AWS: 'you' } }, 'yes'],
  ['all but me', { ...ALL, Principal: undefined, NotPrincipal: { AWS: 'me' } }, 'maybe'],
  ['an allow for all but you', { ...ALL, Effect: 'Allow', Principal: undefined, NotPrincipal: { AWS: 'you' } }, 'maybe'],

  ['the action', { ...ALL, Action: 'S3:putobject' }, 'yes'],
  ['the action by wildcard, in a list', { ...ALL, Action: ['s3:Get*', 's3:Put?bject'] }, 'yes'],
  ['another action', { ...ALL, Action: 's3:GetObject' }, 'no'],
  ['all but the action', { ...ALL, Action: undefined, NotAction: ['s3:Put*'] }, 'no'],
  ['all but another', { ...ALL, Action: undefined, NotAction: 's3:Get*' }, 'yes'],
  ['no action', { ...ALL, Action: undefined }, 'maybe'],
  ['an action that is no text', { ...ALL, Action: [5] }, 'maybe'],

  ['the resource', { ...ALL, Resource: ['arn:aws:s3:::x', 'arn:aws:s3:::costs/*'] }, 'yes'],
  ['a part of it', { ...ALL, Resource: 'arn:aws:s3:::costs/cur/a*' }, 'maybe'],
  ['another resource', { ...ALL, Resource: 'arn:aws:s3:::costs/other/*' }, 'no'],
  ['all but the resource', { ...ALL, Resource: undefined, NotResource: 'arn:aws:s3:::costs/*' }, 'no'],
  ['all but a part of it', { ...ALL, Resource: undefined, NotResource: ['arn:aws:s3:::costs/cur/a*'] }, 'maybe'],
  ['all but another one', { ...ALL, Resource: undefined, NotResource: 'arn:aws:s3:::x/*' }, 'yes'],
  ['no resource', { ...ALL, Resource: undefined }, 'maybe'],
  ['a variable', { ...ALL, Resource: 'arn:aws:s3:::costs/${aws:username}/*' }, 'maybe'],
  ['a variable elsewhere', { ...ALL, Resource: 'arn:aws:s3:::x/${aws:username}/*' }, 'no'],
  ['a variable at the end of all', { ...ALL, Resource: 'arn:aws:s3:::costs/*${aws:username}' }, 'maybe'],

  ['a condition', { ...ALL, Condition: { Bool: { x: 'y' } } }, 'maybe'],
])('%s', (_, statement, answer) => {
  expect(concerns(statement as Statement, CALLER, CALL)).toBe(answer);
});

test.each<[Answer[], Answer, Answer]>([
  [[], 'yes', 'no'], [['yes'], 'yes', 'yes'], [['no'], 'no', 'no'], [['maybe'], 'maybe', 'maybe'],
  [['yes', 'no'], 'no', 'yes'], [['yes', 'maybe'], 'maybe', 'yes'], [['maybe', 'no'], 'no', 'maybe'], [['no', 'maybe', 'yes'], 'no', 'yes'],
])('of %j every is %s and some is %s', (answers, all, any) => {
  expect([every(answers), some(answers)]).toEqual([all, any]);
});

test('opposites', () => {
  expect((['yes', 'maybe', 'no'] as const).map(opposite)).toEqual(['no', 'maybe', 'yes']);
});
