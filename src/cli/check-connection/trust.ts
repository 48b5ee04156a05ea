import { finding, type Finding } from './finding';
import { covers } from '../policy/pattern';
import { isObject, statementsOf, texts, type Statement } from '../policy/statement';

/** One who may assume a role, and on what conditions. */
interface Admitted {
  readonly principal: string;
  readonly account?: string;
  readonly externalIds: readonly string[];
  /** Keys of conditions that the library does not write. */
  readonly limits: readonly string[];
}

/** Kinds of calls by which somebody becomes a role. */
const ASSUMING = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'].map((each) => each.toLowerCase());

/**
 * Judges who may assume a role, as its trust stands.
 *
 * @param document what IAM shows of it.
 * @param stompyAccount the number that Stompy shows; without it the only account there is has to be compared by the reader.
 */
export function judgeTrust(role: string, document: unknown, stompyAccount?: string): Finding[] {
  const statements = statementsOf(typeof document === 'string' ? document : JSON.stringify(document ?? null));
  if (!statements?.every(isPlain)) return [finding('trustStrange', role)];
  const admitted = statements.filter(assumes).flatMap(admittedBy);
  if (admitted.length === 0) return [finding('trustNobody', role)];
  const stompy = stompyAccount ?? onlyAccount(admitted);
  const ours = admitted.filter(({ account }) => account !== undefined && account === stompy);
  const others = admitted.filter((each) => !ours.includes(each));
  // who admits everybody admits Stompy as well
  const isOnlyOther = ours.length === 0 && stompyAccount !== undefined && !others.some(({ principal }) => principal === '*');
  const faults = [
    ...isOnlyOther ? [finding('trustOtherAccount', role, { account: String(stompyAccount), principals: named(admitted) })] : [],
    ...ours.some(({ externalIds }) => externalIds.length === 0) ? [finding('trustNoExternalId', role, { account: String(stompy) })] : [],
    ...others.length > 0 && !isOnlyOther ? [finding('trustOthers', role, { principals: named(others) })] : [],
  ];
  return faults.length > 0 ? faults : good(role, ours, String(stompy), stompyAccount !== undefined);
}

function good(role: string, ours: readonly Admitted[], account: string, compared: boolean): Finding[] {
  const ids = new Set(ours.flatMap(({ externalIds }) => externalIds));
  const limits = [...new Set(ours.flatMap((each) => each.limits))];
  return [
    finding(compared ? 'trustOk' : 'trustUncompared', role, { account, ids: [...ids].join(', ') }),
    ...ids.size > 1 ? [finding('trustTwoIds', role, { number: String(ids.size) })] : [],
    ...limits.length > 0 ? [finding('trustLimited', role, { keys: limits.join(', ') })] : [],
  ];
}

/** A statement that only allows, and says whom: what denies, or allows all but some, is not judged here. */
function isPlain({ Effect, Principal, NotPrincipal, NotAction }: Statement): boolean {
  return Effect === 'Allow' && NotPrincipal === undefined && NotAction === undefined && (Principal === '*' || isObject(Principal));
}

function assumes({ Action }: Statement): boolean {
  return texts(Action).some((pattern) => ASSUMING.some((call) => covers(pattern.toLowerCase(), call)));
}

function admittedBy({ Principal, Condition }: Statement): Admitted[] {
  const { externalIds, limits } = conditions(Condition);
  const principals = isObject(Principal)
    ? Object.entries(Principal).flatMap(([kind, values]) => texts(values).map((principal) => ({ principal, account: kind === 'AWS' ? accountOf(principal) : undefined })))
    : [{ principal: '*' }];
  return principals.map((each) => ({ ...each, externalIds, limits }));
}

function accountOf(principal: string): string | undefined {
  return /^(?:arn:[\w-]+:(?:iam|sts)::)?(\d{12})(?::.*)?$/.exec(principal)?.[1];
}

/** Only what demands the value exactly demands it: a pattern, or "if there is one", does not. */
function conditions(condition: unknown): Pick<Admitted, 'externalIds' | 'limits'> {
  const tests = Object.entries(isObject(condition) ? condition : {}).flatMap(([operator, keys]) =>
    Object.entries(isObject(keys) ? keys : {}).map(([key, values]) => ({ operator: operator.toLowerCase(), key, values: texts(values) })));
  const isId = ({ key }: { readonly key: string }): boolean => key.toLowerCase() === 'sts:externalid';
  return {
    externalIds: tests.filter((each) => isId(each) && each.operator === 'stringequals').flatMap(({ values }) => values.filter((value) => value !== '')),
    limits: tests.filter((each) => !isId(each) && each.key.toLowerCase() !== 'aws:principalarn').map(({ key }) => key),
  };
}

function onlyAccount(admitted: readonly Admitted[]): string | undefined {
  const accounts = [...new Set(admitted.flatMap(({ account }) => account ?? []))];
  return accounts.length === 1 ? accounts[0] : undefined;
}

function named(admitted: readonly Admitted[]): string {
  return [...new Set(admitted.map(({ principal }) => principal))].join(', ');
}
