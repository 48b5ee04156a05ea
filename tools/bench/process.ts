import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { createRequire } from 'module';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { comparable } from './comparable';
import type { Template } from './subjects';

/** Who makes the report: this library, nothing but L1 constructs, or the other package that has one. */
export const SIDES = ['ours', 'raw', 'peer'] as const;
export type Side = typeof SIDES[number];

const load = createRequire(__filename);

/** Each side loads what it takes, and nothing of the others. */
const MAKERS: { readonly [side in Side]: (template?: Template) => (stack: Stack) => unknown } = {
  ours: () => {
    const { StompyCurReport } = load('stompy-cdk') as typeof import('../../src');
    return (stack) => new StompyCurReport(stack, 'Report');
  },
  raw: (template) => {
    const { rawNativeReport } = load('./raw/native-report') as typeof import('./raw/native-report');
    const { ReportName: name, S3Prefix: prefix } = Object.values(template!.Resources).find(({ Type }) => Type === 'AWS::CUR::ReportDefinition')!.Properties;
    const label = name['Fn::Join'][1].at(-1).slice(1);
    return (stack) => rawNativeReport(new Construct(stack, 'Report'), { label, prefix });
  },
  peer: () => {
    const { aws_cur: { CostReport, CurFormat } } = load('@open-constructs/aws-cdk') as typeof import('@open-constructs/aws-cdk');
    return (stack) => new CostReport(stack as never, 'Report', { costReportName: 'costs', format: CurFormat.PARQUET });
  },
};

/** An app as somebody writes it by hand: no feature flags, a stack for each report, in the only region that the peer knows. */
function synth(side: Side, count: number, ours?: Template): Template {
  const outdir = mkdtempSync(join(tmpdir(), 'stompy-bench-'));
  try {
    const app = new App({ outdir, analyticsReporting: false });
    const make = MAKERS[side](ours);
    for (let index = 1; index <= count; index += 1) make(new Stack(app, `Stack${index}`, { env: { region: 'us-east-1' } }));
    return app.synth().getStackByName('Stack1').template as Template;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Our template, once it is sure that raw L1 constructs make the same. */
function sameTemplate(): Template {
  const template = synth('ours', 1);
  if (comparable(template) !== comparable(synth('raw', 1, template))) {
    throw new Error('what raw L1 constructs make is not the template of StompyCurReport in us-east-1: change tools/bench/raw');
  }
  return template;
}

/** `template`, or `<ours, raw or peer> <count> <file of our template>`: milliseconds of the processor from the start of the process to its end. */
function main([side, count, file]: string[]): object | number {
  if (side === 'template') return sameTemplate();
  synth(side as Side, Number(count), JSON.parse(readFileSync(file, 'utf8')) as Template);
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

process.stdout.write(JSON.stringify(main(process.argv.slice(2))));
