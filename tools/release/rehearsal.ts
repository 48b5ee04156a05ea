import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { releases } from './changelog';
import { addedBy } from './history';
import { run } from '../terminal/steps';

/** A copy of what is committed, in which a release may change what it likes. */
export class Rehearsal {
  public static async of(checkout: string): Promise<Rehearsal> {
    const root = mkdtempSync(join(tmpdir(), 'stompy-release-'));
    await run('git', ['clone', '--quiet', checkout, root]);
    symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));
    appendFileSync(join(root, '.git/info/exclude'), '/node_modules\n');
    return new Rehearsal(root);
  }

  private constructor(public readonly root: string) {}

  public async git(...args: string[]): Promise<string> {
    return run('git', ['-c', 'user.name=rehearsal', '-c', 'user.email=support@stompy.io', '-c', 'commit.gpgsign=false', '-c', 'tag.gpgsign=false', ...args], { cwd: this.root });
  }

  /**
   * Tags the newest version of the changelog, unless it has its tag: that one is set only when its commit has passed this rehearsal, and many
   * clones fetch no tags. Returns the version, if there is one.
   */
  public async tagNewest(): Promise<string | undefined> {
    const [version] = releases(readFileSync(join(this.root, 'CHANGELOG.md'), 'utf8'));
    if (version !== undefined && !await this.git('tag', '--list', `v${version}`)) {
      await this.git('tag', `v${version}`, await addedBy(this.root, `## [${version}]`, 'CHANGELOG.md'));
    }
    return version;
  }

  public async task(name: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
    await run('npx', ['--no-install', 'projen', name], { cwd: this.root, env: { CI: 'true', ...env } });
  }

  public end(): void {
    rmSync(this.root, { recursive: true });
  }
}
