import { readdirSync, statSync } from 'fs';
import { join } from 'path';
import { name, version } from '../../package.json';
import { packNpm } from '../package/pack';
import { run } from '../terminal/steps';

/** What the content of the package comes from. */
const SOURCES = ['src', 'bin', 'package.json', '.npmignore', 'README.md'];

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(...readdirSync(path).map((each) => newestIn(join(path, each))));
}

/** The package as npm would publish it: the build's own if nothing changed since, else a new one. */
export async function tarball(root: string, folder: string): Promise<string> {
  const built = join(root, 'dist/js', `${name}@${version}.jsii.tgz`);
  const age = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (age > Math.max(...SOURCES.map((path) => newestIn(join(root, path))))) return built;
  await run('npx', ['projen', 'compile'], { cwd: root });
  return packNpm(folder);
}
