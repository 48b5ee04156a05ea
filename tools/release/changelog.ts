const UNRELEASED = '## [Unreleased]';
const GENERATED = '<!-- generated: commits -->';
const END = '<!-- end -->';

/** The released versions, newest first. */
export function releases(changelog: string): string[] {
  return [...changelog.matchAll(/^## \[(\d[^\]]*)\]/gm)].map(([, version]) => version);
}

/** Turns what is written under "Unreleased" into the section of a version: the hand-written part first, the list of commits below it. */
export function release(changelog: string, version: string, date: string, notes: string): string {
  if (releases(changelog).includes(version)) throw new Error(`CHANGELOG.md has ${version} already`);
  const start = changelog.indexOf(`${UNRELEASED}\n`);
  if (start < 0) throw new Error(`CHANGELOG.md has no "${UNRELEASED}"`);
  const from = start + UNRELEASED.length;
  const next = changelog.indexOf('\n## [', from);
  const to = next < 0 ? changelog.length : next;

  const parts = [UNRELEASED, `## [${version}] - ${date}`, changelog.slice(from, to).trim(), list(notes), next < 0 ? '' : changelog.slice(to).trim()];
  return `${changelog.slice(0, start)}${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What a release's page says: the section of its version without the headline. */
export function section(changelog: string, version: string): string {
  const start = changelog.indexOf(`\n## [${version}]`);
  if (start < 0) throw new Error(`CHANGELOG.md has no section of ${version}`);
  const from = changelog.indexOf('\n', start + 1);
  const next = changelog.indexOf('\n## [', from);
  return changelog.slice(from, next < 0 ? undefined : next).trim();
}

/** The notes as the tool writes them, without their headline and one level lower. */
function list(notes: string): string {
  const body = notes.replace(/^##? .*$/m, '').replace(/^###/gm, '####').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
  return body === '' ? '' : [GENERATED, '### Commits', body, END].join('\n\n');
}
