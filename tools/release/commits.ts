import { join } from 'path';
import { unconventional } from './conventional';
import { command } from '../terminal/steps';

/** `npm run commits`: fails when the subject of a commit does not say of which kind it is, before it is merged and stays for ever. */
async function main(): Promise<void> {
  const found = await unconventional(join(__dirname, '../..'));
  if (found.length > 0) throw new Error(`${found.join('\n')}\nThese subjects are not as CONTRIBUTING.md asks for: the changelog would pass over them.`);
}

command(main());
