import { createHash } from 'crypto';
import type { Published } from './links';
import type { LinkTemplate } from '../templates';
import type { PageWords } from './words/words';

/** What a page is made of beside its words. */
export interface Material {
  readonly published: Published;
  /** Whether account and addresses are made up. */
  readonly preview: boolean;
  readonly templates: readonly LinkTemplate[];
  /** The command that checks existing reports, line by line. */
  readonly checkReport: readonly string[];
  readonly script: string;
  readonly style: string;
}

/** A template by its name. */
export function templateOf({ templates }: Material, name: string): LinkTemplate {
  return templates.find((template) => template.name === name)!;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A sentence of the constructs in the language of the page. */
export function said({ sentences, lang }: PageWords, english: string): string {
  const sentence = sentences === undefined ? english : sentences[english];
  if (sentence === undefined) throw new Error(`the page has no words in ${lang} for ${JSON.stringify(english)}: add them beside the others in site/page/words`);
  return sentence;
}
