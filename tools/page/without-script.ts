import type { Browser } from 'playwright-core';
import { STOMPY, expectedLink } from './expected';
import { expectSilence, type PublishedPage } from './paths';
import { Visitor } from './visitor';
import { STACKS } from '../../site/page/connections';
import { expectEqual, type Proof } from '../emulator/checks';

/** Without a script the steps are all there, with a plain link for each stack. */
export async function proveWithoutScript(proof: Proof, browser: Browser, { url, folder }: PublishedPage, file: string): Promise<void> {
  await proof.holds('without a script: all steps, no field that does nothing, and a plain link for each stack', async () => {
    const visitor = await Visitor.open(browser, `${url}/${file}`, { javaScriptEnabled: false });
    const { page } = visitor;
    expectEqual(await page.locator('.step').count(), await page.locator('.step:visible').count());
    expectEqual(await page.locator('input:visible, select:visible, button:visible').count(), 0);
    const links = await page.locator('.stack noscript a').evaluateAll((elements) => elements.map((element) => element.getAttribute('href')));
    expectEqual(links, STACKS.map(({ template: { templateName, parameterNames } }) => plain(expectedLink(templateName, folder, {}), parameterNames)));
    await expectSilence(visitor, `${url}/${file}`);
    await visitor.leave();
  });
}

/** Only Stompy's account is filled in; all else is for AWS's form. */
function plain(link: string, parameters: string[]): string {
  const account = parameters.includes('StompyAccountID') ? `&param_StompyAccountID=${STOMPY}` : '';
  return link.replace(/&param_.*$/, '') + account;
}
