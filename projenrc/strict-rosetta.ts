import { Component, type cdk } from 'projen';

/** Compiles every README and docstring snippet; a snippet that does not compile fails the build. */
export class StrictRosetta extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const task = project.addTask('rosetta', {
      description: 'Compile every snippet of README and docstrings',
      execArgs: ['jsii-rosetta', 'extract', '--strict', '.'],
    });
    // rosetta reads README and docstrings from .jsii, so it runs after the compiler
    project.postCompileTask.spawn(task);
    project.gitignore.exclude('.jsii.tabl.json');
    project.addPackageIgnore('.jsii.tabl.json');
  }
}
