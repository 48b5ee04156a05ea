/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CONNECTIONS } from '../../site/page/connections';
import { FIELDS } from '../../site/page/fields';

/** A choice among everything the page offers: names of templates, at most one of each connection. */
export type Path = readonly string[];

/** Somebody who goes through the page, and what the page does meanwhile. */
export class Visitor {
  /** Opens the page in a browser that has never seen it. Nothing leaves the machine: what the page asks for is only noted. */
  public static async open(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce', ...options });
    const visitor = new Visitor(await context.newPage());
    await context.route((address) => !isLocal(address), async (route) => {
      visitor.outside.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>elsewhere</title>' });
    });
    context.on('request', (request) => visitor.requests.push(request.url()));
    visitor.page.on('console', (message) => visitor.complaints.push(message.text()));
    visitor.page.on('pageerror', (error) => visitor.complaints.push(String(error)));
    await visitor.page.goto(url);
    return visitor;
  }

  /** Every request, with the address of the page itself. */
  public readonly requests: string[] = [];
  /** Those that would have left the machine. */
  public readonly outside: string[] = [];
  /** What the browser says of the page: errors, and refusals by its content policy. */
  public readonly complaints: string[] = [];

  private constructor(public readonly page: Page) {}

  /** Chooses what to connect, and by which stack. */
  public async choose(path: Path): Promise<void> {
    for (const { id, stacks } of CONNECTIONS) {
      const stack = stacks.find(({ template }) => path.includes(template.templateName));
      await this.page.setChecked(`#connection-${id}`, stack !== undefined);
      if (stack && stacks.length > 1) await this.page.check(`[name="stack-${id}"][value="${stack.template.templateName}"]`);
    }
  }

  /** Fills in the fields that are there, by the name of the parameter; others are not asked for. */
  public async fill(values: { readonly [parameter: string]: string }): Promise<void> {
    for (const { id, parameter } of FIELDS) {
      const value = values[parameter.name];
      if (value === undefined || !await this.page.locator(`[data-field="${id}"]`).isVisible()) continue;
      if (parameter.allowedValues) await this.page.check(`[name="${id}"][value="${value}"]`);
      else await this.page.fill(`[id="${id}"]`, value);
    }
  }

  public async makeLinks(): Promise<void> {
    await this.page.click('button[type=submit]');
  }

  /** The links on offer, by template. */
  public async links(): Promise<Record<string, string>> {
    const offers = await this.page.locator('.stack:visible').all();
    const entries = await Promise.all(offers.map(async (stack) =>
      [await stack.getAttribute('data-stack'), await stack.locator('.ready a').getAttribute('href')] as const));
    return Object.fromEntries(entries.filter(([, url]) => url !== null));
  }

  /** The texts of everything visible that a selector finds. */
  public async texts(selector: string): Promise<string[]> {
    return this.page.locator(`${selector}:visible`).allInnerTexts();
  }

  public async leave(): Promise<void> {
    await this.page.context().close();
  }
}

function isLocal({ protocol, hostname }: URL): boolean {
  return ['file:', 'data:', 'about:'].includes(protocol) || hostname === '127.0.0.1';
}
