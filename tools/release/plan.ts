import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import type { Step, Workflow } from './workflows';

/** What pushing the tag would start, from the workflow itself. */
export function plan(root: string): string {
  const { jobs } = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')) as Workflow;
  return Object.entries(jobs).map(([name, { if: condition, permissions, steps }]) => {
    const may = Object.entries(permissions ?? {}).map(([scope, level]) => `${scope}: ${level}`).join(', ') || 'nothing';
    const onlyIf = condition?.startsWith('vars.') ? `, only if ${condition}` : '';
    return [`${name} (may ${may}${onlyIf})`, ...steps.map((step) => `  ${title(step)}${step.if?.startsWith('vars.') ? `, only if ${step.if}` : ''}`)].join('\n');
  }).join('\n');
}

function title({ name, uses, run, with: inputs }: Step): string {
  return name ?? run ?? `${uses?.split('@')[0]}${typeof inputs?.name === 'string' ? ` "${inputs.name}"` : ''}`;
}
