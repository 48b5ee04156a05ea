import type { App } from 'aws-cdk-lib';

/** A setting: the CDK context or the environment variable that has it, and where its value is found. */
export interface Setting {
  readonly context: string;
  readonly variable: string;
  readonly where: string;
}

/** What every example needs, under the names of the roles' properties. */
export const STOMPY_SETTINGS = {
  stompyAccountId: {
    context: 'stompyAccountId',
    variable: 'STOMPY_ACCOUNT_ID',
    where: 'Stompy\'s AWS account number, shown on Stompy\'s connection page',
  },
  externalId: {
    context: 'stompyExternalId',
    variable: 'STOMPY_EXTERNAL_ID',
    where: 'the external ID that Stompy generated for this AWS account, shown beside it',
  },
};

/** Reads settings from CDK context, else from the environment; names everything that is missing at once. */
export function readSettings<Name extends string>(app: App, wanted: Record<Name, Setting>): Record<Name, string> {
  const entries = Object.entries<Setting>(wanted)
    .map(([name, setting]) => ({ name, setting, value: app.node.tryGetContext(setting.context) ?? process.env[setting.variable] }));
  const missing = entries.filter(({ value }) => !value);
  if (missing.length > 0) {
    throw new Error(['Settings are missing:', ...missing.map(({ setting: { context, variable, where } }) =>
      `  - export ${variable}=… or cdk deploy -c ${context}=… : ${where}`)].join('\n'));
  }
  return Object.fromEntries(entries.map(({ name, value }) => [name, String(value)])) as Record<Name, string>;
}

/** Stompy's account and the external ID. */
export function stompySettings(app: App): Record<keyof typeof STOMPY_SETTINGS, string> {
  return readSettings(app, STOMPY_SETTINGS);
}
