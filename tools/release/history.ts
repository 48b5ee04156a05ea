import { run } from '../terminal/steps';

/** The commit that wrote a text into a file first. */
export async function addedBy(root: string, text: string, file: string): Promise<string> {
  const commits = (await run('git', ['log', '--format=%H', `-S${text}`, '--', file], { cwd: root })).split('\n').filter(Boolean);
  if (commits.length === 0) throw new Error(`no commit added "${text}" to ${file}`);
  return commits[commits.length - 1];
}
