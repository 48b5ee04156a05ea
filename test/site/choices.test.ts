import { synthesizeLinkTemplates } from '../../site/templates';
import { deployed, managedPolicies } from '../helpers/deployed';
import { EXTERNAL_ID, STOMPY } from '../helpers/stacks';
import { list, sids, type Statement } from '../helpers/templates';

const TEMPLATES = Object.fromEntries(synthesizeLinkTemplates().map(({ name, body }) => [name, body]));
const TRUST = { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID };
const BUCKET = { ...TRUST, CostAndUsageBucket: 'costs-of-acme' };

type Choices = Record<string, string>;
const ROLES: [template: string, role: string, choices: Choices][] = [
  ['spotainer-role', 'SpoTainerRole', { ...TRUST }],
  ['spotainer-role', 'SpoTainerRole', { ...TRUST, Permissions: 'ReadOnly' }],
  ['spotainer-role', 'SpoTainerRole', { ...TRUST, VolumeKeys: 'arn:aws:kms:eu-west-1:111122223333:key/x', Regions: 'eu-west-1' }],
  ['spotainer-role', 'SpoTainerRole', { ...TRUST, Permissions: 'ReadOnly', VolumeKeys: 'arn:aws:kms:eu-west-1:111122223333:key/x', Regions: 'eu-west-1' }],
  ['analyzer-role', 'StompyFinOpsRole', { ...BUCKET }],
  ['analyzer-role', 'StompyFinOpsRole', { ...BUCKET, ReportPrefix: 'billing', Purchases: 'Yes' }],
  ['analyzer-with-report', 'StompyFinOpsRole', { ...TRUST }],
  ['analyzer-with-report', 'StompyFinOpsRole', { ...TRUST, Purchases: 'Yes' }],
];

function allowed(template: string, choices: Choices): Statement[] {
  return Object.values(managedPolicies(deployed(TEMPLATES[template], choices))).flat().filter(({ Effect }) => Effect === 'Allow');
}

function actions(template: string, choices: Choices): string[] {
  return allowed(template, choices).flatMap(({ Action }) => list(Action));
}

const changing = (all: string[]) => all.filter((action) => !/^\w+:(Describe|Get|List)/.test(action));

describe.each(ROLES)('%s, %s with %j', (template, roleId, choices) => {
  const resources = deployed(TEMPLATES[template], choices);
  const role = resources[roleId].Properties;

  test('attaches exactly the policies that are made', () => {
    const made = Object.keys(managedPolicies(resources)).map((id) => `<${id}>`);
    expect([...role.ManagedPolicyArns as string[]].sort()).toEqual(made.sort());
  });

  test('trusts Stompy\'s account with the external ID, and nobody else', () => {
    expect((role.AssumeRolePolicyDocument as { Statement: Statement[] }).Statement).toEqual([{
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { AWS: `arn:<AWS::Partition>:iam::${STOMPY}:root` },
      Condition: { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } },
    }]);
  });
});

describe('PermissionsBoundary', () => {
  const rolesOf = (template: string, boundary: Choices) => Object.values(deployed(TEMPLATES[template], { ...BUCKET, ...boundary }))
    .filter(({ Type }) => Type === 'AWS::IAM::Role').map(({ Properties }) => Properties.PermissionsBoundary);

  test.each([['spotainer-role', 1], ['analyzer-role', 1], ['analyzer-with-report', 2], ['cur-report', 1]])('of %s is on each of its roles', (template, count) => {
    expect(rolesOf(template, { PermissionsBoundary: 'vendors/Boundary' })).toEqual(Array(count).fill('arn:<AWS::Partition>:iam::<AWS::AccountId>:policy/vendors/Boundary'));
    expect(rolesOf(template, { PermissionsBoundary: 'arn:aws:iam::111122223333:policy/vendors/Boundary' }))
      .toEqual(rolesOf(template, { PermissionsBoundary: 'vendors/Boundary' }));
    expect(rolesOf(template, {})).toEqual(Array(count).fill(undefined));
  });
});

