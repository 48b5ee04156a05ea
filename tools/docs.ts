import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { compatibility } from './docs/compatibility';
import { linkTemplates } from './docs/link-templates';
import { permissionDetails, permissionSummary } from './docs/permissions';
import { reportFaults } from './docs/report-faults';

const ROOT = join(__dirname, '..');

/** The generated blocks of each document, by the name in its markers. */
const BLOCKS: { readonly [file: string]: { readonly [block: string]: () => string } } = {
  'README.md': { 'permissions': permissionSummary, 'link-templates': linkTemplates, 'compatibility': compatibility },
  'docs/permissions.md': { permissions: permissionDetails },
  'docs/report-faults.md': { faults: reportFaults },
};

/** Every document with generated blocks, as it should be. */
export function renderDocs(): Map<string, string> {
  return new Map(Object.entries(BLOCKS).map(([file, blocks]) => [file, fillBlocks(readFileSync(join(ROOT, file), 'utf8'), blocks, file)]));
}

function fillBlocks(text: string, blocks: { readonly [block: string]: () => string }, file: string): string {
  return Object.entries(blocks).reduce((filled, [name, render]) => {
    const marked = new RegExp(`(<!-- generated: ${name} -->\n)[^]*?(\n<!-- end -->)`);
    if (!marked.test(filled)) throw new Error(`${file} has no block "${name}"`);
    return filled.replace(marked, (_, start: string, end: string) => `${start}\n${render()}\n${end}`);
  }, text);
}

if (require.main === module) {
  for (const [file, text] of renderDocs()) {
    writeFileSync(join(ROOT, file), text);
    console.log(file);
  }
}
