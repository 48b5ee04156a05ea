import { existsSync } from 'fs';
import { dirname, join, relative } from 'path';
import { GENERATED_DOCS, renderDoc } from '../../tools/docs';
import { DOCUMENTS, FILES, textOf } from '../helpers/documents';

const ROOT = join(__dirname, '../..');

test.each(GENERATED_DOCS)('%s is what the code gives (else run "npm run docs")', async (file) => {
  expect(textOf(file)).toBe(await renderDoc(file));
});

describe.each(DOCUMENTS)('%s', (file) => {
  const text = textOf(file);

  test('links to what exists', () => {
    expect(brokenLinks(file, text)).toEqual([]);
  });

  test('has one title, and no trailing white space', () => {
    expect(withoutCode(text).match(/^# /gm)).toHaveLength(1);
    expect(text.split('\n').filter((line) => /\s$/.test(line))).toEqual([]);
  });
});

test('broken links are found', () => {
  expect(brokenLinks('README.md', '[a](nowhere.md) [b](#nothing) [c](docs/permissions.md#nothing)')).toEqual(['nowhere.md', '#nothing', 'docs/permissions.md#nothing']);
});

test.each([
  'Try it', 'Connect an account in five minutes', 'Where to read on', 'Use it in your app', 'The constructs', 'What Stompy may do', 'Link templates',
  'What cannot be automated', 'What is created and what it costs', 'Remove everything', 'Limits', 'Compatibility',
])('README has the section "%s"', (title) => {
  expect(textOf('README.md')).toContain(`\n## ${title}\n`);
});

test('the page of warnings names every id that the sources know', () => {
  const ids = FILES.filter((file) => /^src\/.*\.ts$/.test(file)).flatMap((file) => [...textOf(file).matchAll(/'(stompy-cdk:[\w.]+)'/g)].map((match) => match[1]));
  const listed = [...textOf('docs/warnings.md').matchAll(/`(stompy-cdk:[\w.]+)`/g)].map((match) => match[1]);

  expect(listed.sort()).toEqual([...new Set(ids)].sort());
});

/** Relative links whose file or heading does not exist. */
function brokenLinks(file: string, text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1])
    .filter((link) => !/^(https?|mailto):/.test(link))
    .filter((link) => {
      const [path, heading] = link.split('#');
      const target = path ? relative(ROOT, join(ROOT, dirname(file), path)) : file;
      return !existsSync(join(ROOT, target)) || (heading !== undefined && !headings(textOf(target)).includes(heading));
    });
}

/** Anchors as the code host makes them. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s/g, '-'));
}

function withoutCode(text: string): string {
  return text.replace(/^```[^]*?^```/gm, '');
}