describe('the optional parameters of spotainer-role', () => {
  const ROLES_TO_PASS = 'arn:aws:iam::111122223333:role/web,arn:aws:iam::111122223333:role/jobs';

  test('InstanceRoles can be passed, and the list of all roles is not needed then', () => {
    const statements = allowed('spotainer-role', { ...TRUST, InstanceRoles: ROLES_TO_PASS });
    expect(statements.find(({ Sid }) => Sid === 'PassListedRoles')!.Resource).toEqual(ROLES_TO_PASS.split(','));
    expect(sids(statements)).not.toContain('InstanceRoleRead');
    expect(sids(allowed('spotainer-role', TRUST))).toContain('InstanceRoleRead');
  });

  test('ReadOnly passes no role and uses no key, whatever is filled in', () => {
    const all = actions('spotainer-role', {
      ...TRUST, Permissions: 'ReadOnly', InstanceRoles: ROLES_TO_PASS, VolumeKeys: 'arn:aws:kms:eu-west-1:111122223333:key/x', Regions: 'eu-west-1',
    });
    expect(changing(all)).toEqual([]);
  });
});

describe('Permissions of spotainer-role', () => {
  test('ReadOnly leaves nothing that changes anything', () => {
    const all = actions('spotainer-role', { ...TRUST, Permissions: 'ReadOnly' });
    expect(all).toContain('ec2:DescribeInstances');
    expect(changing(all)).toEqual([]);
  });

  test('Automation, as by default, runs and ends instances and uses load balancers', () => {
    const all = actions('spotainer-role', { ...TRUST, Permissions: 'Automation' });
    expect(all).toEqual(actions('spotainer-role', TRUST));
    expect(all).toEqual(expect.arrayContaining(['ec2:RunInstances', 'ec2:TerminateInstances', 'elasticloadbalancing:RegisterTargets']));
  });

  test('neither passes a role', () => {
    expect(actions('spotainer-role', TRUST)).not.toContain('iam:PassRole');
  });
});

describe.each([['analyzer-role', BUCKET], ['analyzer-with-report', TRUST]])('Purchases of %s', (template, trust) => {
  test('No, as by default, leaves nothing that changes or buys anything', () => {
    expect(changing(actions(template, { ...trust, Purchases: 'No' }))).toEqual([]);
    expect(actions(template, trust)).toEqual(actions(template, { ...trust, Purchases: 'No' }));
  });

  test('Yes adds every kind of commitment', () => {
    expect(changing(actions(template, { ...trust, Purchases: 'Yes' })).sort()).toEqual([
      'ec2:PurchaseReservedInstancesOffering',
      'elasticache:PurchaseReservedCacheNodesOffering',
      'es:PurchaseReservedElasticsearchInstanceOffering',
      'es:PurchaseReservedInstanceOffering',
      'rds:PurchaseReservedDBInstancesOffering',
      'redshift:PurchaseReservedNodeOffering',
      'savingsplans:CreateSavingsPlan',
    ]);
  });
});

describe('ReportPrefix of analyzer-role', () => {
  const reading = (choices: Choices) => allowed('analyzer-role', choices).filter(({ Sid }) => ['CurList', 'CurRead'].includes(Sid));

  test('left empty, as today\'s links do, opens the whole bucket', () => {
    const statements = reading(BUCKET);
    expect(statements).toContainEqual(expect.objectContaining({ Sid: 'CurRead', Resource: 'arn:<AWS::Partition>:s3:::costs-of-acme/*' }));
    expect(statements).toContainEqual(expect.objectContaining({
      Sid: 'CurList',
      Resource: 'arn:<AWS::Partition>:s3:::costs-of-acme',
      Condition: { StringEquals: { 'aws:ResourceAccount': '<AWS::AccountId>' } },
    }));
  });

  test('filled in, opens only what is below it', () => {
    const [listing, objects, ...more] = reading({ ...BUCKET, ReportPrefix: 'billing' });
    expect(sids(more)).toEqual([]);
    expect(listing.Condition?.StringLike).toEqual({ 's3:prefix': ['billing', 'billing/*'] });
    expect(objects.Resource).toBe('arn:<AWS::Partition>:s3:::costs-of-acme/billing/*');
  });
});
