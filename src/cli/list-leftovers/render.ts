import { commandsFor } from './commands';
import type { Unseen } from './find';
import { ENDINGS, type Leftover, type Step } from './kinds';
import type { ListLeftoversWords } from './words';
import { table } from '../table';

/** Everything that was found. */
export interface Leftovers {
  readonly account: string;
  readonly regions: readonly string[];
  readonly leftovers: readonly Leftover[];
  readonly unseen: readonly Unseen[];
  readonly unmarkedSpotRequests: readonly { readonly region: string; readonly id: string }[];
  readonly profile?: string;
}

const STEPS: readonly Step[] = ['stop', 'remove'];
const KINDS = ENDINGS.map(([kind]) => kind as string);

/** In the order in which to end them. */
export function inOrder(leftovers: readonly Leftover[]): Leftover[] {
  const rank = ({ kind }: Leftover): number => KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length;
  return [...leftovers].sort((one, other) => rank(one) - rank(other));
}

function stepOf({ kind }: Leftover): Step | undefined {
  return ENDINGS.find(([one]) => one === kind)?.[1].step;
}

/** Exit statuses, for scripts: nothing is left, something is, something was not seen. 2 is for what could not be checked at all. */
export function statusOf({ leftovers, unseen }: Leftovers): number {
  if (leftovers.length > 0) return 1;
  return unseen.length > 0 ? 4 : 0;
}

export function renderText(found: Leftovers, words: ListLeftoversWords): string {
  const { leftovers, unseen, unmarkedSpotRequests, regions, account, profile } = found;
  const { columns, kinds, steps, stays } = words;
  const rows = leftovers.map((each) => {
    // whatever has no step stays
    return [each.stays ? stays[each.stays] : steps[stepOf(each)!], kinds[each.kind], each.region, each.state || '-', each.id];
  });
  return [
    ...rows.length > 0 ? [table([[columns.when, columns.what, columns.region, columns.state, columns.id], ...rows])] : [],
    ...rows.length === 0 && unseen.length === 0 ? [words.nothing(account, regions.length)] : [],
    ...STEPS.flatMap((step) => {
      const commands = commandsFor(leftovers, step, profile);
      return commands.length > 0 ? ['', words.toRun[step], ...commands.map((command) => `  ${command}`)] : [];
    }),
    ...unmarkedSpotRequests.length > 0 ? ['', words.unmarked, ...unmarkedSpotRequests.map(({ region, id }) => `  - ${region} ${id}`)] : [],
    ...unseen.length > 0 ? ['', words.unseen, ...unseen.map(({ region, kind, isDenied, code }) => `  - ${region}: ${(isDenied ? words.denied : words.unread)(kinds[kind], code)}`)] : [],
    ...rows.length > 0 ? ['', words.after] : [],
  ].join('\n').trim();
}

/** The answer for scripts. Ids never change with the language. */
export function renderJson(found: Leftovers): string {
  const { account, regions, leftovers, unseen, unmarkedSpotRequests, profile } = found;
  return JSON.stringify({
    account,
    regions,
    leftovers: leftovers.map(({ stays, ...each }) => ({ ...each, step: stepOf(each) ?? null, stays: stays ?? null })),
    commands: Object.fromEntries(STEPS.map((step) => [step, commandsFor(leftovers, step, profile)])),
    unmarkedSpotRequests,
    unseen,
  }, undefined, 2);
}
