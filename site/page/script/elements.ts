/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** An element that the page always has. */
export function find<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T {
  return within.querySelector<T>(selector)!;
}

export function all<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T[] {
  return [...within.querySelectorAll<T>(selector)];
}

/** A new element with a text, or with other elements, in it. */
export function made(name: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/** A sentence in which `…` is code, as elements: texts are never read as markup. */
export function worded(sentence: string): (Node | string)[] {
  return sentence.split('`').map((part, index) => index % 2 === 1 ? made('code', part) : part);
}
