import { PUBLISHED } from '../../projenrc/published';
import { commandBlock, install } from '../../tools/docs/install';
import { releases } from '../../tools/release/changelog';
import { DOCUMENTS, textOf } from '../helpers/documents';

const NOWHERE = { js: false, python: false, java: false, dotnet: false, go: false };
const EVERYWHERE = { js: true, python: true, java: true, dotnet: true, go: true };

test.each([
  ['before the first release', [], EVERYWHERE],
  ['while no registry has it', ['1.2.3'], NOWHERE],
])('%s, everything is built here', (_, versions, published) => {
  expect(install(versions, published)).toContain('not in a registry yet. Build it here');
  expect(install(versions, published)).not.toMatch(/stompy-cdk[@=]|go get|dotnet add/);
  expect(commandBlock('check-report', versions, published)).toMatch(/^```sh\ngit clone \S+\/stompy-cdk\.git && cd stompy-cdk\n[^]*\nnode bin\/stompy-cdk check-report\n```$/);
});

test('from then on, the newest release comes from the registries', () => {
  expect(install(['1.2.3', '1.2.2'], EVERYWHERE)).toBe(`| Language | Install |
| --- | --- |
| TypeScript | \`npm install stompy-cdk@1.2.3\` |
| Python | \`pip install stompy-cdk==1.2.3\` |
| Java | Maven, \`io.stompy:stompy-cdk:1.2.3\` |
| Go | \`go get github.com/Stompy-io/stompy-cdk-go/stompycdk@v1.2.3\` |
| .NET, untested | \`dotnet add package Stompy.Cdk --version 1.2.3\` |`);
  expect(commandBlock('check-report', ['1.2.3', '1.2.2'], EVERYWHERE)).toBe('```sh\nnpx stompy-cdk@1.2.3 check-report\n```');
});

test('a registry that is off is not named: its name may be anybody\'s', () => {
  const published = { ...NOWHERE, python: true };
  expect(install(['1.2.3'], published)).toBe('| Language | Install |\n| --- | --- |\n| Python | `pip install stompy-cdk==1.2.3` |');
  expect(commandBlock('check-report', ['1.2.3'], published)).not.toContain('npx stompy-cdk');
});

test.each(DOCUMENTS)('%s makes nobody run what is not released', (file) => {
  const [released] = releases(textOf('CHANGELOG.md'));
  const run = [...textOf(file).matchAll(/npx stompy-cdk\S*/g)].map(([command]) => command);
  expect(run).toEqual(PUBLISHED.js ? run.map(() => `npx stompy-cdk@${released}`) : []);
});
