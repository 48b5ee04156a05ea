import { win32 } from 'path';

/** How a program is started. */
export interface Invocation {
  readonly file: string;
  readonly args: string[];
  /** Windows: the arguments are quoted already. */
  readonly verbatim: boolean;
}

/** Why the AWS CLI is not started: there is none, or an argument could mean something to the shell that it needs. */
export type NotStarted = 'ENOENT' | 'UNSAFE';

/** What is known about the machine. */
export interface Machine {
  readonly platform: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly exists: (path: string) => boolean;
}

/** What cmd.exe reads as nothing but itself between quotation marks. Without the backslash, which could take the closing one. */
const PLAIN = /^[\p{L}\p{N} _.,:=@/()+~*-]*$/u;

/**
 * Finds the AWS CLI. Windows has no "aws": version 2 is aws.exe, version 1 from pip is aws.cmd. A batch file needs cmd.exe, which reads
 * more out of an argument than a program would, so it gets only what is plain. Neither is looked for in the present folder.
 *
 * @see https://nodejs.org/api/child_process.html#spawning-bat-and-cmd-files-on-windows
 */
export function findCli(args: string[], machine: Machine): Invocation | NotStarted {
  if (machine.platform !== 'win32') return { file: 'aws', args, verbatim: false };
  const program = onPath('aws.exe', machine);
  if (program !== undefined) return { file: program, args, verbatim: false };
  const batch = onPath('aws.cmd', machine);
  if (batch === undefined) return 'ENOENT';
  if (!PLAIN.test(batch.replaceAll('\\', '')) || !args.every((each) => PLAIN.test(each))) return 'UNSAFE';
  const line = [batch, ...args].map((each) => `"${each}"`).join(' ');
  return { file: commandLine(machine), args: ['/d', '/s', '/c', `"${line}"`], verbatim: true };
}

function onPath(name: string, { env, exists }: Machine): string | undefined {
  const path = Object.entries(env).find(([key]) => key.toUpperCase() === 'PATH')?.[1] ?? '';
  return path.split(win32.delimiter)
    .map((folder) => folder.replaceAll('"', ''))
    .filter(win32.isAbsolute)
    .map((folder) => win32.join(folder, name))
    .find(exists);
}

function commandLine({ env }: Machine): string {
  return win32.join(env.SystemRoot ?? 'C:\\Windows', 'System32', 'cmd.exe');
}
