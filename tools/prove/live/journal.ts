import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'fs';
import { join } from 'path';
import type { Run } from './run';

/** Something that a run made. */
export interface Made {
  readonly kind: 'stack' | 'bucket';
  readonly name: string;
}

/** Which run it was. */
export type Owner = Pick<Run, 'id' | 'account' | 'region'>;

/** What a run made and nobody removed yet, in a file that is written before anything is made, and goes when all is removed. */
export class Journal {
  /** Journals that earlier runs in an account left. */
  public static leftIn(folder: string, account: string): Journal[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
      .map((name) => Journal.read(folder, name))
      .filter(({ owner }) => owner.account === account);
  }

  private static read(folder: string, name: string): Journal {
    const file = join(folder, name);
    try {
      const { id, account, region, made } = JSON.parse(readFileSync(file, 'utf8'));
      if (![id, account, region].every((each) => typeof each === 'string') || !Array.isArray(made)) throw new Error('something is missing');
      return new Journal(folder, { id, account, region }, made);
    } catch (error) {
      throw new Error(`${file} is not a journal of what a run made (${(error as Error).message}): look in the account for the tag of that run, then remove the file.`);
    }
  }

  constructor(private readonly folder: string, public readonly owner: Owner, private made: readonly Made[] = []) {}

  /** What is to be removed, the newest first. */
  public get left(): readonly Made[] {
    return [...this.made].reverse();
  }

  public add({ kind, name }: Made): void {
    if (!this.has({ kind, name })) this.write([...this.made, { kind, name }]);
  }

  public remove({ kind, name }: Made): void {
    this.write(this.made.filter((each) => each.kind !== kind || each.name !== name));
  }

  private has({ kind, name }: Made): boolean {
    return this.made.some((each) => each.kind === kind && each.name === name);
  }

  /** A crash leaves the old file or the new one, never half of one. */
  private write(made: readonly Made[]): void {
    this.made = made;
    const file = join(this.folder, `${this.owner.id}.json`);
    if (made.length === 0) return rmSync(file, { force: true });
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify({ ...this.owner, made }, undefined, 2)}\n`);
    renameSync(`${file}.new`, file);
  }
}
