import { Html, html, json, prose } from './html';
import type { Material } from './material';
import { contentPolicy } from './policy';
import type { PageData } from './script/data';
import { guide } from './steps';
import { CHINESE_PAGE } from './words/chinese';
import { ENGLISH_PAGE } from './words/english';
import type { PageWords } from './words/words';

/** A ring, as before the name. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" fill="none" stroke="#1f86b5" stroke-width="4"/></svg>')}`;

/** The page in every language, the first of which a host shows. */
export const LANGUAGES: readonly PageWords[] = [ENGLISH_PAGE, CHINESE_PAGE];

/** The launch page: one file for each language, which needs nothing around it. */
export function launchPages(material: Material): { readonly file: string; readonly text: string }[] {
  return LANGUAGES.map((words) => ({ file: words.file, text: document(words, material).text }));
}

function document(words: PageWords, material: Material): Html {
  const { published, preview } = material;
  const data: PageData = { published, words: words.script, sentences: words.sentences };
  return html`<!DOCTYPE html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(material.script, material.style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="${preview ? 'noindex' : 'index'}">
<title>${words.title}</title>
<link rel="icon" href="${ICON}">
${LANGUAGES.map(({ lang, file }) => html`<link rel="alternate" hreflang="${lang}" href="${file}">
`)}<style>${own(material.style, 'style')}</style>
</head>
<body>
<a class="skip" href="#step-sign-in">${words.skip}</a>
<header class="top"><div class="bar"><span class="brand">Stompy</span>
<nav aria-label="${LANGUAGES.map(({ language }) => language).join(' / ')}">${LANGUAGES.map(({ lang, file, language }) =>
  html`<a href="${file}" lang="${lang}" hreflang="${lang}"${lang === words.lang && html` aria-current="page"`}>${language}</a>`)}</nav></div>
<div class="hero"><h1>${words.title}</h1><p class="lead">${words.lead}</p></div></header>
<main>
${preview && html`<p class="banner" role="note">${prose(words.preview(published.stompyAccountId))}</p>`}
<noscript><p class="banner">${words.noScript}</p></noscript>
${guide(words, material)}
</main>
<footer>${words.footer.map((line) => html`<p>${prose(line)}</p>`)}</footer>
<p class="unseen" id="copied" role="status"></p>
<script type="application/json" id="data">${json(data)}</script>
<script>${own(material.script, 'script')}</script>
</body>
</html>
`;
}

/** Our own script or style sheet as it is, because the policy has the hash of exactly this text. */
function own(text: string, element: string): Html {
  if (text.includes(`</${element}`)) throw new Error(`the page's ${element} would end within itself`);
  return new Html(text);
}
