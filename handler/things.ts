import { Failure } from './failure';
import type { Kind } from './kind';
import { retry, within } from './retry';

/** Far more than an account fills. */
const PAGES = 100;

/** Makes it, or brings it up to date: a repeated event finds what the first delivery did. */
export async function ensure(kind: Kind, name: string, definition: object, whole: AbortSignal): Promise<void> {
  const create = () => kind.create(definition, within(whole));
  await retry(whole, async () => {
    const found = await find(kind, name, whole);
    if (!found) return create();
    return kind.update(found, definition, within(whole)).catch((error: Error) => {
      if (!kind.isGone(error)) throw error;
      // the list may still show what has vanished; if it has not, the refusal counts
      return create().catch((other: Error) => { throw /Duplicate/.test(other.name) ? error : other; });
    });
  });
}

/** Removes it; its files stay in the bucket. */
export async function remove(kind: Kind, name: string, whole: AbortSignal, isInUse?: () => Promise<boolean>): Promise<void> {
  await retry(whole, async () => {
    const found = await find(kind, name, whole);
    if (!found || await isInUse?.()) return;
    await kind.delete(found, within(whole)).catch(async (error: Error) => {
      // what is gone may be listed for a while
      if (!kind.isGone(error) && await find(kind, name, whole)) throw error;
    });
  });
}

/** Neither API has a call for one by its name. */
async function find(kind: Kind, name: string, whole: AbortSignal): Promise<object | undefined> {
  let token: string | undefined;
  for (let pages = 0; pages < PAGES; pages++) {
    const [items, next] = await kind.list(token, within(whole));
    const found = items?.find((item) => kind.nameOf(item) === name);
    if (found || !next) return found;
    token = next;
  }
  throw new Failure(`The list of ${kind.what}s does not end: try again later`);
}
