import { readFileSync } from 'fs';
import { join } from 'path';
import { GO_VERSION } from 'jsii-pacmak/lib/targets/go/package';
import { parse } from 'yaml';
import { ACTIONS } from '../../projenrc/actions';
import { PUBLISHED } from '../../projenrc/published';
import { REGISTRIES } from '../../projenrc/registries';
import { GO } from '../../projenrc/steps';
import { plan } from '../../tools/release/plan';
import { workflowProblems, workflows, type Step, type Workflow } from '../../tools/release/workflows';

const ROOT = join(__dirname, '../..');
const TASKS = Object.keys((JSON.parse(readFileSync(join(ROOT, '.projen/tasks.json'), 'utf8')) as { tasks: object }).tasks);
const FILES = [...workflows(ROOT)];
const jobs = (text: string) => Object.entries((parse(text) as Workflow).jobs);

test.each(FILES)('%s runs nothing that is not pinned and gives nothing that is not named', (_, text) => {
  expect(workflowProblems(text, TASKS)).toEqual([]);
});

test('each job has these permissions and no other', () => {
  const permissionsOf = (text: string) => Object.fromEntries(jobs(text).map(([name, { permissions }]) => [name, permissions]));
  expect(Object.fromEntries(FILES.map(([file, text]) => [file, permissionsOf(text)]))).toEqual({
    'audit.yml': { audit: { contents: 'read' } },
    'check.yml': { check: { contents: 'read' } },
    'release.yml': {
      build: { contents: 'read' },
      npm: { 'id-token': 'write' },
      pypi: { 'id-token': 'write' },
      maven: { 'id-token': 'write', 'attestations': 'write' },
      nuget: { 'id-token': 'write', 'attestations': 'write' },
      go: { 'id-token': 'write', 'attestations': 'write' },
      github: { 'contents': 'write', 'id-token': 'write', 'attestations': 'write' },
    },
    'mutation.yml': { mutation: { contents: 'read' } },
    'runtime-end.yml': { 'runtime-end': { contents: 'read' } },
  });
});

test('what is proposed and what is merged is checked, against all that was before', () => {
  const { on, jobs: { check } } = parse(readFileSync(join(ROOT, '.github/workflows/check.yml'), 'utf8')) as Workflow & { on: object };
  expect(on).toEqual({ pull_request: {}, push: { branches: ['main'] } });
  expect(check.steps[0]).toMatchObject({ uses: expect.stringMatching(/^actions\/checkout@/), with: { 'fetch-depth': 0 } });
  expect(check.steps.slice(-2)).toEqual([{ run: 'bash .ci/run' }, { if: "github.event_name == 'pull_request'", run: 'npx projen commits' }]);
});

test('only Maven Central, which knows no trusted publishing, gets secrets', () => {
  const withSecrets = FILES.flatMap(([file, text]) => jobs(text).filter(([, job]) => JSON.stringify(job).includes('secrets.')).map(([name]) => `${file} ${name}`));
  expect(withSecrets).toEqual(['release.yml maven']);
});

test('every registry is on or off by one switch, in its job and in what is built for it', () => {
  const release = parse(readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8')) as Workflow;
  for (const { name, language } of REGISTRIES) {
    const condition = PUBLISHED[language] ? undefined : 'false';
    expect(release.jobs[name].if).toBe(condition);
    const built = release.jobs.build.steps.filter((step) => step.with?.name === language || step.run === `npx projen package:${language}`);
    expect(built.map((step) => step.if)).toEqual(built.map(() => condition));
    expect(built).not.toEqual([]);
  }
});

test('Go is as new as the module that jsii-pacmak makes asks for', () => {
  expect(GO).toMatchObject({ with: { 'go-version': `${GO_VERSION}.x` } });
});

test('whatever a job publishes has a provenance, by its registry or by the code host', () => {
  const release = parse(readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8')) as Workflow;
  const proven = (step: Step) => step.run?.includes('--provenance') || /^(pypa\/gh-action-pypi-publish|actions\/attest-build-provenance)@/.test(step.uses ?? '');
  expect(Object.keys(release.jobs).filter((name) => !release.jobs[name].steps.some(proven))).toEqual(['build']);
});

test('the plan names each job, and says which are off', () => {
  expect(plan(ROOT)).toContain(`\nnpm (may id-token: write${PUBLISHED.js ? '' : ', off'})\n`);
});

test('the actions are pinned by different hashes', () => {
  const hashes = Object.values(ACTIONS).map(([, hash]) => hash);
  expect(new Set(hashes).size).toBe(hashes.length);
});

const SAFE = `permissions: {}
jobs:
  one:
    permissions: {}
    steps:
      - uses: actions/checkout@d23441a48e516b6c34aea4fa41551a30e30af803 # v6.1.0
        with:
          persist-credentials: false
      - uses: actions/setup-node@249970729cb0ef3589644e2896645e5dc5ba9c38 # v6.5.0
        with:
          package-manager-cache: false
      - run: npx projen build
`;

test.each([
  ['a tag for an action', (text: string) => text.replace(/@.*/, '@v6'), '"actions/checkout@v6" is not a hash with its version'],
  ['a hash without its version', (text: string) => text.replace(/ #.*/, ''), 'is not a hash with its version'],
  ['rights for every job', (text: string) => text.replace('{}', '\n  contents: write'), 'the workflow gives permissions to all its jobs'],
  ['no word about rights', (text: string) => text.replace('    permissions: {}\n', ''), 'one: does not name its permissions'],
  ['a value in a command', (text: string) => text.replace('build', '${{ github.ref }}'), 'lets a value become code'],
  ['a task that does not exist', (text: string) => text.replace('build', 'biuld'), 'one: there is no task "biuld"'],
  ['a token that stays', (text: string) => text.replace('persist-credentials: false', 'fetch-depth: 0'), 'one: leaves its token in the checkout'],
  ['a cache that others fill', (text: string) => text.replace('package-manager-cache: false', 'cache: npm'), 'one: actions/setup-node restores a shared cache'],
])('refuses %s', (_, change, problem) => {
  expect(workflowProblems(SAFE, TASKS)).toEqual([]);
  expect(workflowProblems(change(SAFE), TASKS)).toEqual([expect.stringContaining(problem)]);
});
