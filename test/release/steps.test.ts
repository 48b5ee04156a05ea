import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import type { Workflow } from '../../tools/release/workflows';
import { Repository } from '../helpers/repository';

const { jobs } = parse(readFileSync(join(__dirname, '../../.github/workflows/release.yml'), 'utf8')) as Workflow;

/** Runs a step of the release as the runner does. */
function runStep(job: string, name: string, cwd: string, env: NodeJS.ProcessEnv = {}): { readonly status: number | null; readonly said: string } {
  const { run, shell } = jobs[job].steps.find((step) => step.name === name)!;
  const strict = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  const { status, stdout, stderr } = spawnSync('bash', [...strict, '-c', run!], { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('a tag', () => {
  let checkout: Repository;
  beforeEach(() => {
    checkout = new Repository();
    checkout.commit('feat: reviewed');
    checkout.git('update-ref', 'refs/remotes/origin/main', checkout.commit('feat: reviewed, too'));
  });
  afterEach(() => checkout.remove());

  test.each(['main', 'main~1'])('at %s is released', (commit) => {
    checkout.git('checkout', '--quiet', '--detach', commit);
    expect(runStep('build', 'The commit is on main', checkout.root)).toEqual({ status: 0, said: '' });
  });

  test('at a commit that nobody merged is refused', () => {
    checkout.commit('feat: of my own');
    expect(runStep('build', 'The commit is on main', checkout.root, { GITHUB_REF_NAME: 'v6.6.6' })).toEqual({
      status: 1, said: 'v6.6.6 names a commit that is not on main: merge it, then tag what is merged\n',
    });
  });
});
