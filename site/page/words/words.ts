import type { ConditionId } from '../../../src/cli/check-report/report';
import type { Risk } from '../../../src/permissions/capability';
import type { Words as PermissionWords } from '../../words/permissions';
import type { Choice } from '../choices';
import type { Connection } from '../connections';

/** A step with a headline. */
export interface StepWords {
  readonly title: string;
  readonly intro: string;
}

/** What is said about something to connect. */
export interface ConnectionWords {
  readonly name: string;
  readonly what: string;
  /** Account to sign in to, and why. */
  readonly account: string;
  readonly why: string;
  /** The step with its stacks and fields, where there is more than one stack or a field. */
  readonly details?: StepWords & { readonly legend: string };
  /** What permissions cannot limit, beyond what the records say. */
  readonly notLimited: readonly string[];
}

/** What is said about one stack. */
export interface StackWords {
  readonly title: string;
  /** The choice of it among the stacks of its connection. */
  readonly choice: string;
  readonly hint: string;
  /** What it makes. */
  readonly makes: string;
  /** What stays in the account when the stack is deleted, and what to do about it. */
  readonly stays: readonly string[];
}

/** What the script says. `{…}` is filled in. */
export interface ScriptWords {
  readonly errorTitle: string;
  readonly summary: string;
  readonly nothingChosen: string;
  readonly noLink: string;
  readonly sentence: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly ready: string;
  readonly inForce: string;
  readonly notInForce: string;
}

/** Everything the page says in one language. */
export interface PageWords {
  readonly lang: string;
  readonly file: string;
  /** Name of this language, in itself. */
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly skip: string;
  readonly preview: (account: string) => string;
  readonly noScript: string;

  readonly signIn: StepWords & { readonly steps: readonly string[] };
  readonly choose: StepWords & { readonly legend: string; readonly after: string };
  readonly billing: StepWords & { readonly steps: readonly string[] };
  readonly report: {
    readonly conditions: string;
    readonly condition: { readonly [id in ConditionId]: string };
    readonly check: string;
    readonly never: string;
  };
  readonly permissions: StepWords;
  readonly region: StepWords & { readonly label: string; readonly hint: string; readonly name: (region: string) => string };
  readonly externalId: StepWords & { readonly hint: string; readonly compare: readonly string[]; readonly stompyAccount: string };
  readonly links: StepWords & { readonly button: string };
  readonly console: StepWords & { readonly steps: readonly string[] };
  readonly outputs: StepWords & { readonly after: readonly string[] };

  readonly stackDetails: {
    readonly open: string;
    readonly newTab: string;
    readonly asText: string;
    readonly copyLink: string;
    readonly copyCommand: string;
    readonly filledIn: string;
    readonly pending: string;
    readonly may: string;
    readonly noRole: string;
    readonly always: string;
    readonly risks: { readonly [risk in Risk]: string };
    readonly choice: (choice: Choice) => string;
    /** Heading of what choices bring together. */
    readonly chosen: (choices: readonly string[]) => string;
    readonly never: string;
    readonly notLimited: string;
    readonly stays: string;
    readonly verify: string;
    readonly verifyHow: (library: string, command: string) => string;
    readonly version: (version: string, library: string) => string;
  };
  readonly footer: readonly string[];

  readonly connections: { readonly [id in Connection['id']]: ConnectionWords };
  /** By the name of the template. */
  readonly stacks: { readonly [template: string]: StackWords };
  /** The choices that a parameter allows, by its name and the value. */
  readonly options: { readonly [parameter: string]: { readonly [value: string]: string } };
  /** The constructs' own sentences in this language: labels, rules, advice, outputs. */
  readonly sentences: { readonly [english: string]: string } | undefined;
  readonly script: ScriptWords;
  readonly records: PermissionWords;
}
