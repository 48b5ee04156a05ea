import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import type { Step, Workflow } from './workflows';

/** What pushing the tag would start, from the workflow itself. */
export function plan(root: string): string {
  const { jobs } = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')) as Workflow;
  return Object.entries(jobs).map(([name, { if: condition, permissions, steps }]) => {
    const may = Object.entries(permissions ?? {}).map(([scope, level]) => `${scope}: ${level}`).join(', ') || 'nothing';
    return [`${name} (may ${may}${off(condition)})`, ...steps.map((step) => `  ${title(step)}${off(step.if)}`)].join('\n');
  }).join('\n');
}

/** A registry that is not published to. */
function off(condition: string | undefined): string {
  return condition === 'false' ? ', off' : '';
}

function title({ name, uses, run, with: inputs }: Step): string {
  return name ?? run ?? `${uses?.split('@')[0]}${typeof inputs?.name === 'string' ? ` "${inputs.name}"` : ''}`;
}
