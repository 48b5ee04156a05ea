import { filled, type PageData } from './data';
import { partitionOf } from '../../../src/input/regions';
import type { FieldProblem } from '../problems';

/** A problem in the language of the page: the option, what it must be, what it was, and what to do. */
export function problemText({ published, words, sentences }: PageData, region: string, { field, prop, must, got, fix }: FieldProblem): string {
  // a customer can choose another region, but no other place for the templates
  if (prop === 'templateUrl') return filled(words.noLink, { region, host: new URL(published.folder).host, partition: partitionOf(region) });
  const translated = (sentence: string) => sentences?.[sentence] ?? sentence;
  const name = field === 'region' ? 'region' : prop;
  return filled(words.sentence, { prop: name, must: translated(must), got, fix: translated(fix) });
}
