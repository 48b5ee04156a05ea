import { createHash } from 'crypto';
import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import type { StackChoices } from './synthesized-report';

/** What is read of a template. */
export interface SynthesizedTemplate {
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: object }>;
  readonly Mappings: Record<string, Record<string, Record<string, string>>>;
}

/** The template of a stack; for all mutants of the handler the same, because to load the CDK takes longer than all else. */
export function templateOf(choices: StackChoices): SynthesizedTemplate {
  const folder = process.env.STOMPY_TEMPLATES;
  const file = folder && join(folder, `${createHash('sha256').update(JSON.stringify(choices)).digest('hex')}.json`);
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const template = jest.requireActual<typeof import('./synthesized-template')>('./synthesized-template').synthesize(choices);
  if (file) writeFileSync(file, JSON.stringify(template));
  return template;
}
