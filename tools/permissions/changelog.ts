import { isMore, type Change } from './diff';

/** Ids of capabilities and guards with which Stompy may do more, and which the changelog does not name since a release. */
export function unnamed(changes: Change[], changelog: string, release?: string): string[] {
  const since = release === undefined ? changelog : changelog.split(new RegExp(`^## \\[?${release.replace(/^v/, '').replace(/\./g, '\\.')}\\b`, 'm'))[0];
  const subjects = [...new Set(changes.filter(isMore).map(({ subject }) => subject))];
  return subjects.filter((subject) => !since.includes(`\`${subject}\``));
}
