import { parseArgs } from 'util';
import type { Command, Option, Values } from './command';
import { LANGUAGES, type Language } from './language';
import { PROGRAM_WORDS, VALUES } from './words';
import { REGION } from '../input/rules';

/** The options of every command. */
export const COMMON: { readonly [name: string]: Option } = {
  profile: { type: 'string', rule: { pattern: '^[^\\r\\n]+$', must: VALUES.profile } },
  region: { type: 'string', rule: { pattern: REGION.pattern, must: VALUES.region } },
  json: { type: 'boolean' },
  lang: { type: 'string', choices: LANGUAGES },
  help: { type: 'boolean', short: 'h' },
};

/** Wrong use of the command line: a line for each mistake. */
export class UsageError extends Error {
  constructor(problems: string[]) {
    super(problems.join('\n'));
  }
}

/** The command line, taken apart but not yet judged. */
export interface Parsed {
  readonly names: string[];
  readonly options: { readonly name: string; readonly raw: string; readonly value?: string; readonly inline?: boolean }[];
}

export function parse(args: string[], options: { readonly [name: string]: Option }): Parsed {
  const { tokens } = parseArgs({ args, options: { ...COMMON, ...options }, strict: false, allowPositionals: true, tokens: true });
  return {
    names: tokens.flatMap((token) => token.kind === 'positional' ? [token.value] : []),
    options: tokens.flatMap((token) => token.kind === 'option' ? [{ name: token.name, raw: token.rawName, value: token.value, inline: token.inlineValue }] : []),
  };
}

/** The language that is asked for, so that every error is in it. */
export function languageOf({ options }: Parsed): Language {
  return LANGUAGES.find((each) => options.some(({ name, value }) => name === 'lang' && value === each)) ?? 'en';
}

/** The values of a command's options; throws with every mistake there is. */
export function valuesOf(parsed: Parsed, command: Command, language: Language): Values {
  const known = { ...COMMON, ...command.options };
  const [, ...tooMuch] = parsed.names;
  const problems = [
    ...tooMuch.length > 0 ? [PROGRAM_WORDS[language].tooMuch(tooMuch, command.name)] : [],
    ...parsed.options.flatMap((each) => problem(each, known, language)),
  ];
  if (problems.length > 0) throw new UsageError(problems);
  return Object.fromEntries(parsed.options.map(({ name, value }) => [name, value ?? true]));
}

function problem({ name, raw, value, inline }: Parsed['options'][number], known: { readonly [name: string]: Option }, language: Language): string[] {
  const words = PROGRAM_WORDS[language];
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (option === undefined) return [words.unknownOption(raw, Object.keys(known).map((each) => `--${each}`))];
  if (option.type === 'boolean') return value === undefined ? [] : [words.needsNoValue(raw, value)];
  if (value === undefined || (inline === false && value.startsWith('-'))) return [words.needsValue(raw)];
  if (option.choices && !option.choices.includes(value)) return [words.notAChoice(raw, value, option.choices)];
  if (option.rule && !new RegExp(option.rule.pattern).test(value)) return [words.refused(raw, value, option.rule.must[language])];
  return [];
}
