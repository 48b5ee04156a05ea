import { source } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { PATHS, TYPED } from './expected';
import type { PublishedPage } from './paths';
import { Visitor, type Path } from './visitor';
import { expectEqual, type Proof } from '../emulator/checks';

/** The path with the most on the page. */
const MOST: Path = [...PATHS].sort((one, other) => other.length - one.length)[0];

/** What a page can look like, and how it gets there. */
const STATES: readonly (readonly [name: string, arrive: (visitor: Visitor) => Promise<void>])[] = [
  ['as it opens', async () => undefined],
  ['with everything chosen and errors', async (visitor) => {
    await visitor.choose(MOST);
    await visitor.makeLinks();
  }],
  ['with links', async (visitor) => {
    await visitor.choose(MOST);
    await visitor.fill(TYPED);
    await visitor.makeLinks();
  }],
];

/** axe-core finds nothing, in light and dark, on a wide screen and on a phone. */
export async function proveAccessibility(proof: Proof, browser: Browser, { url }: PublishedPage, file: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1200, 360]) {
      for (const [name, arrive] of STATES) {
        await proof.holds(`${colorScheme}, ${width} wide, ${name}: axe-core finds nothing, and nothing is cut off`, async () => {
          const visitor = await Visitor.open(browser, `${url}/${file}`, { colorScheme, viewport: { width, height: 800 } });
          await arrive(visitor);
          expectEqual(await violations(visitor.page), []);
          expectEqual(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
          await visitor.leave();
        });
      }
    }
  }
  await proof.holds('axe-core does find a text that is too pale and a field without a label', async () => {
    const visitor = await Visitor.open(browser, `${url}/${file}`);
    await visitor.choose(MOST);
    await visitor.page.evaluate(() => {
      document.querySelector('h1')!.animate([{ color: '#15364a' }], { duration: 1, fill: 'forwards' }).finish();
      document.querySelector('label[for="region"]')!.remove();
    });
    expectEqual((await violations(visitor.page)).map((line) => line.split(':')[0]).sort(), ['color-contrast', 'label-title-only', 'select-name']);
    await visitor.leave();
  });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
  });
}
