import { readdirSync } from 'fs';
import { join } from 'path';
import { App, type Stack } from 'aws-cdk-lib';
import { EXTERNAL_ID, STOMPY } from './stacks';
import * as bothProducts from '../../examples/both-products/app';
import * as dataExport from '../../examples/data-export/app';
import * as existingReport from '../../examples/existing-report/app';
import * as managementAccount from '../../examples/management-account/app';
import * as organization from '../../examples/organization/app';
import * as platformTeam from '../../examples/platform-team/app';
import * as productionAccount from '../../examples/production-account/app';

export const EXAMPLES_FOLDER = join(__dirname, '../../examples');

/** Every setting that an example asks for, under its context key. */
export const CONTEXT = {
  stompyAccountId: STOMPY,
  stompyExternalId: EXTERNAL_ID,
  reportBucket: 'costs-of-acme',
  reportPrefix: 'billing',
  organizationalUnits: 'ou-ab12-cd34ef56,ou-ab12-0000aaaa',
};

/** The same settings as environment variables. */
export const ENVIRONMENT = {
  STOMPY_ACCOUNT_ID: STOMPY,
  STOMPY_EXTERNAL_ID: EXTERNAL_ID,
  REPORT_BUCKET: 'costs-of-acme',
  REPORT_PREFIX: 'billing',
  ORGANIZATIONAL_UNITS: 'ou-ab12-cd34ef56,ou-ab12-0000aaaa',
};

/** An example. */
export interface Example {
  readonly name: string;
  readonly build: (app: App) => Stack | Stack[];
}

export const EXAMPLES: Example[] = [
  { name: 'both-products', ...bothProducts },
  { name: 'data-export', ...dataExport },
  { name: 'existing-report', ...existingReport },
  { name: 'management-account', ...managementAccount },
  { name: 'organization', ...organization },
  { name: 'platform-team', ...platformTeam },
  { name: 'production-account', ...productionAccount },
];

/** Builds an example with every setting in the context, and further context if given. */
export function buildExample({ build }: Example, context: Record<string, unknown> = {}): { app: App; stacks: Stack[] } {
  const app = new App({ context: { ...CONTEXT, ...context } });
  return { app, stacks: [build(app)].flat() };
}

/** The folders that hold an app. */
export function exampleFolders(): string[] {
  return readdirSync(EXAMPLES_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
