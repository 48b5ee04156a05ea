import { parseArgs } from 'util';
import type { Request } from './prove';
import { PARTS, type Part } from './run';
import { ACCOUNT_ID, REGION } from '../../../src/input/rules';

const USAGE = `Usage: npm run prove:live -- --account <number> [--plan | --clean-up] [--part ${PARTS.join('|')}]... [--region <region>] [--profile <profile>]`;

/** What the command line asks for; throws with every mistake there is. */
export function optionsOf(args: string[]): Request & { readonly profile?: string } {
  const { values, positionals } = parsed(args);
  const { account = '', region = 'ap-southeast-1', part = [...PARTS], plan, profile } = values;
  const clean = values['clean-up'];
  const problems = [
    ...positionals.map((each) => `"${each}" is not an option.`),
    ...new RegExp(ACCOUNT_ID.pattern).test(account) ? [] : [`--account ${ACCOUNT_ID.must}, got "${account}": name the sandbox account.`],
    ...new RegExp(REGION.pattern).test(region) ? [] : [`--region ${REGION.must}, got "${region}": ${REGION.fix}.`],
    ...part.filter((each) => !isPart(each)).map((each) => `--part must be one of ${PARTS.join(', ')}, got "${each}".`),
    ...plan && clean ? ['--plan and --clean-up exclude each other: leave one out.'] : [],
  ];
  if (problems.length > 0) throw new Error([...problems, USAGE].join('\n'));
  return { account, region, parts: part.filter(isPart), profile, only: plan ? 'plan' : clean ? 'clean-up' : undefined };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'account': { type: 'string' },
        'region': { type: 'string' },
        'profile': { type: 'string' },
        'part': { type: 'string', multiple: true },
        'plan': { type: 'boolean' },
        'clean-up': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`);
  }
}

function isPart(text: string): text is Part {
  return (PARTS as readonly string[]).includes(text);
}
