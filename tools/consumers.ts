import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { version } from '../package.json';
import { copyProject, demand, type Consumer, type Packages } from './consumers/consumer';
import { generateDotnet } from './consumers/dotnet';
import { GO } from './consumers/go';
import { JAVA } from './consumers/java';
import { PYTHON } from './consumers/python';
import { TYPESCRIPT } from './consumers/typescript';
import { pack, packNpm } from './packages/pack';
import { command, headline, run, step } from './steps';

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

async function checkMessage(consumer: Consumer, folder: string, packages: Packages): Promise<void> {
  const outcome = await synth(consumer, folder, packages, 'short').catch((error: Error) => error);
  if (typeof outcome === 'string') throw new Error(`${consumer.language} accepts a wrong external ID`);
  if (!outcome.message.includes(OUR_MESSAGE)) throw new Error(`${consumer.language} does not show our message, but:\n${outcome.message}`);
}

async function consume(workspace: string): Promise<void> {
  headline('Packages');
  for (const consumer of CONSUMERS) await demand(consumer);
  const tarball = await step('npm', () => packNpm(join(workspace, 'npm')));
  const packages = { version, tarball, dist: join(workspace, 'dist') };
  await step('Python, Java and Go, at the oldest CDK', () =>
    pack(tarball, { workspace: join(workspace, 'floor'), outdir: packages.dist, targets: ['python', 'java', 'go'] }));
  await step('.NET: code and names only, not compiled', () => generateDotnet(tarball, join(workspace, 'dotnet')));

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
    await step('shows our message for a wrong external ID', () => checkMessage(consumer, folder, packages));
  }
  console.log(`\n${CONSUMERS.length} languages made the same template, ${expected!.length} bytes. .NET was generated and not tested.`);
}

async function main(): Promise<void> {
  const workspace = mkdtempSync(join(tmpdir(), 'stompy-consumers-'));
  await consume(workspace);
  rmSync(workspace, { recursive: true });
}

command(main());
