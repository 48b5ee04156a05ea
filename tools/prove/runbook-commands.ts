import { readFileSync } from 'fs';
import { join } from 'path';

const DOCUMENT = join(__dirname, '../../docs/security.md');

/** The commands below a heading of `docs/security.md`, block by block. */
export function commandsBelow(heading: string): string[] {
  const text = readFileSync(DOCUMENT, 'utf8');
  const start = text.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`${DOCUMENT} has no heading "${heading}"`);
  const [section] = text.slice(start + 1).split(/\n## /).map((each, index) => index === 0 ? each : '').filter(Boolean);
  return [...section.matchAll(/^```sh\n([^]*?)^```/gm)].map(([, block]) => block);
}

/** A block as a script, in a shell that knows the variables of the blocks before, with everything filled in that a reader fills in. */
export function scriptOf(blocks: string[], index: number, values: Record<string, string>): string {
  const variables = blocks.slice(0, index).flatMap((block) => block.split('\n').filter((line) => /^(export )?[A-Z_]+=/.test(line)));
  const script = ['set -euo pipefail', ...variables, blocks[index]].join('\n');
  return script.replace(/<[\w ]+>/g, (placeholder) => {
    const value = values[placeholder.slice(1, -1)];
    if (value === undefined) throw new Error(`nobody knows what to put in place of ${placeholder}`);
    return value;
  });
}
