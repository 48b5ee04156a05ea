import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { withAbsoluteLinks } from './readme';
import { run } from '../terminal/steps';
import { FLOOR } from '../versions/floor';

const ROOT = join(__dirname, '../..');

/**
 * What the packages are made against: jsii-pacmak writes the installed versions into a Go module, so newer ones would raise the
 * floor for everybody. Of the CDK's assets the newest versions are not to be had for Go.
 */
const SURROUNDINGS = {
  devDependencies: FLOOR,
  overrides: {
    '@aws-cdk/asset-awscli-v1': '2.2.208',
    '@aws-cdk/asset-kubectl-v20': '2.1.3',
    '@aws-cdk/asset-node-proxy-agent-v6': '2.1.0',
  },
};

/** The npm package as `npm publish` would send it, made from what is compiled. */
export async function packNpm(folder: string): Promise<string> {
  if (!existsSync(join(ROOT, '.jsii'))) throw new Error('nothing is compiled yet: run "npx projen compile" first');
  mkdirSync(folder, { recursive: true });
  const packed = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT });
  const [{ filename }] = JSON.parse(packed) as { filename: string }[];
  return join(folder, filename);
}

/** The snippets of README and docstrings in every language, as the build translated them. */
const SNIPPETS = join(ROOT, '.jsii.tabl.json');

export interface PackOptions {
  /** A folder that is empty or not there yet, outside this repository: an installation in between would be found in its stead. */
  readonly workspace: string;
  readonly outdir: string;
  /** As jsii-pacmak names them. */
  readonly targets: string[];
  /** Generates the code without the language's own tools. */
  readonly codeOnly?: boolean;
}

/** The packages for other languages, from the npm package and at the oldest CDK that it supports. */
export async function pack(tarball: string, { workspace, outdir, targets, codeOnly = false }: PackOptions): Promise<void> {
  if (!existsSync(SNIPPETS)) throw new Error('no snippet is translated yet: run "npx projen rosetta" first');
  mkdirSync(workspace, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', workspace]);
  const folder = join(workspace, 'package');
  rewrite(join(folder, 'package.json'), (manifest: object) => ({ ...manifest, ...SURROUNDINGS }));
  rewrite(join(folder, '.jsii'), withReadme);
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'], { cwd: folder });
  await run(join(ROOT, 'node_modules/.bin/jsii-pacmak'), [
    '--no-npmignore', '--target', ...targets, ...codeOnly ? ['--code-only'] : [], '--outdir', outdir,
    '--rosetta-tablet', SNIPPETS, '--rosetta-unknown-snippets', 'fail',
  ], { cwd: folder });
}

interface Assembly {
  readonly version: string;
  readonly repository: { readonly url: string };
  readonly readme: { readonly markdown: string };
}

function withReadme(assembly: Assembly): Assembly {
  return { ...assembly, readme: { markdown: withAbsoluteLinks(assembly.readme.markdown, assembly.repository.url, assembly.version) } };
}

function rewrite<T>(file: string, change: (content: T) => T): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
}
