import { readFileSync } from 'fs';
import { join } from 'path';
import { billOfMaterials, billProblems } from '../../tools/release/bill-of-materials';

const ROOT = join(__dirname, '../..');
const { version, peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

interface Component {
  readonly name: string;
  readonly version: string;
}

test('users are told the peers, in the versions of the lock file, and nothing of our tools', async () => {
  const { metadata, components } = JSON.parse(await billOfMaterials(ROOT, 'users')) as { metadata: { component: Component }; components: Component[] };
  expect(metadata.component).toMatchObject({ name: 'stompy-cdk', version });
  const versions = new Map(components.map((each) => [each.name, each.version]));
  for (const peer of Object.keys(peerDependencies)) expect(versions.get(peer)).toBe(packages[`node_modules/${peer}`].version);
  expect(versions.has('jest')).toBe(false);
});

const BILL = {
  bomFormat: 'CycloneDX',
  metadata: { component: { name: 'stompy-cdk', version: '0.1.0' } },
  components: [{ name: 'constructs' }],
};

test.each([
  ['another format', { ...BILL, bomFormat: 'SPDX' }, 'the format is SPDX'],
  ['the name of a folder', { ...BILL, metadata: { component: { name: 'work', version: '0.1.0' } } }, 'it is of work 0.1.0'],
  ['nothing in it', { ...BILL, components: [] }, 'constructs is missing'],
])('refuses a bill with %s', (_, bill, problem) => {
  const problems = (each: typeof BILL) => billProblems(each, { name: 'stompy-cdk', version: '0.1.0' }, ['constructs']);
  expect(problems(BILL)).toEqual([]);
  expect(problems(bill)).toEqual([problem]);
});
