import { ENDINGS, type Ending, type Kind, type Leftover, type Step } from './kinds';

/** The AWS CLI commands that end what is left, in the order in which to run them. */
export function commandsFor(leftovers: readonly Leftover[], step: Step, profile: string | undefined): string[] {
  const regions = [...new Set(leftovers.map(({ region }) => region))];
  const endings = ENDINGS.filter(([, ending]) => ending.step === step);
  return regions.flatMap((region) => endings.flatMap(([kind, ending]) => lines(ending, idsOf(leftovers, region, kind), [
    '--region', region, ...profile === undefined ? [] : ['--profile', quoted(profile)],
  ])));
}

function idsOf(leftovers: readonly Leftover[], region: string, kind: Kind): string[] {
  return leftovers.filter((each) => each.region === region && each.kind === kind && each.stays === undefined).map(({ id }) => id);
}

function lines({ command, takesAll, wait }: Ending, ids: readonly string[], rest: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const line = (...parts: string[]): string => ['aws', ...parts, ...rest].join(' ');
  return [
    ...takesAll ? [line(...command, ...ids)] : ids.map((id) => line(...command, id)),
    ...wait ? [line(wait[0], 'wait', wait[1], wait[2], ...ids)] : [],
  ];
}

/** As a shell takes it. */
function quoted(text: string): string {
  if (/^[\w.@:/+=,-]+$/.test(text)) return text;
  return /^[\p{L}\p{N} _.,:=@/()+~-]*$/u.test(text) ? `"${text}"` : `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}
