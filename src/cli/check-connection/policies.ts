import { finding, type Finding } from './finding';
import type { Role } from './roles';
import type { Stack } from './stack';
import { POLICY_DESCRIPTIONS } from '../../permissions/descriptions';
import { answered, type Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';

/** AWS's own policy by which Stompy is cut off. */
const DENY_ALL = /:aws:policy\/AWSDenyAll$/;

/** Those without which no role of ours is made, whatever its options. */
const ALWAYS = [POLICY_DESCRIPTIONS.Read, POLICY_DESCRIPTIONS.Guardrail, POLICY_DESCRIPTIONS.ScopedGuardrail];

interface Policy {
  readonly Arn: string;
  readonly PolicyName: string;
  readonly Description?: string;
  readonly AttachmentCount?: number;
}

/** Compares the policies of a role with what its stack made, or with what no role of ours lacks. */
export async function judgePolicies(aws: Aws, { RoleName: name }: Role, stack: Stack | undefined): Promise<Finding[]> {
  const attached = await answered(aws.call<{ AttachedPolicies?: { PolicyArn: string }[] }>('iam', 'list-attached-role-policies', '--role-name', name));
  const inline = await answered(aws.call<{ PolicyNames?: string[] }>('iam', 'list-role-policies', '--role-name', name));
  if (attached.is !== 'there') return [hidden(name, attached)];
  const arns = (attached.what.AttachedPolicies ?? []).map(({ PolicyArn }) => PolicyArn);
  const own = arns.filter((arn) => !isAwsManaged(arn));
  const read = await readPolicies(aws, [...new Set([...own, ...stack?.policies ?? []])]);
  const known = read.flatMap((each) => each.is === 'there' ? [each.what] : []);
  const isHidden = known.length < read.length || inline.is !== 'there';
  const ours = known.filter(({ Arn, Description }) => arns.includes(Arn) && isOurs(Description));
  const added = [
    ...arns.filter((arn) => isAwsManaged(arn) && !DENY_ALL.test(arn)),
    ...known.filter(({ Arn, Description }) => arns.includes(Arn) && !isOurs(Description)).map(({ Arn }) => Arn),
    ...inline.is === 'there' ? inline.what.PolicyNames ?? [] : [],
  ];
  const detached = [
    ...isHidden ? [] : ALWAYS.filter((description) => !ours.some((policy) => policy.Description === description)),
    ...known.filter(({ Arn, Description, AttachmentCount }) => !arns.includes(Arn) && AttachmentCount === 0 && isOurs(Description)).map(({ Description }) => Description!),
  ];
  const found = [
    ...arns.some((arn) => DENY_ALL.test(arn)) ? [finding('policiesCutOff', name)] : [],
    ...detached.length > 0 ? [finding('policiesDetached', name, { policies: [...new Set(detached)].map((each) => `"${each}"`).join(', ') })] : [],
    ...added.length > 0 ? [finding('policiesAdded', name, { policies: added.join(', ') })] : [],
    ...isHidden ? [hidden(name, inline, ...read)] : [],
  ];
  return found.length > 0 ? found : [finding('policiesOk', name, { number: String(ours.length) })];
}

async function readPolicies(aws: Aws, arns: readonly string[]): Promise<Answered<Policy>[]> {
  const read: Answered<Policy>[] = [];
  for (const arn of arns) read.push(await answered(aws.call<{ Policy: Policy }>('iam', 'get-policy', '--policy-arn', arn).then(({ Policy }) => Policy)));
  return read;
}

function hidden(name: string, ...read: readonly Answered<unknown>[]): Finding {
  return finding('policiesHidden', name, { code: read.flatMap((each) => 'code' in each ? [each.code] : [])[0] ?? '' });
}

function isAwsManaged(arn: string): boolean {
  return arn.includes('::aws:policy/');
}

function isOurs(description: string | undefined): boolean {
  return Object.values(POLICY_DESCRIPTIONS).some((each) => each === description);
}
