import type { Published } from '../links';
import type { ScriptWords } from '../words/words';

/** What the page hands to its script. */
export interface PageData {
  readonly published: Published;
  readonly words: ScriptWords;
  /** The constructs' sentences in the language of the page; they are English themselves. */
  readonly sentences?: { readonly [english: string]: string };
}

/** A sentence with its blanks filled in. */
export function filled(sentence: string, values: { readonly [blank: string]: string }): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
}
