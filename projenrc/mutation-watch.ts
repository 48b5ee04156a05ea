import { Component, type Project } from 'projen';
import { SOURCE, TOOLS } from './steps';
import { Workflow } from './workflow';

/** A weekly job that fails when the tests notice too few mutants of the code; too long for every pull request. */
export class MutationWatch extends Component {
  constructor(project: Project) {
    super(project);
    new Workflow(project, 'mutation', { schedule: [{ cron: '0 8 * * 1' }], workflow_dispatch: {} }, {
      mutation: {
        permissions: { contents: 'read' },
        steps: [SOURCE, ...TOOLS, { run: 'npx projen mutation' }],
      },
    });
  }
}
