import { certainly, every, opposite, some, type Answer } from './answer';
import { holds, type Context } from './condition';
import { covers, overlap } from './pattern';
import { isObject, list, texts, type Statement } from './statement';

/** Somebody who calls AWS. */
export interface Caller {
  /** Whether a principal in a policy means this caller, such as `AWS` and an ARN. */
  readonly isNamed: (kind: string, principal: string) => Answer;
  /** Whether a statement for everybody means this caller. */
  readonly isAnybody: Answer;
  readonly context: Context;
}

/** What is called; an asterisk in the resource stands for everything of that kind, not for one of them. */
export interface Call {
  readonly action: string;
  readonly resource: string;
}

/** Whether a statement is about a call of a caller: maybe, where it is about a part of it or where that cannot be told. */
export function concerns(statement: Statement, caller: Caller, { action, resource }: Call): Answer {
  return every([
    principal(statement, caller),
    either(statement.Action, statement.NotAction, (pattern) => certainly(covers(pattern.toLowerCase(), action.toLowerCase()))),
    either(statement.Resource, statement.NotResource, (pattern) => about(pattern, resource)),
    holds(statement.Condition, caller.context),
  ]);
}

function principal({ Effect, Principal, NotPrincipal }: Statement, caller: Caller): Answer {
  // an exemption by NotPrincipal is easily incomplete, so it is never certain
  if (NotPrincipal !== undefined) return Effect === 'Allow' ? 'maybe' : some([opposite(named(NotPrincipal, caller)), 'maybe']);
  return named(Principal, caller);
}

function named(principals: unknown, caller: Caller): Answer {
  if (principals === '*') return caller.isAnybody;
  if (!isObject(principals)) return 'maybe';
  return some(Object.entries(principals).flatMap(([kind, values]) => texts(values).map((value) =>
    kind === 'AWS' && value === '*' ? caller.isAnybody : caller.isNamed(kind, value))));
}

/** A statement names what it is about, or what it is not about; never both. */
function either(positive: unknown, negative: unknown, matches: (pattern: string) => Answer): Answer {
  const answer = (patterns: unknown): Answer => some(list(patterns).map((each) => typeof each === 'string' ? matches(each) : 'maybe'));
  if (positive !== undefined) return answer(positive);
  return negative === undefined ? 'maybe' : opposite(answer(negative));
}

/** Whether a pattern for resources is about all of a resource. What a variable stands for is not known. */
function about(pattern: string, resource: string): Answer {
  if (pattern.includes('${')) return overlap(pattern.replace(/\$\{[^}]*\}/g, '*'), resource) ? 'maybe' : 'no';
  if (covers(pattern, resource)) return 'yes';
  return overlap(pattern, resource) ? 'maybe' : 'no';
}
