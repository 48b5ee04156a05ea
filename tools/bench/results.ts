import { PEER } from './installation';
import { median } from './measure';
import type { WholeResult } from './whole';
import { table } from '../docs/tables';
import { templateSizesTable } from '../docs/template-sizes';
import { MOST_BYTES } from '../release/tarball';

/** What was found out, as it goes into the document. */
export interface Results {
  readonly environment: string[];
  readonly load: { readonly cdk: number[]; readonly stompy: number[]; readonly everything: number[] };
  readonly synth: SynthResult[];
  readonly whole: WholeResult[];
  readonly slopes: { readonly construct: string; readonly ours: number[]; readonly raw: number[] }[];
  readonly tarball: number;
  readonly installed: number;
}

/** One construct at one count; entries at the same place of two lists were measured one after the other. */
export interface SynthResult {
  readonly construct: string;
  readonly count: number;
  readonly ours: number[];
  readonly raw: number[];
  readonly oursPeak: number[];
  readonly rawPeak: number[];
}

/** The most that we allow ourselves. */
export const GOALS = { synth: 1.3, peer: 1.15, memory: 1.3, slope: 1.2, load: 10, tarball: MOST_BYTES };

const ratios = (ours: number[], raw: number[]) => median(ours.map((each, index) => each / raw[index]));
const synthRatio = ({ ours, raw }: SynthResult) => ratios(ours, raw);
const wholeRatios = ({ ours, raw, peer }: WholeResult) => ({ raw: ratios(ours, raw), peer: ratios(ours, peer) });
const memoryRatio = ({ oursPeak, rawPeak }: SynthResult) => ratios(oursPeak, rawPeak);
const milliseconds = (values: number[]) => `${median(values).toFixed(values[0] < 100 ? 1 : 0)} ms`;
const megabytes = (values: number[]) => `${(median(values) / 1024).toFixed(0)} MB`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
const bytes = (count: number) => count.toLocaleString('en-US');

/** What is above its goal. */
export function missed({ load, synth, whole, slopes, tarball }: Results): string[] {
  return [
    ...median(load.stompy) > GOALS.load ? [`loading takes ${milliseconds(load.stompy)}, and the goal is ${GOALS.load} ms`] : [],
    ...synth.filter((each) => synthRatio(each) > GOALS.synth)
      .map((each) => `${each.count} ${each.construct}: ${times(synthRatio(each))} raw L1, and the goal is ${GOALS.synth} ×`),
    ...synth.filter((each) => memoryRatio(each) > GOALS.memory)
      .map((each) => `${each.count} ${each.construct}: ${times(memoryRatio(each))} the memory of raw L1, and the goal is ${GOALS.memory} ×`),
    ...whole.filter((each) => wholeRatios(each).raw > GOALS.synth)
      .map((each) => `${each.count} in us-east-1, the whole process: ${times(wholeRatios(each).raw)} raw L1, and the goal is ${GOALS.synth} ×`),
    ...whole.filter((each) => wholeRatios(each).peer > GOALS.peer)
      .map((each) => `${each.count} in us-east-1, the whole process: ${times(wholeRatios(each).peer)} ${PEER}, and the goal is ${GOALS.peer} ×`),
    ...slopes.filter(({ ours }) => median(ours) > GOALS.slope)
      .map(({ construct, ours }) => `${construct}: the last hundred takes ${times(median(ours))} the first, and the goal is ${GOALS.slope} ×`),
    ...tarball >= GOALS.tarball ? [`the tarball has ${bytes(tarball)} bytes, and the goal is ${bytes(GOALS.tarball)}`] : [],
  ];
}

/** The document. */
export function render(results: Results): string {
  const { environment, load, synth, whole, slopes, tarball, installed } = results;
  return `# Benchmark

Written by \`npm run bench\`. Every sample is a process of its own, whose heap is large enough at the start that no full garbage collection falls into
the work of one side alone. The two sides of a comparison run by turns, and times, memory and ratios are medians. Machines differ and are noisy: the
ratios tell, the times only illustrate.

${environment.map((line) => `- ${line}`).join('\n')}

## Load

Time to load the package in a program that has loaded the CDK's \`App\`, \`Stack\` and \`Construct\`, as every app has. A construct's own files are
loaded when a program first takes it out of the package.

${table(['', 'Time', 'Goal'], [
  ['aws-cdk-lib and constructs', milliseconds(load.cdk), ''],
  ['stompy-cdk on top', milliseconds(load.stompy), `at most ${GOALS.load} ms`],
  ['Each of its constructs at first use, all together', milliseconds(load.everything), ''],
])}

## Synthesis

From the app to the files on disk, with what each side names loaded before, each construct in a stack of its own, against L1 constructs that make the same template
(\`tools/bench/raw\`; that it is the same is checked before anything is measured). Goal: at most ${GOALS.synth} ×, in time and in memory, the peak
of the whole process. The CDK's own validation of templates is off, as it is before 2.262.0: it takes longer than all the rest on both sides.

${table(['Construct', 'Count', 'Ours', 'Raw L1', 'Ratio', 'Memory', 'Raw L1', 'Ratio'], synth.map((each) => [
  each.construct, bytes(each.count), milliseconds(each.ours), milliseconds(each.raw), times(synthRatio(each)),
  megabytes(each.oursPeak), megabytes(each.rawPeak), times(memoryRatio(each)),
]))}

One construct, and a hundred, in an app without feature flags: the processor's time for the whole process, Node.js and the loading of the CDK
included. Beside raw L1 constructs stands \`CostReport\` of \`${PEER}\`, in us-east-1, the only region that it knows; it writes a smaller
template. Goal: at most ${GOALS.synth} × raw L1 and at most ${GOALS.peer} × the other package.

${table(['StompyCurReport in us-east-1', 'Ours', 'Raw L1', 'Ratio', PEER, 'Ratio'], whole.map((each) => [
  bytes(each.count), milliseconds(each.ours), milliseconds(each.raw), times(wholeRatios(each).raw),
  milliseconds(each.peer), times(wholeRatios(each).peer),
]))}

Of a thousand constructs in a process that made a thousand before, the processor's time for the last hundred over that for the first, to add them
and to write their templates. Goal: at most ${GOALS.slope} ×.

${table(['Construct', 'Ours', 'Raw L1'], slopes.map(({ construct, ours, raw }) => [construct, times(median(ours)), times(median(raw))]))}

## Sizes

The npm tarball has ${bytes(tarball)} bytes (goal: under ${bytes(GOALS.tarball)}), installed ${bytes(installed)}, with no dependency but the peers.

The link templates against the least that does the same by default: no form, no texts, no checks and no choices
(\`tools/bench/minimal-templates.ts\`). The permissions are the same.

<!-- generated: templates -->
${templateSizesTable()}
<!-- end -->
`;
}
