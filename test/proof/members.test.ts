import { Template } from 'aws-cdk-lib/assertions';
import { compared, effective, reachable } from './effective';
import { leftActions } from './guarded-actions';
import {
  CONFIGURATIONS, fromTemplate, IMAGES, INSTANCE_ROLE, KEY, PSEUDO_PARAMETERS, REGION, SECURITY_GROUP, spoTainerWith, SUBNET, type RoleUnderTest,
} from './role-under-test';
import type { LinkTemplateBody, LinkTemplateResource } from '../../site/template-body';
import { synthesizeLinkTemplates } from '../../site/templates';
import { SpoTainerAccess, SpoTainerCapability, type StompyOrganizationRolloutProps } from '../../src';
import { deployed, managedPolicies } from '../helpers/deployed';
import { memberOf, rollout, stackSets, UNIT, type StackSetProperties } from '../helpers/organization';
import { spoTainer } from '../helpers/roles';
import { CUSTOMER, EXTERNAL_ID, STOMPY, stackIn } from '../helpers/stacks';

type Props = Partial<StompyOrganizationRolloutProps>;
type Resources = Record<string, LinkTemplateResource>;

const FORM = { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID, OrganizationalUnits: UNIT };

/** What a member has, once CloudFormation has deployed the StackSet's template with the StackSet's parameters. */
function memberResources(stackSet: StackSetProperties): Resources {
  const { body, values } = memberOf(stackSet);
  return deployed(body, { ...PSEUDO_PARAMETERS, ...values });
}

function fromRollout(props: Props = {}): Resources {
  // the parent is elsewhere: what the member gets may not depend on it
  const stack = stackIn('eu-west-1');
  rollout(stack, props);
  return memberResources(stackSets(stack)[0]);
}

/** The member of a stack from the link. */
function fromLink(choices: Record<string, string> = {}): Resources {
  const { body } = synthesizeLinkTemplates().find(({ name }) => name === 'organization')!;
  const { MemberRoles: stackSet } = deployed(body, { ...PSEUDO_PARAMETERS, ...FORM, ...choices });
  return memberResources(stackSet.Properties as unknown as StackSetProperties);
}

const underTest = (resources: Resources): RoleUnderTest => ({ product: 'SpoTainer', policies: managedPolicies(resources) });

/** Each configuration of the role by objects, and the same by what a rollout takes in their place. */
const ROLLOUTS: Record<string, Props> = {
  'spotainer-read': { access: SpoTainerAccess.READ_ONLY },
  'spotainer-defaults': {},
  'spotainer-unlimited': {
    enabledCapabilities: Object.values(SpoTainerCapability),
    instanceRoleNames: ['web'],
    volumeKeyArns: [KEY],
    eksClusters: ['shop'],
  },
  'spotainer-everything': {
    enabledCapabilities: Object.values(SpoTainerCapability),
    instanceRoleNames: ['web'],
    vpcIds: ['vpc-0a1b2c3d'],
    volumeKeyArns: [KEY],
    eksClusters: ['shop'],
    regions: [REGION],
    strictTagging: true,
    tagKeys: ['cost-center'],
    imageAccounts: [IMAGES],
    imageTagKey: 'image',
    imageTagValue: 'golden',
    internalLoadBalancersOnly: true,
    loadBalancerSubnetIds: [SUBNET],
    loadBalancerSecurityGroupIds: [SECURITY_GROUP],
  },
};

const PAIRS: [name: string, member: () => RoleUnderTest, same: () => RoleUnderTest][] = [
  ...Object.entries(ROLLOUTS).map(([name, props]) =>
    [`a member with ${name}, and StompySpoTainerRole in an app`, () => underTest(fromRollout(props)), () => CONFIGURATIONS[name]] as [string, () => RoleUnderTest, () => RoleUnderTest]),
  ['a member from the link, and the role from its own link', () => underTest(fromLink()), () => fromTemplate('spotainer-role', FORM)],
  ['a member that only reads from the link, and the role from its own link', () => underTest(fromLink({ Permissions: 'ReadOnly' })),
    () => fromTemplate('spotainer-role', { ...FORM, Permissions: 'ReadOnly' })],
  ['a member from the link, and StompySpoTainerRole in an app', () => underTest(fromLink()), () => spoTainerWith()],
];

test('every configuration of the role has its rollout', () => {
  expect(Object.keys(ROLLOUTS)).toEqual(Object.keys(CONFIGURATIONS).filter((name) => name.startsWith('spotainer')));
  expect(INSTANCE_ROLE.endsWith(':role/web')).toBe(true);
});

test.each(PAIRS)('%s may do the same, action by action', async (_, member, same) => {
  const [one, other] = [member(), same()];
  const { ours, theirs, actions } = await compared(one, other);
  expect(ours).toEqual(theirs);
  expect(actions.length).toBeGreaterThan(20);
  expect(await leftActions(one)).toEqual(await leftActions(other));
  expect(await reachable(one)).toEqual([]);
}, 240_000);

test('a difference would be found', async () => {
  const [one, other] = [underTest(fromRollout({ instanceRoleNames: ['web'] })), underTest(fromRollout())];
  expect(await effective(one, ['iam:PassRole'])).not.toEqual(await effective(other, ['iam:PassRole']));
});

describe('the trust of a member', () => {
  const trustIn = (resources: Resources) => Object.values(resources).find(({ Type }) => Type === 'AWS::IAM::Role')!.Properties.AssumeRolePolicyDocument;

  function ofRole(props: Props): unknown {
    const stack = stackIn(REGION);
    spoTainer(stack, props);
    return trustIn(deployed({ Parameters: {}, ...Template.fromStack(stack).toJSON() } as LinkTemplateBody, PSEUDO_PARAMETERS));
  }

  test.each<Props>([
    {},
    { nextExternalId: `${EXTERNAL_ID}-next` },
    { stompyPrincipalArn: `arn:aws:iam::${STOMPY}:role/Stompy*` },
    { nextExternalId: `${EXTERNAL_ID}-next`, stompyPrincipalArn: `arn:aws:iam::${STOMPY}:role/Stompy*` },
  ])('with %j is as narrow as that of StompySpoTainerRole', (props) => {
    expect(trustIn(fromRollout(props))).toEqual(ofRole(props));
  });

  test('from the link, too', () => {
    expect(trustIn(fromLink())).toEqual(ofRole({}));
    expect(JSON.stringify(trustIn(fromLink()))).toContain(`{"StringEquals":{"sts:ExternalId":"${EXTERNAL_ID}"}}`);
  });
});

test('sessions, boundary, tags and description of a member are those of StompySpoTainerRole', () => {
  const stack = stackIn(REGION);
  const props = { description: 'For spot', tags: { team: 'finops' }, path: '/vendors/' };
  spoTainer(stack, props);
  const theirs = deployed({ Parameters: {}, ...Template.fromStack(stack).toJSON() } as LinkTemplateBody, PSEUDO_PARAMETERS);
  const role = (resources: Resources) => Object.values(resources).find(({ Type }) => Type === 'AWS::IAM::Role')!.Properties;
  const { ManagedPolicyArns: attached, ...plain } = role(theirs);
  const { ManagedPolicyArns: memberAttached, RoleName: name, ...member } = role(fromRollout({ ...props, permissionsBoundaryName: undefined, roleName: 'Stompy' }));
  expect(member).toEqual(plain);
  expect([name, memberAttached]).toEqual(['Stompy', attached]);
  expect(role(fromRollout({ permissionsBoundaryName: 'b' })).PermissionsBoundary).toBe(`arn:aws:iam::${CUSTOMER}:policy/b`);
});
