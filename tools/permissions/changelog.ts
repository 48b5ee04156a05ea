import { isMore, type Change } from './difference';

/** Ids of capabilities and guards with which Stompy may do more, and which no line names that the changelog did not have before. */
export function unnamed(changes: Change[], changelog: string, before = ''): string[] {
  const known = new Set(before.split('\n'));
  const added = changelog.split('\n').filter((line) => !known.has(line)).join('\n');
  const subjects = [...new Set(changes.filter(isMore).map(({ subject }) => subject))];
  return subjects.filter((subject) => !added.includes(`\`${subject}\``));
}
