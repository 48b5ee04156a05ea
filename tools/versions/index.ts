import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as colors from 'picocolors';
import { installNodes } from './nodes';
import { NODES, SETS, type SuiteRun, type VersionSet } from './sets';
import { countLeftOut, runSuite, type Ran } from './suite';
import { tarball } from './tarball';
import { checkTypes } from './types';
import { Workspace } from './workspace';
import { command, headline, step } from '../terminal/steps';

const ROOT = join(__dirname, '../..');

/** `npm run versions`, or of some sets: `-- floor`; or with another version in them: `-- floor aws-cdk-lib@2.170.0`. */
async function main(args: string[]): Promise<void> {
  const sets = chosen(args);
  const folder = mkdtempSync(join(tmpdir(), 'stompy-versions-'));
  try {
    headline('The packed library at the oldest and the newest versions');
    const packed = await step('Packing', () => tarball(ROOT, folder));
    const lines = [...new Set(sets.flatMap(({ runs }) => runs.map(({ node }) => node)))].sort();
    const bins = await step(`Installing Node.js ${lines.map((line) => NODES[line]).join(', ')}`, () => installNodes(join(folder, 'nodes'), lines));
    let [passed, failed] = [0, 0];
    for (const set of sets) {
      const ran = await runSet(set, new Workspace(ROOT, join(folder, set.name, 'app'), set), packed, bins);
      passed += ran.passed;
      failed += ran.failed;
    }
    console.log(`\n${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function chosen(args: string[]): VersionSet[] {
  const versions = Object.fromEntries(args.flatMap((arg) => {
    const [, name, version] = /^(@?[^@]+)@(.+)$/.exec(arg) ?? [];
    return name ? [[name, version]] : [];
  }));
  const names = args.filter((arg) => !arg.includes('@'));
  const unknown = names.find((name) => !SETS.some((set) => set.name === name));
  if (unknown) throw new Error(`there is no set "${unknown}", only ${SETS.map(({ name }) => name).join(' and ')}`);
  return SETS.filter(({ name }) => names.length === 0 || names.includes(name)).map((set) => ({
    ...set,
    packages: { ...set.packages, ...versions },
    // a trial may go below the peer range
    overrides: { ...set.overrides, 'stompy-cdk': versions },
  }));
}

type Counts = Pick<Ran, 'passed' | 'failed'>;

async function runSet(set: VersionSet, workspace: Workspace, packed: string, bins: Record<string, string>): Promise<Counts> {
  headline(set.name);
  const installed = await step('Installing', () => workspace.install(packed));
  console.log(`    ${installed}`);
  workspace.addSuite();
  await step('Checking the types: a user\'s, the suite\'s, the sources\'', () => checkTypes(workspace));

  let [passed, failed] = [0, 0];
  for (const suiteRun of set.runs) {
    const ran = await runOnce(set, suiteRun, workspace, bins[suiteRun.node]);
    passed += ran.passed;
    failed += ran.failed;
  }
  return { passed, failed };
}

async function runOnce(set: VersionSet, { node, flags, leftOut: besides = [] }: SuiteRun, workspace: Workspace, bin: string): Promise<Counts> {
  const leftOut = [...set.leftOut, ...besides];
  const context = flags ? await workspace.recommendedFlags() : undefined;
  const ran = await step(`The suite on Node.js ${node}${flags ? ', with the recommended feature flags' : ''}`, async () => runSuite(workspace.folder, leftOut, bin, context));
  for (const message of ran.messages) console.error(message);

  const counts = countLeftOut(ROOT, leftOut);
  if (!counts) console.log(colors.yellow('    npm test did not run before: what is left out is not counted, and a test that does not run is not noticed'));
  leftOut.forEach(({ path, test, why }, index) => {
    console.log(`    left out: ${path ?? `"${test}"`}${counts ? ` (${counts.each[index]} tests)` : ''}: ${why}`);
  });
  const expected = counts && counts.total - counts.each.reduce((sum, each) => sum + each, 0);
  console.log(`    ${ran.passed + ran.failed} tests ran${expected === undefined ? '' : `, ${counts!.total - expected} left out`}, ${ran.failed} failed`);
  if (expected !== undefined && ran.failed === 0 && ran.passed !== expected) {
    throw new Error(`${expected} tests should have run, not ${ran.passed}: run npm test again, or something is skipped`);
  }
  return ran;
}

command(main(process.argv.slice(2)));
