import { Component, type cdk } from 'projen';

/** The commands behind `npm run`, one file in tools/ each, and what of them the build runs. */
export class Tools extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const tool = (name: string, description: string) => project.addTask(name, {
      description,
      exec: `ts-node --transpile-only --project tools/tsconfig.json tools/${name.replace(':', '-')}.ts`,
      receiveArgs: true,
      // the template validator costs seconds a process; one test runs it over everything
      env: { CDK_VALIDATION: 'false' },
    });

    project.preCompileTask.spawn(tool('report-handler', 'Compile the handler of the cost report into the constant that src/ carries'));
    project.postCompileTask.spawn(tool('templates', 'Write the link templates; with --stompy-account <id> the ones to publish'));
    project.postCompileTask.spawn(tool('docs', 'Write the generated tables into README, docs and examples'));
    tool('start', 'Deploy the examples and a link template into an emulator, without an AWS account');

    tool('prove', 'Prove in an emulator what only a deployment can show: trust, upgrades, the life of a report');
    tool('permissions:diff', 'Print what Stompy may do more or less than at a git ref; with --changelog, fail if CHANGELOG.md is silent about it');
    tool('runtime-end', 'Fail nine months before AWS ends the Lambda runtime of the report\'s function');
    tool('cfn-lint', 'Lint the link templates for their regions');

    const test = tool('test:run', 'Check types and run the tests');
    project.testTask.reset();
    project.testTask.env('CDK_VALIDATION', 'false');
    project.testTask.spawn(test, { receiveArgs: true });
    project.gitignore.exclude('/publish/', '/.venv/', 'cdk.out/', '/.emulator/');
    project.addPackageIgnore('/.ci/');
    project.addPackageIgnore('/publish/');
    project.addPackageIgnore('/.venv/');
  }
}
