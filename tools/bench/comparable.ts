import type { Template } from './subjects';

/** The resources by type, under names that do not depend on where in the tree they were made. */
export function comparable({ Resources }: Template): string {
  const sorted = Object.entries(Resources).sort(([, one], [, other]) => one.Type.localeCompare(other.Type));
  const text = JSON.stringify(sorted, (key, value: unknown) => key === 'TemplateBody' ? comparable(JSON.parse(value as string) as Template) : value);
  return sorted.reduce((all, [id], index) => all.replaceAll(`"${id}"`, `"#${index}"`), text);
}
