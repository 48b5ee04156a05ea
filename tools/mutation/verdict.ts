/** Share of the mutants that has to be noticed. */
const GOAL = 0.95;

/** What we read of Stryker's report. */
export interface Report {
  readonly files: Record<string, { readonly source: string; readonly mutants: Mutant[] }>;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** What to print, and whether it is good: enough noticed, and each survivor has a reason, which still applies. */
export function judge(name: string, { files }: Report, survivorList: string, listName: string): { lines: string[]; isGood: boolean } {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) => mutants.map((mutant) => ({ id: describe(file, source, mutant), status: mutant.status })));
  const reasons = explained(survivorList);
  const counted = all.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const survivors = counted.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(({ id }) => id);
  const noticed = counted.length - survivors.length;
  const unexplained = survivors.filter((id) => !reasons.has(id));
  const stale = [...reasons.keys()].filter((id) => !survivors.includes(id));
  return {
    lines: [
      `${name}: ${counted.length} mutants, ${noticed} noticed (${(100 * noticed / counted.length).toFixed(1)} %)`,
      ...survivors.map((id) => `  survives: ${id} -- ${reasons.get(id) ?? 'NOT EXPLAINED'}`),
      ...unexplained.length > 0 ? [`${unexplained.length} survive without a reason in ${listName}`] : [],
      ...stale.map((id) => `no longer survives, take it out of ${listName}: ${id}`),
    ],
    isGood: noticed / counted.length >= GOAL && unexplained.length === 0 && stale.length === 0,
  };
}

/** What is changed into what; no line number, which any edit above would change. */
function describe(file: string, source: string, { location: { start, end }, replacement }: Mutant): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return `${file}: ${oneLine(lines.join('\n'))} becomes ${oneLine(replacement)}`;
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 120 ? `${flat.slice(0, 60)} … ${flat.slice(-50)}` : flat;
}

function explained(list: string): Map<string, string> {
  const lines = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split(' -- ') as [string, string]));
}
