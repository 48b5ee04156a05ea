import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { version } from '../../package.json';
import { release, releases } from '../../tools/release/changelog';
import { versionProblems } from '../../tools/release/versions';

const ROOT = join(__dirname, '../..');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stompy-versions-'));
  for (const file of ['package.json', 'package-lock.json', 'README.md', 'templates']) cpSync(join(ROOT, file), join(root, file), { recursive: true });
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  writeFileSync(join(root, 'CHANGELOG.md'), releases(changelog).includes(version) ? changelog : release(changelog, version, '2026-12-01', ''));
});
afterEach(() => rmSync(root, { recursive: true }));

test('what is committed says one version everywhere', () => {
  expect(versionProblems(root, `v${version}`)).toEqual([]);
});

test('whatever says another version is named', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...manifest, version: '9.9.9' }));
  expect(versionProblems(root, `v${version}`)).toEqual([
    'package-lock.json', 'the newest section of CHANGELOG.md', 'README.md', 'templates/analyzer-role.template.json',
    'templates/analyzer-with-report.template.json', 'templates/cur-report.template.json', 'templates/organization.template.json',
    'templates/spotainer-role.template.json', `the tag v${version}`,
  ].map((what) => `${what} does not say 9.9.9`));
});
