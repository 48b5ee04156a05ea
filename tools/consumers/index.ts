import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { stripVTControlCharacters } from 'util';
import { copyProject, demand, type Command, type Consumer } from './consumer';
import { generateDotnet } from './dotnet';
import { GO } from './go';
import { JAVA } from './java';
import { PYTHON } from './python';
import { TYPESCRIPT } from './typescript';
import { version } from '../../package.json';
import { command, headline, run, step } from '../terminal/steps';
import { FLOOR } from '../versions/floor';
import { tarball } from '../versions/tarball';

const ROOT = join(__dirname, '../..');
const EXTERNAL_ID = 'Stompy-0f8fad5b-d9cb-469f-a165-70867728950e';

/** TypeScript first: the others are compared with it. */
const CONSUMERS: Consumer[] = [TYPESCRIPT, PYTHON, JAVA, GO];

/** Runs an app of a language: the template that it makes, and what it prints. */
async function synth(folder: string, outdir: string, [program, ...args]: Command): Promise<{ template: string; printed: string }> {
  const env = { CDK_CONTEXT_JSON: JSON.stringify({ externalId: EXTERNAL_ID }), CDK_OUTDIR: outdir, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' };
  const printed = stripVTControlCharacters(await run(program, args, { cwd: folder, env }));
  return { template: readFileSync(join(outdir, 'Stompy.template.json'), 'utf8'), printed };
}

/** At the oldest CDK, and not at whatever the language's registry has. */
function checkCdk(folder: string): void {
  const { tree } = JSON.parse(readFileSync(join(folder, 'cdk.out/tree.json'), 'utf8')) as { tree: { constructInfo: { version: string } } };
  const { version: used } = tree.constructInfo;
  if (used !== FLOOR['aws-cdk-lib']) throw new Error(`expected aws-cdk-lib ${FLOOR['aws-cdk-lib']}, and ${used} was used in ${folder}`);
}

/** What an app prints: the message for each mistake, by its headline. */
function messages(printed: string): Map<string, string> {
  return new Map(printed.split(/^### /m).slice(1).map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trim()]));
}

/** Every message of TypeScript's, word for word; a language may put something before and behind. */
function checkMessages(language: string, expected: string, printed: string): void {
  const [ours, theirs] = [messages(expected), messages(printed)];
  if (ours.size === 0 || [...ours.values()].includes('accepted')) throw new Error(`TypeScript accepts a mistake:\n${expected}`);
  for (const [mistake, message] of ours) {
    if (!theirs.get(mistake)?.includes(message)) {
      throw new Error(`for ${mistake}, ${language} shows:\n${theirs.get(mistake)}\n\nand TypeScript:\n${message}`);
    }
  }
}

async function consume(workspace: string): Promise<void> {
  headline('Packages');
  for (const consumer of CONSUMERS) await demand(consumer);
  const packages = { version, tarball: await step('npm', () => tarball(ROOT, join(workspace, 'npm'))), dist: join(ROOT, 'dist') };
  // what a release publishes, made as it makes it
  await step('Python, Java and Go', () =>
    Promise.all(['python', 'java', 'go'].map((language) => run('npx', ['--no-install', 'projen', `package:${language}`], { cwd: ROOT }))));
  await step('.NET: code and names only, not compiled', () => generateDotnet(packages.tarball, join(workspace, 'dotnet')));

  let [expected, wrong]: Awaited<ReturnType<typeof synth>>[] = [];
  for (const consumer of CONSUMERS) {
    const { language } = consumer;
    const folder = join(workspace, language);
    headline(language);
    copyProject(language, folder);
    await step('installs', () => consumer.install(folder, packages));
    const app = await step('synthesizes', () => synth(folder, join(folder, 'cdk.out'), consumer.app(folder, packages)));
    const mistakes = await step('shows our messages for what is wrong', () => synth(folder, join(folder, 'wrong.out'), consumer.mistakes(folder, packages)));
    expected ??= app;
    wrong ??= mistakes;
    if (app.template !== expected.template || mistakes.template !== wrong.template) throw new Error(`the template that ${language} makes differs from TypeScript's: compare the folders in ${workspace}`);
    checkCdk(folder);
    checkMessages(language, wrong.printed, mistakes.printed);
    for (const [what, check] of consumer.extras ?? []) await step(what, () => check(folder));
  }
  console.log(`\n${CONSUMERS.length} languages made the same template with aws-cdk-lib ${FLOOR['aws-cdk-lib']}, ${expected!.template.length} bytes, and showed the same ${messages(wrong!.printed).size} messages. .NET was generated and not tested.`);
}

async function main(): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'stompy-consumers-'));
  await consume(workspace);
  rmSync(workspace, { recursive: true });
}

command(main());
