import type { Policies } from './policies';
import { POLICY_DESCRIPTIONS } from '../../permissions/descriptions';
import { answered } from '../aws/answered';
import type { Aws } from '../aws/aws';
import { covers, overlap } from '../policy/pattern';
import { statementsOf, texts } from '../policy/statement';

/** Policies that let a role read reports and exports. */
const READING: readonly (string | undefined)[] = [POLICY_DESCRIPTIONS.Read, POLICY_DESCRIPTIONS.Exports];

/** Patterns of the objects that a role may read, by its policies; undefined where one of them was not read. */
export async function readableObjects(aws: Aws, { attached, known, hidden }: Policies): Promise<string[] | undefined> {
  if (attached.is !== 'there' || hidden !== undefined) return undefined;
  const patterns: string[] = [];
  for (const { Arn, DefaultVersionId } of known.filter((each) => attached.what.includes(each.Arn) && READING.includes(each.Description))) {
    const read = await answered(aws.call<{ PolicyVersion: { Document: unknown } }>('iam', 'get-policy-version', '--policy-arn', Arn, '--version-id', DefaultVersionId));
    const statements = read.is === 'there' ? statementsOf(JSON.stringify(read.what.PolicyVersion.Document)) : undefined;
    if (statements === undefined) return undefined;
    patterns.push(...statements
      .filter(({ Effect, Action }) => Effect === 'Allow' && texts(Action).some((pattern) => covers(pattern.toLowerCase(), 's3:getobject')))
      .flatMap(({ Resource }) => texts(Resource)));
  }
  return patterns;
}

/** Whether one of the patterns is about the objects below a place. */
export function isReadable(patterns: readonly string[], objects: string): boolean {
  return patterns.some((pattern) => overlap(pattern, objects));
}
