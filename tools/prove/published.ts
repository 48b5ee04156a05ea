import { readFileSync } from 'fs';
import { join } from 'path';
import { template } from './roles';
import { LINK_TEMPLATES } from '../../site/templates';
import { Aws, type DeployedStack, type StackRequest } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';
import { releases } from '../release/changelog';
import { oldestPublished, type PublishedTemplate, type PublishedTemplates } from '../release/published';

const ROOT = join(__dirname, '../..');
const PARAMETERS: Record<string, string> = {
  StompyAccountID: '444455556666',
  ExternalId: 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21',
  CostAndUsageBucket: 'costs',
};
/** What Stompy stores the name of, or what holds data: none of it may become another one. */
const LASTING = ['AWS::IAM::Role', 'AWS::S3::Bucket', 'AWS::Logs::LogGroup', 'Custom::StompyCurReport'];

/** A stack from the oldest published template takes the current one: roles, bucket and report stay the same, and so do the outputs. */
export async function provePublished(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  const { version, templates } = oldestPublished(ROOT, releases(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'))) ?? unreleased();
  console.log(`\na stack of ${version}, updated to our template`);
  const aws = new Aws(bin, emulator, '111122223333');
  // the emulator knows no StackSets, see organization-stack.ts
  for (const { name, body } of templates.filter((each) => each.name !== 'organization')) {
    await proof.holds(`${name}: nothing that lasts is replaced, the outputs stay`, () => proveOne(aws, name, body));
  }
}

/** Before the first release: what a customer would have who deployed our templates when they said another version. */
function unreleased(): PublishedTemplates {
  const templates = LINK_TEMPLATES.map(({ templateName: name }) =>
    ({ name, body: { ...template(name) as PublishedTemplate, Description: 'another version' } }));
  return { version: 'another version with the same templates', templates };
}

async function proveOne(aws: Aws, name: string, body: PublishedTemplate): Promise<void> {
  const stack = { name: `published-${name}`, parameters: asked(body) };
  const before = await aws.deploy('create', { ...stack, template: body });
  expectEqual(before.status, 'CREATE_COMPLETE');
  const lasting = await physicalIds(aws, stack.name);
  if (lasting.length === 0) throw new Error('the stack has nothing that lasts');
  const after = await update(aws, { ...stack, template: template(name) });
  expectEqual(Object.fromEntries(Object.keys(before.outputs).map((key) => [key, after.outputs[key]])), before.outputs);
  const now = await physicalIds(aws, stack.name);
  expectEqual(lasting.filter((each) => !now.includes(each)), []);
}

/** The stack after an update. Until a template changes, the first release's is the current one, and AWS refuses an update that changes nothing. */
async function update(aws: Aws, stack: StackRequest): Promise<DeployedStack> {
  try {
    const after = await aws.deploy('update', stack);
    expectEqual(after.status, 'UPDATE_COMPLETE');
    return after;
  } catch (error) {
    if (!/No updates are to be performed/.test((error as Error).message)) throw error;
    return aws.settled(stack.name);
  }
}

function asked({ Parameters: parameters }: PublishedTemplate): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([, { Default }]) => Default === undefined).map(([key]) => [key, PARAMETERS[key]]));
}

async function physicalIds(aws: Aws, stack: string): Promise<string[]> {
  const { StackResources } = await aws.call<{ StackResources: { ResourceType: string; LogicalResourceId: string; PhysicalResourceId: string }[] }>(
    'cloudformation', 'describe-stack-resources', '--region', 'ap-southeast-1', '--stack-name', stack);
  return StackResources.filter(({ ResourceType }) => LASTING.includes(ResourceType))
    .map(({ LogicalResourceId, PhysicalResourceId }) => `${LogicalResourceId} ${PhysicalResourceId}`);
}
