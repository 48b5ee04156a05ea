import { mkdtempSync, rmSync, statSync, writeFileSync } from 'fs';
import { cpus, tmpdir } from 'os';
import { join } from 'path';
import { Installation, PEER } from './installation';
import type { LoadSample } from './load';
import { byTurns } from './measure';
import { missed, render, type Results, type SynthResult } from './results';
import type { SlopeSample, SynthSample } from './synth';
import { measureWhole } from './whole';
import { devDependencies, version } from '../../package.json';
import { headline, step } from '../terminal/steps';
import { tarball } from '../versions/tarball';

const ROOT = join(__dirname, '../..');
const DOCUMENT = 'docs/benchmark.md';

const CONSTRUCTS = ['StompyCurReport', 'StompyDataExport', 'StompyAnalySaverRole', 'StompySpoTainerRole', 'StompyOrganizationRollout'];
/** How often each number of constructs is synthesized on each side. */
const ROUNDS = new Map([[1, 31], [10, 41], [100, 15], [1000, 5]]);
const QUICK_ROUNDS = new Map([[1, 3], [10, 3], [100, 1]]);

/** Measures, and writes what it found; with `--quick` few rounds, printed only. With names of constructs only these, printed only, too. */
async function main(quick: boolean, only: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stompy-bench-'));
  try {
    const results = await measure(folder, quick, only.length > 0 ? only : CONSTRUCTS);
    const text = render(results);
    if (quick || only.length > 0) console.log(text);
    else writeFileSync(join(ROOT, DOCUMENT), text);
    const problems = missed(results);
    console.log(problems.length === 0 ? 'Every goal is met.' : `Missed:\n${problems.map((each) => `  ${each}`).join('\n')}`);
    // a few rounds on a busy machine prove nothing
    if (!quick && problems.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string, quick: boolean, constructs: string[]): Promise<Results> {
  headline('Benchmark');
  const packed = await step('Packing', () => tarball(ROOT, folder));
  const installation = new Installation(join(folder, 'app'));
  await step('Installing', () => installation.install(packed));

  // all through the run, because a time by itself tells more about a busy minute than about the package
  const load: LoadSample[] = [];
  const synth: SynthResult[] = [];
  const slopes = [];
  for (const construct of constructs) {
    const template = join(folder, `${construct}.json`);
    writeFileSync(template, JSON.stringify(await installation.measure<object>('synth', 'template', construct)));
    for (const [count, rounds] of quick ? QUICK_ROUNDS : ROUNDS) {
      load.push(...await repeat(quick ? 1 : 5, () => installation.measure<LoadSample>('load')));
      const sample = (side: string) => async () => installation.measure<SynthSample>('synth', 'synth', construct, template, side, String(count));
      const pairs = await step(`${count} ${construct}`, () => byTurns(rounds, sample('ours'), sample('raw')));
      synth.push({
        construct,
        count,
        ours: pairs.map(({ ours }) => ours.synth),
        raw: pairs.map(({ raw }) => raw.synth),
        oursPeak: pairs.map(({ ours }) => ours.peak),
        rawPeak: pairs.map(({ raw }) => raw.peak),
      });
    }
    const slope = (side: string) => async () => installation.measure<SlopeSample>('synth', 'slope', construct, template, side);
    const pairs = await step(`${construct}, the last hundred of a thousand`, () => byTurns(quick ? 1 : 5, slope('ours'), slope('raw')));
    slopes.push({ construct, ours: pairs.map(({ ours }) => ours.last / ours.first), raw: pairs.map(({ raw }) => raw.last / raw.first) });
  }
  const whole = await measureWhole(installation, folder, quick);
  return {
    environment: environment(),
    whole,
    load: { cdk: load.map(({ cdk }) => cdk), stompy: load.map(({ stompy }) => stompy), everything: load.map(({ everything }) => everything) },
    synth,
    slopes,
    tarball: statSync(packed).size,
    installed: installation.size,
  };
}

async function repeat<T>(rounds: number, work: () => Promise<T>): Promise<T[]> {
  const results = [];
  for (let round = 0; round < rounds; round += 1) results.push(await work());
  return results;
}

function environment(): string[] {
  const [{ model }] = cpus();
  return [
    `Date: ${new Date().toISOString().slice(0, 10)}`,
    `Versions: stompy-cdk ${version}, aws-cdk-lib ${devDependencies['aws-cdk-lib']}, constructs ${devDependencies.constructs}, ${PEER} ${devDependencies[PEER]}, Node.js ${process.versions.node}`,
    `Machine: ${model.trim()}, ${cpus().length} cores, ${process.platform} ${process.arch}`,
  ];
}

void main(process.argv.includes('--quick'), CONSTRUCTS.filter((each) => process.argv.includes(each))).catch((error: Error) => {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
});
