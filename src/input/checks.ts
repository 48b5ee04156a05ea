import type { IConstruct } from 'constructs';
import { Token } from '../cdk';
import { checkLater, type LateValue } from './late';
import { isLookingUp, isStandIn } from './look-up';
import { Problems } from './problems';
import type { Rule } from './rules';

/**
 * Checks that know the CDK's tokens: what is not known yet is checked when it is, at the end of the synthesis, and what only the
 * deployment knows by its template parameter's pattern or by AWS.
 */
export class Checks extends Problems {
  private readonly late: LateValue[] = [];

  /**
   * @param subject what the error is about: a construct's path or a function's name.
   * @param scope where the input was given, if it was to a construct.
   */
  constructor(subject: string, private readonly scope?: IConstruct) {
    super(subject);
  }

  /** Checks a text; of a token what must never be beside it, and the rest later. */
  public text(prop: string, value: unknown, ...rules: Rule[]): boolean {
    if (isStandIn(value)) return this.standIn(prop, value, rules[0]);
    if (typeof value !== 'string' || !Token.isUnresolved(value)) return super.text(prop, value, ...rules);
    const broken = rules.find(({ never }) => never !== undefined && new RegExp(never).test(value));
    if (broken) this.problem(prop, broken.must, value, broken.fix);
    this.late.push(...rules.map((rule) => ({ prop, value, rule })));
    return !broken;
  }

  /** Checks the entries of a list. The whole list can be a token only where each entry is a text. */
  public entries(prop: string, values: unknown[], isFine: (prop: string, value: unknown) => boolean, rule?: Rule): boolean {
    if (!Token.isUnresolved(values)) return super.entries(prop, values, isFine, rule);
    if (rule) {
      this.late.push({ prop, value: values, rule });
    } else {
      this.problem(prop, 'must be known at synthesis', '<token>', 'write its entries one by one');
    }
    return rule !== undefined;
  }

  /** Checks what was a token again, as soon as synthesis shows what it is. */
  public whenResolved(scope: IConstruct): void {
    const { late } = this;
    if (late.length > 0) scope.node.addValidation({ validate: () => checkLater(scope, late) });
  }

  /** Where nothing is looked up, a stand-in is a text like any other, which only looks like one. Without a construct nobody knows. */
  private standIn(prop: string, value: unknown, { must, fix }: Rule): boolean {
    if (!this.scope || isLookingUp(this.scope)) return true;
    this.problem(prop, must, value, `the CDK writes this in place of what it has yet to look up, and here it looks up nothing: ${fix}`);
    return false;
  }
}

/** Whether a value is known at synthesis. */
export function isConcrete(value: string | undefined): value is string {
  return typeof value === 'string' && !Token.isUnresolved(value) && !isStandIn(value);
}
