import { Component, YamlFile, type Project } from 'projen';

/** A weekly job that fails in time before AWS ends the Lambda runtime of the report's function. */
export class RuntimeWatch extends Component {
  constructor(project: Project) {
    super(project);
    new YamlFile(project, '.github/workflows/runtime-end.yml', {
      obj: {
        name: 'runtime-end',
        on: { schedule: [{ cron: '0 6 * * 1' }], workflow_dispatch: {} },
        permissions: { contents: 'read' },
        jobs: {
          'runtime-end': {
            'runs-on': 'ubuntu-latest',
            'steps': [
              // every action by the hash of its release: checkout 4.2.2, setup-node 4.1.0
              { uses: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683', with: { 'persist-credentials': false } },
              { uses: 'actions/setup-node@39370e3970a6d050c480ffad4ff0ed4d3fdee5af', with: { 'node-version': '22' } },
              { run: 'npm ci' },
              { run: 'npx projen runtime-end' },
            ],
          },
        },
      },
    });
  }
}
