import { Failure } from './failure';

/** Far more than what an account has fills. */
const PAGES = 100;

/** Part of a list, and what brings the next one. */
export interface Page<T> {
  readonly items?: T[];
  readonly next?: string;
}

/** Looks for something of a name: neither API has a call for that. */
export async function find<T>(list: (next?: string) => Promise<Page<T>>, fits: (item: T) => boolean): Promise<T | undefined> {
  let next: string | undefined;
  for (let pages = 0; pages < PAGES; pages++) {
    const page = await list(next);
    const found = page.items?.find(fits);
    if (found || !page.next) return found;
    next = page.next;
  }
  throw new Failure('The list of what the account has does not end: try again later');
}
