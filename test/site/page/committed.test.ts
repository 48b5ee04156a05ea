import { createHash } from 'crypto';
import { readFileSync } from 'fs';
import { join } from 'path';
import { LANGUAGES } from '../../../site/page';
import { STACKS } from '../../../site/page/connections';
import { LINK_TEMPLATES } from '../../../site/templates';
import { previewPages } from '../../../tools/templates';

const FOLDER = join(__dirname, '../../../templates');
const PAGES = previewPages();
const byLanguage = LANGUAGES.map((words) => [words.language, words, PAGES.find(({ file }) => file === words.file)!.text] as const);

test('every template has a place on the page, once', () => {
  expect(STACKS.map(({ template }) => template.templateName).sort()).toEqual(LINK_TEMPLATES.map(({ templateName }) => templateName).sort());
});

describe.each(byLanguage)('the page in %s', (_, words, text) => {
  test('is committed as the code makes it (if not: npm run templates, and review the difference)', () => {
    expect(readFileSync(join(FOLDER, words.file), 'utf8')).toBe(text);
  });

  test('says its language, and leads to itself in each of the others', () => {
    expect(text).toContain(`<html lang="${words.lang}">`);
    for (const { lang, file } of LANGUAGES) {
      expect(text).toContain(`<link rel="alternate" hreflang="${lang}" href="${file}">`);
      expect(text).toMatch(new RegExp(`<nav [^]*<a href="${file}" lang="${lang}"[^]*</nav>`));
    }
  });

  test('says that account and addresses are made up', () => {
    expect(text).toMatch(/<p class="banner" role="note"><strong>[^]*444455556666[^]*<\/p>/);
  });

  test('its policy allows exactly its own script and style sheet', () => {
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(text)!;
    const hashes = (element: string) => [...text.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))]
      .map(([, content]) => `&#39;sha256-${createHash('sha256').update(content).digest('base64')}&#39;`);
    expect(policy.split('; ')).toEqual([
      'default-src &#39;none&#39;', `script-src ${hashes('script').join(' ')}`, `style-src ${hashes('style').join(' ')}`, 'img-src data:', 'connect-src &#39;none&#39;',
      'form-action &#39;none&#39;', 'base-uri &#39;none&#39;', 'require-trusted-types-for &#39;script&#39;', 'trusted-types &#39;none&#39;',
    ]);
    // it governs only what comes after it
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.search(/<(style|script|link)/));
  });

  test('names nothing that a browser would fetch, and has no code outside its script', () => {
    const markup = text.replace(/<(script|style)[^>]*>[^]*?<\/\1>/g, '');
    expect([...markup.matchAll(/ (src|srcset|poster|data|action|formaction|background|ping)=/g)]).toEqual([]);
    expect([...markup.matchAll(/ (on\w+|style)="/g)]).toEqual([]);
    const [style] = /<style>[^]*<\/style>/.exec(text)!;
    expect(style).not.toMatch(/url\(|@import|@font-face/);
    const links = [...markup.matchAll(/<(?:a|link) [^>]*href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.filter((href) => !/^(#[\w-]+|index(\.zh)?\.html|data:image\/svg\+xml,[^"]*|https:\/\/ap-southeast-1\.console\.aws\.amazon\.com\/[^"]*)$/.test(href))).toEqual([]);
  });

  test('has each id once', () => {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(LINK_TEMPLATES.map(({ templateName }) => templateName))('shows the SHA-256 of the committed %s', (name) => {
    const hash = createHash('sha256').update(readFileSync(join(FOLDER, `${name}.template.json`))).digest('hex');
    const [article] = new RegExp(`<article [^>]*data-stack="${name}"[^]*?</article>`).exec(text)!;
    expect(article).toContain(hash);
  });

  test('is small enough to be read', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(130_000);
  });
});

test('no page names a file of the machine that made it', () => {
  for (const { text } of PAGES) expect(text).not.toMatch(/\/(home|tmp|root|work|Users)\//);
});
