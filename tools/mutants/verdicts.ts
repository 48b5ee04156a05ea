import { fork } from 'child_process';
import { availableParallelism } from 'os';
import { join } from 'path';

/** What caught each of a number of mutants, asked from as many processes as the machine runs at once. */
export async function verdicts(count: number, progress: (done: number) => void): Promise<(string | undefined)[]> {
  const found = new Array<string | undefined>(count);
  let [next, done] = [0, 0];
  const work = () => new Promise<void>((resolve, reject) => {
    const worker = fork(join(__dirname, 'worker.ts'), { execArgv: ['--require', 'ts-node/register/transpile-only'] });
    const ask = () => next < count ? worker.send(next++) : worker.disconnect();
    worker.on('message', ({ index, catcher }: { index: number; catcher?: string }) => {
      found[index] = catcher;
      progress(++done);
      ask();
    });
    worker.on('exit', (code) => code === 0 ? resolve() : reject(new Error(`a process that judges mutants ended with ${code}`)));
    ask();
  });
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return found;
}
