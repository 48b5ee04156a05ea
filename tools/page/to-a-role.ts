import { createHash } from 'crypto';
import { readFileSync } from 'fs';
import { basename, join } from 'path';
import type { Browser } from 'playwright-core';
import { EXTERNAL_ID, PATHS, STOMPY, TYPED } from './expected';
import type { PublishedPage } from './paths';
import { Visitor } from './visitor';
import { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';

/** What a link says, read as CloudFormation's console reads it. */
interface Followed {
  readonly region: string;
  readonly templateUrl: string;
  readonly stackName: string;
  readonly parameters: Record<string, string>;
}

/** From the page to a role: fills it in, follows the link in the new tab, and creates the stack from exactly what the link says. */
export async function proveToARole(proof: Proof, browser: Browser, page: PublishedPage, disk: string, aws: Aws): Promise<void> {
  // the emulator knows no StackSets, see tools/prove/organization-stack.ts
  const single = PATHS.filter((path) => path.length === 1 && !path.includes('organization'));
  for (const [index, [name]] of single.entries()) {
    // the languages take turns
    const file = index % 2 === 0 ? 'index.html' : 'index.zh.html';
    await proof.holds(`${file}, ${name}: from the page to a stack${name === 'cur-report' ? '' : ' with a role that trusts Stompy with the external ID'}`, async () => {
      const { link, hash } = await followed(browser, `${page.url}/${file}`, name);
      const template = readFileSync(join(disk, basename(link.templateUrl)), 'utf8');
      expectEqual(link.templateUrl, `${page.folder}/${name}.template.json`);
      expectEqual(createHash('sha256').update(template).digest('hex'), hash);

      const stack = await aws.deploy('create', {
        name: `${link.stackName}-${name}`, template: JSON.parse(template) as object, region: link.region, parameters: link.parameters,
      });
      if (stack.status !== 'CREATE_COMPLETE') throw new Error(`${stack.status}: ${stack.reason}`);
      await expectOutputs(aws, stack.outputs, name);
    });
  }
}

async function expectOutputs(aws: Aws, outputs: Record<string, string>, name: string): Promise<void> {
  const arn = outputs.StompyFinOpsRoleArn ?? outputs.SpoTainerRoleArn;
  if (name === 'cur-report') {
    expectEqual([arn, typeof outputs.CostAndUsageBucket], [undefined, 'string']);
    return;
  }
  const { Role } = await aws.call<{ Role: { Arn: string; AssumeRolePolicyDocument: { Statement: { Principal: object; Condition: object }[] } } }>(
    'iam', 'get-role', '--role-name', arn.split('/').pop()!);
  const [{ Principal, Condition }] = Role.AssumeRolePolicyDocument.Statement;
  expectEqual([Role.Arn, Principal, Condition], [
    arn, { AWS: `arn:aws:iam::${STOMPY}:root` }, { StringEquals: { 'sts:ExternalId': EXTERNAL_ID } },
  ]);
}

async function followed(browser: Browser, url: string, name: string): Promise<{ link: Followed; hash: string }> {
  const visitor = await Visitor.open(browser, url);
  await visitor.choose([name]);
  await visitor.fill(TYPED);
  await visitor.makeLinks();
  const [hash] = await visitor.texts('.hash code');
  const [tab] = await Promise.all([visitor.page.waitForEvent('popup'), visitor.page.click('.stack:visible .ready a')]);
  await tab.waitForLoadState();
  const address = new URL(tab.url());
  // what a server sees of an address ends before its fragment
  expectEqual(visitor.outside.filter((each) => each.split('#')[0].includes(EXTERNAL_ID)), []);
  expectEqual(await tab.evaluate(() => [document.referrer, window.opener]), ['', null]);
  await visitor.leave();

  const query = new URLSearchParams(address.hash.replace(/^#\/stacks\/create\/review\?/, ''));
  const entries = [...query.entries()];
  return {
    hash,
    link: {
      region: address.searchParams.get('region')!,
      templateUrl: query.get('templateURL')!,
      stackName: query.get('stackName')!,
      parameters: Object.fromEntries(entries.flatMap(([key, value]) => key.startsWith('param_') ? [[key.slice(6), value]] : [])),
    },
  };
}

/** The customer's account in the emulator. */
export function customer(bin: string, emulator: Emulator): Aws {
  return new Aws(bin, emulator, '111122223333');
}
