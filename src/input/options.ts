import { meantBy } from './meant';
import type { Problems } from './problems';
import type { Rule } from './rules';

/**
 * What is known about one option: checks a value, whatever it is, and returns it if it is of the right type.
 *
 * Types are told by what a value has, not by its class: there may be two copies of a class, and other languages pass stand-ins.
 */
export type Option<T> = (checks: Problems, prop: string, value: unknown) => T | undefined;

/** All options of one interface: the compiler misses one that was forgotten. */
export type Options<T> = { readonly [P in keyof Required<T>]: Option<Exclude<T[P], undefined>> };

/**
 * Checks everything that a caller gave, and returns what is of the right type, so that nothing else has to ask again.
 *
 * @param kind name of the interface, for the error about an option that it does not have.
 */
export function checkOptions<T extends object>(checks: Problems, kind: string, options: Options<T>, given: unknown, path = ''): Partial<T> {
  if (given !== undefined && !(isRecord(given) && tagOf(given) === '[object Object]')) {
    checks.problem(path === '' ? 'props' : path.slice(0, -1), `must be an object of ${kind}`, given, 'give the options by their names');
    return {};
  }
  const values = given ?? {};
  for (const name of Object.keys(values)) {
    if (name in options || values[name] === undefined) continue;
    const meant = meantBy(name, Object.keys(options));
    checks.problem(`${path}${name}`, `is no option of ${kind}`, values[name], meant === undefined ? 'leave it out' : `write \`${path}${meant}\``);
  }
  const sound = Object.entries<Option<unknown>>(options).map(([name, option]) => [name, option(checks, `${path}${name}`, values[name])] as const);
  return Object.fromEntries(sound.filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** An option that may be left out. */
export function optional<T>(option: Option<T>): Option<T> {
  return (checks, prop, value) => value === undefined ? undefined : option(checks, prop, value);
}

/** A value that is of a type if `is` says so. */
export function typed<T>(must: string, fix: string, is: (candidate: unknown) => boolean): Option<T> {
  return (checks, prop, candidate) => {
    if (is(candidate)) return candidate as T;
    checks.problem(prop, must, candidate, fix);
    return undefined;
  };
}

/** A text that follows a rule. */
export function text(rule: Rule): Option<string> & { readonly rule: Rule } {
  return Object.assign<Option<string>, { rule: Rule }>((checks, prop, candidate) => {
    checks.text(prop, candidate, rule);
    return typeof candidate === 'string' ? candidate : undefined;
  }, { rule });
}

/** A list; an empty one is an error if `empty` says what to do about it. */
export function list<T>(entry: Option<T> & { readonly rule?: Rule }, empty?: string): Option<T[]> {
  return (checks, prop, candidate) => {
    if (!Array.isArray(candidate)) {
      checks.problem(prop, 'must be a list', candidate, 'write one even around a single value');
      return undefined;
    }
    if (candidate.length === 0 && empty !== undefined) checks.problem(prop, 'must not be empty', candidate, empty);
    return checks.entries(prop, candidate, (each, one) => entry(checks, each, one) !== undefined, entry.rule) ? candidate as T[] : undefined;
  };
}

/** One of an enum's values. */
export function oneOf<T extends string>(values: { readonly [name: string]: T }): Option<T> {
  const known: unknown[] = Object.values(values);
  return typed(`must be one of ${known.join(', ')}`, 'correct the spelling, or use the enum', (candidate) => known.includes(candidate));
}

/** Yes or no. The text 'false', as the context has it, would count as yes. */
export const FLAG: Option<boolean> = typed('must be true or false', 'compare a text, as in value === \'true\'', (candidate) => typeof candidate === 'boolean');

/** A whole number between two others. */
export function wholeNumber(least: number, most: number = Infinity): Option<number> {
  return typed(`must be a whole number from ${least}${most < Infinity ? ` to ${most}` : ''}`, 'correct it, or leave it out',
    (candidate) => Number.isInteger(candidate) && (candidate as number) >= least && (candidate as number) <= most);
}

/** A moment. */
export const MOMENT: Option<Date> = typed('must be a date', 'write it like new Date(\'2027-01-31T00:00:00Z\')',
  (candidate) => tagOf(candidate) === '[object Date]' && !Number.isNaN((candidate as Date).getTime()));

/** Options within an option. */
export function struct<T extends object>(kind: string, options: Options<T>): Option<T> {
  return (checks, prop, candidate) => checkOptions(checks, kind, options, candidate, `${prop}.`) as T;
}

/** What kind of object it is, be it of another realm: a date has no options, and so none that is wrong. */
function tagOf(candidate: unknown): string {
  return Object.prototype.toString.call(candidate);
}

/** Whether a value has properties of its own to look at, and is no list. */
export function isRecord(candidate: unknown): candidate is Record<string, unknown> {
  return typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);
}

/** Whether a value is an object of names and values and nothing else, such as a date or a construct. */
export function isMap(candidate: unknown): candidate is Record<string, unknown> {
  if (!isRecord(candidate)) return false;
  // the prototype of all objects, be it that of another realm
  const made = Object.getPrototypeOf(candidate) as object | null;
  return made === null || Object.getPrototypeOf(made) === null;
}
