import { runSimulation } from '@cloud-copilot/iam-simulate';
import { Template } from 'aws-cdk-lib/assertions';
import { PSEUDO_PARAMETERS, REGION } from './role-under-test';
import type { LinkTemplateBody } from '../../site/template-body';
import type { StompyRoleProps } from '../../src';
import { deployed } from '../helpers/deployed';
import { ROLES } from '../helpers/roles';
import { CUSTOMER, EXTERNAL_ID, OTHER, stackIn, STOMPY } from '../helpers/stacks';

const NEXT = 'Stompy-7c9e6679-7425-40de-944b-e07fc1f90ae7';
const CONTROL_PLANE = `arn:aws:iam::${STOMPY}:role/StompyControlPlane`;

/** Somebody who tries to assume the role; everybody may try as far as their own account is concerned. */
interface Attempt {
  readonly principal: string;
  readonly externalId?: string;
}

async function mayAssume(trust: object, { principal, externalId }: Attempt): Promise<boolean> {
  const outcome = await runSimulation({
    request: {
      principal,
      action: 'sts:AssumeRole',
      resource: { resource: `arn:aws:iam::${CUSTOMER}:role/Stompy`, accountId: CUSTOMER },
      contextVariables: { 'aws:PrincipalArn': principal, ...externalId === undefined ? {} : { 'sts:ExternalId': externalId } },
    },
    identityPolicies: [{ name: 'MayTry', policy: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' } } }],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    resourcePolicy: trust,
  }, {});
  if (outcome.resultType === 'error') throw new Error(JSON.stringify(outcome.errors));
  return outcome.overallResult === 'Allowed';
}

describe.each(ROLES)('the role of %s', (_, make) => {
  const trustWith = (props: Partial<StompyRoleProps> = {}) => {
    const stack = stackIn(REGION);
    make(stack, props);
    const resources = deployed({ Parameters: {}, ...Template.fromStack(stack).toJSON() } as LinkTemplateBody, PSEUDO_PARAMETERS);
    const role = Object.values(resources).find(({ Type }) => Type === 'AWS::IAM::Role')!;
    return role.Properties.AssumeRolePolicyDocument as object;
  };

  test.each<[string, Attempt, boolean]>([
    ['Stompy with the external ID', { principal: CONTROL_PLANE, externalId: EXTERNAL_ID }, true],
    ['Stompy without an external ID', { principal: CONTROL_PLANE }, false],
    ['Stompy with a wrong one', { principal: CONTROL_PLANE, externalId: 'Stompy-00000000-0000-0000-0000-000000000001' }, false],
    ['Stompy for another tenant', { principal: CONTROL_PLANE, externalId: NEXT }, false],
    ['Stompy with an empty one', { principal: CONTROL_PLANE, externalId: '' }, false],
    ['Stompy with a pattern', { principal: CONTROL_PLANE, externalId: '*' }, false],
    ['another account with the external ID', { principal: `arn:aws:iam::${OTHER}:role/StompyControlPlane`, externalId: EXTERNAL_ID }, false],
    ['a role of the customer\'s account', { principal: `arn:aws:iam::${CUSTOMER}:role/developer`, externalId: EXTERNAL_ID }, false],
    // without a pattern, Stompy's account decides who of it may assume roles
    ['another principal of Stompy\'s account', { principal: `arn:aws:iam::${STOMPY}:user/somebody`, externalId: EXTERNAL_ID }, true],
  ])('%s: %j is %s', async (__, attempt, expected) => {
    expect(await mayAssume(trustWith(), attempt)).toBe(expected);
  });

  test.each<[string, Attempt, boolean]>([
    ['the named role', { principal: CONTROL_PLANE, externalId: EXTERNAL_ID }, true],
    ['the named role without the external ID', { principal: CONTROL_PLANE }, false],
    ['another role of Stompy\'s account', { principal: `arn:aws:iam::${STOMPY}:role/build`, externalId: EXTERNAL_ID }, false],
    ['a user of Stompy\'s account', { principal: `arn:aws:iam::${STOMPY}:user/StompyControlPlane`, externalId: EXTERNAL_ID }, false],
  ])('with a principal pattern, %s: %j is %s', async (__, attempt, expected) => {
    expect(await mayAssume(trustWith({ stompyPrincipalArn: CONTROL_PLANE }), attempt)).toBe(expected);
  });

  test.each<[string, string | undefined, boolean]>([
    ['the current one', EXTERNAL_ID, true],
    ['the next one', NEXT, true],
    ['neither', 'Stompy-00000000-0000-0000-0000-000000000001', false],
    ['none', undefined, false],
  ])('during a rotation, with %s', async (__, externalId, expected) => {
    expect(await mayAssume(trustWith({ nextExternalId: NEXT }), { principal: CONTROL_PLANE, externalId })).toBe(expected);
  });
});
