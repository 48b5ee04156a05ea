import { parseArgs } from 'util';
import { OrganizationCheck, Unclear } from './check';
import { isComplete, renderCsv, renderJson, renderTable } from './render';
import { CHINESE, ENGLISH } from './words';
import { Aws, AwsError, type Runner } from '../aws-cli';
import type { Output } from '../index';

export const ORGANIZATION_USAGE = `Usage: stompy-cdk check-organization [--profile <name>] [--region <region of the stack>] [--stack-set <name>] [--lang en|zh] [--csv | --json]

Shows for every account of the organization whether it has the role of StompyOrganizationRollout, and why not.
It reads through your own AWS CLI and changes nothing.

Exit status: 0 every account in the units is connected, 1 not every one, 2 it could not be checked.`;

const LANGUAGES = new Map([['en', ENGLISH], ['zh', CHINESE]]);

/** `stompy-cdk check-organization`, without its side effects. */
export function checkOrganization(args: string[], run: Runner): Output {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { 'profile': text, 'region': text, 'stack-set': text, 'lang': text, 'csv': { type: 'boolean' }, 'json': { type: 'boolean' }, 'help': { type: 'boolean', short: 'h' } },
  });
  const words = LANGUAGES.get(values.lang ?? 'en');
  if (values.help) return { status: 0, stdout: ORGANIZATION_USAGE };
  if (!words || values.csv && values.json) return { status: 2, stderr: ORGANIZATION_USAGE };
  try {
    const checked = new OrganizationCheck(new Aws(run, values.profile), { stackSet: values['stack-set'], region: values.region }).run();
    const stdout = values.json ? renderJson(checked) : values.csv ? renderCsv(checked) : renderTable(checked, words);
    return { status: isComplete(checked) ? 0 : 1, stdout };
  } catch (error) {
    if (error instanceof Unclear) return { status: 2, stderr: error.names.length === 0 ? words.none : words.several(error.names) };
    if (error instanceof AwsError && error.code === 'AWSOrganizationsNotInUseException') return { status: 2, stderr: words.noOrganization };
    throw error;
  }
}
