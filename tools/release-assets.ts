import { join } from 'path';
import * as colors from 'picocolors';
import { writeAssets } from './release/assets';
import { publish } from './templates';

/**
 * `npx projen release:assets`, after a build: what the release workflow attaches. All it takes comes by the environment, because the name of a tag
 * on a command line could be a command; a variable of the repository that is not set arrives as an empty text.
 */
const { RELEASE_TAG: tag, STOMPY_ACCOUNT: account, TEMPLATES_URL: url } = process.env;

writeAssets(join(__dirname, '..'), { tag: tag || undefined, publish: account && url ? (folder) => publish(account, url, folder) : undefined })
  .then((names) => console.log(names.map((name) => `dist/release/${name}`).join('\n')), (error: Error) => {
    console.error(colors.red(error.message));
    process.exitCode = 1;
  });
