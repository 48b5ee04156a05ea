import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'fs';
import { basename, join } from 'path';

/** The templates of the first release, in a folder of its version: the oldest stacks that customers can have. */
export const PUBLISHED = 'test/published-templates';
const ENDING = '.template.json';

export interface PublishedTemplates {
  readonly version: string;
  readonly templates: { readonly name: string; readonly body: PublishedTemplate }[];
}

export interface PublishedTemplate {
  readonly Parameters: Record<string, { readonly Default?: string }>;
}

function templatesIn(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith(ENDING));
}

/** The oldest published templates; undefined before the first release. Without them after it, the upgrade would go unproven. */
export function oldestPublished(root: string, releases: readonly string[]): PublishedTemplates | undefined {
  const version = releases[releases.length - 1];
  if (version === undefined) return undefined;
  const folder = join(root, PUBLISHED, version);
  const files = existsSync(folder) ? templatesIn(folder) : [];
  if (files.length === 0) {
    throw new Error(`${PUBLISHED}/${version} has no templates, although CHANGELOG.md names ${version} as released: take them from that tag`);
  }
  const bodyOf = (file: string): PublishedTemplate => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return { version, templates: files.map((file) => ({ name: basename(file, ENDING), body: bodyOf(file) })) };
}

/** Keeps the templates of the first release; later releases leave them as they are. */
export function keepFirstPublished(root: string, version: string): void {
  if (existsSync(join(root, PUBLISHED))) return;
  const folder = join(root, PUBLISHED, version);
  mkdirSync(folder, { recursive: true });
  for (const file of templatesIn(join(root, 'templates'))) cpSync(join(root, 'templates', file), join(folder, file));
}
