import { checkReports, whose } from './check';
import { renderJson } from './render-json';
import { renderText } from './render-text';
import { CHECK_REPORT_WORDS } from './words';
import type { Command } from '../command';
import { checkExports } from '../exports/check-all';
import { exportJson, exportLines } from '../exports/render';
import { EXPORT_WORDS } from '../exports/words';

/** `stompy-cdk check-report`: which of the account's cost reports Stompy can use, and what to change otherwise. */
export const CHECK_REPORT: Command = {
  name: 'check-report',
  options: {},
  summary: (language) => CHECK_REPORT_WORDS[language].summary,
  help: (language) => CHECK_REPORT_WORDS[language].help,
  run: async ({ aws, language, values, step }) => {
    const words = CHECK_REPORT_WORDS[language];
    const exportWords = EXPORT_WORDS[language];
    const owner = await whose(aws, words, step);
    const checked = await checkReports(aws, owner, words, step);
    const exports = await checkExports(aws, owner, () => step(exportWords.doing));
    const stdout = values.json
      ? renderJson(checked, words, exportJson(exports, exportWords, words))
      : [renderText(checked, words), ...exportLines(exports, exportWords, words)].join('\n');
    return { status: checked.some(({ handOver }) => handOver) ? 0 : 1, stdout };
  },
};
