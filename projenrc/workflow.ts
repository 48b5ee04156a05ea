import { YamlFile, type IResolver, type Project } from 'projen';
import { ACTIONS } from './actions';

/** A step of a job: an action or a command. */
export type Step = { readonly name?: string; readonly if?: string; readonly env?: Record<string, string> } & (
  | { readonly uses: string; readonly id?: string; readonly with?: Record<string, string | number | boolean> }
  | { readonly run: string; readonly id?: string; readonly shell?: string }
);

/** A job with what it may do; a permission that is not named is not given. */
export interface Job {
  readonly permissions: Record<string, 'read' | 'write'>;
  readonly steps: Step[];
  readonly needs?: string | string[];
  readonly if?: string;
  /** Where reviewers and the registry's trust are configured. */
  readonly environment?: string;
}

/** A workflow of the code host: nothing is allowed unless a job says so, and a comment tells which version a hash is. */
export class Workflow extends YamlFile {
  constructor(project: Project, name: string, on: object, jobs: Record<string, Job>) {
    super(project, `.github/workflows/${name}.yml`, {
      lineWidth: 0,
      obj: {
        name,
        on,
        permissions: {},
        jobs: Object.fromEntries(Object.entries(jobs).map(([id, job]) => [id, { 'runs-on': 'ubuntu-latest', 'timeout-minutes': 60, ...job }])),
      },
    });
  }

  protected synthesizeContent(resolver: IResolver): string | undefined {
    const versions = new Map(Object.values(ACTIONS).map(([version, hash]) => [hash as string, version]));
    return super.synthesizeContent(resolver)?.replace(/(uses: \S+@([0-9a-f]{40}))$/gm, (_, uses: string, hash: string) => `${uses} # ${versions.get(hash)}`);
  }
}
