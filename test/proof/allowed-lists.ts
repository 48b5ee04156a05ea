import { readFileSync } from 'fs';
import { join } from 'path';

/** The reviewed list of what a configuration may do, sorted. */
export function allowedList(configuration: string): string[] {
  const text = readFileSync(join(__dirname, 'allowed', `${configuration}.txt`), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).sort();
}
