import type { Browser } from 'playwright-core';
import { EXTERNAL_ID, PATHS, TYPED, TYPED_IN_FULL, expectedLink } from './expected';
import { Visitor, type Path } from './visitor';
import { CONNECTIONS } from '../../site/page/connections';
import { FIELDS } from '../../site/page/fields';
import { expectEqual, type Proof } from '../emulator/checks';

/** Where a page was published to, and the address that its links name. */
export interface PublishedPage {
  /** Address of the file, without its name. */
  readonly url: string;
  /** Address of the templates' folder. */
  readonly folder: string;
}

/** The last of the values that each parameter allows: never what is proposed first in every field. */
const OTHER_CHOICES = Object.fromEntries(FIELDS.flatMap(({ parameter: { name, allowedValues, default: otherwise } }) =>
  allowedValues ? [[name, allowedValues.find((value) => value !== otherwise)!]] : []));

/** Every way through the page, with what is proposed and with the other choices. */
export async function provePaths(proof: Proof, browser: Browser, { url, folder }: PublishedPage, file: string): Promise<void> {
  for (const path of PATHS) {
    for (const [kind, typed] of [['as proposed', TYPED], ['with the other choices and everything filled in', { ...TYPED_IN_FULL, ...OTHER_CHOICES }]] as const) {
      await proof.holds(`${path.join(' and ')}, ${kind}`, async () => {
        const visitor = await Visitor.open(browser, `${url}/${file}`);
        await visitor.choose(path);
        expectEqual(await visitor.links(), {});
        await visitor.fill(typed);
        await visitor.makeLinks();
        expectEqual(await visitor.links(), Object.fromEntries(inOrder(path).map((name) => [name, expectedLink(name, folder, typed)])));
        expectEqual(await visitor.texts('.address'), inOrder(path).map((name) => expectedLink(name, folder, typed)));
        await expectOnlyWhatBelongs(visitor, path);
        await expectSilence(visitor, `${url}/${file}`);
        await visitor.leave();
      });
    }
  }
}

/** What was not chosen is out of the way. */
async function expectOnlyWhatBelongs({ page }: Visitor, path: Path): Promise<void> {
  const shown = async (selector: string, attribute: string) =>
    [...new Set(await page.locator(`${selector}:visible`).evaluateAll((elements, name) => elements.map((element) => element.getAttribute(name)), attribute))].sort();
  expectEqual(await shown('[data-stack]', 'data-stack'), [...path].sort());
  expectEqual(await shown('[data-templates]', 'data-field'),
    FIELDS.filter(({ templates }) => templates.some((name) => path.includes(name))).map(({ id }) => id).sort());
  const billing = CONNECTIONS.some((each) => each.billing && each.stacks.some(({ template }) => path.includes(template.templateName)));
  expectEqual(await page.locator('#step-billing').isVisible(), billing);
}

/** The page asked for nothing but itself, kept nothing, and its address does not carry the external ID. */
export async function expectSilence({ page, requests, outside, complaints }: Visitor, url: string): Promise<void> {
  expectEqual([requests.filter((each) => !each.startsWith('data:')), outside, complaints], [[url], [], []]);
  const kept = await page.evaluate(async () => [
    Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, (await indexedDB.databases()).length, document.location.href,
  ]);
  expectEqual(kept, [[], [], '', 0, url]);
  if (page.url().includes(EXTERNAL_ID)) throw new Error('the external ID is in the address of the page');
}

function inOrder(path: Path): string[] {
  return CONNECTIONS.flatMap(({ stacks }) => stacks).map(({ template }) => template.templateName).filter((name) => path.includes(name));
}
