import { readFileSync } from 'fs';
import { join } from 'path';
import * as colors from 'picocolors';
import { Aws } from './aws';
import { expectEqual, type Proof } from './checks';
import { template } from './prove-roles';
import type { Emulator } from './server';
import { releases } from '../release/changelog';
import { oldestPublished, type PublishedTemplate } from '../release/published';

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
  console.log('\na stack of the first release, updated to our template');
  await proof.holds('the templates of the first release are here, if there is one', async () => {
    const published = oldestPublished(ROOT, releases(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')));
    if (!published) {
      console.log(colors.yellow('  NOT PROVEN: there is no release yet, so there are no published templates to update from.'));
      return;
    }
    const aws = new Aws(bin, emulator, '111122223333');
    for (const { name, body } of published.templates) {
      await proof.holds(`${name} of ${published.version}: nothing that lasts is replaced, the outputs stay`, () => proveOne(aws, name, body));
    }
  });
}

async function proveOne(aws: Aws, name: string, body: PublishedTemplate): Promise<void> {
  const stack = { name: `published-${name}`, parameters: asked(body) };
  const before = await aws.deploy('create', { ...stack, template: body });
  expectEqual(before.status, 'CREATE_COMPLETE');
  const lasting = await physicalIds(aws, stack.name);
  if (lasting.length === 0) throw new Error('the stack has nothing that lasts');
  const after = await aws.deploy('update', { ...stack, template: template(name) });
  expectEqual(after.status, 'UPDATE_COMPLETE');
  expectEqual(Object.fromEntries(Object.keys(before.outputs).map((key) => [key, after.outputs[key]])), before.outputs);
  const now = await physicalIds(aws, stack.name);
  expectEqual(lasting.filter((each) => !now.includes(each)), []);
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
