import type { Aws } from './aws/aws';
import type { Clock } from './clock';
import type { Language, Words } from './language';

/** What a command prints, and its exit status. */
export interface Output {
  readonly status: number;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** An option of the command line. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What a text has to look like, as a pattern and in words that follow the value: what it must be, and how to mend it. */
  readonly rule?: { readonly pattern: string; readonly must: Words<string> };
  /** All it may be. */
  readonly choices?: readonly string[];
}

/** What the reader gave: a text, or true for an option that is only there or not. */
export type Values = { readonly [option: string]: string | boolean | undefined };

/** What a command works with. */
export interface Situation {
  readonly aws: Aws;
  readonly language: Language;
  readonly values: Values;
  readonly clock: Clock;
  /** Says what is being done, for the case that it takes long. */
  readonly step: (doing: string) => void;
}

/** One of the program's commands. */
export interface Command {
  readonly name: string;
  /** Its own options, beside those that all commands have. */
  readonly options: { readonly [name: string]: Option };
  /** One line for the list of commands. */
  readonly summary: (language: Language) => string;
  /** Everything that a reader of `--help` needs, but for the options that all commands have. */
  readonly help: (language: Language) => string;
  readonly run: (situation: Situation) => Promise<Output>;
}
