import { FACTS, fittingRequests, resourceTypesOf } from './facts';
import type { RoleUnderTest } from './role-under-test';
import { isAllowed, type Request } from './simulator';
import { policiesAbout } from './statements-about';

/** What alone decides what a role may do with an action: the statements about it, and the product, by which the calls are made up. */
export function decisiveAbout(role: RoleUnderTest, action: string): string {
  return JSON.stringify([action, role.product, Object.values(policiesAbout(role, action))]);
}

/** Roles share most of their statements. */
const answers = new Map<string, Promise<string[]>>();

/**
 * What a role may do with an action: a line for each kind of resource, with the facts that have to hold. A question mark
 * behind a fact says that only some of the calls without it are refused.
 */
export async function allowedCalls(role: RoleUnderTest, action: string): Promise<string[]> {
  const question = decisiveAbout(role, action);
  const answer = answers.get(question) ?? ask(role, action);
  answers.set(question, answer);
  return answer;
}

async function ask(role: RoleUnderTest, action: string): Promise<string[]> {
  const { types, known } = await resourceTypesOf(action);
  const lines = (await Promise.all(types.map((type) => allowedCall(role, action, type, known)))).flat();
  // a call without a resource, where IAM knows kinds of resource but demands none
  return lines.length > 0 ? lines : allowedCall(role, action, undefined, known);
}

async function allowedCall(role: RoleUnderTest, action: string, type: string | undefined, known: boolean): Promise<string[]> {
  const allows = (each: Request) => isAllowed(role, each, { known });
  const text = JSON.stringify(policiesAbout(role, action));
  const lines: string[] = [];
  for (const [variant, request] of await fittingRequests(role.product, action, type)) {
    if (!await allows(request)) continue;
    const needed: string[] = [];
    for (const [fact, breaks] of Object.entries(FACTS)) {
      const broken = breaks.flatMap((each) => each(request) ?? []);
      const refused = await Promise.all(broken.map(async (each) => canMatter(request, each, text) && !await allows(each)));
      if (refused.some((each) => each)) needed.push(refused.every((each) => each) ? fact : `${fact}?`);
    }
    lines.push([action, type ?? '*', ...variant ? [`(${variant})`] : [], ...needed].join(' '));
  }
  return lines;
}

/** Whether IAM can decide a call otherwise than another: by its resource, or by a key in the statements about its action. */
function canMatter(one: Request, other: Request, statements: string): boolean {
  const keys = Object.keys({ ...one.context, ...other.context });
  return one.resource !== other.resource || keys.some((key) => one.context[key] !== other.context[key] && statements.includes(key));
}
