import { readFileSync } from 'fs';
import { join } from 'path';
import * as colors from 'picocolors';
import { checkApi } from './api';
import { releases } from './changelog';

const ROOT = join(__dirname, '../..');

/** `npm run compat`, part of every build. */
try {
  console.log(checkApi(ROOT, releases(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'))));
} catch (error) {
  console.error(colors.red((error as Error).message));
  process.exitCode = 1;
}
