import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App } from 'aws-cdk-lib/core';
import { StompyLinkTemplate } from '../src';
import { print } from './print';
import { AnalyzerRole } from './stacks/analyzer-role';
import { AnalyzerWithReport } from './stacks/analyzer-with-report';
import { CurReport } from './stacks/cur-report';
import type { LinkStackOptions } from './stacks/link-stack';
import { Organization } from './stacks/organization';
import { SpoTainerRole } from './stacks/spotainer-role';
import type { LinkTemplateBody } from './template-body';

/** The published contract of each template. */
export const LINK_TEMPLATES = [
  StompyLinkTemplate.ANALYZER_ROLE,
  StompyLinkTemplate.ANALYZER_WITH_REPORT,
  StompyLinkTemplate.CUR_REPORT,
  StompyLinkTemplate.ORGANIZATION,
  StompyLinkTemplate.SPOTAINER_ROLE,
];

/** Keeps out what the CDK would add when a CLI around it asked for it. */
const NO_PATHS = { 'aws:cdk:enable-path-metadata': false, 'aws:cdk:enable-asset-metadata': false };

/** A synthesized template. */
export interface LinkTemplate {
  readonly name: string;
  readonly body: LinkTemplateBody;
  readonly text: string;
}

/** Makes all link templates. Depends on nothing but the code and the options: no CLI, no context, no environment. */
export function synthesizeLinkTemplates(options: LinkStackOptions = {}): LinkTemplate[] {
  const outdir = mkdtempSync(join(tmpdir(), 'stompy-templates-'));
  try {
    const app = new App({ outdir, analyticsReporting: false, treeMetadata: false, postCliContext: NO_PATHS });
    const stacks = [AnalyzerRole, AnalyzerWithReport, CurReport, Organization, SpoTainerRole].map((Template) => new Template(app, options));
    const assembly = app.synth();
    return stacks.map(({ stackName, artifactId }) => {
      const body: LinkTemplateBody = assembly.getStackArtifact(artifactId).template;
      return { name: stackName, body, text: print(body) };
    });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
