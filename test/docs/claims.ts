import { readFileSync } from 'fs';
import { join } from 'path';

const ROOT = join(__dirname, '../..');

/** Documents whose sentences a customer signs; of the README, one section. */
export const CLAIMED: { readonly [list: string]: { readonly file: string; readonly section?: string } } = {
  'readme': { file: 'README.md', section: 'What Stompy may do' },
  'security': { file: 'docs/security.md' },
  'what-stompy-can-do': { file: 'docs/what-stompy-can-do.md' },
};

/** Every sentence of a document: those of its paragraphs, and each row of a table and entry of a list whole. */
export function sentencesOf({ file, section }: { readonly file: string; readonly section?: string }): string[] {
  const whole = readFileSync(join(ROOT, file), 'utf8');
  const text = section === undefined ? whole : whole.split(/^## /m).find((part) => part.startsWith(`${section}\n`))!.slice(section.length);
  // tables in the README are made from the same records as the document of their own
  const prose = text.replace(/^```[^]*?^```/gm, '').replace(/^<!-- generated[^]*?^<!-- end -->$/gm, '');
  return prose.split(/\n\n+/).flatMap(unitsOf).map(withoutNumbers)
    .filter((unit) => unit !== '' && !unit.startsWith('#') && unit !== '[中文](what-stompy-can-do.zh.md)');
}

/** What every change of a permission changes is not what the sentence says. */
function withoutNumbers(unit: string): string {
  return unit.replace(/\s+/g, ' ').trim().replace(/version [\d.-]+, `sha256:\w+`/, 'version <version>, `<hash>`').replace(/(?<=\| )\d+(?= \|)/g, '<number>');
}

function unitsOf(block: string): string[] {
  if (/^\|/.test(block)) return block.split('\n').slice(2);
  if (/^(- |\d+\. )/.test(block)) return block.split(/\n(?=- |\d+\. )/);
  // file names go on with a small letter
  return block.split(/(?<=\.)\s+(?=[A-Z"`[*])/);
}

/** The list of a document: what carries a sentence, by the sentence. */
export function claimsOf(list: string): Map<string, string> {
  const lines = readFileSync(join(__dirname, 'claims', `${list}.txt`), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => {
    const [carrier, ...sentence] = line.split(' | ');
    return [sentence.join(' | '), carrier];
  }));
}
