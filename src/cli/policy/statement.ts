/** A statement as AWS returns it: checked where it is read, because a policy may hold more than is known here. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Sid?: string;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Condition?: unknown;
}

/** The statements of a policy; undefined where its form is not one that AWS documents. */
export function statementsOf(policy: string): Statement[] | undefined {
  const statements = list(parsed(policy).Statement);
  return statements.every((each) => isObject(each) && (each.Effect === 'Allow' || each.Effect === 'Deny')) && statements.length > 0
    ? statements as Statement[]
    : undefined;
}

function parsed(policy: string): { readonly [key: string]: unknown } {
  try {
    const document: unknown = JSON.parse(policy);
    return isObject(document) ? document : {};
  } catch {
    return {};
  }
}

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** AWS writes one value as itself, several as a list. */
export function list(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** The same for texts; numbers and Booleans mean their text. */
export function texts(value: unknown): string[] {
  return list(value).map(String);
}
