import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { SETS, type VersionSet } from './sets';
import { run } from '../terminal/steps';

/** What the suite consists of. */
const SUITE = ['test', 'examples', 'handler', 'projenrc/published.ts', 'site', 'templates', 'tools', 'tsconfig.json', 'permissions.json'];
/** What only an installed set may provide, never the project. */
const VERSIONED = new Set(SETS.flatMap(({ packages }) => Object.keys(packages)));

interface Manifest {
  readonly devDependencies: Record<string, string>;
  readonly jest: Record<string, unknown>;
}

/** A folder with the packed library, one set of versions and nothing else: first as a user has it, then with the suite. */
export class Workspace {
  private readonly manifest: Manifest;

  public constructor(private readonly root: string, public readonly folder: string, private readonly set: VersionSet) {
    this.manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  }

  /** Installs as a user does. npm refuses it when the peer ranges do not agree. */
  public async install(tarball: string): Promise<string> {
    mkdirSync(this.folder, { recursive: true });
    this.write('package.json', { private: true, dependencies: { 'stompy-cdk': `file:${tarball}`, ...this.set.packages }, overrides: this.set.overrides });
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--strict-peer-deps'], {
      cwd: this.folder,
      // a task run silently would keep npm's own errors back
      env: { npm_config_loglevel: 'error' },
    });
    // nothing but the peers is there: a dependency that is not declared shows now
    await run('node', ['-e', 'require("stompy-cdk"); require("stompy-cdk/lib/cli")'], { cwd: this.folder });
    return ['aws-cdk-lib', 'constructs', 'cdk-nag', 'cdk-nag-2'].filter((name) => name in this.set.packages)
      .map((name) => `${name} ${JSON.parse(readFileSync(join(this.folder, 'node_modules', name, 'package.json'), 'utf8')).version}`).join(', ');
  }

  /** The feature flags that the installed CDK recommends. */
  public async recommendedFlags(): Promise<string> {
    return run('node', ['-p', 'JSON.stringify(require("aws-cdk-lib/cx-api").CURRENTLY_RECOMMENDED_FLAGS)'], { cwd: this.folder });
  }

  /** Lays the suite beside it: `src` leads to the packed library, and the tools of the tests come from the project. */
  public addSuite(): void {
    for (const path of SUITE) cpSync(join(this.root, path), join(this.folder, path), { recursive: true });
    for (const { path } of this.set.leftOut) if (path) rmSync(join(this.folder, path), { recursive: true });
    symlinkSync('node_modules/stompy-cdk/lib', join(this.folder, 'src'));
    cpSync(join(this.root, 'src'), join(this.folder, 'sources'), { recursive: true });

    // one folder up, so that what the set has comes first, and what is versioned comes from nowhere else
    const tools = join(this.folder, '../node_modules');
    for (const name of ['.bin', ...Object.keys(this.manifest.devDependencies)].filter((each) => !VERSIONED.has(each))) {
      mkdirSync(dirname(join(tools, name)), { recursive: true });
      symlinkSync(join(this.root, 'node_modules', name), join(tools, name));
    }

    const jest = { ...this.manifest.jest, collectCoverage: false, coverageThreshold: undefined, cacheDirectory: join(this.folder, '.jest') };
    this.write('package.json', { ...this.manifest, jest });
  }

  public write(path: string, content: unknown): void {
    writeFileSync(join(this.folder, path), JSON.stringify(content, null, 2));
  }
}
