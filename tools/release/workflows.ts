import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';

export interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: { readonly [input: string]: unknown };
}

export interface Job {
  readonly if?: string;
  readonly permissions?: { readonly [scope: string]: string };
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly permissions?: object;
  readonly jobs: { readonly [name: string]: Job };
}

/** The input of an action that has to be false, or the action restores what other workflows left in a shared cache. */
const CACHE: { readonly [action: string]: string } = { 'actions/setup-node': 'package-manager-cache', 'actions/setup-go': 'cache' };

/** The text of every workflow, by its file's name. */
export function workflows(root: string): Map<string, string> {
  const folder = join(root, '.github/workflows');
  return new Map(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** What makes a workflow unsafe or would stop it: the tasks are those of the project. */
export function workflowProblems(text: string, tasks: readonly string[]): string[] {
  const { permissions, jobs } = parse(text) as Workflow;
  return [
    ...[...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, uses]) => uses)
      .filter((uses) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses)).map((uses) => `"${uses}" is not a hash with its version`),
    ...permissions !== undefined && Object.keys(permissions).length === 0 ? [] : ['the workflow gives permissions to all its jobs'],
    ...Object.entries(jobs).flatMap(([name, job]) => jobProblems(job, tasks).map((problem) => `${name}: ${problem}`)),
  ];
}

function jobProblems({ permissions, steps }: Job, tasks: readonly string[]): string[] {
  const runs = steps.map(({ run }) => run ?? '');
  return [
    ...permissions === undefined ? ['does not name its permissions'] : [],
    ...runs.filter((run) => run.includes('${{')).map((run) => `"${run}" lets a value become code`),
    ...runs.flatMap((run) => [...run.matchAll(/npx projen ([\w:-]+)/g)]).map(([, task]) => task)
      .filter((task) => !tasks.includes(task)).map((task) => `there is no task "${task}"`),
    ...steps.filter((step) => step.uses?.startsWith('actions/checkout@') && !step.with?.repository && step.with?.['persist-credentials'] !== false)
      .map(() => 'leaves its token in the checkout'),
    ...steps.map((step) => ({ ...step, action: step.uses?.split('@')[0] ?? '' }))
      .filter((step) => step.action in CACHE && step.with?.[CACHE[step.action]] !== false).map((step) => `${step.action} restores a shared cache`),
  ];
}
