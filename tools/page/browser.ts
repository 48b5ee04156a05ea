import { existsSync } from 'fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian and the code host's machines have it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Chromium of this machine, without a window and without a life of its own in the network. */
export async function startBrowser(): Promise<Browser> {
  const { CHROMIUM } = process.env;
  const places = CHROMIUM === undefined ? PLACES : [CHROMIUM];
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error(`There is no ${places.join(' or ')}, and without Chromium the launch page cannot be tested: install it (on Debian: apt-get install chromium), `
      + 'or say in the environment variable CHROMIUM where it is');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  });
}
