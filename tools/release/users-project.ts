import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { run } from '../terminal/steps';

/**
 * Makes the lock file of a project that has nothing but what users install with the library, its peers: in the versions of our own lock file, or
 * in the newest that the library allows. In ours they are development dependencies, which npm leaves out with all others of that kind.
 */
export async function usersProject(root: string, folder: string, versions: 'locked' | 'newest'): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies: manifest.peerDependencies, peerDependencies: {}, devDependencies: {} }));
  if (versions === 'locked') copyFileSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
  // what is locked needs no registry: npm only takes away what nobody asks for any more
  await run('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund', ...versions === 'locked' ? ['--offline'] : []], { cwd: folder });
}
