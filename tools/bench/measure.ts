/** The middle one. */
export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs both by turns and returns the samples as pairs: what slows the machine slows both of a pair. */
export async function byTurns<T>(rounds: number, ours: () => Promise<T>, raw: () => Promise<T>): Promise<{ ours: T; raw: T }[]> {
  const pairs = [];
  // not counted: the first run also reads the files into the machine's cache
  await ours();
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) pairs.push({ ours: await ours(), raw: await raw() });
    else pairs.push({ raw: await raw(), ours: await ours() });
  }
  return pairs;
}
