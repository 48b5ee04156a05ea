import { Token } from '../cdk';
import type { Rule } from './rules';

/** What IAM reads as more than itself: wildcards and policy variables, but not the CDK's own tokens. */
export const WIDENING = /[*?]|\$\{(?!Token\[)/;

/** What the CDK puts in place of a value from a parameter store, or a role, until it has looked it up: `fromLookup` and the like. */
const STAND_IN = /^dummy-value-for-|:role\/DUMMY_ARN$/;

/**
 * Collects everything wrong with one construct's input and throws once, before anything is created.
 *
 * Tokens are skipped: their value is not known at synthesis, so the template parameter's pattern or AWS checks it.
 */
export class Checks {
  private readonly problems: string[] = [];

  /** @param subject what the error is about: a construct's path or a function's name. */
  constructor(private readonly subject: string) {}

  /** Checks one text value, if there is one. */
  public text(prop: string, value: string | undefined, rule: Rule): void {
    if (value === undefined || isStandIn(value)) return;
    if (typeof value === 'string' && Token.isUnresolved(value)) {
      if (rule.exact && WIDENING.test(value)) this.problem(prop, rule.must, value, rule.fix);
      return;
    }
    // a list would match as one text, and give a condition several values
    if (typeof value !== 'string' || !new RegExp(rule.pattern).test(value)) this.problem(prop, rule.must, value, rule.fix);
  }

  /** Checks one text value that has to be there: callers without a type checker may leave it out. */
  public required(prop: string, value: string | undefined, rule: Rule): void {
    this.text(prop, value ?? '', rule);
  }

  /** Checks each entry of a list and that none stands there twice. */
  public texts(prop: string, values: string[] | undefined, rule: Rule): void {
    if (values === undefined || Token.isUnresolved(values)) return;
    values.forEach((value, index) => this.text(`${prop}[${index}]`, value, rule));
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) this.problem(prop, 'must not list a value twice', twice, 'remove the repetition');
  }

  /** Refuses a wildcard in an ARN that a policy will name. */
  public oneResource(prop: string, arn: string): void {
    if (WIDENING.test(arn)) this.problem(prop, 'must be one resource, without wildcards', arn, 'name each resource');
  }

  /** Refuses a key's alias beside what `oneResource` refuses: IAM asks for the key's own ARN, so that an alias would allow nothing. */
  public oneKey(prop: string, arn: string): void {
    this.oneResource(prop, arn);
    if (arn.includes(':alias/')) this.problem(prop, 'must be the key itself, not an alias', arn, 'give its `aliasTargetKey`, or Key.fromKeyArn()');
  }

  /** Refuses values outside an enum: callers without a type checker may write anything. */
  public oneOf(prop: string, values: string | string[] | undefined, allowed: object): void {
    const known: unknown[] = Object.values(allowed);
    const unknown = [values ?? []].flat().filter((value) => !known.includes(value));
    if (unknown.length > 0) this.problem(prop, `must be of ${known.join(', ')}`, unknown, 'correct the spelling, or use the enum');
  }

  /** Reports a problem that no pattern can find. */
  public problem(prop: string, must: string, value: unknown, fix: string): void {
    this.problems.push(`\`${prop}\` ${must}, got ${JSON.stringify(value)}: ${fix}`);
  }

  /** Throws when there was a problem. */
  public throwIfAny(): void {
    if (this.problems.length > 0) throw new Error(`[${this.subject}] ${this.problems.join('; ')}`);
  }
}

/** Whether the CDK has yet to look a value up. An error about it would end the synthesis that asks for the look-up. */
export function isStandIn(value: unknown): boolean {
  return typeof value === 'string' && STAND_IN.test(value);
}

/** Whether a value is known at synthesis. */
export function isConcrete(value: string | undefined): value is string {
  return typeof value === 'string' && !Token.isUnresolved(value) && !isStandIn(value);
}
