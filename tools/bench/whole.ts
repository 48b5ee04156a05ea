import { writeFileSync } from 'fs';
import { join } from 'path';
import type { Installation } from './installation';
import type { Side } from './process';
import { step } from '../terminal/steps';

/** Milliseconds of the processor for whole processes; entries at the same place were measured one after the other. */
export interface WholeResult {
  readonly count: number;
  readonly ours: number[];
  readonly raw: number[];
  readonly peer: number[];
}

/** How often each side runs. */
const ROUNDS = new Map([[1, 31], [100, 15]]);
const QUICK_ROUNDS = new Map([[1, 3], [100, 1]]);

/** Reports in us-east-1, by all three sides in turns. */
export async function measureWhole(installation: Installation, folder: string, quick: boolean): Promise<WholeResult[]> {
  const template = join(folder, 'native.json');
  writeFileSync(template, JSON.stringify(await installation.measure<object>('process', 'template')));
  const results = [];
  for (const [count, rounds] of quick ? QUICK_ROUNDS : ROUNDS) {
    const result: WholeResult = { count, ours: [], raw: [], peer: [] };
    await step(`${count} StompyCurReport in us-east-1, the whole process, against raw L1 and another package`, async () => {
      const order: Side[] = ['ours', 'raw', 'peer'];
      // not counted: the first runs also read the files into the machine's cache
      for (const side of order) await installation.measure('process', side, String(count), template);
      for (let round = 0; round < rounds; round += 1) {
        for (const side of order) result[side].push(await installation.measure<number>('process', side, String(count), template));
        order.push(order.shift()!);
      }
    });
    results.push(result);
  }
  return results;
}
