import { CfnRole, ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Duration, Tags } from 'aws-cdk-lib/core';
import { PERMISSIONS_VERSION } from '../../src/permissions/version';
import { infos, warningIds } from '../helpers/annotations';
import { ROLES } from '../helpers/roles';
import { CUSTOMER, EXTERNAL_ID, stackIn, STOMPY } from '../helpers/stacks';
import { onlyResource, resourcesOf, text } from '../helpers/templates';

const VERSION_TAG = { Key: 'stompy:permissions-version', Value: PERMISSIONS_VERSION };

describe.each(ROLES)('%s', (name, make) => {
  test('makes a role without a name, at the root path, with sessions of one hour', () => {
    const stack = stackIn();
    make(stack);
    const { Properties: role } = onlyResource(stack, 'AWS::IAM::Role');
    expect(Object.keys(role).sort()).toEqual(['AssumeRolePolicyDocument', 'Description', 'ManagedPolicyArns', 'MaxSessionDuration', 'Tags']);
    expect(role.MaxSessionDuration).toBe(3600);
    expect(role.Description).toContain(name.replace(/Stompy(.*)Role/, 'Stompy $1'));
  });

  test('gives the role unnamed managed policies, and the role waits for none of them', () => {
    const stack = stackIn();
    make(stack);
    const policies = resourcesOf(stack, 'AWS::IAM::ManagedPolicy');
    for (const { Properties: policy } of Object.values(policies)) {
      expect(policy).not.toHaveProperty('ManagedPolicyName');
      expect(policy).not.toHaveProperty('Roles');
    }
    expect(onlyResource(stack, 'AWS::IAM::Role').Properties.ManagedPolicyArns).toEqual(Object.keys(policies).map((id) => ({ Ref: id })));
    expect(resourcesOf(stack, 'AWS::IAM::Policy')).toEqual({});
  });

  test('shows the role and its ARN, and is changed by escape hatches as the role', () => {
    const stack = stackIn();
    const stompy = make(stack);
    expect(stompy.roleArn).toBe(stompy.role.roleArn);
    expect(stompy.node.defaultChild).toBe(stompy.role.node.defaultChild);
    expect(stompy.node.defaultChild).toBeInstanceOf(CfnRole);
    expect(stack.resolve(stompy.roleArn)).toEqual({ 'Fn::GetAtt': [onlyResource(stack, 'AWS::IAM::Role').logicalId, 'Arn'] });
  });

  test('takes boundary, path, session length, description and tags', () => {
    const stack = stackIn();
    make(stack, {
      permissionsBoundary: ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'vendors'),
      path: '/vendors/stompy/',
      maxSessionDuration: Duration.hours(12),
      description: 'Für Stompy',
      tags: { vendor: 'stompy', team: 'platform' },
    });
    const { Properties: role } = onlyResource(stack, 'AWS::IAM::Role');
    expect(role).toMatchObject({ Path: '/vendors/stompy/', MaxSessionDuration: 43_200, Description: 'Für Stompy' });
    expect(text(role.PermissionsBoundary)).toMatch(/:policy\/vendors$/);
    const policies = Object.values(resourcesOf(stack, 'AWS::IAM::ManagedPolicy'));
    expect(policies.map(({ Properties }) => Properties.Path)).toEqual(policies.map(() => '/vendors/stompy/'));
    expect(role.Tags).toEqual([VERSION_TAG, { Key: 'team', Value: 'platform' }, { Key: 'vendor', Value: 'stompy' }]);
  });

  test('carries the tags of the app beside its own', () => {
    const stack = stackIn();
    Tags.of(stack).add('app', 'finops');
    make(stack, { tags: { vendor: 'stompy' } });
    expect(onlyResource(stack, 'AWS::IAM::Role').Properties.Tags).toEqual([{ Key: 'app', Value: 'finops' }, VERSION_TAG, { Key: 'vendor', Value: 'stompy' }]);
  });

  test('carries the version of its permissions, whatever the app\'s tags say', () => {
    const stack = stackIn();
    Tags.of(stack).add(VERSION_TAG.Key, '1999');
    make(stack);
    expect(onlyResource(stack, 'AWS::IAM::Role').Properties.Tags).toEqual([VERSION_TAG]);
    expect(() => make(stackIn(), { tags: { [VERSION_TAG.Key]: '1999' } }))
      .toThrow('`tags` must not name the tag that shows the version of the permissions, got "stompy:permissions-version": leave it out, it is always set');
  });

  test('fits one stack twice', () => {
    const stack = stackIn();
    make(stack, {}, 'One');
    make(stack, {}, 'Two');
    expect(Object.keys(resourcesOf(stack, 'AWS::IAM::Role'))).toHaveLength(2);
  });

  test('warns, in a way that can be acknowledged, when the account to trust is the customer\'s own', () => {
    const stack = stackIn('us-east-1');
    make(stack, { stompyAccountId: CUSTOMER });
    expect(warningIds(stack)).toEqual(['stompy-cdk:StompyRole.ownAccount']);
  });

  test('does not warn for another account', () => {
    const stack = stackIn('us-east-1');
    make(stack);
    expect(warningIds(stack)).toEqual([]);
    expect(infos(stack).length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['11 digits', '44445555666'],
    ['13 digits', '4444555566667'],
    ['nothing', ''],
    ['letters', 'stompy'],
    ['hyphens', '4444-5555-6666'],
    ['white space', '444455556666 '],
    ['the number of the documentation', '123456789012'],
    ['zeros', '000000000000'],
    ['one digit twelve times', '999999999999'],
    ['a count', '012345678901'],
    ['a wildcard', '*'],
    ['other digits', '٤٤٤٤٥٥٥٥٦٦٦٦'],
  ])('fails for an account id that is %s', (_, stompyAccountId) => {
    expect(() => make(stackIn(), { stompyAccountId }, 'Role')).toThrow(new Error(
      `[Stack/Role] \`stompyAccountId\` must be a real AWS account number of 12 digits, got ${JSON.stringify(stompyAccountId)}: `
      + 'copy the number that Stompy shows on its connection page',
    ));
  });

  test.each([
    ['empty', ''],
    ['19 characters', 'x'.repeat(18) + 'y'],
    ['1225 characters', 'xy'.repeat(612) + 'x'],
    ['an account id', STOMPY],
    ['one character again and again', 'x'.repeat(30)],
    ['with a space', `${EXTERNAL_ID} `],
    ['with a new line at its end', `${EXTERNAL_ID}\n`],
    ['with a tab', `a\t${EXTERNAL_ID}`],
    ['with a character STS refuses', `${EXTERNAL_ID}!`],
    ['with a wildcard', `${EXTERNAL_ID}*`],
    ['with a policy variable', '${aws:PrincipalAccount}-${aws:username}'],
    ['a placeholder', '<your external ID here>'],
    ['of other letters', '外部識別碼外部識別碼外部識別碼外部識別碼外部識別碼'],
  ])('fails for an external ID that is %s', (_, externalId) => {
    expect(() => make(stackIn(), { externalId }, 'Role')).toThrow(new Error(
      '[Stack/Role] `externalId` must be 20 to 1224 letters, digits or characters of _+=,.@:/-, without white space, '
      + `got ${JSON.stringify(externalId)}: copy the external ID that Stompy generated for this account; never make one up`,
    ));
  });

  test.each(['externalId', 'stompyAccountId'])('fails without %s, which plain JavaScript allows to forget', (prop) => {
    expect(() => make(stackIn(), { [prop]: undefined })).toThrow(`\`${prop}\` must be`);
  });

  test('fails for a list of external IDs, which plain JavaScript allows', () => {
    expect(() => make(stackIn(), { externalId: [EXTERNAL_ID, 'x'] as unknown as string })).toThrow(`\`externalId\` must be 20 to 1224 letters, digits or characters of _+=,.@:/-, without white space, got ["${EXTERNAL_ID}","x"]`);
  });

  test.each(['*', `arn:aws:iam::${STOMPY}:root`, `arn:aws:iam::${STOMPY}:role/`, 'arn:aws:iam::*:role/Stompy', `arn:aws:sts::${STOMPY}:assumed-role/a/b`, ''])(
    'fails for the principal %j', (stompyPrincipalArn) => {
      expect(() => make(stackIn(), { stompyPrincipalArn })).toThrow(
        '`stompyPrincipalArn` must be the ARN of a role or user, wildcards allowed in its name, such as arn:aws:iam::<Stompy account>:role/Stompy*, '
        + `got ${JSON.stringify(stompyPrincipalArn)}: take the pattern from Stompy, or leave it out to trust every principal that Stompy's account lets assume roles`,
      );
    });

  test('fails for a principal of another account than Stompy\'s', () => {
    expect(() => make(stackIn(), { stompyPrincipalArn: `arn:aws:iam::${CUSTOMER}:role/Stompy` })).toThrow(
      `\`stompyPrincipalArn\` must be in the account of \`stompyAccountId\`, ${STOMPY}, got "arn:aws:iam::${CUSTOMER}:role/Stompy": correct either of them`,
    );
  });

  test.each([
    [Duration.minutes(59), 'Duration.minutes(59)'],
    [Duration.seconds(43_201), 'Duration.seconds(43201)'],
    [Duration.hours(13), 'Duration.hours(13)'],
  ])('fails for a session of %s', (maxSessionDuration, shown) => {
    expect(() => make(stackIn(), { maxSessionDuration }))
      .toThrow(`\`maxSessionDuration\` must be 1 to 12 hours, got "${shown}": use Duration.hours()`);
  });

  test.each(['vendors', '/vendors', 'vendors/', '', '/ven dors/', `/${'x'.repeat(511)}/`])('fails for the path %j', (path) => {
    expect(() => make(stackIn(), { path })).toThrow('`path` must begin and end with / and have at most 512 characters, got');
  });

  test.each([['its length', 'x'.repeat(1001)], ['its script', '給 Stompy']])('fails for a description that IAM refuses for %s', (_, description) => {
    expect(() => make(stackIn(), { description })).toThrow('`description` must have at most 1000 characters of Latin-1, got');
  });

  test('fails once for everything that is wrong, before anything is made', () => {
    const stack = stackIn();
    expect(() => make(stack, { stompyAccountId: '1', externalId: '', path: 'x' }, 'Role'))
      .toThrow(/^\[Stack\/Role\] 3 mistakes:\n  `stompyAccountId` .*\n  `externalId` .*\n  `path` [^\n]*$/);
    expect(stack.node.findChild('Role').node.children).toEqual([]);
  });
});
