import { Token } from '../cdk';
import type { Capability, Conditions, PolicyGroup, Statement } from '../permissions/capability';
import { statementJson, textOrList, type PolicyStatementJson } from '../policy/document';

/** Values for the names in a capability's statements; an undefined one was not given. A list of values repeats a statement for each. */
export interface Values {
  readonly [name: string]: string | string[] | Values[] | undefined;
}

/** The statements of one capability, and the policy they go into. */
export interface Grant {
  readonly capability: string;
  readonly policy: PolicyGroup;
  readonly statements: PolicyStatementJson[];
}

/** The IAM statements of one capability. A missing value fails, unless the statement says that it may be missing. */
export function fillStatements(capability: Capability, values: Values): PolicyStatementJson[] {
  return capability.statements.flatMap((statement) => repeat(statement, values));
}

/** Whether an option was given; a list that is a token counts, because its length is not known. */
export function isGiven(value: Values[string]): boolean {
  return Array.isArray(value) ? Token.isUnresolved(value) || value.length > 0 : value !== undefined;
}

function repeat(statement: Statement, values: Values): PolicyStatementJson[] {
  if (statement.forEach === undefined) return filled(statement, values);
  return list<string | Values>(values[statement.forEach]).flatMap((each, index) =>
    filled({ ...statement, sid: `${statement.sid}${index + 1}` }, withEntry(values, each)));
}

/** The values with those of one entry of a list, which is known as `${Each}` if it is a text. */
export function withEntry(values: Values, entry: string | Values): Values {
  return { ...values, ...typeof entry === 'object' ? entry : { Each: entry } };
}

function filled(statement: Statement, values: Values): PolicyStatementJson[] {
  return statement.needs === undefined || isGiven(values[statement.needs]) ? [toStatement(statement, values)] : [];
}

function toStatement(statement: Statement, values: Values): PolicyStatementJson {
  const conditions = merge(fillConditions(statement.conditions, values), fillLimits(statement.limits, values));
  return statementJson({
    Action: statement.actions,
    Condition: Object.keys(conditions).length > 0 ? conditions : undefined,
    Effect: 'Allow',
    Resource: statement.resources.flatMap((resource) => fill(resource, values)),
    Sid: statement.sid,
  });
}

export function fillConditions(conditions: Conditions = {}, values: Values): Conditions {
  return mapConditions(conditions, (text) => fill(text, values));
}

/** A limit whose value was not given does not limit. */
function fillLimits(limits: Conditions = {}, values: Values): Conditions {
  const whole = Object.entries(limits).map(([operator, keys]) =>
    [operator, Object.fromEntries(Object.entries(keys).filter(([, texts]) => list(texts).every((text) => areGiven(text, values))))] as const);
  return fillConditions(Object.fromEntries(whole.filter(([, keys]) => Object.keys(keys).length > 0)), values);
}

/** Fills texts whose values were given, and leaves the others out. */
export function fillGiven(texts: string[], values: Values): string[] {
  return texts.filter((text) => areGiven(text, values)).flatMap((text) => fill(text, values));
}

function mapConditions(conditions: Conditions, map: (text: string) => string[]): Conditions {
  return Object.fromEntries(Object.entries(conditions).map(([operator, keys]) => [
    operator,
    Object.fromEntries(Object.entries(keys).map(([key, value]) => {
      return [map(key)[0], textOrList(list(value).flatMap(map))];
    })),
  ]));
}

/** Conditions that all have to hold. */
export function merge(one: Conditions, other: Conditions): Conditions {
  return Object.fromEntries([...Object.keys(one), ...Object.keys(other)]
    .map((operator) => [operator, { ...one[operator], ...other[operator] }]));
}

/** Puts values into a text; a list in place of the whole text gives several. */
function fill(text: string, values: Values): string[] {
  const whole = /^\$\{(\w+)\}$/.exec(text)?.[1];
  if (whole) return list<string | Values>(given(whole, values)) as string[];
  return [text.replace(/\$\{(\w+)\}/g, (_, name: string) => given(name, values) as string)];
}

function given(name: string, values: Values): NonNullable<Values[string]> {
  const value = values[name];
  if (value === undefined) throw new Error(`a permission needs a value for ${name}`);
  return value;
}

function areGiven(text: string, values: Values): boolean {
  return [...text.matchAll(/\$\{(\w+)\}/g)].every(([, name]) => isGiven(values[name]));
}

function list<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
