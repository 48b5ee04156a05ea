import { ANALYSAVER, ROLE, ROLE_ARN } from './account';
import { answerOf } from './play';
import { Aws } from '../../../src/cli/aws/aws';
import { AWS_WORDS } from '../../../src/cli/aws/words';
import { judgePolicies, type Policies, type Policy } from '../../../src/cli/check-connection/policies';
import { isReadable, readableObjects } from '../../../src/cli/check-connection/readable';
import { judgeVersion, productOf } from '../../../src/cli/check-connection/role';
import { POLICY_DESCRIPTIONS } from '../../../src/permissions/descriptions';
import { play, refused, said } from '../recorded';

const policy = (name: string, Description?: string, AttachmentCount = 1): Policy =>
  ({ Arn: `arn:aws:iam::111122223333:policy/${name}`, Description, AttachmentCount, DefaultVersionId: 'v1' });
const { Read, Purchase, Guardrail, ScopedGuardrail } = POLICY_DESCRIPTIONS;
const OURS = [policy('Read', Read), policy('Guardrail', Guardrail), policy('Scoped', ScopedGuardrail)];
const AWS_OWN = (name: string) => `arn:aws:iam::aws:policy/${name}`;
const HIDDEN = { is: 'hidden', code: 'AccessDenied' } as const;

/** A role with its three policies, others beside, and more that is known. */
function given(attached: (Policy | string)[] = OURS, known: Policy[] = [], more: Partial<Policies> = {}): Policies {
  const policies = attached.flatMap((each) => typeof each === 'string' ? [] : [each]);
  return {
    attached: { is: 'there', what: attached.map((each) => typeof each === 'string' ? each : each.Arn) },
    inline: { is: 'there', what: [] },
    known: [...policies, ...known],
    ...more,
  };
}

const OK = { id: 'policiesOk', facts: { number: '3' } };
test.each<[string, Policies, object[]]>([
  ['its own', given(), [OK]],
  ['one that the stack made and somebody detached', given(OURS, [policy('Buy', Purchase, 0)]), [{ id: 'policiesDetached', facts: { policies: `"${Purchase}"` } }]],
  ['one of another role of the stack', given(OURS, [policy('Buy', Purchase)]), [OK]],
  ['one of somebody else that no role has', given(OURS, [policy('Theirs', 'theirs', 0)]), [OK]],
  ['two that no role of ours lacks', given(OURS.slice(2)), [{ id: 'policiesDetached', facts: { policies: `"${Read}", "${Guardrail}"` } }]],
  ['no more than may be seen', given(OURS.slice(2), [], { hidden: HIDDEN }), [{ id: 'policiesHidden', facts: { code: 'AccessDenied' } }]],
  ['more', given([...OURS, policy('More', 'more'), policy('Silent'), AWS_OWN('ReadOnlyAccess'), AWS_OWN('AWSDenyAllButMe')], [], { inline: { is: 'there', what: ['part'] } }), [
    { id: 'policiesAdded', facts: { policies: [AWS_OWN('ReadOnlyAccess'), AWS_OWN('AWSDenyAllButMe'), policy('More').Arn, policy('Silent').Arn, 'part'].join(', ') } },
  ]],
  ['the one that cuts it off', given([...OURS, AWS_OWN('AWSDenyAll')]), [{ id: 'policiesCutOff' }]],
  ['a part that may not be seen', given(OURS, [], { inline: HIDDEN, hidden: HIDDEN }), [{ id: 'policiesHidden' }]],
])('a role with %s', (_, policies, findings) => {
  const found = judgePolicies('role', policies);
  expect(found).toHaveLength(findings.length);
  expect(found).toMatchObject(findings);
});

test('lists that AWS leaves out are empty, and without a stack there are no others', async () => {
  const { findings } = await answerOf({
    args: ['--role', ROLE_ARN],
    answers: {
      [`iam list-attached-role-policies ${ROLE}`]: said({}),
      [`iam list-role-policies ${ROLE}`]: said({}),
      [`cloudformation describe-stack-resources ${ROLE}`]: refused('ValidationError', 'DescribeStackResources'),
      's3api list-objects-v2': said({}),
    },
  });
  expect(findings.filter(({ check: what }) => what === 'policies').map(({ id }) => id)).toEqual(['policiesDetached']);
});

describe('what a role may read', () => {
  const statement = (Action: unknown, Resource: unknown, Effect = 'Allow') => ({ Effect, Action, Resource });
  const READING = policy('Read', Read);
  const read = async (policies: Policies, ...statements: object[]) => {
    const calls: string[][] = [];
    const answer = said({ PolicyVersion: { Document: { Statement: statements } } });
    const patterns = await readableObjects(new Aws(play({ 'iam get-policy-version': answer }, calls), AWS_WORDS.en, {}), policies);
    return { patterns, calls: calls.map((call) => call.slice(2, -2).join(' ')) };
  };

  test('is in the statements that allow to get objects, in the default version of the policies that read', async () => {
    const { patterns, calls } = await read(
      given([READING, policy('Guardrail', Guardrail)], [policy('Detached', POLICY_DESCRIPTIONS.Exports)]),
      statement(['s3:ListBucket', 's3:GetObject'], 'arn:aws:s3:::a/*'), statement('s3:Get*', ['arn:aws:s3:::b/*']), statement('s3:GetObject', 'arn:aws:s3:::c/*', 'Deny'), statement('s3:ListBucket', 'arn:aws:s3:::d'),
    );
    expect(patterns).toEqual(['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*']);
    expect(calls).toEqual([`--policy-arn ${READING.Arn} --version-id v1`]);
  });

  test.each([['the attached ones', { attached: HIDDEN }], ['one of them', { hidden: HIDDEN }]])('is unknown where %s may not be seen', async (_, more) => {
    expect(await read(given([READING], [], more))).toEqual({ patterns: undefined, calls: [] });
  });

  test('is a place if one of the patterns is about it', () => {
    const patterns = ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'];
    expect(['a', 'b', 'c'].map((bucket) => isReadable(patterns, `arn:aws:s3:::${bucket}/cur/*`))).toEqual([true, true, false]);
  });
});

test.each([['2026-11-24.10', '2026-11-24.9', 'versionNewer'], ['2026-11-24.9', '2026-11-24.10', 'versionOlder'], ['2026-11-24', '2026-11-24', 'versionSame']])(
  'the version %s beside %s', (version, ours, id) => {
    expect(judgeVersion('role', version, ours)).toMatchObject({ id, facts: { version, ours } });
  });

test('a role without a description is of no product that is known', () => {
  expect([undefined, 'ours', ANALYSAVER.role.Description as string].map((Description) => productOf({ RoleName: ROLE, Arn: ROLE_ARN, Description }))).toEqual([undefined, undefined, 'AnalySaver']);
});
