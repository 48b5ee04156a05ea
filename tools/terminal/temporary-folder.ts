import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

/**
 * A folder for the temporary files of this process and of all that it starts. It is gone when the process ends, however it ends: an app
 * of the CDK alone leaves a `cdk.out…` for every synthesis.
 */
export default function ownTemporaryFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'stompy-'));
  process.env.TMPDIR = folder;
  // what was started may be about to end too, and still write
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  for (const [signal, number] of [['SIGHUP', 1], ['SIGINT', 2], ['SIGTERM', 15]] as const) process.once(signal, () => process.exit(128 + number));
}
