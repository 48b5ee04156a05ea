import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { changes } from './changes';
import { commandHelp, commands } from './commands';
import { compatibility } from './compatibility';
import { consumers } from './consumers';
import { exportFaults, exportTables } from './data-exports';
import { guidePermissions } from './guide-permissions';
import { commandBlock, install } from './install';
import { linkTemplates } from './link-templates';
import { CHINESE as CHINESE_SCALE, organizationScale } from './organization';
import { permissionDetails, permissionSummary } from './permissions';
import { reportFaults } from './report-faults';
import { templateSizesTable } from './template-sizes';
import { warnings } from './warnings';
import { whatStompyCanDo } from './what-stompy-can-do';
import { CHINESE, ENGLISH } from '../../site/words/permissions';
import { catalogue } from '../permissions/catalogue';

const ROOT = join(__dirname, '../..');

/** The generated blocks of a document, by the name in their markers. */
interface Blocks {
  readonly [block: string]: () => string;
}

const CHECK_REPORT = () => commandBlock('check-report');
const CHECK_ORGANIZATION = () => commandBlock('check-organization');

const WITH_BLOCKS: { readonly [file: string]: Blocks } = {
  'README.md': {
    'install': install,
    'consumers': () => consumers('readme'),
    'commands': commands,
    'check-report': CHECK_REPORT,
    'changes': changes,
    'compatibility': compatibility,
  },
  'docs/benchmark.md': { templates: templateSizesTable },
  'docs/commands.md': { help: commandHelp },
  'docs/data-exports.md': { 'export-tables': exportTables, 'export-faults': exportFaults },
  'docs/guide.zh.md': { 'check-report': CHECK_REPORT, 'check-organization': CHECK_ORGANIZATION, 'permissions': guidePermissions },
  'docs/languages.md': { consumers: () => consumers('page') },
  'docs/link-templates.md': { 'link-templates': linkTemplates },
  'docs/organization.md': { 'check-organization': CHECK_ORGANIZATION, 'scale': () => organizationScale() },
  'docs/organization.zh.md': { 'check-organization': CHECK_ORGANIZATION, 'scale': () => organizationScale(CHINESE_SCALE) },
  'docs/permissions.md': { summary: permissionSummary, permissions: permissionDetails },
  'docs/report-faults.md': { faults: reportFaults },
  'docs/warnings.md': { warnings },
};

const WHOLE: { readonly [file: string]: () => string | Promise<string> } = {
  'docs/what-stompy-can-do.md': () => whatStompyCanDo(ENGLISH),
  'docs/what-stompy-can-do.zh.md': () => whatStompyCanDo(CHINESE),
  'permissions.json': () => `${JSON.stringify(catalogue(), undefined, 1)}\n`,
};

/** Every file with something generated in it. */
export const GENERATED_DOCS = [...Object.keys(WITH_BLOCKS), ...Object.keys(WHOLE)];

/** Such a file, as it should be. */
export async function renderDoc(file: string): Promise<string> {
  return WHOLE[file]?.() ?? fillBlocks(readFileSync(join(ROOT, file), 'utf8'), WITH_BLOCKS[file], file);
}

function fillBlocks(text: string, blocks: Blocks, file: string): string {
  return Object.entries(blocks).reduce((filled, [name, render]) => {
    const marked = new RegExp(`(<!-- generated: ${name} -->\n)[^]*?(\n<!-- end -->)`);
    if (!marked.test(filled)) throw new Error(`${file} has no block "${name}"`);
    return filled.replace(marked, (_, start: string, end: string) => `${start}\n${render()}\n${end}`);
  }, text);
}

async function writeDocs(): Promise<void> {
  for (const file of GENERATED_DOCS) {
    writeFileSync(join(ROOT, file), await renderDoc(file));
    console.log(file);
  }
}

if (require.main === module) void writeDocs();
