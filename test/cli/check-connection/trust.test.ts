import { judgeTrust } from '../../../src/cli/check-connection/trust';

const STOMPY = '444455556666';
const PRINCIPAL = { AWS: `arn:aws:iam::${STOMPY}:root` };
const CONDITION = { StringEquals: { 'sts:ExternalId': 'Stompy-1' } };
const OWN = { Effect: 'Allow', Principal: PRINCIPAL, Action: 'sts:AssumeRole', Condition: CONDITION };
const SERVICE = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };

const found = (statements: unknown, account?: string): string[] => judgeTrust('role', { Version: '2012-10-17', Statement: statements }, account).map(({ id }) => id);

/** Trusts as they are found in accounts: what the library writes, then what others write or what was changed by hand. */
test.each<[string, unknown, string[]]>([
  ['what the library writes', [OWN], ['trustOk']],
  ['one statement without a list', OWN, ['trustOk']],
  ['in China', [{ ...OWN, Principal: { AWS: `arn:aws-cn:iam::${STOMPY}:root` } }], ['trustOk']],
  ['the number alone', [{ ...OWN, Principal: { AWS: STOMPY } }], ['trustOk']],
  ['a role of Stompy\'s account', [{ ...OWN, Principal: { AWS: `arn:aws:iam::${STOMPY}:role/reader` } }], ['trustOk']],
  ['with a principal pattern', [{ ...OWN, Condition: { ...CONDITION, ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${STOMPY}:role/*` } } }], ['trustOk']],
  ['during a rotation', [{ ...OWN, Condition: { StringEquals: { 'sts:ExternalId': ['a', 'b'] } } }], ['trustOk', 'trustTwoIds']],
  ['two statements, an ID each', [OWN, { ...OWN, Condition: { StringEquals: { 'sts:ExternalId': 'b' } } }], ['trustOk', 'trustTwoIds']],
  ['the key in other letters', [{ ...OWN, Condition: { stringequals: { 'STS:externalid': 'a' } } }], ['trustOk']],
  ['without a condition', [{ ...OWN, Condition: undefined }], ['trustNoExternalId']],
  ['with an empty ID', [{ ...OWN, Condition: { StringEquals: { 'sts:ExternalId': '' } } }], ['trustNoExternalId']],
  ['with any ID', [{ ...OWN, Condition: { StringLike: { 'sts:ExternalId': '*' } } }], ['trustNoExternalId']],
  ['with an ID if there is one', [{ ...OWN, Condition: { StringEqualsIfExists: { 'sts:ExternalId': 'a' } } }], ['trustNoExternalId']],
  ['with another ID than', [{ ...OWN, Condition: { StringNotEquals: { 'sts:ExternalId': 'a' } } }], ['trustNoExternalId']],
  ['one statement with, one without', [OWN, { ...OWN, Condition: {} }], ['trustNoExternalId']],
  ['another account beside', [{ ...OWN, Principal: { AWS: [PRINCIPAL.AWS, '777788889999'] } }], ['trustOthers']],
  ['a service beside', [OWN, SERVICE], ['trustOthers']],
  ['everybody', [{ ...OWN, Principal: '*' }], ['trustOthers']],
  ['everybody beside', [OWN, { ...OWN, Principal: { AWS: '*' } }], ['trustOthers']],
  ['an identity provider beside', [OWN, { Effect: 'Allow', Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/idp' }, Action: 'sts:AssumeRoleWithSAML' }], ['trustOthers']],
  ['everybody, and a service', [{ ...OWN, Principal: { AWS: '*' } }, SERVICE], ['trustOthers']],
  ['an identity provider of Stompy\'s account alone', [{ Effect: 'Allow', Principal: { Federated: `arn:aws:iam::${STOMPY}:saml-provider/idp` }, Action: 'sts:AssumeRoleWithSAML' }], ['trustOtherAccount']],
  ['another identity provider beside', [OWN, { Effect: 'Allow', Principal: { Federated: 'accounts.google.com' }, Action: 'sts:AssumeRoleWithWebIdentity' }], ['trustOthers']],
  ['one who may also tag sessions', [{ ...OWN, Action: ['sts:AssumeRole', 'sts:TagSession'] }], ['trustOk']],
  ['an ID that ends like the number', [{ ...OWN, Principal: { AWS: `AROA${STOMPY}` } }], ['trustOtherAccount']],
  ['a longer number', [{ ...OWN, Principal: { AWS: `${STOMPY}7` } }], ['trustOtherAccount']],
  ['nobody in particular', [{ ...OWN, Principal: undefined }], ['trustStrange']],
  ['another account alone', [{ ...OWN, Principal: { AWS: '777788889999' } }], ['trustOtherAccount']],
  ['a role that was deleted', [{ ...OWN, Principal: { AWS: 'AROAEXAMPLEID' } }], ['trustOtherAccount']],
  ['more conditions', [{ ...OWN, Condition: { ...CONDITION, Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }], ['trustOk', 'trustLimited']],
  ['tagging of sessions beside', [OWN, { ...OWN, Action: 'sts:TagSession', Condition: undefined }], ['trustOk']],
  ['all actions', [{ ...OWN, Action: 'sts:*' }], ['trustOk']],
  ['no action that assumes', [{ ...OWN, Action: 'sts:TagSession' }], ['trustNobody']],
  ['a deny', [OWN, { ...OWN, Effect: 'Deny' }], ['trustStrange']],
  ['all but some', [{ ...OWN, Principal: undefined, NotPrincipal: PRINCIPAL }], ['trustStrange']],
  ['whom, and whom not', [{ ...OWN, NotPrincipal: PRINCIPAL }], ['trustStrange']],
  ['all actions but some beside', [OWN, { ...OWN, Action: undefined, NotAction: 'iam:*' }], ['trustStrange']],
  ['no statement', [], ['trustStrange']],
])('%s', (_, statements, ids) => {
  expect(found(statements, STOMPY)).toEqual(ids);
});

test.each<[string, unknown, string[]]>([
  ['the only account', [OWN], ['trustUncompared']],
  ['the only account, and a service', [OWN, SERVICE], ['trustOthers']],
  ['two accounts', [OWN, { ...OWN, Principal: { AWS: '777788889999' } }], ['trustOthers']],
  ['a service alone', [SERVICE], ['trustOthers']],
  ['without an ID', [{ ...OWN, Condition: {} }], ['trustNoExternalId']],
])('where Stompy\'s account is not given, it is left to the reader: %s', (_, statements, ids) => {
  expect(found(statements)).toEqual(ids);
});

test.each([['a text, as an older AWS CLI may leave it', JSON.stringify({ Statement: [OWN] }), 'trustOk'], ['nothing', undefined, 'trustStrange']])('%s', (_, document, id) => {
  expect(judgeTrust('role', document, STOMPY).map((each) => each.id)).toEqual([id]);
});

test('each principal, ID and condition is named once', () => {
  const facts = (statements: unknown, account?: string) => judgeTrust('role', { Statement: statements }, account).map((each) => each.facts);
  expect(facts([SERVICE, OWN, { ...OWN, Principal: { AWS: ['777788889999', '777788889999'] } }], STOMPY)).toEqual([{ about: 'role', principals: 'lambda.amazonaws.com, 777788889999' }]);
  expect(facts([OWN, SERVICE])).toEqual([{ about: 'role', principals: 'lambda.amazonaws.com' }]);
  expect(facts([OWN, { ...OWN, Principal: { AWS: '777788889999' } }])).toEqual([{ about: 'role', principals: `${PRINCIPAL.AWS}, 777788889999` }]);
  const conditions = { StringEquals: { 'sts:ExternalId': ['a', 'b'] }, Bool: { 'aws:SecureTransport': 'true', 'aws:MultiFactorAuthPresent': 'true' } };
  expect(facts([{ ...OWN, Condition: conditions }, { ...OWN, Condition: conditions }], STOMPY)).toEqual([
    { about: 'role', account: STOMPY, ids: 'a, b' }, { about: 'role', number: '2' }, { about: 'role', keys: 'aws:SecureTransport, aws:MultiFactorAuthPresent' },
  ]);
});
