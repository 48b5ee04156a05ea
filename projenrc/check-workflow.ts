import { Component, type Project } from 'projen';
import { GO, JAVA, node, PYTHON, SOURCE_WITH_HISTORY } from './steps';
import { Workflow } from './workflow';

/** The project's own check on every pull request and on what was merged; it compares with commits and tags of before. */
export class CheckWorkflow extends Component {
  constructor(project: Project) {
    super(project);
    new Workflow(project, 'check', { pull_request: {}, push: { branches: ['main'] } }, {
      check: {
        permissions: { contents: 'read' },
        steps: [
          SOURCE_WITH_HISTORY, node('22'), PYTHON, JAVA, GO,
          { run: 'bash .ci/run' },
          // what is merged cannot be written anew
          { if: "github.event_name == 'pull_request'", run: 'npx projen commits' },
        ],
      },
    });
  }
}
