/** The name that somebody meant who wrote another one: differs by spelling, or is a part of it. */
export function meantBy(written: string, names: string[]): string | undefined {
  const word = plain(written);
  const near = names
    .map((name) => ({ name, steps: steps(word, plain(name)) }))
    .filter((each) => each.steps <= Math.max(PART, word.length / 4))
    .sort((one, other) => one.steps - other.steps);
  return near[0]?.name;
}

/** A word within the other is not as near as one that differs by a letter. */
const PART = 1.5;

function steps(word: string, name: string): number {
  return Math.min(distance(word, name), name.includes(word) || word.includes(name) ? PART : Infinity);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** How many letters to change, add or take away (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    row = row.reduce<number[]>((next, above, column) => column === 0
      ? [line + 1]
      : [...next, Math.min(above + 1, next[column - 1] + 1, row[column - 1] + (letter === to[column - 1] ? 0 : 1))], []);
  }
  return row[to.length];
}
