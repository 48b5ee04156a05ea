import { run } from '../terminal/steps';

/** Everything that belongs into the npm package; what matches nothing here stops a release. */
export const CONTENT: readonly { readonly what: string; readonly pattern: RegExp; readonly files: number | 'some' }[] = [
  { what: 'manifest of npm', pattern: /^package\.json$/, files: 1 },
  { what: 'API for the other languages', pattern: /^\.jsii$/, files: 1 },
  { what: 'licence', pattern: /^LICENSE$/, files: 1 },
  { what: 'copyright', pattern: /^NOTICE$/, files: 1 },
  { what: 'documents', pattern: /^(README|CHANGELOG|SECURITY)\.md$/, files: 3 },
  { what: 'permissions for machines', pattern: /^permissions\.json$/, files: 1 },
  { what: 'command', pattern: /^bin\/stompy-cdk$/, files: 1 },
  { what: 'frame in which package sites translate the snippets', pattern: /^rosetta\/default\.ts-fixture$/, files: 1 },
  { what: 'library', pattern: /^lib\/([\w-]+\/)*[\w.-]+\.(js|d\.ts)$/, files: 'some' },
];

export const MOST_BYTES = 300_000;

export interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** What `npm publish` would send from a folder, or from a tarball. */
export async function packed(folder: string, tarball = '.'): Promise<Packed> {
  const [result] = JSON.parse(await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', tarball], { cwd: folder })) as Packed[];
  return result;
}

/** The files that the compiler makes from the sources. */
export function compiled(sources: readonly string[]): string[] {
  return sources.filter((path) => /^src\/.*\.ts$/.test(path)).map((path) => path.replace(/^src\/(.*)\.ts$/, 'lib/$1')).flatMap((path) => [`${path}.js`, `${path}.d.ts`]);
}

/** What is wrong with a package: too much, too little, too big. */
export function tarballProblems({ size, files }: Packed, library: readonly string[]): string[] {
  const paths = files.map(({ path }) => path);
  return [
    ...paths.filter((path) => !CONTENT.some(({ pattern }) => pattern.test(path))).map((path) => `${path} does not belong into the package`),
    ...paths.filter((path) => path.startsWith('lib/') && !library.includes(path)).map((path) => `${path} has no source`),
    ...library.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
    ...CONTENT.filter(({ pattern, files: wanted }) => {
      const count = paths.filter((path) => pattern.test(path)).length;
      return wanted === 'some' ? count === 0 : count !== wanted;
    }).map(({ what }) => `${what}: not all there`),
    ...size >= MOST_BYTES ? [`${size} bytes, and ${MOST_BYTES} are too many`] : [],
  ];
}
