import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join, relative } from 'path';
import { pathToFileURL } from 'url';
import type { Browser } from 'playwright-core';
import { proveAccessibility } from './accessibility';
import { proveBehaviour, proveChina } from './behaviour';
import { startBrowser } from './browser';
import { BASE_URL, CHINA_BASE_URL, STOMPY } from './expected';
import { provePaths, type PublishedPage } from './paths';
import { FOLDER, takeScreenshots } from './screenshots';
import { customer, proveToARole } from './to-a-role';
import { proveWithoutScript } from './without-script';
import { proveWrongValues } from './wrong-values';
import { LANGUAGES } from '../../site/page';
import { Proof } from '../emulator/checks';
import { pythonTools } from '../emulator/python';
import { Emulator } from '../emulator/server';
import { publish } from '../templates';
import { command, headline, step } from '../terminal/steps';

/** The launch page as Stompy publishes it, in a real browser. */
async function main(): Promise<void> {
  const browser = await startBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'stompy-page-'));
  const proof = new Proof();
  try {
    await proveEverything(proof, browser, folder);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
  console.log(`\n${proof.passed} passed, ${proof.failed} failed`);
  process.exitCode = proof.failed > 0 ? 1 : 0;
}

async function proveEverything(proof: Proof, browser: Browser, folder: string): Promise<void> {
  const disk = publish(STOMPY, BASE_URL, join(folder, 'singapore'));
  const page = publishedPage(disk, BASE_URL);
  const china = publish(STOMPY, CHINA_BASE_URL, join(folder, 'china'));
  for (const words of LANGUAGES) {
    headline(`The launch page in ${words.language}: every path`);
    await provePaths(proof, browser, page, words.file);
    await proveWithoutScript(proof, browser, page, words.file);
    await proveChina(proof, browser, publishedPage(china, CHINA_BASE_URL), words.file);
    headline(`In ${words.language}: wrong values`);
    await proveWrongValues(proof, browser, page, words);
    headline(`In ${words.language}: for everybody`);
    await proveAccessibility(proof, browser, page, words.file);
  }
  headline('Hosts, keyboard, clipboard, paper');
  await proveBehaviour(proof, browser, page, disk);

  headline('From the page to a role, in an emulated AWS');
  const bin = await step('Installing emulator and AWS CLI into .venv', pythonTools);
  const emulator = await step('Starting it on 127.0.0.1', () => Emulator.start(bin, false));
  try {
    await proveToARole(proof, browser, page, disk, customer(bin, emulator));
  } finally {
    emulator.stop();
  }
  await step(`Taking pictures into ${relative(process.cwd(), FOLDER)}`, () => takeScreenshots(browser, page.url));
}

function publishedPage(disk: string, baseUrl: string): PublishedPage {
  return { url: pathToFileURL(disk).href, folder: `${baseUrl}/${disk.split('/').pop()}` };
}

command(main());
