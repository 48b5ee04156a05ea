import { checkConnection } from './check';
import { renderJson, renderText, standingOf, STATUS } from './render';
import { CHECK_CONNECTION_WORDS, VALUES } from './words';
import { ACCOUNT_ID } from '../../input/rules';
import type { Command } from '../command';

/** `stompy-cdk check-connection`: whether what was deployed works, and what to do next. */
export const CHECK_CONNECTION: Command = {
  name: 'check-connection',
  options: {
    'stack': { type: 'string', rule: { pattern: '^[A-Za-z][A-Za-z0-9-]{0,127}$', must: VALUES.stack } },
    'role': { type: 'string', rule: { pattern: '^arn:[\\w-]+:iam::\\d{12}:role/[\\w+=,.@/-]+$', must: VALUES.role } },
    'stompy-account': { type: 'string', rule: { pattern: ACCOUNT_ID.pattern, must: VALUES.account } },
    'watch': { type: 'boolean' },
  },
  summary: (language) => CHECK_CONNECTION_WORDS[language].summary,
  help: (language) => CHECK_CONNECTION_WORDS[language].help,
  run: async (situation) => {
    const words = CHECK_CONNECTION_WORDS[situation.language];
    const connection = await checkConnection(situation, words);
    return { status: STATUS[standingOf(connection)], stdout: (situation.values.json ? renderJson : renderText)(connection, words) };
  },
};
