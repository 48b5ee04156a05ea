import { spawnSync } from 'child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
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

/** A command that does something else in a step. */
function standIn(command: string, body: string): NodeJS.ProcessEnv {
  return { [`BASH_FUNC_${command}%%`]: `() { ${body}\n}` };
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

describe('Maven Central', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stompy-step-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Takes an upload, then says one status after the other. */
  const CURL = [
    'echo "$(cat "${5#@}") ${@:6}" >> calls',
    'case "$*" in',
    '  *upload*) printf 4711 ;;',
    '  *) head -n 1 statuses; tail -n +2 statuses > rest; mv rest statuses ;;',
    'esac',
  ].join('\n');

  function upload(...statuses: string[]): { readonly status: number | null; readonly said: string; readonly calls: string[] } {
    writeFileSync(join(folder, 'statuses'), `${statuses.join('\n')}\n`);
    const result = runStep('maven', 'Upload, until it is published', folder, {
      UPLOAD_URL: 'https://example.com/publisher/upload',
      USER_TOKEN: 'secret',
      ...standIn('curl', CURL),
      ...standIn('sleep', 'true'),
    });
    return { ...result, calls: readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') };
  }

  test('is asked until the version is published', () => {
    const asked = 'Authorization: Bearer secret --retry 5 --request POST https://example.com/publisher/status?id=4711';
    expect(upload('{"deploymentState":"VALIDATING"}', '{"deploymentState":"PUBLISHING"}', '{ "deploymentState" : "PUBLISHED" }')).toEqual({
      status: 0,
      said: '',
      calls: ['Authorization: Bearer secret --form bundle=@bundle.zip https://example.com/publisher/upload?publishingType=AUTOMATIC', asked, asked, asked],
    });
  });

  test.each([
    ['what it refuses', '{"deploymentState":"FAILED","errors":"no signature"}', 'no signature'],
    ['an answer without a state', 'Service unavailable', 'no state in: Service unavailable'],
  ])('fails the job with %s', (_, answer, reason) => {
    const { status, said } = upload('{"deploymentState":"PENDING"}', answer);
    expect([status, said]).toEqual([1, expect.stringContaining(reason)]);
  });
});

describe('the Go module', () => {
  let remote: Repository;
  let folder: string;
  beforeEach(() => {
    remote = new Repository();
    remote.commit('chore: the beginning');
    remote.git('checkout', '--quiet', '--detach');
    folder = mkdtempSync(join(tmpdir(), 'stompy-step-'));
    mkdirSync(join(folder, 'go/stompycdk'), { recursive: true });
  });
  afterEach(() => {
    remote.remove();
    rmSync(folder, { recursive: true });
  });

  function publish(version: string): { readonly status: number | null; readonly said: string } {
    writeFileSync(join(folder, 'go/stompycdk/version'), version);
    rmSync(join(folder, 'module'), { recursive: true, force: true });
    // as the action does, which fetches no tags
    remote.git('clone', '--quiet', '--no-tags', '--branch', 'main', remote.root, join(folder, 'module'));
    return runStep('go', 'Tag the module', folder, { GITHUB_REF_NAME: version });
  }
  const tagged = () => remote.git('for-each-ref', '--format=%(refname:short) %(contents:subject)', 'refs/tags').split('\n');

  test('is a tag on what was made', () => {
    expect(publish('v0.1.0')).toEqual({ status: 0, said: '' });
    expect(publish('v0.2.0')).toEqual({ status: 0, said: '' });
    expect(tagged()).toEqual(['stompycdk/v0.1.0 chore(release): v0.1.0', 'stompycdk/v0.2.0 chore(release): v0.2.0']);
    expect(remote.git('show', 'stompycdk/v0.1.0:stompycdk/version')).toBe('v0.1.0');
  });

  test('is left alone by a job that runs again', () => {
    publish('v0.1.0');
    expect(publish('v0.1.0')).toEqual({ status: 0, said: expect.stringContaining('refs/tags/stompycdk/v0.1.0') });
    expect(tagged()).toHaveLength(1);
  });
});
