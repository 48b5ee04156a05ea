import { readFileSync } from 'fs';
import { join } from 'path';

/** The lines of a list that people wrote and reviewed, sorted, without its comments; an indented line goes on with the one before. */
export function reviewedLines(file: string): string[] {
  return readFileSync(join(__dirname, file), 'utf8').replace(/\n +/g, ' ').split('\n').filter((line) => line !== '' && !line.startsWith('#')).sort();
}

/** The reviewed list of what a configuration may do. */
export function allowedList(configuration: string): string[] {
  return reviewedLines(join('allowed', `${configuration}.txt`));
}
