import { mkdirSync, rmSync } from 'fs';
import { join } from 'path';
import type { Browser } from 'playwright-core';
import { PATHS, TYPED } from './expected';
import { Visitor } from './visitor';
import { LANGUAGES } from '../../site/page';

/** Not committed: to look at. */
export const FOLDER = join(__dirname, '../../.screenshots');

const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
  ['wide', { colorScheme: 'light', viewport: { width: 1920, height: 1080 } }],
] as const;

/** Pictures of the page in both languages as it opens, with errors, and with links. */
export async function takeScreenshots(browser: Browser, url: string): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const most = [...PATHS].sort((one, other) => other.length - one.length)[0];
  for (const { file, lang } of LANGUAGES) {
    for (const [look, options] of LOOKS) {
      const visitor = await Visitor.open(browser, `${url}/${file}`, options);
      const shoot = async (state: string) => visitor.page.screenshot({ path: join(FOLDER, `${lang}-${look}-${state}.png`), fullPage: true });
      await shoot('1-opened');
      await visitor.choose(most);
      await visitor.makeLinks();
      await shoot('2-errors');
      await visitor.fill(TYPED);
      await shoot('3-links');
      await visitor.leave();
    }
  }
}
