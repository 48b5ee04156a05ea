import { finding, unseen, type Finding } from './finding';
import type { Role } from './roles';
import type { Stack } from './stack';
import { POLICY_DESCRIPTIONS } from '../../permissions/descriptions';
import { answered, type Answered } from '../aws/answered';
import type { Aws } from '../aws/aws';

/** AWS's own policy by which Stompy is cut off. */
const DENY_ALL = /:aws:policy\/AWSDenyAll$/;

/** Those without which no role of ours is made, whatever its options. */
const ALWAYS = [POLICY_DESCRIPTIONS.Read, POLICY_DESCRIPTIONS.Guardrail, POLICY_DESCRIPTIONS.ScopedGuardrail];

/** A managed policy as `aws iam get-policy` shows it. */
export interface Policy {
  readonly Arn: string;
  readonly Description?: string;
  readonly AttachmentCount?: number;
  readonly DefaultVersionId: string;
}

/** The policies of a role. */
export interface Policies {
  /** ARNs of those that are attached. */
  readonly attached: Answered<readonly string[]>;
  /** Names of those that are part of the role. */
  readonly inline: Answered<readonly string[]>;
  /** The attached ones of the account, and those that the stack made. */
  readonly known: readonly Policy[];
  /** The first answer that none was. */
  readonly hidden?: Answered<unknown>;
}

export async function readPolicies(aws: Aws, { RoleName: name }: Role, stack: Stack | undefined): Promise<Policies> {
  const attached = await answered(aws.call<{ AttachedPolicies?: { PolicyArn: string }[] }>('iam', 'list-attached-role-policies', '--role-name', name)
    .then(({ AttachedPolicies = [] }) => AttachedPolicies.map(({ PolicyArn }) => PolicyArn)));
  const inline = await answered(aws.call<{ PolicyNames?: string[] }>('iam', 'list-role-policies', '--role-name', name).then(({ PolicyNames = [] }) => PolicyNames));
  const own = attached.is === 'there' ? attached.what.filter((arn) => !isAwsManaged(arn)) : [];
  const read: Answered<Policy>[] = [];
  for (const arn of new Set([...own, ...stack?.policies ?? []])) {
    read.push(await answered(aws.call<{ Policy: Policy }>('iam', 'get-policy', '--policy-arn', arn).then(({ Policy }) => Policy)));
  }
  return {
    attached,
    inline,
    known: read.flatMap((each) => each.is === 'there' ? [each.what] : []),
    hidden: [attached, inline, ...read].find(({ is }) => is !== 'there'),
  };
}

/** Compares the policies of a role with what its stack made, and with what no role of ours lacks. */
export function judgePolicies(role: string, { attached, inline, known, hidden }: Policies): Finding[] {
  const notSeen = hidden === undefined ? [] : [unseen('policiesHidden', 'policiesUnread', role, hidden)];
  if (attached.is !== 'there') return notSeen;
  const isAttached = ({ Arn }: Policy): boolean => attached.what.includes(Arn);
  const ours = known.filter((each) => isAttached(each) && isOurs(each));
  const added = [
    ...attached.what.filter((arn) => isAwsManaged(arn) && !DENY_ALL.test(arn)),
    ...known.filter((each) => isAttached(each) && !isOurs(each)).map(({ Arn }) => Arn),
    ...inline.is === 'there' ? inline.what : [],
  ];
  const detached = new Set([
    ...hidden === undefined ? ALWAYS.filter((description) => !ours.some((policy) => policy.Description === description)) : [],
    ...known.filter((each) => !isAttached(each) && each.AttachmentCount === 0 && isOurs(each)).map(({ Description }) => Description!),
  ]);
  const found = [
    ...attached.what.some((arn) => DENY_ALL.test(arn)) ? [finding('policiesCutOff', role)] : [],
    ...detached.size > 0 ? [finding('policiesDetached', role, { policies: [...detached].map((each) => `"${each}"`).join(', ') })] : [],
    ...added.length > 0 ? [finding('policiesAdded', role, { policies: added.join(', ') })] : [],
    ...notSeen,
  ];
  return found.length > 0 ? found : [finding('policiesOk', role, { number: String(ours.length) })];
}

function isAwsManaged(arn: string): boolean {
  return arn.includes('::aws:policy/');
}

function isOurs({ Description }: Policy): boolean {
  return Object.values(POLICY_DESCRIPTIONS).some((each) => each === Description);
}
