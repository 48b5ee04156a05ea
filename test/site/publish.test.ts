import { createHash } from 'crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { version } from '../../package.json';
import { synthesizeLinkTemplates } from '../../site/templates';
import { publish } from '../../tools/templates';
import { STOMPY } from '../helpers/stacks';

const BASE_URL = 'https://templates-of-stompy.s3.ap-southeast-1.amazonaws.com';

interface Entry {
  readonly name: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly parameters: string[];
  readonly outputs: string[];
  readonly capabilities: string[];
  readonly exampleLink: string;
}

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'stompy-publish-')); });
afterEach(() => rmSync(folder, { recursive: true }));

function published(): { target: string; manifest: { version: string; templates: Entry[]; pages: object[] } } {
  const target = publish(STOMPY, BASE_URL, folder);
  return { target, manifest: JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8')) };
}

test('writes the templates, their manifest and the page into a folder of the version', () => {
  const { target, manifest } = published();
  expect(target).toBe(join(folder, `v${version}`));
  expect(manifest.version).toBe(version);
  expect(readdirSync(target).sort()).toEqual([...manifest.templates.map(({ file }) => file), 'index.html', 'index.zh.html', 'manifest.json'].sort());
  expect(manifest.templates.map(({ name }) => name)).toEqual(synthesizeLinkTemplates().map(({ name }) => name));
});

test('the manifest describes each file', () => {
  const { target, manifest } = published();
  for (const entry of manifest.templates) {
    const file = readFileSync(join(target, entry.file));
    const body = JSON.parse(file.toString());
    expect(entry).toEqual({
      name: entry.name,
      file: `${entry.name}.template.json`,
      sha256: createHash('sha256').update(file).digest('hex'),
      bytes: file.length,
      parameters: Object.keys(body.Parameters),
      outputs: Object.keys(body.Outputs),
      capabilities: ['CAPABILITY_IAM'],
      exampleLink: expect.stringContaining(encodeURIComponent(`${BASE_URL}/v${version}/${entry.file}`)),
    });
  }
});

test('Stompy\'s account is the only one the form takes, and nothing else differs from the committed templates', () => {
  const { target, manifest } = published();
  for (const { name, body } of synthesizeLinkTemplates()) {
    const { file } = manifest.templates.find((entry) => entry.name === name)!;
    if (body.Parameters.StompyAccountID) Object.assign(body.Parameters.StompyAccountID, { Default: STOMPY, AllowedValues: [STOMPY] });
    expect(JSON.parse(readFileSync(join(target, file), 'utf8'))).toEqual(body);
  }
});

test('the page is for Stompy\'s account and the published templates, and no preview', () => {
  const { target, manifest } = published();
  for (const file of ['index.html', 'index.zh.html']) {
    const page = readFileSync(join(target, file), 'utf8');
    expect(page).toContain(`"published":{"stompyAccountId":"${STOMPY}","folder":"${BASE_URL}/v${version}"}`);
    expect(page).not.toContain('role="note"');
    const hash = createHash('sha256').update(page).digest('hex');
    expect(manifest.pages).toContainEqual({ file, sha256: hash, bytes: Buffer.byteLength(page) });
  }
});

test('publishes for China, with a link that opens China\'s console', () => {
  const target = publish(STOMPY, 'https://templates-of-stompy.s3.cn-northwest-1.amazonaws.com.cn', folder);
  const { templates }: { templates: Entry[] } = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8'));
  for (const { exampleLink } of templates) expect(exampleLink).toMatch(/^https:\/\/cn-north-1\.console\.amazonaws\.cn\//);
});

test('what is published is never written again', () => {
  const { target } = published();
  const before = readFileSync(join(target, 'manifest.json'), 'utf8');
  expect(() => publish('777788889999', BASE_URL, folder)).toThrow(/exists: published templates never change, raise the version first/);
  expect(readFileSync(join(target, 'manifest.json'), 'utf8')).toBe(before);
});

test.each([['12345'], ['123456789012'], ['000000000000'], ['44445555666a'], ['']])('refuses %j as Stompy\'s account and writes nothing', (account) => {
  expect(() => publish(account, BASE_URL, folder)).toThrow(`[templates] \`--stompy-account\` must be a real AWS account number of 12 digits, got "${account}"`);
  expect(readdirSync(folder)).toEqual([]);
});

test('refuses an address that CloudFormation cannot read and leaves nothing that would block the next try', () => {
  expect(() => publish(STOMPY, 'http://stompy.example', folder)).toThrow(/templateUrl/);
  expect(existsSync(join(folder, `v${version}`))).toBe(false);
});
