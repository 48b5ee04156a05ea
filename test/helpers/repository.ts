import { execFileSync } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const AUTHOR = ['user.name=x', 'user.email=x@example.com', 'commit.gpgsign=false', 'tag.gpgsign=false'].flatMap((setting) => ['-c', setting]);

/** A git repository of its own, for what depends on a history. */
export class Repository {
  public readonly root = mkdtempSync(join(tmpdir(), 'stompy-repository-'));

  constructor() {
    this.git('init', '--quiet', '--initial-branch', 'main');
  }

  public git(...args: string[]): string {
    return execFileSync('git', [...AUTHOR, ...args], { cwd: this.root, encoding: 'utf8' }).trim();
  }

  public write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }

  /** Commits what is there, and returns the hash. */
  public commit(message: string): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  public remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
