import { OrganizationCheck } from './check';
import { isComplete, renderCsv, renderJson, renderTable } from './render';
import { ORGANIZATION_WORDS, STACK_SET } from './words';
import { STACK_SET_NAME } from '../../input/organization-rules';
import type { Command } from '../command';
import { UsageError } from '../options';

/** `stompy-cdk check-organization`: which accounts of an organization have the role of StompyOrganizationRollout, and why the others have not. */
export const CHECK_ORGANIZATION: Command = {
  name: 'check-organization',
  options: { 'stack-set': { type: 'string', rule: { pattern: STACK_SET_NAME.pattern, must: STACK_SET } }, 'csv': { type: 'boolean' } },
  summary: (language) => ORGANIZATION_WORDS[language].summary,
  help: (language) => ORGANIZATION_WORDS[language].help,
  run: async ({ aws, language, values, step }) => {
    const words = ORGANIZATION_WORDS[language];
    if (values.csv && values.json) throw new UsageError([words.oneForm]);
    const checked = await new OrganizationCheck(aws, words, step).run(values['stack-set'] as string | undefined);
    const stdout = values.json ? renderJson(checked) : values.csv ? renderCsv(checked) : renderTable(checked, words);
    return { status: isComplete(checked) ? 0 : 1, stdout };
  },
};
