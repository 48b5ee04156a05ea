import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as colors from 'picocolors';
import { usersProject } from './users-project';
import { run } from '../terminal/steps';

/** `npm run audit`: fails when a known weakness is in what users install with the library today. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stompy-audit-'));
  try {
    await usersProject(join(__dirname, '../..'), folder, 'newest');
    console.log(await run('npm', ['audit'], { cwd: folder }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: Error) => {
  console.error(colors.red(error.message));
  process.exitCode = 1;
});
