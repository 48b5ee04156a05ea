import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { SynthesizedTemplate } from './remembered-templates';
import type { StackChoices } from './synthesized-report';
import { StompyCurReport, StompyDataExport } from '../../src';

/** A stack that has a report, an export or both. */
export function synthesize({ report, dataExport }: StackChoices): SynthesizedTemplate {
  const stack = new Stack(new App(), 'Costs');
  if (report) new StompyCurReport(stack, 'Report', report);
  if (dataExport) new StompyDataExport(stack, 'Export', dataExport);
  return Template.fromStack(stack).toJSON() as SynthesizedTemplate;
}
