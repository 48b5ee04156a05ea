import { NOW } from './account';
import { recordingOf, type Situation } from './situations';
import type { Output } from '../../../src/cli/command';
import { execute } from '../../../src/cli/program';
import { play } from '../recorded';

/** What the command answers for scripts. */
export interface Answer {
  readonly account: string;
  readonly standing: string;
  readonly findings: { readonly [part in 'check' | 'about' | 'result' | 'id' | 'found' | 'next']: string }[];
  readonly paste: { readonly roles: object[]; readonly report: object | null };
}

/** Runs the command in a situation, at a time that stands still. */
export function check(situation: Situation, more: string[] = [], calls?: string[][]): Promise<Output> {
  const clock = { now: () => NOW, wait: () => Promise.reject(new Error('it waits')) };
  return execute(['check-connection', ...situation.args ?? [], ...more], { run: play(recordingOf(situation), calls), progress: () => {}, clock });
}

export async function answerOf(situation: Situation, ...more: string[]): Promise<Answer> {
  const { stdout, stderr } = await check(situation, ['--json', ...more]);
  if (stdout === undefined) throw new Error(stderr);
  return JSON.parse(stdout);
}
