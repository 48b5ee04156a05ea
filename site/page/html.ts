/** Markup that may be written as it is. Only `html` makes it. */
export class Html {
  constructor(public readonly text: string) {}
}

/** What may stand in markup: texts are escaped, and what is missing leaves nothing. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/** Markup with values in it: html`<p>${text}</p>`. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Html {
  return new Html(strings.map((text, index) => text + written(values[index])).join(''));
}

/** A value for the page's script, in a block that no text can end. */
export function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/</g, '\\u003c'));
}

/** A text of our own words in which `…` is code and **…** strong, as the records and the README have it. */
export function prose(text: string): Html {
  return new Html(escaped(text).replace(/`([^`]+)`/g, '<code translate="no">$1</code>').replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>'));
}

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

function written(value: Content): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return escaped(String(value));
}
