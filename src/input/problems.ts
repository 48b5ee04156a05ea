import type { Rule } from './rules';
import { shown } from './shown';

/** Collects everything wrong with one input and throws once. Knows nothing of the CDK: a page in a browser uses it, too. */
export class Problems {
  private readonly lines: string[] = [];

  /** @param subject what the error is about: a construct's path or a function's name. */
  constructor(private readonly subject: string) {}

  /** Checks a text, and returns whether it is fine. Of several rules the first that is broken is reported. */
  public text(prop: string, value: unknown, ...rules: Rule[]): boolean {
    const broken = rules.find((rule) => !matches(rule, value));
    if (broken) this.problem(prop, broken.must, value, broken.fix);
    return !broken;
  }

  /** Checks the entries of a list, and that none stands there twice. Returns whether all are of the right type. */
  public entries(prop: string, values: unknown[], isFine: (prop: string, value: unknown) => boolean, _rule?: Rule): boolean {
    const fine = values.map((value, index) => isFine(`${prop}[${index}]`, value));
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) this.problem(prop, 'must not list a value twice', twice, 'remove the repetition');
    return fine.every(Boolean);
  }

  /** Reports a problem. */
  public problem(prop: string, must: string, value: unknown, fix: string): void {
    this.lines.push(sentence(prop, must, shown(value), fix));
  }

  /** Throws when there was a problem. */
  public throwIfAny(): void {
    const [first, ...more] = this.lines;
    if (first === undefined) return;
    throw new Error(more.length === 0 ? `[${this.subject}] ${first}` : [`[${this.subject}] ${this.lines.length} mistakes:`, ...this.lines].join('\n  '));
  }
}

/** One mistake in words: which option, what it must be, what it was, what to do. */
export function sentence(prop: string, must: string, got: string, fix: string): string {
  return `\`${prop}\` ${must}, got ${got}: ${fix}`;
}

/** Whether a value is a text as the rule wants it. A list would match as one text, and give a condition several values. */
export function matches(rule: Rule, value: unknown): value is string {
  return typeof value === 'string' && new RegExp(rule.pattern).test(value);
}
