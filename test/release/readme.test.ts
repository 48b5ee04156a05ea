import { readFileSync } from 'fs';
import { join } from 'path';
import { relativeLinks, withAbsoluteLinks } from '../../tools/package/readme';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const absolute = (markdown: string) => withAbsoluteLinks(markdown, 'https://github.com/Stompy-io/stompy-cdk.git', '1.2.3');

test('no link of the README needs the repository around it', () => {
  expect(relativeLinks(README)).toEqual(expect.arrayContaining(['docs/overview.svg', 'API.md']));
  expect(relativeLinks(absolute(README))).toEqual([]);
});

test.each([
  ['[a](docs/a.md#b)', '[a](https://github.com/Stompy-io/stompy-cdk/blob/v1.2.3/docs/a.md#b)'],
  ['![a, b](docs/a.svg)', '![a, b](https://raw.githubusercontent.com/Stompy-io/stompy-cdk/v1.2.3/docs/a.svg)'],
])('%s leads to the code host, at the tag of the version', (relative, expected) => {
  expect(absolute(`See ${relative} and ${relative}.`)).toBe(`See ${expected} and ${expected}.`);
});

test.each(['[a](#b)', '[a](https://stompy.io)', '[a](mailto:a@example.com)', '```ts\nlist[0](argument);\n```'])('%j stays', (text) => {
  expect(absolute(text)).toBe(text);
  expect(relativeLinks(text)).toEqual([]);
});
