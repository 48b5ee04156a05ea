import { Component, javascript, type cdk } from 'projen';

/**
 * Folders beside src and test whose TypeScript is linted and type-checked but never published.
 * Each gets a tsconfig for editor and linter; one compiler run over the tests' tsconfig checks them all.
 */
export class TypeCheckedFolders extends Component {
  constructor(project: cdk.JsiiProject, folders: string[]) {
    super(project);
    for (const folder of folders) {
      new javascript.TypescriptConfig(project, {
        fileName: `${folder}/tsconfig.json`,
        extends: javascript.TypescriptConfigExtends.fromPaths(['../tsconfig.json']),
        include: ['**/*.ts'],
        compilerOptions: { noEmit: true, rootDir: '..', types: ['node'] },
      });
      project.tsconfigDev.addInclude(`../${folder}/**/*.ts`);
      project.addPackageIgnore(`/${folder}/`);
    }
  }
}
