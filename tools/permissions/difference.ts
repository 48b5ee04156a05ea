import type { Catalogue, RolePermissions } from './catalogue';
import type { Capability, Conditions, Statement, Switch } from '../../src/permissions/capability';
import type { Deny, Guard } from '../../src/permissions/guardrail/guard';

/** One difference between two catalogues. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'widened' | 'narrowed';
  /** Id of the capability or guard, which the changelog has to name if Stompy may do more. */
  readonly subject: string;
  readonly what: string;
}

/** What Stompy may do more or less with the second catalogue. What cannot be shown to be narrower counts as wider. */
export function diff(before: Catalogue, after: Catalogue): Change[] {
  const names = [...new Set([...before.roles, ...after.roles].map(({ role }) => role))];
  return names.flatMap((name) => {
    const [old, now] = [before, after].map(({ roles }) => roles.find(({ role }) => role === name) ?? { role: name, capabilities: [], guards: [] });
    return [...capabilityChanges(old, now), ...guardChanges(old, now)].map((change) => ({ ...change, what: `${name}: ${change.what}` }));
  });
}

/** Whether Stompy may do more than before. */
export function isMore({ kind }: Change): boolean {
  return kind === 'added' || kind === 'widened';
}

function capabilityChanges(before: RolePermissions, after: RolePermissions): Change[] {
  return pairs(before.capabilities, after.capabilities, ({ id }) => id).flatMap(([old, now]) => [
    ...old && now ? switchChanges(old, now) : [],
    ...pairs(old?.statements ?? [], now?.statements ?? [], ({ sid }) => sid).flatMap(([one, other]) =>
      statementChanges(one, other).map((change) => ({ ...change, subject: (now ?? old)!.id }))),
  ]);
}

const RANKS = { off: 0, given: 1, automation: 2, unless: 3, on: 4 };

function switchChanges(before: Capability, after: Capability): Change[] {
  const subject = after.id;
  if (text(before.switch) === text(after.switch)) return [];
  return [{ kind: rank(after.switch) < rank(before.switch) ? 'narrowed' : 'widened', subject, what: `${subject} is part of the role: ${text(before.switch)} becomes ${text(after.switch)}` }];
}

/** How far a capability is part of a role without anybody asking for it. */
function rank(when: Switch): number {
  return RANKS[typeof when === 'string' ? when : 'given' in when ? 'given' : 'unless'];
}

type Difference = Omit<Change, 'subject'>;

function statementChanges(before: Statement | undefined, after: Statement | undefined): Difference[] {
  if (!before) return [{ kind: 'added', what: `${after!.sid} allows ${after!.actions.join(', ')}` }];
  if (!after) return [{ kind: 'removed', what: `${before.sid} allowed ${before.actions.join(', ')}` }];
  const { sid } = after;
  return [
    ...more(before.actions, after.actions).map((action): Difference => ({ kind: 'added', what: `${sid} allows ${action}` })),
    ...more(after.actions, before.actions).map((action): Difference => ({ kind: 'removed', what: `${sid} no longer allows ${action}` })),
    ...beyond(before.resources, after.resources).map((resource): Difference => ({ kind: 'widened', what: `${sid} reaches ${resource}` })),
    ...beyond(after.resources, before.resources).map((resource): Difference => ({ kind: 'narrowed', what: `${sid} no longer reaches ${resource}` })),
    ...boundChanges(sid, bounds(before), bounds(after)),
  ];
}

/** Everything that narrows a statement, a line each. */
function bounds({ conditions, limits, needs, forEach }: Statement): string[] {
  return [
    ...conditionLines(conditions),
    ...conditionLines(limits).map((line) => `${line}, where given`),
    ...needs ? [`only if ${needs} is given`] : [],
    ...forEach ? [`for each of ${forEach}`] : [],
  ];
}

function conditionLines(conditions: Conditions = {}): string[] {
  return Object.entries(conditions).flatMap(([operator, keys]) => Object.entries(keys).map(([key, value]) => `${key} ${operator} ${[value].flat().join(' or ')}`));
}

