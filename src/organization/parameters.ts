import { Fn, Token } from '../cdk';
import { ROLE_NAME } from '../input/organization-rules';
import { ACCOUNT_ID, EXTERNAL_ID, PRINCIPAL_ARN_PATTERN, ROLE_PATH, type Rule } from '../input/rules';

/** What CloudFormation lets into a parameter: above all, nothing that would undo the condition of a trust. */
const RULES: { readonly [parameter: string]: Rule } = {
  StompyAccountID: ACCOUNT_ID,
  ExternalId: EXTERNAL_ID,
  NextExternalId: EXTERNAL_ID,
  StompyPrincipalArn: PRINCIPAL_ARN_PATTERN,
  RoleName: ROLE_NAME,
  RolePath: ROLE_PATH,
};

/** A value that the template of a member takes from a parameter of its own. */
export class FromParameter {
  constructor(public readonly name: string, public readonly type: 'String' | 'CommaDelimitedList') {}

  /** What the value has to look like, if a pattern has to say so. */
  public get rule(): Rule | undefined {
    return RULES[this.name];
  }
}

/** Options in which every value that only a deployment knows is a parameter, and the values of these parameters. */
export interface Parameterized {
  readonly options: object;
  readonly values: { readonly [parameter: string]: string };
}

/**
 * Takes out of options what only the deployment of the surrounding stack knows, because a token means nothing in another template.
 *
 * @param always options that are a parameter even if they are known: they differ from one rollout to the next, and people look for them.
 */
export function parameterize(options: object, always: { readonly [option: string]: string }): Parameterized {
  const values: { [parameter: string]: string } = {};
  const take = (name: string, type: FromParameter['type'], value: string): FromParameter => {
    values[name] = value;
    return new FromParameter(name, type);
  };
  const walk = (value: unknown, name: string, forced: boolean): unknown => {
    if (typeof value === 'string') return forced || Token.isUnresolved(value) ? take(name, 'String', value) : value;
    if (Array.isArray(value)) {
      return Token.isUnresolved(value) ? take(name, 'CommaDelimitedList', Fn.join(',', value as string[]))
        : value.map((each, index) => walk(each, `${name}${index + 1}`, false));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, `${name}${pascal(key)}`, false)]));
  };
  const entries = Object.entries(options).filter(([, value]) => value !== undefined)
    .map(([option, value]) => [option, walk(value, always[option] ?? pascal(option), option in always)]);
  return { options: Object.fromEntries(entries) as object, values };
}

/** The options with what a template has for each parameter. */
export function fillParameters(value: unknown, make: (parameter: FromParameter) => unknown): unknown {
  if (value instanceof FromParameter) return make(value);
  if (Array.isArray(value)) return value.map((each) => fillParameters(each, make));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillParameters(each, make)]));
}

/** A part of a parameter's name: letters and digits only. */
function pascal(text: string): string {
  return text.replace(/[^0-9A-Za-z]/g, '').replace(/^./, (first) => first.toUpperCase());
}
