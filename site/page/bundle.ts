import { readFileSync } from 'fs';
import { join } from 'path';
import { buildSync } from 'esbuild';

/** The page's script: readable, and with the library's own code for links and rules in it. */
export function bundledScript(): string {
  const { outputFiles: [file] } = buildSync({
    entryPoints: [join(__dirname, 'script/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    // the comments would name files by where they are on this machine
    absWorkingDir: join(__dirname, '../..'),
    // nothing of the settings around
    tsconfigRaw: '{}',
  });
  return file.text;
}

export function styleSheet(): string {
  return readFileSync(join(__dirname, 'style.css'), 'utf8');
}
