import { join } from 'path';
import { bump } from './bump';
import { regenerate, today } from './preparation';
import { versionProblems } from './versions';
import { command, headline, run, step } from '../terminal/steps';

const ROOT = join(__dirname, '../..');

/** `npm run release:prepare`: the change that a release is, to be reviewed like any other. */
async function main(): Promise<void> {
  headline('Preparing a release');
  if (await run('git', ['status', '--porcelain'], { cwd: ROOT })) throw new Error('There are changes that are not committed: a release holds nothing else than itself.');
  const next = await step('Version and changelog from the commits', () => bump(ROOT, today()));
  const { version } = next;
  await step(`Everything that carries ${version}`, () => regenerate(ROOT, next));
  const problems = versionProblems(ROOT);
  if (problems.length > 0) throw new Error(problems.join('\n'));

  console.log(`\nRead the diff, add to CHANGELOG.md what commits do not say, and open a pull request "chore(release): ${version}".`);
  console.log(`Once it is merged, the tag publishes: git tag -s v${version} && git push origin v${version}`);
}

command(main());
