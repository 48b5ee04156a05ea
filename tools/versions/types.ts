import { writeFileSync } from 'fs';
import { join } from 'path';
import type { Workspace } from './workspace';
import { run } from '../terminal/steps';

/** Compiles what jest does not look at: the declarations that users compile against, the suite against them, and the sources themselves. */
export async function checkTypes(workspace: Workspace): Promise<void> {
  const { folder } = workspace;
  const tsc = (project: string) => run('npx', ['tsc', '--noEmit', '-p', project], { cwd: folder });

  // a user whose compiler also reads our declarations, where a type that the CDK does not have yet would else just be `any`
  writeFileSync(join(folder, 'consumer.ts'), 'import * as stompy from \'stompy-cdk\';\nexport const names: string[] = Object.keys(stompy);\n');
  workspace.write('tsconfig.consumer.json', {
    extends: './tsconfig.json',
    compilerOptions: { rootDir: '.', skipLibCheck: false },
    include: ['consumer.ts'],
  });
  await tsc('tsconfig.consumer.json');

  await tsc('test/tsconfig.json');

  // at run time, an option that this CDK does not know yet is just ignored
  workspace.write('tsconfig.sources.json', { extends: './tsconfig.json', compilerOptions: { rootDir: 'sources' }, include: ['sources/**/*.ts'] });
  await tsc('tsconfig.sources.json');
}
