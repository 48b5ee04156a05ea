import type { App } from 'aws-cdk-lib';

/** What Stompy shows on its connection page. */
export interface StompySettings {
  readonly stompyAccountId: string;
  readonly externalId: string;
}

/** Reads Stompy's account and the external ID from CDK context or the environment; names everything that is missing at once. */
export function stompySettings(app: App): StompySettings {
  const [stompyAccountId, externalId] = settings(app, [
    { context: 'stompyAccountId', variable: 'STOMPY_ACCOUNT_ID', where: 'Stompy\'s AWS account number, shown on Stompy\'s connection page' },
    { context: 'stompyExternalId', variable: 'STOMPY_EXTERNAL_ID', where: 'the external ID that Stompy generated for this AWS account, shown beside it' },
  ]);
  return { stompyAccountId, externalId };
}

/** A setting, where it may come from, and where its value is found. */
export interface Setting {
  readonly context: string;
  readonly variable: string;
  readonly where: string;
}

/** Reads settings in order. */
export function settings(app: App, wanted: Setting[]): string[] {
  const values = wanted.map(({ context, variable }) => app.node.tryGetContext(context) ?? process.env[variable]);
  const missing = wanted.filter((_, index) => !values[index]);
  if (missing.length > 0) {
    throw new Error(['Settings are missing:', ...missing.map(({ context, variable, where }) =>
      `  - export ${variable}=… or cdk deploy -c ${context}=… : ${where}`)].join('\n'));
  }
  return values.map(String);
}
