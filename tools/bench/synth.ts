import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Stack } from 'aws-cdk-lib/core';
import { SUBJECTS, type Make, type Template } from './subjects';

/** What one process measures, in milliseconds and kilobytes. */
export interface SynthSample {
  readonly synth: number;
  /** Peak memory of the whole process. */
  readonly peak: number;
}

/** Milliseconds for the first and the last hundred of a thousand constructs. */
export interface SlopeSample {
  readonly first: number;
  readonly last: number;
}

interface Built {
  readonly template: Template;
  readonly synth: number;
  readonly hundreds: number[];
}

/** An app in which each construct has a stack of its own, as the role of each account has. */
function build(name: string, make: Make, count: number): Built {
  const outdir = mkdtempSync(join(tmpdir(), 'stompy-bench-'));
  try {
    const start = performance.now();
    const app = new App({ outdir, analyticsReporting: false });
    const stopped = performance.now();
    const given = SUBJECTS[name].given?.(new Stack(app, 'Given'));
    let before = performance.now();
    const notCounted = before - stopped;

    const hundreds: number[] = [];
    for (let index = 1; index <= count; index += 1) {
      make(new Stack(app, `Stack${index}`), given);
      if (index % 100 > 0) continue;
      const now = performance.now();
      hundreds.push(now - before);
      before = now;
    }
    const assembly = app.synth();
    const synth = performance.now() - start - notCounted;
    return { template: assembly.getStackByName('Stack1').template, synth, hundreds };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The resources by type, under names that do not depend on where in the tree they were made. */
function comparable({ Resources }: Template): string {
  const sorted = Object.entries(Resources).sort(([, one], [, other]) => one.Type.localeCompare(other.Type));
  return sorted.reduce((text, [id], index) => text.replaceAll(`"${id}"`, `"#${index}"`), JSON.stringify(sorted));
}

/** Our template, once it is sure that raw L1 constructs make the same. */
function sameTemplate(name: string): Template {
  const { ours, raw } = SUBJECTS[name];
  const { template } = build(name, ours, 1);
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
  build(name, make, 100);
  const { hundreds } = build(name, make, 1000);
  return { first: hundreds[0], last: hundreds[9] };
}

function makes(side: string, name: string, template: Template): Make {
  return side === 'ours' ? SUBJECTS[name].ours : SUBJECTS[name].raw(template);
}

/** `template <construct>`, `synth <construct> <file of its template> <ours or raw> <count>` or `slope <construct> <file> <ours or raw>`. */
function main([what, name, file, side, count]: string[]): object {
  if (what === 'template') return sameTemplate(name);
  const template: Template = JSON.parse(readFileSync(file, 'utf8'));
  return what === 'slope' ? slope(side, name, template) : sample(side, name, Number(count), template);
}

process.stdout.write(JSON.stringify(main(process.argv.slice(2))));
