import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import { billOfMaterials } from './bill-of-materials';
import { section } from './changelog';
import { sums } from './sums';
import { compiled, packed, tarballProblems } from './tarball';
import { versionProblems } from './versions';
import { LANGUAGES } from '../../site/page';
import { LINK_TEMPLATES } from '../../site/templates';
import { run } from '../terminal/steps';

export interface AssetOptions {
  /** The tag that asks for the release. */
  readonly tag?: string;
  /** Writes the published templates, with their manifest and page, in place of the committed ones, which take any account. */
  readonly publish?: (folder: string) => string;
}

/** Checks the built package and writes what is attached to a release into dist/release; returns the names. */
export async function writeAssets(root: string, { tag, publish }: AssetOptions): Promise<string[]> {
  const tarballs = readdirSync(join(root, 'dist/js')).filter((name) => name.endsWith('.tgz'));
  if (tarballs.length !== 1) throw new Error(`dist/js has ${tarballs.length} packages, not one: remove dist, then npx projen build`);
  const tarball = join('dist/js', tarballs[0]);
  const sources = (await run('git', ['ls-files', 'src'], { cwd: root })).split('\n');
  const problems = [...versionProblems(root, tag), ...tarballProblems(await packed(root, `./${tarball}`), compiled(sources))];
  if (problems.length > 0) throw new Error(`This must not be released:\n- ${problems.join('\n- ')}`);

  const folder = join(root, 'dist/release');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  copyFileSync(join(root, tarball), join(folder, `stompy-cdk-${version}.tgz`));
  copyTemplates(root, folder, publish);
  writeFileSync(join(folder, 'sbom.cdx.json'), await billOfMaterials(root, 'users'));
  writeFileSync(join(folder, 'sbom-build.cdx.json'), await billOfMaterials(root, 'build'));
  writeFileSync(join(folder, 'SHA256SUMS'), sums(folder));
  const names = readdirSync(folder).sort();
  // not an attachment: the text of the release's page
  writeFileSync(join(folder, 'notes.md'), `${section(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)}\n`);
  return names;
}

function copyTemplates(root: string, folder: string, publish: AssetOptions['publish']): void {
  const work = join(root, 'dist/templates');
  rmSync(work, { recursive: true, force: true });
  const from = publish ? publish(work) : join(root, 'templates');
  const names = LINK_TEMPLATES.map(({ templateName }) => `${templateName}.template.json`);
  for (const name of publish ? [...names, ...LANGUAGES.map(({ file }) => file), 'manifest.json'] : names) copyFileSync(join(from, name), join(folder, name));
}
