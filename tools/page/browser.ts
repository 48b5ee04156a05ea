import { existsSync } from 'fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian has it. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Chromium of this machine, without a window and without a life of its own in the network. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`${CHROMIUM} is missing, and without Chromium the launch page cannot be tested: install it (on Debian: apt-get install chromium), `
      + 'or name another one in the environment variable CHROMIUM');
  }
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  });
}
