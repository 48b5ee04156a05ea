import { lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import * as ts from 'typescript';
import { devDependencies } from '../../package.json';
import { run } from '../terminal/steps';

/** What runs in an installation, as it stands in this folder. */
const PROGRAMS = ['load', 'synth', 'process', 'comparable', 'subjects', 'raw/bucket', 'raw/export', 'raw/handler', 'raw/native-report', 'raw/report', 'raw/role', 'raw/rollout'];

/** Or a full garbage collection falls into the work of one side and not of the other, because that one needs a megabyte more. */
const HEAP = '--initial-heap-size=128';

/** Another package with a construct for cost reports. */
export const PEER = '@open-constructs/aws-cdk';

/** The packed library with its peers, as a user has it, and beside it what it is compared with. */
export class Installation {
  constructor(private readonly folder: string) {}

  public async install(tarball: string): Promise<void> {
    const dependencies = {
      'stompy-cdk': `file:${tarball}`,
      'aws-cdk-lib': devDependencies['aws-cdk-lib'],
      'constructs': devDependencies.constructs,
      [PEER]: devDependencies[PEER],
    };
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], { cwd: this.folder });
    symlinkSync('node_modules/stompy-cdk/lib', join(this.folder, 'src'));
    for (const program of PROGRAMS) this.compile(program);
  }

  /** Plain JavaScript, so that no compiler is in the memory that is measured. */
  private compile(program: string): void {
    const target = this.program(program);
    const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileModule(readFileSync(join(__dirname, `${program}.ts`), 'utf8'), { compilerOptions }).outputText);
  }

  private program(name: string): string {
    return join(this.folder, 'tools/bench', `${name}.js`);
  }

  /** What one fresh process has to say. */
  public async measure<T>(program: string, ...args: string[]): Promise<T> {
    // the CDK's template validator is the same cost on every side
    return JSON.parse(await run('node', [HEAP, this.program(program), ...args], { env: { CDK_VALIDATION: 'false' } })) as T;
  }

  /** Bytes of the package as installed. */
  public get size(): number {
    return sizeOf(join(this.folder, 'node_modules/stompy-cdk'));
  }
}

function sizeOf(path: string): number {
  const status = lstatSync(path);
  return status.isDirectory() ? readdirSync(path).reduce((sum, each) => sum + sizeOf(join(path, each)), 0) : status.size;
}