function boundChanges(sid: string, before: string[], after: string[]): Difference[] {
  return [
    ...more(after, before).map((bound): Difference => ({ kind: 'widened', what: `${sid} is no longer bound by: ${bound}` })),
    ...more(before, after).map((bound): Difference => ({ kind: 'narrowed', what: `${sid} is bound by: ${bound}` })),
  ];
}

function guardChanges(before: RolePermissions, after: RolePermissions): Change[] {
  const [all, allNow] = [before, after].map(({ guards }) => guards.flatMap(denials));
  return pairs(before.guards, after.guards, ({ sid }) => sid).flatMap(([old, now]) => {
    const subject = (now ?? old)!.sid;
    const [was, is] = [old, now].map((guard) => guard ? denials(guard) : []);
    return [
      // whichever guard denies it now
      ...lacking(allNow, was).map((line): Change => ({ kind: 'widened', subject, what: `the guard ${subject} no longer denies ${line}` })),
      ...lacking(all, is).map((line): Change => ({ kind: 'narrowed', subject, what: `the guard ${subject} denies ${line}` })),
    ];
  });
}

/** What a guard denies: patterns of actions, or all but some, and under what bounds; everywhere if there are none. */
interface Denial {
  readonly bounds: string;
  readonly patterns?: string[];
  readonly allBut?: string[];
}

function denials(guard: Guard | OldGuard): Denial[] {
  const denies = 'denies' in guard ? guard.denies : [guard.deny];
  return denies.flatMap(({ actions, allActionsBut, on, except, conditions, forEach, needs }) => {
    const where = [
      ...except ? [` except on ${except.join(', ')}`] : [],
      ...conditionLines(conditions).map((line) => ` where ${line}`),
      ...forEach ? [` for each of ${forEach}`] : [],
      ...needs ? [` if ${needs} is given`] : [],
    ].join('');
    return (on ?? ['*']).map((resource) => ({ patterns: actions, allBut: allActionsBut, bounds: `${resource === '*' ? '' : ` on ${resource}`}${where}` }));
  });
}

/** A guard in a catalogue of before it could deny more than one thing. */
interface OldGuard {
  readonly sid: string;
  readonly deny: Deny;
}

/** What a list of denials covers and others do not. */
function lacking(others: Denial[], list: Denial[]): string[] {
  return list.flatMap(({ patterns = [], allBut, bounds: each }) => {
    const same = others.filter(({ bounds: other }) => other === each || other === '');
    const lost = beyond(same.flatMap((other) => other.patterns ?? []), patterns)
      .filter((pattern) => !same.some((other) => other.allBut && beyond([pattern], other.allBut).length === other.allBut.length));
    return [...lost.map((pattern) => `${pattern}${each}`), ...lostOfAll(same, allBut, each).map((what) => `${what}${each}`)];
  });
}

/** What of all actions but some nobody else denies: some more, or all of it. Resources take only actions of their own service. */
function lostOfAll(others: Denial[], allBut: string[] | undefined, where: string): string[] {
  if (!allBut) return [];
  const serviceOf = (action: string) => action.split(':')[0];
  const possible = (action: string) => where === '' || allBut.some((each) => serviceOf(each) === serviceOf(action));
  const [closest] = others.flatMap((other) => other.allBut ? [more(allBut, other.allBut).filter(possible)] : [])
    .sort((one, other) => one.length - other.length);
  return closest ?? [`all but ${allBut.join(', ')}`];
}

function pairs<T>(before: T[], after: T[], id: (each: T) => string): [T | undefined, T | undefined][] {
  const named = (list: T[], name: string) => list.find((each) => id(each) === name);
  return [...new Set([...before, ...after].map(id))].map((name) => [named(before, name), named(after, name)]);
}

function more<T>(than: T[], list: T[]): T[] {
  return list.filter((each) => !than.includes(each));
}

/** What of a list no pattern of another covers. */
function beyond(patterns: string[], list: string[]): string[] {
  const others = more(patterns, list);
  const covering = others.length === 0 ? [] : patterns.filter((pattern) => pattern.includes('*'))
    .map((pattern) => new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`));
  return others.filter((each) => !covering.some((pattern) => pattern.test(each)));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
