import { Aws } from 'aws-cdk-lib';

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
