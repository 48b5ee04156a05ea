import { rmSync } from 'fs';
import { join } from 'path';
import type { Consumer, Packages } from './consumer';
import { run } from '../terminal/steps';
import { FLOOR } from '../versions/floor';

/** Our own, because Maven keeps a package that it has seen, although the next one has the same version. */
const REPOSITORY = join(__dirname, '../../.maven');

const options = ({ dist, version }: Packages): string[] => [
  '--batch-mode', '--quiet', `-Dmaven.repo.local=${REPOSITORY}`, `-Dpacked=${join(dist, 'java')}`, `-Dversion=${version}`,
  ...Object.entries(FLOOR).map(([name, oldest]) => `-D${name}=${oldest}`),
];

export const JAVA: Consumer = {
  language: 'java',
  needs: ['mvn', '--version'],
  source: 'src/main/java/app/StompyApp.java',
  async install(folder, packages) {
    rmSync(join(REPOSITORY, 'io/stompy'), { recursive: true, force: true });
    await run('mvn', [...options(packages), 'compile'], { cwd: folder });
  },
  app: (folder, packages) => ['mvn', ...options(packages), '-f', folder, 'exec:java'],
  mistakes: (folder, packages) => ['mvn', ...options(packages), '-Dexec.mainClass=app.Mistakes', '-f', folder, 'exec:java'],
};
