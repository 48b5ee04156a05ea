import { LOOKS } from './guard';
import { removalOf } from './removal';
import { TAG, type Run } from './run';
import type { Step } from './step';

const FREE = 'free';

/** Every call of a run and what it costs, before the first of them. */
export function planOf(run: Run, steps: readonly Step[]): string {
  const made = steps.flatMap(({ makes }) => makes ?? []).filter(({ name }, index, all) => all.findIndex((each) => each.name === name) === index);
  const costs = steps.flatMap(({ cost }) => cost ?? []);
  return [
    `Run ${run.id} in account ${run.account}, ${run.region}. All that it makes carries the tag ${TAG} = ${run.id} and is removed at the end.`,
    '<name> stands for what an earlier call answers. A call that has to wait is made again every few seconds.',
    '',
    'Is this an account to prove in? Nothing is done unless all of these say so, and you type its number.',
    ...[LOOKS.identity, LOOKS.organization, ...looksForOurs(run)].map((call) => line(call)),
    '',
    'The proofs. The first that fails ends them.',
    ...steps.flatMap(({ title, call, as, refused, cost }) =>
      [`  ${title}`, `  ${line(call, cost)}${as ? ` (as ${as})` : ''}${refused ? ' (has to be refused)' : ''}`]),
    '',
    'Removal, of what is there and carries the tag.',
    ...made.flatMap((each) => [`  the ${each.kind} ${each.name}`, ...removalOf(each, run).map((call) => `  ${line(call)}`)]),
    '  nothing of Stompy is left',
    ...looksForOurs(run).map((call) => `  ${line(call)}`),
    '',
    `AWS does not bill these calls but for requests to S3, far below 0.01 USD.${costs.map((cost) => ` Beside them: ${cost}.`).join('')}`,
  ].join('\n');
}

function looksForOurs({ region }: Run): (readonly string[])[] {
  return [LOOKS.roles, LOOKS.stacks(region), LOOKS.reports];
}

function line(call: readonly string[], cost?: string): string {
  return `  [${cost ?? (call[0] === 's3api' ? 'S3 requests' : FREE)}] aws ${call.map((each) => /^[\w./:=,@<>*-]+( [\w]+>)*$/.test(each) ? each : `'${each}'`).join(' ')}`;
}
