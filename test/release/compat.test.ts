import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ACCEPTED_BREAKS, apiOf, checkApi, RELEASED_API } from '../../tools/release/api';

const ROOT = join(__dirname, '../..');
const PROPS = 'stompy-cdk.ReportProps';

/** An API of one interface, as the compiler describes it. */
function assembly(version: string, ...props: string[]): string {
  const properties = props.map((name) => ({ name, abstract: true, immutable: true, optional: true, type: { primitive: 'string' }, docs: { summary: 'Prose.' } }));
  return JSON.stringify({
    schema: 'jsii/0.10.0',
    name: 'stompy-cdk',
    version,
    description: 'x',
    author: { name: 'x', roles: ['author'] },
    homepage: 'x',
    repository: { type: 'git', url: 'x' },
    license: 'Apache-2.0',
    jsiiVersion: '6.0.0',
    fingerprint: 'x',
    readme: { markdown: 'Prose.' },
    docs: { stability: 'stable' },
    types: { [PROPS]: { assembly: 'stompy-cdk', datatype: true, docs: { stability: 'stable' }, fqn: PROPS, kind: 'interface', name: 'ReportProps', properties } },
  });
}

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stompy-compat-'));
  cpSync(join(ROOT, 'package.json'), join(root, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'api'));
  writeFileSync(join(root, RELEASED_API), apiOf(assembly('0.1.0', 'bucketName', 'reportName')));
});
afterEach(() => rmSync(root, { recursive: true }));

function build(...props: string[]): void {
  writeFileSync(join(root, '.jsii'), assembly('0.1.0', ...props));
}

test('a new prop breaks nobody', () => {
  build('bucketName', 'reportName', 'region');
  expect(checkApi(root, ['0.1.0'])).toBe('The API takes everything that 0.1.0 took.');
});

test('a prop that is gone fails the build, and the message says how to mean it', () => {
  build('bucketName');
  expect(() => checkApi(root, ['0.1.0'])).toThrow(/The API breaks users of 0\.1\.0:[^]*reportName[^]*removed:stompy-cdk\.ReportProps\.reportName[^]*goes by its key into \.compatignore/);
  writeFileSync(join(root, ACCEPTED_BREAKS), 'removed:stompy-cdk.ReportProps.reportName\n');
  expect(checkApi(root, ['0.1.0'])).toContain('0.1.0');
});

test('before the first release it says that it did not compare', () => {
  rmSync(join(root, RELEASED_API));
  expect(checkApi(root, [])).toBe('No release yet: there is no API to compare with.');
});

test.each([
  ['the released API is gone', () => rmSync(join(root, RELEASED_API)), ['0.1.0'], 'api/released.json is missing, although CHANGELOG.md names 0.1.0 as released'],
  ['it is of another release', () => undefined, ['0.2.0', '0.1.0'], 'api/released.json is of 0.1.0, but the last release in CHANGELOG.md is 0.2.0'],
  ['nothing is released', () => undefined, [], 'api/released.json is of 0.1.0, but the last release in CHANGELOG.md is none'],
])('refuses to pass when %s', (_, change, releases, message) => {
  build('bucketName', 'reportName');
  change();
  expect(() => checkApi(root, releases)).toThrow(message);
});

test('an assembly that cannot be read is no pass', () => {
  writeFileSync(join(root, '.jsii'), 'half an assem');
  expect(() => checkApi(root, ['0.1.0'])).toThrow('jsii-diff failed');
});

test('prose is not API', () => {
  expect(apiOf(assembly('0.1.0', 'bucketName'))).not.toContain('Prose');
});
