/** The name that somebody meant who wrote another one: differs by spelling, or is a part of it. */
export function meantBy(written: string, names: string[]): string | undefined {
  const word = plain(written);
  const near = names
    .map((name) => ({ name, steps: plain(name).includes(word) || word.includes(plain(name)) ? 1 : distance(word, plain(name)) }))
    .filter(({ steps }) => steps <= Math.max(1, word.length / 4))
    .sort((one, other) => one.steps - other.steps);
  return near[0]?.name;
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
