import { Component, type cdk } from 'projen';

/** Runs a program of tools/; what it puts into the temporary folder is gone afterwards. */
const TS_NODE = 'ts-node --transpile-only --project tools/tsconfig.json --require ./tools/terminal/preload.ts';

/** The commands behind `npm run`, one file or folder in tools/ each, and what of them the build runs. */
export class Tools extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const tool = (name: string, description: string, program: string = name.replace(':', '/')) => project.addTask(name, {
      description,
      exec: `${TS_NODE} tools/${program}`,
      receiveArgs: true,
      // the template validator costs seconds a process; one test runs it over everything
      env: { CDK_VALIDATION: 'false' },
    });

    project.compileTask.exec(`${TS_NODE} tools/package/lazy-exports.ts`);
    project.preCompileTask.spawn(tool('report-handler', 'Compile the handler of the cost report into the constant that src/ carries'));
    project.postCompileTask.spawn(tool('templates', 'Write the link templates and their page; with --stompy-account <id> the ones to publish'));
    project.postCompileTask.spawn(tool('docs', 'Write the generated tables into README and docs'));
    project.removeTask('compat');
    project.postCompileTask.spawn(tool('compat', 'Fail if the API breaks users of the last release', 'release/compat'));
    tool('release:prepare', 'Raise the version from the commits, write the changelog and everything that carries the version');
    tool('release:assets', 'Write the files of a release into dist/release and check them');
    tool('release:dry', 'Rehearse the release of what is committed, in a copy; publishes nothing');
    tool('commits', 'Fail if the subject of a commit does not say of which kind it is', 'release/commits');
    tool('audit', 'Fail if a known weakness is in what users install with the library', 'release/audit');
    tool('start', 'Deploy the examples and a link template into an emulator, without an AWS account');

    tool('prove', 'Prove in an emulator what only a deployment can show: trust, upgrades, the life of a report');
    tool('prove:live', 'Prove in a sandbox account of AWS, which --account names; --plan only says every call and its cost, --clean-up removes what a run left');
    tool('prove:organization', 'Prove in moto, another emulator, what becomes of a StackSet in an organization');
    tool('permissions:diff', 'Print what Stompy may do more or less than at a git ref; with --changelog, fail if CHANGELOG.md is silent about it');
    tool('page', 'Go through the launch page in Chromium: every path, both languages, accessibility, and on to a stack in the emulator');
    tool('mutants', 'Widen the permissions step by step, and fail if the proofs do not notice');
    tool('mutation', 'Break handler and commands step by step, and fail if too few of the mutants are noticed by a test', 'mutation/index');
    tool('runtime-end', 'Fail nine months before AWS ends the Lambda runtime of the report\'s function');
    tool('versions', 'Run the suite of the packed library at the oldest and the newest versions of CDK, constructs, cdk-nag and Node.js');
    tool('bench', 'Measure load, synthesis and sizes into docs/benchmark.md; with --quick fewer rounds, printed only');
    tool('cfn-lint', 'Lint the link templates for their regions');

    tool('consumers', 'Use the packages as Python, Java, Go and TypeScript projects do, and compare their templates');
    for (const language of ['python', 'java', 'dotnet', 'go']) {
      const task = project.tasks.tryFind(`package:${language}`)!;
      task.reset(`${TS_NODE} tools/package ${language}`);
      task.description = `Make the package for ${language}, at the oldest CDK that it supports`;
    }
    // the other languages need toolchains of their own
    project.packageTask.reset();
    project.packageTask.spawn(project.tasks.tryFind('package:js')!);
    const test = tool('test:run', 'Check types and run the tests', 'test-run');
    project.testTask.reset();
    project.testTask.env('CDK_VALIDATION', 'false');
    project.testTask.spawn(test, { receiveArgs: true });
    project.gitignore.exclude('/publish/', '/.stryker-tmp/', '/.venv/', '/.venv-moto/', '/.maven/', 'cdk.out/', '/.emulator/', '/.screenshots/', '/.prove-live/');
    project.addPackageIgnore('/.ci/');
    for (const path of ['/api/', '/docs/', '/templates/', '/API.md', '/CONTRIBUTING.md', '/.compatignore', 'cdk.out/', '/.emulator/']) project.addPackageIgnore(path);
    project.addPackageIgnore('/publish/');
    project.addPackageIgnore('/.stryker-tmp/');
    project.addPackageIgnore('/.venv/');
    project.addPackageIgnore('/.venv-moto/');
    project.addPackageIgnore('/.maven/');
    project.addPackageIgnore('/.screenshots/');
    project.addPackageIgnore('/.prove-live/');
  }
}
