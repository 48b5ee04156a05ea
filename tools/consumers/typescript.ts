import { join } from 'path';
import type { Consumer } from './consumer';
import { run } from '../steps';

export const TYPESCRIPT: Consumer = {
  language: 'typescript',
  needs: ['npm', '--version'],
  source: 'app.ts',
  async install(folder, { tarball }) {
    await run('npm', ['install', '--no-audit', '--no-fund', '--silent', tarball], { cwd: folder });
    // with the checks of a strict app, also of the package's own types
    await run('npx', ['--no-install', 'tsc', '--strict', '--module', 'nodenext', '--target', 'es2022', 'app.ts'], { cwd: folder });
  },
  app: (folder) => ['node', join(folder, 'app.js')],
};
