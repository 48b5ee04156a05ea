import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, LegacyStackSynthesizer, Stack, type ISynthesisSession } from 'aws-cdk-lib/core';
import { comparable } from './comparable';
import { SUBJECTS, type Make, type Template } from './subjects';
import * as stompy from '../../src';

/** What one process measures, in milliseconds and kilobytes. */
export interface SynthSample {
  readonly synth: number;
  /** Peak memory of the whole process. */
  readonly peak: number;
}

/** Milliseconds of the processor for the first and the last hundred of a thousand constructs, to make them and to write their templates. */
export interface SlopeSample {
  readonly first: number;
  readonly last: number;
}

interface Built {
  readonly template: Template;
  readonly synth: number;
  readonly hundreds: number[];
}

/** Milliseconds of the processor that each hundred of equal steps took: what else the machine does falls on some of them. */
class Hundreds {
  public readonly times: number[] = [];
  private steps = 0;
  private before = processorTime();

  public step(): void {
    this.steps += 1;
    if (this.steps % 100 > 0) return;
    const now = processorTime();
    this.times.push(now - this.before);
    this.before = now;
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Tells when the template of a stack is written; otherwise the simplest of the CDK's. */
class TimedSynthesizer extends LegacyStackSynthesizer {
  constructor(private readonly written: () => void) {
    super();
  }

  public synthesize(session: ISynthesisSession): void {
    super.synthesize(session);
    this.written();
  }
}

/** An app in which each construct has a stack of its own, as the role of each account has. */
function build(name: string, make: Make, count: number): Built {
  const outdir = mkdtempSync(join(tmpdir(), 'stompy-bench-'));
  try {
    const start = performance.now();
    const app = new App({ outdir, analyticsReporting: false });
    const stopped = performance.now();
    const given = SUBJECTS[name].given?.(new Stack(app, 'Given'));
    const notCounted = performance.now() - stopped;

    const made = new Hundreds();
    let written: Hundreds | undefined;
    for (let index = 1; index <= count; index += 1) {
      // the first template ends what the CDK does for all stacks together
      make(new Stack(app, `Stack${index}`, { synthesizer: new TimedSynthesizer(() => written ? written.step() : written = new Hundreds()) }), given);
      made.step();
    }
    const assembly = app.synth();
    const synth = performance.now() - start - notCounted;
    return { template: assembly.getStackByName('Stack1').template, synth, hundreds: made.times.map((time, index) => time + (written!.times[index] ?? 0)) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Our template, once it is sure that raw L1 constructs make the same. */
function sameTemplate(name: string): Template {
  const { ours, raw } = SUBJECTS[name];
  const { template } = build(name, ours(stompy), 1);
  if (comparable(template) !== comparable(build(name, raw(template), 1).template)) {
    throw new Error(`what raw L1 constructs make is not the template of ${name}: change tools/bench/raw`);
  }
  return template;
}

function sample(side: string, name: string, count: number, template: Template): SynthSample {
  const { synth } = build(name, makes(side, name, template), count);
  return { synth, peak: process.resourceUsage().maxRSS };
}

function slope(side: string, name: string, template: Template): SlopeSample {
  const make = makes(side, name, template);
  // or the first hundred would be slow because the program is new to the machine
  build(name, make, 1000);
  const { hundreds } = build(name, make, 1001);
  return { first: hundreds[0], last: hundreds[9] };
}

function makes(side: string, name: string, template: Template): Make {
  return side === 'ours' ? SUBJECTS[name].ours(stompy) : SUBJECTS[name].raw(template);
}

/** `template <construct>`, `synth <construct> <file of its template> <ours or raw> <count>` or `slope <construct> <file> <ours or raw>`. */
function main([what, name, file, side, count]: string[]): object {
  if (what === 'template') return sameTemplate(name);
  const template: Template = JSON.parse(readFileSync(file, 'utf8'));
  return what === 'slope' ? slope(side, name, template) : sample(side, name, Number(count), template);
}

process.stdout.write(JSON.stringify(main(process.argv.slice(2))));
