import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { version } from '../../package.json';
import { checkReport, install, NOT_PUBLISHED } from '../../tools/docs/install';
import { release, releases } from '../../tools/release/changelog';
import { versionProblems } from '../../tools/release/versions';

const ROOT = join(__dirname, '../..');
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('before the first release, everything is built here', () => {
  expect(install([])).toContain(`${NOT_PUBLISHED} Build it here`);
  expect(install([])).not.toMatch(/stompy-cdk[@=]|go get|dotnet add/);
  expect(checkReport([])).toMatch(/^```sh\ngit clone \S+\/stompy-cdk\.git && cd stompy-cdk\n[^]*\nnode bin\/stompy-cdk check-report\n```$/);
});

test('from then on, the newest release comes from the registries', () => {
  expect(install(['1.2.3', '1.2.2'])).toBe(`| Language | Install |
| --- | --- |
| TypeScript | \`npm install stompy-cdk@1.2.3\` |
| Python | \`pip install stompy-cdk==1.2.3\` |
| Java | Maven, \`io.stompy:stompy-cdk:1.2.3\` |
| Go | \`go get github.com/Stompy-io/stompy-cdk-go/stompycdk@v1.2.3\` |
| .NET, untested | \`dotnet add package Stompy.Cdk --version 1.2.3\` |`);
  expect(checkReport(['1.2.3', '1.2.2'])).toBe('```sh\nnpx stompy-cdk@1.2.3 check-report\n```');
});

test.each(['README.md', 'CHANGELOG.md', 'docs/guide.zh.md', 'examples/README.md'])('%s makes nobody run what is not released', (file) => {
  const [released] = releases(text('CHANGELOG.md'));
  const run = [...text(file).matchAll(/npx stompy-cdk\S*/g)].map(([command]) => command);
  expect(run).toEqual(run.map(() => `npx stompy-cdk@${released}`));
});

describe('a release', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stompy-versions-'));
    for (const file of ['package.json', 'package-lock.json', 'templates']) cpSync(join(ROOT, file), join(root, file), { recursive: true });
    const changelog = text('CHANGELOG.md');
    writeFileSync(join(root, 'CHANGELOG.md'), releases(changelog).includes(version) ? changelog : release(changelog, version, '2026-12-01', ''));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const readme = (installation: string) => writeFileSync(join(root, 'README.md'), `${installation}\n\n| stompy-cdk | ${version} |\n`);

  test('says how to install it', () => {
    readme(install([version]));
    expect(versionProblems(root)).toEqual([]);
  });

  test('must not say that it is in no registry', () => {
    readme(install([]));
    expect(versionProblems(root)).toEqual([`README.md says "${NOT_PUBLISHED}"`]);
  });
});
