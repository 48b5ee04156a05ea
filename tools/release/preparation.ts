import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { ACCEPTED_BREAKS, apiOf, RELEASED_API } from './api';
import type { Bump } from './bump';
import { keepFirstPublished } from './published';
import { run } from '../terminal/steps';

/**
 * Writes anew what carries the version: templates, tables, API.md. The build compares the API with the release that the changelog has on top;
 * only then the new one takes its place.
 */
export async function regenerate(root: string, { changelog, version }: Bump): Promise<void> {
  for (const task of ['pre-compile', 'compile', 'post-compile']) await run('npx', ['--no-install', 'projen', task], { cwd: root });
  writeFileSync(join(root, 'CHANGELOG.md'), changelog);
  // the README names the newest version there as the one to install
  await run('npx', ['--no-install', 'projen', 'docs'], { cwd: root });
  mkdirSync(join(root, dirname(RELEASED_API)), { recursive: true });
  writeFileSync(join(root, RELEASED_API), apiOf(readFileSync(join(root, '.jsii'), 'utf8')));
  keepFirstPublished(root, version);
  rmSync(join(root, ACCEPTED_BREAKS), { force: true });
}

/** Today, as a changelog writes it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
