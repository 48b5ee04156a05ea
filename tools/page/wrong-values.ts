import type { Browser } from 'playwright-core';
import { EXTERNAL_ID, STOMPY, stackOf } from './expected';
import type { PublishedPage } from './paths';
import { Visitor } from './visitor';
import { FIELDS } from '../../site/page/fields';
import { CHINESE_SENTENCES } from '../../site/page/words/chinese-sentences';
import type { PageWords } from '../../site/page/words/words';
import { StompyQuickCreateLink } from '../../src';
import { expectEqual, type Proof } from '../emulator/checks';

/** A value in a field of a template that the constructs refuse. */
const WRONG: readonly (readonly [template: string, parameter: string, value: string])[] = [
  ['spotainer-role', 'ExternalId', ''],
  ['spotainer-role', 'ExternalId', 'short'],
  ['spotainer-role', 'ExternalId', 'aaaaaaaaaaaaaaaaaaaaaaaa'],
  ['spotainer-role', 'ExternalId', '<b>"0f8fad5b-d9cb-469f`'],
  ['analyzer-role', 'CostAndUsageBucket', ''],
  ['analyzer-role', 'CostAndUsageBucket', 's3://costs-of-acme/billing'],
  ['analyzer-role', 'ReportPrefix', 'billing/*'],
  ['analyzer-with-report', 'ReportPrefix', '/billing'],
  ['cur-report', 'ReportPrefix', 'x'],
  ['organization', 'OrganizationalUnits', ''],
  ['organization', 'OrganizationalUnits', 'Production'],
  ['organization', 'PermissionsBoundary', 'a b'],
];
/** What is right in all other fields. */
const RIGHT = { ExternalId: EXTERNAL_ID, CostAndUsageBucket: 'costs-of-acme', OrganizationalUnits: 'ou-ab12-cd34ef56' };

/** And in those that need nothing. */
const OPTIONAL: { readonly [parameter: string]: string } = { ReportPrefix: 'billing', PermissionsBoundary: 'boundary' };

/** A wrong value is an error at its field and in the summary, in the words of the constructs, and there is no link. */
export async function proveWrongValues(proof: Proof, browser: Browser, { url, folder }: PublishedPage, words: PageWords): Promise<void> {
  for (const [name, parameter, value] of WRONG) {
    await proof.holds(`${name}: ${parameter} ${JSON.stringify(value)} is refused, and the right value then is not`, async () => {
      const visitor = await Visitor.open(browser, `${url}/${words.file}`);
      const { page } = visitor;
      const { id } = FIELDS.find((field) => field.parameter.name === parameter && field.templates.includes(name))!;
      await visitor.choose([name]);
      await visitor.fill({ ...RIGHT, [parameter]: value });
      await visitor.makeLinks();

      const message = inLanguage(constructsMessage(name, folder, { [parameter]: value }), words);
      expectEqual(await visitor.texts('.error'), [`${words.script.errorTitle}${message}`]);
      expectEqual(await visitor.texts('#summary a'), [message]);
      expectEqual([await page.title(), await page.evaluate(() => document.activeElement!.id)], [`${words.script.errorTitle}${words.title}`, 'summary']);
      expectEqual(await visitor.links(), {});
      await page.click('#summary a');
      expectEqual(await page.evaluate(() => document.activeElement!.id), id);
      expectEqual(await page.getAttribute(`[id="${id}"]`, 'aria-invalid'), 'true');

      await visitor.fill({ ...RIGHT, ...OPTIONAL[parameter] === undefined ? {} : { [parameter]: OPTIONAL[parameter] } });
      expectEqual([await visitor.texts('.error'), await visitor.texts('#summary'), await page.title()], [[], [], words.title]);
      expectEqual(Object.keys(await visitor.links()), [name]);
      await visitor.fill({ [parameter]: value });
      expectEqual(await visitor.links(), {});
      expectEqual([visitor.outside, visitor.complaints], [[], []]);
      await visitor.leave();
    });
  }
  await proof.holds('of several mistakes the summary lists each, in the order of the page', async () => {
    const visitor = await Visitor.open(browser, `${url}/${words.file}`);
    await visitor.choose(['analyzer-role', 'spotainer-role']);
    await visitor.fill({ ReportPrefix: '*' });
    await visitor.makeLinks();
    const [bucket, prefix, externalId, ...more] = await visitor.texts('#summary a');
    expectEqual([bucket, prefix, externalId].map((line) => line.split(/[ \u00a0]/)[0]), ['CostAndUsageBucket', 'ReportPrefix', 'ExternalId']);
    expectEqual(more, []);
    await visitor.leave();
  });
  await proof.holds('nothing chosen is refused', async () => {
    const visitor = await Visitor.open(browser, `${url}/${words.file}`);
    await visitor.makeLinks();
    expectEqual(await visitor.texts('#summary a'), [words.script.nothingChosen]);
    await visitor.page.click('#summary a');
    expectEqual(await visitor.page.evaluate(() => document.activeElement!.id), 'connection-analysaver');
    await visitor.leave();
  });
  // the templates are elsewhere; Stompy is
  for (const [region, reason] of [['cn-north-1', new URL(folder).host], ['us-gov-west-1', 'aws-cn']]) {
    await proof.holds(`there is no link for ${region}, with the reason, and in another region there is one`, async () => {
      const visitor = await Visitor.open(browser, `${url}/${words.file}`);
      await visitor.choose(['spotainer-role']);
      await visitor.fill(RIGHT);
      await visitor.page.selectOption('#region', region);
      await visitor.makeLinks();
      const [error, ...more] = await visitor.texts('#region-error');
      if (more.length > 0 || !error.startsWith(words.script.errorTitle) || !error.includes(region) || !error.includes(reason)) throw new Error(`says ${error}`);
      expectEqual(await visitor.links(), {});
      await visitor.page.selectOption('#region', 'eu-west-1');
      expectEqual(Object.values(await visitor.links()).map((link) => new URL(link).host), ['eu-west-1.console.aws.amazon.com']);
      await visitor.leave();
    });
  }
}

/** What the public function for links says of such a value, as people see it: without the marks of code. */
function constructsMessage(name: string, folder: string, wrong: { readonly [parameter: string]: string }): string {
  const { template } = stackOf(name);
  const right = Object.entries({ StompyAccountID: STOMPY, ...RIGHT }).filter(([parameter]) => template.parameterNames.includes(parameter));
  try {
    StompyQuickCreateLink.url({ template, templateUrl: `${folder}/${name}.template.json`, parameters: { ...Object.fromEntries(right), ...wrong } });
  } catch (error) {
    return (error as Error).message.replace('[StompyQuickCreateLink] `parameters.', '`');
  }
  throw new Error('the constructs take it');
}

/** The same with each of its sentences in the language, if it is not English. */
function inLanguage(message: string, { sentences, script }: PageWords): string {
  const [, prop, rest] = /^`(\w+)` (.*)$/.exec(message)!;
  if (sentences === undefined) return `${prop} ${rest.replace(/`/g, '')}`;
  const known = Object.keys(CHINESE_SENTENCES);
  const must = known.find((sentence) => rest.startsWith(`${sentence}, got `))!;
  const fix = known.find((sentence) => rest.endsWith(`: ${sentence}`))!;
  const got = rest.slice(`${must}, got `.length, -`: ${fix}`.length);
  const blanks: { readonly [blank: string]: string } = { prop, must: sentences[must], got, fix: sentences[fix] };
  return script.sentence.replace(/\{(\w+)\}/g, (_, blank: string) => blanks[blank]).replace(/`/g, '');
}
