import type { Answered } from '../aws/answered';

/** How something stands. Only `wrong` is a fault: to wait, not to be allowed to look, and not to know are none. */
export type Result = 'ok' | 'note' | 'waiting' | 'hidden' | 'unknown' | 'wrong';

/** What is looked at. */
export type CheckId = 'role' | 'trust' | 'boundary' | 'version' | 'policies' | 'billing' | 'costExplorer' | 'definition' | 'status' | 'delivery' | 'testObject' | 'files';

/** Everything that can be found. Each has a result, and a sentence in every language. */
export const FINDINGS = {
  roleNone: ['role', 'wrong'],
  roleAbsent: ['role', 'wrong'],
  roleElsewhere: ['role', 'wrong'],
  roleHidden: ['role', 'hidden'],
  roleUnread: ['role', 'unknown'],
  rolesHidden: ['role', 'hidden'],
  rolesUnread: ['role', 'unknown'],
  stackAbsent: ['role', 'wrong'],
  stackHidden: ['role', 'hidden'],
  stackUnread: ['role', 'unknown'],
  stackWithoutRole: ['role', 'wrong'],
  trustOk: ['trust', 'ok'],
  trustUncompared: ['trust', 'note'],
  trustTwoIds: ['trust', 'note'],
  trustLimited: ['trust', 'note'],
  trustOtherAccount: ['trust', 'wrong'],
  trustNoExternalId: ['trust', 'wrong'],
  trustOthers: ['trust', 'wrong'],
  trustNobody: ['trust', 'wrong'],
  trustStrange: ['trust', 'unknown'],
  boundaryNone: ['boundary', 'ok'],
  boundaryThere: ['boundary', 'note'],
  versionSame: ['version', 'ok'],
  versionOlder: ['version', 'note'],
  versionNewer: ['version', 'note'],
  versionNone: ['version', 'note'],
  policiesOk: ['policies', 'ok'],
  policiesCutOff: ['policies', 'wrong'],
  policiesDetached: ['policies', 'wrong'],
  policiesAdded: ['policies', 'wrong'],
  policiesHidden: ['policies', 'hidden'],
  policiesUnread: ['policies', 'unknown'],
  billingOpen: ['billing', 'ok'],
  billingHidden: ['billing', 'hidden'],
  billingUnread: ['billing', 'unknown'],
  costExplorerOpen: ['costExplorer', 'ok'],
  costExplorerPreparing: ['costExplorer', 'waiting'],
  costExplorerClosed: ['costExplorer', 'wrong'],
  costExplorerHidden: ['costExplorer', 'hidden'],
  costExplorerUnread: ['costExplorer', 'unknown'],
  exportsHidden: ['definition', 'hidden'],
  exportsUnread: ['definition', 'unknown'],
  exportsPerhaps: ['definition', 'note'],
  reportNone: ['definition', 'wrong'],
  reportGone: ['definition', 'wrong'],
  definitionFits: ['definition', 'ok'],
  definitionDiffers: ['definition', 'wrong'],
  statusSuccess: ['status', 'ok'],
  statusNone: ['status', 'note'],
  statusFailed: ['status', 'wrong'],
  deliveryAllowed: ['delivery', 'ok'],
  deliveryRefused: ['delivery', 'wrong'],
  readingDenied: ['delivery', 'wrong'],
  deliveryHidden: ['delivery', 'hidden'],
  deliveryUnknown: ['delivery', 'unknown'],
  testObjectThere: ['testObject', 'ok'],
  testObjectAbsent: ['testObject', 'note'],
  testObjectHidden: ['testObject', 'hidden'],
  testObjectUnread: ['testObject', 'unknown'],
  filesDelivering: ['files', 'ok'],
  filesWaiting: ['files', 'waiting'],
  filesNoneYet: ['files', 'unknown'],
  filesFailing: ['files', 'wrong'],
  filesLate: ['files', 'wrong'],
  filesStale: ['files', 'wrong'],
  filesNoBucket: ['files', 'wrong'],
  filesHidden: ['files', 'hidden'],
  filesUnread: ['files', 'unknown'],
} as const satisfies { readonly [id: string]: readonly [CheckId, Result] };

export type FindingId = keyof typeof FINDINGS;

/** What a sentence can name. */
export type Facts = { readonly [name: string]: string };

/** One thing that was found. */
export interface Finding {
  readonly id: FindingId;
  /** The role or report it is about; empty where it is the account. */
  readonly about: string;
  readonly facts: Facts;
}

export function finding(id: FindingId, about: string, facts: Facts = {}): Finding {
  return { id, about, facts: { ...facts, about } };
}

/** The finding for what was not answered: denied, or not read for another reason. */
export function unseen(hidden: FindingId, unread: FindingId, about: string, answer: Answered<unknown>, facts: Facts = {}): Finding {
  return finding(answer.is === 'unread' ? unread : hidden, about, { ...facts, code: 'code' in answer ? answer.code : answer.is });
}

export function resultOf({ id }: Finding): Result {
  return FINDINGS[id][1];
}
