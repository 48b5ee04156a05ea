import { checkReports } from './check';
import { renderJson } from './render-json';
import { renderText } from './render-text';
import { CHECK_REPORT_WORDS } from './words';
import type { Command } from '../command';

/** `stompy-cdk check-report`: which of the account's cost reports Stompy can use, and what to change otherwise. */
export const CHECK_REPORT: Command = {
  name: 'check-report',
  options: {},
  summary: (language) => CHECK_REPORT_WORDS[language].summary,
  help: (language) => CHECK_REPORT_WORDS[language].help,
  run: async ({ aws, language, values, step }) => {
    const words = CHECK_REPORT_WORDS[language];
    const checked = await checkReports(aws, words, step);
    return { status: checked.some(({ handOver }) => handOver) ? 0 : 1, stdout: (values.json ? renderJson : renderText)(checked, words) };
  },
};
