import { all, find, made } from './elements';
import type { StackLink } from '../links';

/** Offers the links: as a button, as what they fill in, and as text. */
export function showLinks(links: readonly StackLink[]): void {
  for (const { template, url, parameters } of links) {
    const stack = find(`#stack-${template}`);
    find<HTMLAnchorElement>('.ready a', stack).href = url;
    find('.address', stack).textContent = url;
    find('.filled-in', stack).replaceChildren(...Object.entries(parameters).flatMap(([name, value]) => [made('dt', made('code', name)), made('dd', made('code', value))]));
    toggle(stack, true);
  }
}

/** Takes every link back. */
export function hideLinks(): void {
  for (const stack of all('.stack')) {
    find<HTMLAnchorElement>('.ready a', stack).removeAttribute('href');
    find('.address', stack).textContent = '';
    toggle(stack, false);
  }
}

function toggle(stack: HTMLElement, ready: boolean): void {
  find('.ready', stack).hidden = !ready;
  find('.pending', stack).hidden = ready;
}
