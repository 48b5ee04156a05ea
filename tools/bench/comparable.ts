import type { Template } from './subjects';

/** The resources by type, under names that do not depend on where in the tree they were made. */
export function comparable({ Resources }: Template): string {
  const sorted = Object.entries(Resources).sort(([, one], [, other]) => one.Type.localeCompare(other.Type));
  return sorted.reduce((text, [id], index) => text.replaceAll(`"${id}"`, `"#${index}"`), JSON.stringify(sorted));
}
