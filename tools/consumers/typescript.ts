import { join } from 'path';
import type { Consumer } from './consumer';
import { run } from '../terminal/steps';
import { FLOOR } from '../versions/floor';

export const TYPESCRIPT: Consumer = {
  language: 'typescript',
  needs: ['npm', '--version'],
  source: 'app.ts',
  async install(folder, { tarball }) {
    const peers = Object.entries(FLOOR).map(([name, oldest]) => `${name}@${oldest}`);
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent', tarball, ...peers], { cwd: folder });
    // with the checks of a strict app, also of the package's own types
    await run('npx', ['--no-install', 'tsc', '--strict', '--module', 'nodenext', '--target', 'es2022', 'app.ts', 'mistakes.ts'], { cwd: folder });
  },
  app: (folder) => ['node', join(folder, 'app.js')],
  mistakes: (folder) => ['node', join(folder, 'mistakes.js')],
};
