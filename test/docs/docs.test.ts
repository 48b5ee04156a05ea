import { existsSync, readdirSync, readFileSync } from 'fs';
import { dirname, join, relative } from 'path';
import { GENERATED_DOCS, renderDoc } from '../../tools/docs';

const ROOT = join(__dirname, '../..');

/** Every committed document, below the folders that hold prose. */
const DOCUMENTS = ['.', 'docs', 'docs/decisions', 'examples']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md')).map((name) => join(folder, name)))
  .filter((file) => file !== 'API.md');

test.each(GENERATED_DOCS)('%s is what the code gives (else run "npm run docs")', async (file) => {
  expect(readFileSync(join(ROOT, file), 'utf8')).toBe(await renderDoc(file));
});

describe.each(DOCUMENTS)('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');

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
  'Try it', 'Connect an account in five minutes', 'Use it in your app', 'The constructs', 'What Stompy may do', 'Link templates',
  'What cannot be automated', 'What is created and what it costs', 'Remove everything', 'Limits', 'Compatibility',
])('README has the section "%s"', (title) => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`\n## ${title}\n`);
});

/** Every warning that a user may have to acknowledge is in the README. */
test('README names every warning', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true }).map(String).filter((name) => name.endsWith('.ts'));
  const ids = sources.flatMap((name) => [...readFileSync(join(ROOT, 'src', name), 'utf8').matchAll(/'(stompy-cdk:[\w.]+)'/g)].map((match) => match[1]));
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const listed = [...readme.matchAll(/`(stompy-cdk:[\w.]+)`/g)].map((match) => match[1]);

  expect(listed.sort()).toEqual([...new Set(ids)].sort());
});

/** Relative links whose file or heading does not exist. */
function brokenLinks(file: string, text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1])
    .filter((link) => !/^(https?|mailto):/.test(link))
    .filter((link) => {
      const [path, heading] = link.split('#');
      const target = path ? relative(ROOT, join(ROOT, dirname(file), path)) : file;
      return !existsSync(join(ROOT, target)) || (heading !== undefined && !headings(readFileSync(join(ROOT, target), 'utf8')).includes(heading));
    });
}

/** Anchors as the code host makes them. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s/g, '-'));
}

function withoutCode(text: string): string {
  return text.replace(/^```[^]*?^```/gm, '');
}
