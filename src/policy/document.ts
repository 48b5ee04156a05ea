import { Aws, Token } from '../cdk';

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

/** AWS's limits for one policy of each kind, white space not counted. */
export const MAX_SIZE = { managedPolicy: 6144, trustPolicy: 2048 };

/** What the CDK writes in place of values that only CloudFormation knows. */
const TOKEN = /[$#]\{Token\[[^\]]+\]\}/g;
/** The longest that CloudFormation makes up: a name, and the ARN of a role of that name. */
const MADE_UP_NAME = 'x'.repeat(64);
const MADE_UP_ARN = `arn:aws-us-gov:iam::111122223333:role/${MADE_UP_NAME}`;

/** Size once deployed. Tokens are replaced by the longest they can become; to resolve them would take as long as writing the policy. */
export function sizeOf(document: object): number {
  const longest = new Map([
    [Aws.ACCOUNT_ID, '111122223333'],
    [Aws.PARTITION, 'aws-us-gov'],
    [Aws.REGION, 'ap-southeast-1'],
    [Aws.URL_SUFFIX, 'amazonaws.com.cn'],
  ]);
  return JSON.stringify(document).replace(TOKEN, (token, place: number, text: string) =>
    longest.get(token) ?? (text[place - 1] === '"' ? MADE_UP_ARN : MADE_UP_NAME)).length;
}
