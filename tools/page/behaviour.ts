import type { Browser } from 'playwright-core';
import { EXTERNAL_ID, TYPED, expectedLink } from './expected';
import { Host } from './host';
import type { PublishedPage } from './paths';
import { Visitor } from './visitor';
import { LANGUAGES } from '../../site/page';
import { expectEqual, type Proof } from '../emulator/checks';

/** What a page does beside making links: both languages, any host, the keyboard, the clipboard, paper. */
export async function proveBehaviour(proof: Proof, browser: Browser, { url, folder }: PublishedPage, disk: string): Promise<void> {
  await proof.holds('the content policy lets nothing out: no request, no picture, no form, no markup from texts', async () => {
    const visitor = await Visitor.open(browser, `${url}/index.html`);
    const { page } = visitor;
    const tried = await page.evaluate(async (address) => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
      await fetch(address).catch(() => undefined);
      new Image().src = `${address}/picture`;
      navigator.sendBeacon(address, 'text');
      const form = document.body.appendChild(document.createElement('form'));
      form.action = address;
      form.submit();
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      let markup = 'made';
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
      } catch (error) {
        markup = (error as Error).name;
      }
      return { refused: [...new Set(refused)].sort(), markup };
    }, 'https://stranger.example');
    expectEqual(tried, { refused: ['connect-src', 'form-action', 'img-src'], markup: 'TypeError' });
    expectEqual(visitor.outside, []);
    await visitor.leave();
  });

  await proof.holds('works from a static host, which is asked for the page and nothing else; each language leads to the other', async () => {
    const host = await Host.start(disk);
    const visitor = await Visitor.open(browser, `${host.url}/`);
    const { page } = visitor;
    for (const { language, lang, file, title } of [...LANGUAGES].reverse()) {
      await page.click(`nav a:text-is("${language}")`);
      await page.waitForURL(`**/${file}`);
      expectEqual(await page.evaluate(() => [document.documentElement.lang, document.title, document.querySelector('[aria-current]')!.textContent]), [lang, title, language]);
    }
    expectEqual(host.asked, ['/', '/index.zh.html', '/index.html']);
    expectEqual([visitor.outside, visitor.complaints], [[], []]);
    host.stop();
    await visitor.leave();
  });

  await proof.holds('by the keyboard alone, from the first key to the link', async () => {
    const visitor = await Visitor.open(browser, `${url}/index.html`);
    const { page } = visitor;
    const tabTo = async (selector: string) => {
      for (let keys = 0; keys < 80; keys++) {
        if (await page.evaluate((wanted) => document.activeElement!.matches(wanted), selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`no key leads to ${selector}`);
    };
    await tabTo('.skip');
    await tabTo('#connection-spotainer');
    await page.keyboard.press('Space');
    await tabTo('[name="spotainer-role.Permissions"]');
    await page.keyboard.press('ArrowUp');
    await tabTo('[id="analyzer-with-report.ExternalId"]');
    await page.keyboard.type(` ${EXTERNAL_ID} `);
    await tabTo('button[type=submit]');
    await page.keyboard.press('Enter');
    await tabTo('.ready a');
    expectEqual(await visitor.links(), { 'spotainer-role': expectedLink('spotainer-role', folder, { ...TYPED, Permissions: 'ReadOnly' }) });
    await visitor.leave();
  });

  await proof.holds('copies link and command, and says so; where the browser does not let it, it says that', async () => {
    const host = await Host.start(disk);
    const visitor = await Visitor.open(browser, host.url, { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = visitor;
    await visitor.choose(['analyzer-role']);
    await visitor.fill(TYPED);
    await visitor.makeLinks();
    for (const id of ['address-analyzer-role', 'check-report', 'verify-analyzer-role']) {
      await page.click(`[data-copy="${id}"]`);
      expectEqual(await page.evaluate(() => navigator.clipboard.readText()), await page.locator(`#${id}`).textContent());
      await page.waitForFunction(() => document.querySelector('#copied')!.textContent === 'Copied.');
    }
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => Promise.reject(new Error('no')) } }));
    await page.click('[data-copy="check-report"]');
    await page.waitForFunction(() => document.querySelector('#copied')!.textContent!.startsWith('The browser does not let'));
    expectEqual(await page.evaluate(() => window.getSelection()!.toString()), await page.locator('#check-report').textContent());
    host.stop();
    await visitor.leave();
  });

  await proof.holds('on paper everything is unfolded, and links stand as text', async () => {
    const visitor = await Visitor.open(browser, `${url}/index.html`);
    const { page } = visitor;
    await visitor.choose(['spotainer-role']);
    await visitor.fill(TYPED);
    await visitor.makeLinks();
    await page.click('summary:visible');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expectEqual([await page.locator('.never:visible').count(), await page.locator('.copy:visible').count(), await page.locator('.address:visible').count()], [1, 0, 1]);
    await visitor.leave();
  });

  await proof.holds('nothing typed is there again after a reload', async () => {
    const visitor = await Visitor.open(browser, `${url}/index.html`);
    await visitor.choose(['spotainer-role']);
    await visitor.fill(TYPED);
    await visitor.page.reload();
    expectEqual(await visitor.page.locator('[id="analyzer-with-report.ExternalId"]').inputValue(), '');
    await visitor.leave();
  });
}

/** A page published for China opens China's console with China's templates, and no other. */
export async function proveChina(proof: Proof, browser: Browser, { url, folder }: PublishedPage, file: string): Promise<void> {
  await proof.holds('published in China: China\'s console and template address', async () => {
    const visitor = await Visitor.open(browser, `${url}/${file}`);
    await visitor.choose(['analyzer-with-report']);
    await visitor.fill(TYPED);
    await visitor.makeLinks();
    const link = expectedLink('analyzer-with-report', folder, TYPED, 'cn-north-1');
    expectEqual([await visitor.links(), new URL(link).host], [{ 'analyzer-with-report': link }, 'cn-north-1.console.amazonaws.cn']);
    await visitor.page.selectOption('#region', 'ap-southeast-1');
    expectEqual([await visitor.links(), (await visitor.texts('#region-error')).length], [{}, 1]);
    await visitor.leave();
  });
}
