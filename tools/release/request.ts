import type { AssetOptions } from './asset-files';
import { publish } from '../templates';

/**
 * What the release workflow asks for. All of it comes by the environment, because the name of a tag on a command line could be a command; a
 * variable of the repository that is not set arrives as an empty text.
 */
export function request({ RELEASE_TAG: tag, STOMPY_ACCOUNT: account, TEMPLATES_URL: url }: NodeJS.ProcessEnv): AssetOptions {
  if (!account !== !url) {
    throw new Error(`${account ? 'STOMPY_ACCOUNT' : 'TEMPLATES_URL'} is set, but ${account ? 'TEMPLATES_URL' : 'STOMPY_ACCOUNT'} is not: `
      + 'set both to attach the templates behind Stompy\'s links, or neither');
  }
  return { tag: tag || undefined, publish: account && url ? (folder) => publish(account, url, folder) : undefined };
}
