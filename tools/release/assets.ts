import { join } from 'path';
import * as colors from 'picocolors';
import { writeAssets } from './asset-files';
import { request } from './request';

/** `npx projen release:assets`, after a build: what the release workflow attaches. */
async function main(): Promise<void> {
  const names = await writeAssets(join(__dirname, '../..'), request(process.env));
  console.log(names.map((name) => `dist/release/${name}`).join('\n'));
}

main().catch((error: Error) => {
  console.error(colors.red(error.message));
  process.exitCode = 1;
});
