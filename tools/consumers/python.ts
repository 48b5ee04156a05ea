import { readdirSync } from 'fs';
import { join } from 'path';
import type { Consumer } from './consumer';
import { run } from '../steps';

export const PYTHON: Consumer = {
  language: 'python',
  needs: ['python3', '-m', 'venv', '--help'],
  source: 'app.py',
  async install(folder, { dist }) {
    await run('python3', ['-m', 'venv', join(folder, '.venv')]);
    const wheel = readdirSync(join(dist, 'python')).find((name) => name.endsWith('.whl'))!;
    const pip = join(folder, '.venv/bin/pip');
    await run(pip, ['install', '--quiet', '--disable-pip-version-check', '-r', join(folder, 'requirements.txt'), join(dist, 'python', wheel)]);
  },
  app: (folder) => [join(folder, '.venv/bin/python'), join(folder, 'app.py')],
};
