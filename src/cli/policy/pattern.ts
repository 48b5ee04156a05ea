/** Stands for "anything" where a pattern is compared with a pattern; no ARN contains it. */
const ANYTHING = '\0';

/** Whether a pattern, in which `*` is any text and `?` any character, matches all that another pattern matches. */
export function covers(pattern: string, other: string): boolean {
  const parts = pattern.split(/([*?])/).map((part) => part === '*' ? '[^]*' : part === '?' ? `[^${ANYTHING}]` : part.replace(/[.+^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('')}$`).test(other.replaceAll('*', ANYTHING));
}

/** Whether there is a text that both patterns match. */
export function overlap(one: string, other: string): boolean {
  // row by row: which beginnings of `other` fit the beginning of `one` read so far
  let fits = [...other].reduce<boolean[]>((row, character) => [...row, row.at(-1)! && character === '*'], [true]);
  for (const character of one) {
    const next = [fits[0] && character === '*'];
    [...other].forEach((each, place) => {
      next.push(character === '*' || each === '*'
        ? fits[place + 1] || next[place]
        : fits[place] && (character === each || character === '?' || each === '?'));
    });
    fits = next;
  }
  return fits.at(-1)!;
}
