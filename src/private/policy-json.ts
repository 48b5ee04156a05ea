import { Token } from 'aws-cdk-lib';

/**
 * A statement as a template contains it. The CDK's own `PolicyStatement` would take apart what is fixed here, and be merged with others
 * where a feature flag says so.
 */
export interface PolicyStatementJson {
  readonly Action?: string | string[];
  readonly Condition?: object;
  readonly Effect: 'Allow' | 'Deny';
  readonly NotAction?: string | string[];
  readonly NotResource?: string | string[];
  readonly Principal?: object;
  readonly Resource?: string | string[];
  readonly Sid: string;
}

/** A list of one as text, as the CDK writes it; a token may turn out to be more. */
export function textOrList(values: string[]): string | string[] {
  return values.length === 1 && !Token.isUnresolved(values) ? values[0] : values;
}

/** The statement without what it has not, and with lists of one as text. */
export function statementJson(statement: PolicyStatementJson): PolicyStatementJson {
  return Object.fromEntries(Object.entries(statement)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, Array.isArray(value) ? textOrList(value) : value])) as unknown as PolicyStatementJson;
}

/** A policy with these statements. */
export function policyDocument(statements: PolicyStatementJson[]): object {
  return { Statement: statements, Version: '2012-10-17' };
}
