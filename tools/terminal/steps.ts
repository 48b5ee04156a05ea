import { spawn, type ChildProcess, type SpawnOptions } from 'child_process';
import * as colors from 'picocolors';

/** Says what is going on; after two seconds also for how long. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const begin = Date.now();
  const seconds = () => `${((Date.now() - begin) / 1000).toFixed(1)} s`;
  const interactive = process.stdout.isTTY;
  const draw = (mark: string, note: string) => process.stdout.write(`${interactive ? '\r\x1b[K' : ''}  ${mark} ${title} ${colors.dim(note)}`);

  draw(colors.cyan('›'), interactive ? '' : '…\n');
  const ticking = setInterval(() => draw(colors.cyan('›'), interactive ? seconds() : `${seconds()} so far\n`), interactive ? 200 : 10_000);
  try {
    const result = await work();
    draw(colors.green('✔'), `${seconds()}\n`);
    return result;
  } catch (error) {
    draw(colors.red('✘'), `${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/** A headline between groups of steps. */
export function headline(text: string): void {
  console.log(`\n${colors.bold(text)}`);
}

/** Ends a command whose work fails: says why, without a stack. */
export function command(work: Promise<void>): void {
  work.catch((error: Error) => {
    console.error(`\n${colors.red(error.message)}`);
    // not just the exit code: something that was started could keep the process alive
    process.exit(1);
  });
}

const running = new Set<ChildProcess>();
// a command that is stopped leaves nobody behind who goes on
process.once('exit', () => running.forEach((child) => child.kill()));

/** Starts a program that ends with this one at the latest. */
export function start(program: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, args, options);
  running.add(child);
  return child.once('close', () => running.delete(child));
}

/** Runs a command and returns what it printed; a failure shows all of it. */
export async function run(program: string, args: string[], options: { env?: NodeJS.ProcessEnv; cwd?: string } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = start(program, args, { ...options, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let all = '';
    child.stdout!.on('data', (data) => {
      stdout += data;
      all += data;
    });
    child.stderr!.on('data', (data) => { all += data; });
    child.on('error', reject);
    child.on('close', (code) => code === 0 ? resolve(stdout) : reject(new Error(`${program} ${args.join(' ')} ended with ${code}\n${all}`)));
  });
}
