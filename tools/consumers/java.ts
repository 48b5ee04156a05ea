import { join } from 'path';
import type { Consumer, Packages } from './consumer';
import { run } from '../steps';

const options = ({ dist, version }: Packages): string[] => ['--batch-mode', '--quiet', `-Dpacked=${join(dist, 'java')}`, `-Dversion=${version}`];

export const JAVA: Consumer = {
  language: 'java',
  needs: ['mvn', '--version'],
  source: 'src/main/java/app/StompyApp.java',
  async install(folder, packages) {
    await run('mvn', [...options(packages), 'compile'], { cwd: folder });
  },
  app: (folder, packages) => ['mvn', ...options(packages), '-f', folder, 'exec:java'],
};
