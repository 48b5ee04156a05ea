import { DOCUMENTS, FILES, textOf } from '../helpers/documents';

/** What is made on a machine or by a release, or is in another repository, and so is no file of a checkout. */
const NOT_COMMITTED = [
  '.github/chainguard/release.sts.yaml', 'api/released.json', 'dist/', 'publish/', 'publish/v<version>', 'test/published-templates/',
];

/** Told as they were then. */
const HISTORY = 'CHANGELOG.md';

test.each(DOCUMENTS.filter((file) => file !== HISTORY))('%s names no file that is not there', (file) => {
  expect(stalePaths(textOf(file))).toEqual([]);
});

test('no exception is left over', () => {
  const words = DOCUMENTS.flatMap((file) => codeWords(textOf(file)));
  expect(NOT_COMMITTED.filter((path) => !words.includes(path))).toEqual([]);
});

test.each([
  ['`src/private/trust.ts`', 'src/private/trust.ts'],
  ['`src/nowhere/`', 'src/nowhere/'],
  ['`test/proof/nowhere/*.txt`', 'test/proof/nowhere/*.txt'],
  ['`moved/rooms.ts`', 'moved/rooms.ts'],
  ['`nowhere.test.ts`', 'nowhere.test.ts'],
  ['`npx jest -- test/nowhere/faults`', 'test/nowhere/faults'],
  ['```sh\ncd examples/nowhere && npm start\n```', 'examples/nowhere'],
])('in %j, %s is stale', (text, path) => {
  expect(stalePaths(text)).toEqual([path]);
});

test.each([
  '`src/role/trust.ts`', '`src/role/`', '`templates/*.template.json`', '`templates/<name>.template.json`', '`trust.test.ts`', '`proof/matrix/guardrail.ts`',
  '`npx jest -- test/role/trust`', '`s3:GetObject`', '`billing/stompy`', '`arn:aws:s3:::bucket/src/nowhere.ts`', 'src/nowhere.ts in prose',
])('nothing in %j is stale', (text) => {
  expect(stalePaths(text)).toEqual([]);
});

/** What stands as code, looks like a path of this repository and is none. */
function stalePaths(text: string): string[] {
  return codeWords(text).filter((word) => looksLikePath(word) && !NOT_COMMITTED.includes(word) && !isThere(word));
}

function codeWords(text: string): string[] {
  return [...text.matchAll(/^```[^]*?^```|`[^`\n]+`/gm)].flatMap(([code]) => code.replace(/^```.*|`/gm, '').split(/\s+/));
}

const TOP = new Set(FILES.map((file) => file.split('/')[0]));

/** A word that begins in one of our folders, or ends like a file of ours. */
function looksLikePath(word: string): boolean {
  if (!/^[\w.@*<>/-]+$/.test(word)) return false;
  const [first, ...rest] = word.split('/');
  return rest.length > 0 && TOP.has(first) || /\w\.(ts|js|json|md|svg|txt)$/.test(word);
}

/** A file or folder, from the top or, if it does not begin there, from any folder on. `*` and `<name>` vary; a test may go without its ending. */
function isThere(word: string): boolean {
  const pattern = word.split(/\*|<[^>]*>/).map((part) => part.replace(/[.+]/g, '\\$&')).join('[^/]*');
  const start = TOP.has(word.split('/')[0]) ? '^' : '(^|/)';
  const path = new RegExp(`${start}${pattern}${word.endsWith('/') ? '' : '($|/|(\\.test)?\\.ts$)'}`);
  return FILES.some((file) => path.test(file));
}
