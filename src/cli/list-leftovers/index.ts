import { findIn, type Found } from './find';
import { inOrder, renderJson, renderText, statusOf } from './render';
import { LIST_LEFTOVERS_WORDS, REGIONS } from './words';
import { BILLING_REGIONS } from '../../input/regions';
import { REGION } from '../../input/rules';
import type { Aws } from '../aws/aws';
import type { Command } from '../command';

// without its ^ and $
const ONE = REGION.pattern.slice(1, -1);

/** `stompy-cdk list-leftovers`: what Stompy has made in the account, in the order in which to end it. */
export const LIST_LEFTOVERS: Command = {
  name: 'list-leftovers',
  options: { regions: { type: 'string', rule: { pattern: `^${ONE}(,${ONE})*$`, must: REGIONS } } },
  summary: (language) => LIST_LEFTOVERS_WORDS[language].summary,
  help: (language) => LIST_LEFTOVERS_WORDS[language].help,
  run: async ({ aws, language, values, step }) => {
    const words = LIST_LEFTOVERS_WORDS[language];
    step(words.doing.identity);
    const { Account: account, Arn } = await aws.call<{ Account: string; Arn: string }>('sts', 'get-caller-identity');
    step(words.doing.regions);
    const regions = typeof values.regions === 'string' ? [...new Set(values.regions.split(','))] : await enabledRegions(aws, Arn.split(':')[1]);
    const found: (Found & { readonly region: string })[] = [];
    for (const [index, region] of regions.entries()) {
      step(words.doing.region(region, index + 1, regions.length));
      found.push({ region, ...await findIn(aws, region) });
    }
    const leftovers = {
      account,
      regions,
      leftovers: inOrder(found.flatMap((each) => each.leftovers)),
      unseen: found.flatMap(({ unseen }) => unseen),
      unmarkedSpotRequests: found.flatMap(({ region, unmarkedSpotRequests }) => unmarkedSpotRequests.map((id) => ({ region, id }))),
      profile: values.profile as string | undefined,
    };
    return { status: statusOf(leftovers), stdout: values.json ? renderJson(leftovers) : renderText(leftovers, words) };
  },
};

/** The regions that are enabled for the account. Any of them knows all; the AWS CLI may be used with none. */
async function enabledRegions(aws: Aws, partition: string): Promise<string[]> {
  const where = BILLING_REGIONS[partition];
  const { Regions } = await aws.call<{ Regions: { RegionName: string }[] }>('ec2', 'describe-regions', ...where === undefined ? [] : ['--region', where]);
  return Regions.map(({ RegionName }) => RegionName).sort();
}
