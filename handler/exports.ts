import { BCMDataExports, type Export, type ExportReference } from '@aws-sdk/client-bcm-data-exports';
import type { Kind } from './kind';

/** What AWS refuses to change stays as it is: it may work. */
export function dataExports(): Kind {
  const api = new BCMDataExports({ region: process.env.BILLING_REGION, maxAttempts: 1 });
  // or a client that is older than a setting, such as S3BucketOwner, would leave it out
  api.middlewareStack.add((next) => async (args) => {
    Object.assign(args.request as object, { body: JSON.stringify(args.input) });
    return next(args);
  }, { step: 'build', priority: 'high' });
  return {
    what: 'data export',
    actions: 'bcm-data-exports and cur',
    settings: 'prefix, bucket, bucket region, columns or format do not fit: correct them; an export that was there before is unchanged',
    causes: [
      [/QuotaExceeded/, 'the account has as many exports of this table as AWS allows, and one that replaces another needs a place beside it: '
        + 'delete one on the Data Exports page, or ask AWS Support for more'],
      [/subset of the table/, 'a column needs a setting that is off: leave `columns` out, or switch its option on'],
    ],
    nameOf: ({ Name, ExportName }: Export & Partial<ExportReference>) => Name ?? ExportName,
    bucketOf: ({ DestinationConfigurations: to }: Export) => to?.S3Destination?.S3Bucket,
    isGone: ({ name }) => name === 'ResourceNotFoundException',
    list: async (NextToken, request) => {
      const page = await api.listExports({ NextToken }, request);
      return [page.Exports, page.NextToken];
    },
    create: (definition: Export, request) => api.createExport({ Export: definition }, request).catch((error: Error) => {
      // our own, made by a parallel delivery of this event: AWS has no error of its own for it
      throw /duplicate export name/i.test(error.message) ? Object.assign(error, { name: 'Duplicate' }) : error;
    }),
    update: ({ ExportArn }: ExportReference, definition: Export, request) => api.updateExport({ ExportArn, Export: definition }, request),
    delete: ({ ExportArn }: ExportReference, request) => api.deleteExport({ ExportArn }, request),
  };
}
