import { Component, type Project } from 'projen';
import { SOURCE, TOOLS } from './steps';
import { Workflow } from './workflow';

/** A weekly job that fails in time before AWS ends the Lambda runtime of the report's function. */
export class RuntimeWatch extends Component {
  constructor(project: Project) {
    super(project);
    new Workflow(project, 'runtime-end', { schedule: [{ cron: '0 6 * * 1' }], workflow_dispatch: {} }, {
      'runtime-end': {
        permissions: { contents: 'read' },
        steps: [SOURCE, ...TOOLS, { run: 'npx projen runtime-end' }],
      },
    });
  }
}
