import { Aws, AwsError } from './aws/aws';
import type { Runner } from './aws/run';
import { AWS_WORDS } from './aws/words';
import { CHECK_CONNECTION } from './check-connection';
import { CHECK_ORGANIZATION } from './check-organization';
import { CHECK_REPORT } from './check-report';
import { REAL_CLOCK, type Clock } from './clock';
import type { Command, Output, Values } from './command';
import type { Language } from './language';
import { LIST_LEFTOVERS } from './list-leftovers';
import { languageOf, parse, UsageError, valuesOf, type Parsed } from './options';
import { Progress } from './progress';
import { PROGRAM_WORDS } from './words';

/** Every command, in the order in which they are shown. */
export const COMMANDS: readonly Command[] = [CHECK_REPORT, CHECK_CONNECTION, CHECK_ORGANIZATION, LIST_LEFTOVERS];

/** What a command cannot do without: who answers its calls, and where its progress is shown. */
export interface Surroundings {
  readonly run: Runner;
  readonly progress: (line: string) => void;
  /** @default - the machine's */
  readonly clock?: Clock;
}

/** Exit status when a command could not do its work, was called wrongly, or has a fault: never one that says something about the account. */
const FAILED = 2;

/** The command line, without its side effects. */
export async function execute(args: string[], surroundings: Surroundings): Promise<Output> {
  const [name] = parse(args, {}).names;
  const command = COMMANDS.find((each) => each.name === name);
  const parsed = parse(args, command?.options ?? {});
  const language = languageOf(parsed);
  try {
    if (parsed.options.some((each) => each.name === 'help')) return { status: 0, stdout: help(command, language) };
    return await perform(chosen(command, name, language), parsed, language, surroundings);
  } catch (error) {
    return { status: FAILED, stderr: explanation(error as Error, command, language) };
  }
}

function explanation(error: Error, command: Command | undefined, language: Language): string {
  const words = PROGRAM_WORDS[language];
  if (error instanceof AwsError) return error.message;
  if (error instanceof UsageError) return `${error.message}\n\n${words.seeHelp(command ? `${command.name} ` : '')}`;
  return words.fault(error.stack ?? error.message);
}

function help(command: Command | undefined, language: Language): string {
  const { usage, options } = PROGRAM_WORDS[language];
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const main = command ? command.help(language) : usage(COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary(language)}`));
  return `${main}\n\n${options}`;
}

/** The command that is asked for. */
function chosen(command: Command | undefined, name: string | undefined, language: Language): Command {
  const words = PROGRAM_WORDS[language];
  if (name === undefined) throw new UsageError([words.noCommand]);
  if (command === undefined) throw new UsageError([words.unknownCommand(name, COMMANDS.map((each) => each.name))]);
  return command;
}

async function perform(command: Command, parsed: Parsed, language: Language, { run, progress, clock = REAL_CLOCK }: Surroundings): Promise<Output> {
  const values = valuesOf(parsed, command, language);
  const shown = new Progress(progress);
  try {
    const aws = new Aws(run, AWS_WORDS[language], { profile: text(values, 'profile'), region: text(values, 'region') });
    return await command.run({ aws, language, values, clock, step: (doing) => shown.step(doing) });
  } finally {
    shown.end();
  }
}

function text(values: Values, name: string): string | undefined {
  return values[name] as string | undefined;
}
