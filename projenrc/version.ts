import { existsSync, readFileSync } from 'fs';

/**
 * The version in package.json is the one source: link templates carry it, and a release changes it there.
 * projen would reset it to 0.0.0 at every synth.
 */
export function currentVersion(): string {
  const manifest = existsSync('package.json') ? JSON.parse(readFileSync('package.json', 'utf8')) : {};
  return manifest.version ?? '0.1.0';
}
