import { certainly, every, some, opposite, type Answer } from './answer';
import { covers } from './pattern';
import { isObject, texts } from './statement';

/**
 * What a call brings with it: for each condition key, in lower case, the values it can have; none if the call never has the key.
 * Of a key that is not there nothing is known.
 */
export type Context = { readonly [key: string]: readonly string[] };

const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?([^]*?)(IfExists)?$/;

type Comparison = (wanted: string, actual: string) => boolean;

const same: Comparison = (wanted, actual) => wanted === actual;
const sameText: Comparison = (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase();
const number = (compare: (actual: number, wanted: number) => boolean): Comparison => (wanted, actual) => compare(Number(actual), Number(wanted));
const equal = (actual: number, wanted: number): boolean => actual === wanted;

/** How the operators compare; one that begins with "Not" is the opposite of another. */
const COMPARISONS: { readonly [operator: string]: Comparison } = {
  StringEquals: same,
  StringEqualsIgnoreCase: sameText,
  StringLike: covers,
  ArnEquals: covers,
  ArnLike: covers,
  Bool: sameText,
  NumericEquals: number(equal),
  NumericLessThan: number((actual, wanted) => actual < wanted),
  NumericLessThanEquals: number((actual, wanted) => actual <= wanted),
  NumericGreaterThan: number((actual, wanted) => actual > wanted),
  NumericGreaterThanEquals: number((actual, wanted) => actual >= wanted),
};

/** Whether the conditions of a statement hold for a call. */
export function holds(condition: unknown, context: Context): Answer {
  if (condition === undefined) return 'yes';
  if (!isObject(condition)) return 'maybe';
  return every(Object.entries(condition).flatMap(([operator, keys]) =>
    isObject(keys) ? Object.entries(keys).map(([key, wanted]) => one(operator, key.toLowerCase(), texts(wanted), context[key.toLowerCase()])) : ['maybe']));
}

function one(operator: string, key: string, wanted: string[], actual: readonly string[] | undefined): Answer {
  const [, quantifier, plain, ifExists] = OPERATOR.exec(operator)!;
  const negated = /(String|Arn|Numeric)Not/.test(plain);
  const compare = COMPARISONS[plain.replace('Not', '')];
  if (actual === undefined) return 'maybe';
  if (plain === 'Null') return some(wanted.map((each) => certainly(sameText(each, String(actual.length === 0)))));
  if (compare === undefined) return 'maybe';
  if (actual.length === 0) return certainly(ifExists !== undefined || quantifier === 'ForAllValues' || (negated && quantifier === undefined));
  // AWS documents its own source ARN, asterisk included, under StringEquals as well
  if (key === 'aws:sourcearn' && plain === 'StringEquals' && wanted.includes(actual[0])) return 'yes';
  if (wanted.some((each) => each.includes('${'))) return 'maybe';
  const found = agreed(actual.map((value) => wanted.some((each) => compare(each, value))));
  return negated ? opposite(found) : found;
}

/** One answer, if it is the same for every value that the call can have. */
function agreed(results: boolean[]): Answer {
  return results.every((each) => each === results[0]) ? certainly(results[0]) : 'maybe';
}
