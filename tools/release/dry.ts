import { readdirSync, readFileSync, statSync, writeFileSync } from 'fs';
import { join } from 'path';
import * as colors from 'picocolors';
import { breaks } from './api';
import { bump } from './bump';
import { section } from './changelog';
import { plan } from './plan';
import { regenerate, today } from './preparation';
import { Rehearsal } from './rehearsal';
import { sums } from './sums';
import { versionProblems } from './versions';
import { workflowProblems, workflows } from './workflows';
import { command, headline, run, step } from '../terminal/steps';

const ROOT = join(__dirname, '../..');

/** `npm run release:dry`: everything that a release does short of publishing, in a copy of what is committed. */
async function main(): Promise<void> {
  headline('A release, rehearsed in a copy');
  const before = await state();
  if (/^[^#]/m.test(before)) console.log(colors.yellow('  Changes that are not committed are not in the rehearsal.'));
  const rehearsal = await step('Copying what is committed', () => Rehearsal.of(ROOT));
  try {
    await rehearse(rehearsal);
  } finally {
    rehearsal.end();
  }
  if (await state() !== before) throw new Error('The rehearsal changed the checkout.');
  console.log('\nNothing was published, and the checkout is as it was.');
}

async function rehearse(rehearsal: Rehearsal): Promise<void> {
  const { root } = rehearsal;
  const last = await rehearsal.tagNewest();
  // on a release's own commit, this is what its tag will be refused for
  if (last !== undefined) await step(`What is committed says ${last} everywhere`, async () => refuse(versionProblems(root)));
  const next = await step('Version and changelog from the commits', () => bump(root, today()));
  const { version } = next;
  await step(`Everything that carries ${version}, the API against the last release`, () => regenerate(root, next));
  await rehearsal.git('add', '--all');
  await rehearsal.git('commit', '--quiet', '--message', `chore(release): ${version}`);
  await rehearsal.tagNewest();
  await step('The npm package', () => rehearsal.task('package:js'));
  const assets = (account: string, url: string) => rehearsal.task('release:assets', { RELEASE_TAG: `v${version}`, STOMPY_ACCOUNT: account, TEMPLATES_URL: url });
  await step('Files of the release with the templates behind links', async () => {
    await assets('444455556666', 'https://example-bucket.s3.ap-southeast-1.amazonaws.com');
    refuse(manifestProblems(join(root, 'dist/release')));
  });
  await step('Files of the release: contents, versions, hashes, bill of materials', () => assets('', ''));
  await step('Workflows: actions by hash, least permissions', async () => refuse(await workflowsOf(root)));
  await step('The API check refuses a prop that is gone', async () => seeTheApiCheckFail(root));
  await step('The release after it: a feature and a fix', async () => nextRelease(rehearsal, version));

  headline(`What a release of ${version} would attach`);
  const attached = readdirSync(join(root, 'dist/release')).filter((name) => name !== 'notes.md');
  for (const name of attached) console.log(`  ${name} ${colors.dim(`${statSync(join(root, 'dist/release', name)).size} bytes`)}`);
  headline('What its page would say');
  console.log(section(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version).replace(/^/gm, '  '));
  headline(`What pushing v${version} would start`);
  console.log(plan(root).replace(/^/gm, '  '));
}

/** What is attached has to be what the manifest of the links says. */
function manifestProblems(folder: string): string[] {
  const { templates, pages } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { [kind: string]: { file: string; sha256: string }[] };
  const attached = sums(folder);
  return [...templates, ...pages].filter(({ file, sha256 }) => !attached.includes(`${sha256}  ${file}\n`)).map(({ file }) => `${file} is not the one of the manifest`);
}

async function workflowsOf(root: string): Promise<string[]> {
  const { tasks } = JSON.parse(readFileSync(join(root, '.projen/tasks.json'), 'utf8')) as { tasks: object };
  return [...workflows(root)].flatMap(([name, text]) => workflowProblems(text, Object.keys(tasks)).map((problem) => `${name}: ${problem}`));
}

function refuse(problems: string[]): void {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** A check that never fails shows nothing: here one prop of the built API is taken away. */
function seeTheApiCheckFail(root: string): void {
  const built = readFileSync(join(root, '.jsii'), 'utf8');
  const assembly = JSON.parse(built) as { types: { [name: string]: { properties: { name: string }[] } } };
  const props = assembly.types['stompy-cdk.StompyCurReportProps'];
  const [gone] = props.properties.splice(0, 1);
  const found = breaks(root, built, JSON.stringify(assembly));
  if (!found.includes(gone.name)) throw new Error(`The prop ${gone.name} was taken away, and the API check said "${found}"`);
}

async function nextRelease(rehearsal: Rehearsal, released: string): Promise<void> {
  const { root } = rehearsal;
  await rehearsal.git('commit', '--quiet', '--allow-empty', '--message', 'feat: a feature of the rehearsal');
  await rehearsal.git('commit', '--quiet', '--allow-empty', '--message', 'fix: a fix of the rehearsal');
  const { version, changelog } = await bump(root, today());
  writeFileSync(join(root, 'CHANGELOG.md'), changelog);
  if (version === released) throw new Error(`A feature after ${released} did not raise the version`);
  for (const task of ['templates', 'docs']) await rehearsal.task(task);
  const notes = section(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  refuse([
    ...versionProblems(root),
    ...['a feature of the rehearsal', 'a fix of the rehearsal'].filter((subject) => !notes.includes(subject)).map((subject) => `the changelog lacks "${subject}"`),
  ]);
}

/** What would show that the checkout was touched. */
async function state(): Promise<string> {
  return run('git', ['status', '--porcelain=v2', '--branch', '--untracked-files=all'], { cwd: ROOT });
}

command(main());
