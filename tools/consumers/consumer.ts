import { cpSync } from 'fs';
import { join } from 'path';
import { run } from '../terminal/steps';

/** Where the packages of all languages are. */
export interface Packages {
  readonly version: string;
  readonly tarball: string;
  /** A folder for each of the other languages. */
  readonly dist: string;
}

export type Command = [program: string, ...args: string[]];

/** How somebody who writes in a language gets the package and runs an app. */
export interface Consumer {
  readonly language: string;
  /** The program it cannot do without, and how that is asked whether it is there. */
  readonly needs: Command;
  /** The app, as README or docs/languages.md shows it. */
  readonly source: string;
  readonly install: (folder: string, packages: Packages) => Promise<void>;
  readonly app: (folder: string, packages: Packages) => Command;
  /** The program that makes mistakes, besides an app with all constructs. */
  readonly mistakes: (folder: string, packages: Packages) => Command;
  /** What else comes with the package of this language, and whether it does. */
  readonly extras?: readonly (readonly [what: string, check: (folder: string) => Promise<void>])[];
}

const PROJECTS = join(__dirname, '../../test/consumers');

/** An empty project of the language, outside this repository. */
export function copyProject(language: string, folder: string): void {
  cpSync(join(PROJECTS, language), folder, { recursive: true });
}

/** Fails by name where the tools of a language are missing: a package that nobody consumed is not tested. */
export async function demand({ language, needs: [program, ...args] }: Consumer): Promise<void> {
  try {
    await run(program, args);
  } catch {
    throw new Error(`${language} cannot be checked: "${[program, ...args].join(' ')}" does not run on this machine. Install it and try again.`);
  }
}
