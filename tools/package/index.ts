import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { pack, packNpm } from './pack';
import { command } from '../terminal/steps';

const DIST = join(__dirname, '../../dist');

/** Makes the packages of the named languages in dist/, for a release. */
async function makePackages(targets: string[]): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'stompy-package-'));
  try {
    const tarball = await packNpm(join(workspace, 'npm'));
    // an older version would be published again
    for (const target of targets) rmSync(join(DIST, target), { recursive: true, force: true });
    await pack(tarball, { workspace: join(workspace, 'floor'), outdir: DIST, targets });
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

command(makePackages(process.argv.slice(2)));
