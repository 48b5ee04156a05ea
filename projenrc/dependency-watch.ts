import { Component, YamlFile, type Project } from 'projen';
import { SOURCE, TOOLS } from './steps';
import { Workflow } from './workflow';

/** Weekly: pull requests for newer versions, and a job that fails when a known weakness is in what we use. */
export class DependencyWatch extends Component {
  constructor(project: Project) {
    super(project);
    const weekly = { interval: 'weekly', day: 'monday' };
    // a version that was published with bad intent is mostly found within days
    const cooldown = { 'default-days': 7 };
    new YamlFile(project, '.github/dependabot.yml', {
      obj: {
        version: 2,
        updates: [
          {
            'package-ecosystem': 'npm',
            'directories': ['/', '/test/consumers/typescript'],
            'schedule': weekly,
            cooldown,
            'commit-message': { prefix: 'build' },
            'groups': { development: { 'update-types': ['minor', 'patch'] } },
          },
          { 'package-ecosystem': 'github-actions', 'directory': '/', 'schedule': weekly, cooldown, 'commit-message': { prefix: 'build' } },
          {
            'package-ecosystem': 'pip',
            'directories': ['/tools/emulator', '/tools/moto', '/test/consumers/python'],
            'schedule': weekly,
            cooldown,
            'commit-message': { prefix: 'build' },
          },
        ],
      },
    });
    new Workflow(project, 'audit', { schedule: [{ cron: '0 7 * * 1' }], workflow_dispatch: {} }, {
      audit: {
        permissions: { contents: 'read' },
        steps: [
          SOURCE,
          ...TOOLS,
          { name: 'What users install', run: 'npx projen audit' },
          { name: 'What builds and tests it', if: '!cancelled()', run: 'npm audit --audit-level=high | tee -a "$GITHUB_STEP_SUMMARY"', shell: 'bash' },
        ],
      },
    });
  }
}
