import { cpSync } from 'fs';
import { join } from 'path';
import type { Consumer } from './consumer';
import { run } from '../terminal/steps';

export const GO: Consumer = {
  language: 'go',
  needs: ['go', 'version'],
  source: 'app.go',
  async install(folder, { dist }) {
    // where the `replace` of go.mod looks
    cpSync(join(dist, 'go/stompycdk'), join(folder, 'stompycdk'), { recursive: true });
    // finds the CDK that our module asks for, which is the oldest one
    await run('go', ['mod', 'tidy'], { cwd: folder });
    await run('go', ['build', '-o', 'app', '.'], { cwd: folder });
    await run('go', ['build', '-o', 'wrong', './mistakes'], { cwd: folder });
  },
  app: (folder) => [join(folder, 'app')],
  mistakes: (folder) => [join(folder, 'wrong')],
};
