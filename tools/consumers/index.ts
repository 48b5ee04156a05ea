import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { copyProject, demand, type Consumer, type Packages } from './consumer';
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
const OUR_MESSAGE = '`externalId` must be 20 to 1224 letters, digits or characters of _+=,.@:/-, without white space, got "short"';

/** TypeScript first: the others are compared with it. */
const CONSUMERS: Consumer[] = [TYPESCRIPT, PYTHON, JAVA, GO];

async function synth(consumer: Consumer, folder: string, packages: Packages, externalId: string): Promise<string> {
  const [program, ...args] = consumer.app(folder, packages);
  const outdir = join(folder, 'cdk.out');
  const env = { CDK_CONTEXT_JSON: JSON.stringify({ externalId }), CDK_OUTDIR: outdir, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' };
  await run(program, args, { cwd: folder, env });
  return readFileSync(join(outdir, 'Stompy.template.json'), 'utf8');
}

/** At the oldest CDK, and not at whatever the language's registry has. */
function checkCdk(folder: string): void {
  const { tree } = JSON.parse(readFileSync(join(folder, 'cdk.out/tree.json'), 'utf8')) as { tree: { constructInfo: { version: string } } };
  const { version: used } = tree.constructInfo;
  if (used !== FLOOR['aws-cdk-lib']) throw new Error(`expected aws-cdk-lib ${FLOOR['aws-cdk-lib']}, and ${used} was used in ${folder}`);
}

async function checkMessage(consumer: Consumer, folder: string, packages: Packages): Promise<void> {
  const outcome = await synth(consumer, folder, packages, 'short').catch((error: Error) => error);
  if (typeof outcome === 'string') throw new Error(`${consumer.language} accepts a wrong external ID`);
  if (!outcome.message.includes(OUR_MESSAGE)) throw new Error(`${consumer.language} does not show our message, but:\n${outcome.message}`);
}

async function consume(workspace: string): Promise<void> {
  headline('Packages');
  for (const consumer of CONSUMERS) await demand(consumer);
  const packages = { version, tarball: await step('npm', () => tarball(ROOT, join(workspace, 'npm'))), dist: join(ROOT, 'dist') };
  // what a release publishes, made as it makes it
  await step('Python, Java and Go', () =>
    Promise.all(['python', 'java', 'go'].map((language) => run('npx', ['--no-install', 'projen', `package:${language}`], { cwd: ROOT }))));
  await step('.NET: code and names only, not compiled', () => generateDotnet(packages.tarball, join(workspace, 'dotnet')));

  let expected: string | undefined;
  for (const consumer of CONSUMERS) {
    const { language } = consumer;
    const folder = join(workspace, language);
    headline(language);
    copyProject(language, folder);
    await step('installs', () => consumer.install(folder, packages));
    const template = await step('synthesizes', () => synth(consumer, folder, packages, EXTERNAL_ID));
    expected ??= template;
    if (template !== expected) throw new Error(`the template that ${language} makes differs from TypeScript's: compare the folders in ${workspace}`);
    checkCdk(folder);
    await step('shows our message for a wrong external ID', () => checkMessage(consumer, folder, packages));
    for (const [what, check] of consumer.extras ?? []) await step(what, () => check(folder));
  }
  console.log(`\n${CONSUMERS.length} languages made the same template with aws-cdk-lib ${FLOOR['aws-cdk-lib']}, ${expected!.length} bytes. .NET was generated and not tested.`);
}

async function main(): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'stompy-consumers-'));
  await consume(workspace);
  rmSync(workspace, { recursive: true });
}

command(main());
