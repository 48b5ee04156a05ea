import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { NODES } from './sets';
import { run } from '../terminal/steps';

/** Installs the lines of Node.js from npm and returns the folder of each executable. Where npm has none for this machine, that is an error. */
export async function installNodes(folder: string, lines: readonly string[]): Promise<Record<string, string>> {
  const binaries = `node-${process.platform}-${process.arch}`;
  const dependencies = Object.fromEntries(lines.map((line) => [`node-${line}`, `npm:${binaries}@${NODES[line]}`]));
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], { cwd: folder });

  const bins = Object.fromEntries(lines.map((line) => [line, join(folder, `node_modules/node-${line}/bin`)]));
  for (const line of lines) {
    const version = (await run(join(bins[line], 'node'), ['--version'])).trim();
    if (version !== `v${NODES[line]}`) throw new Error(`expected Node.js ${NODES[line]}, and npm installed ${version}`);
  }
  return bins;
}
