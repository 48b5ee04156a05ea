import { CostAndUsageReportService, type ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import { isInvalid } from './failure';
import type { Kind } from './kind';

export function costReports(): Kind {
  const cur = new CostAndUsageReportService({ region: process.env.BILLING_REGION, maxAttempts: 1 });
  const withBoolean = (definition: ReportDefinition) => ({ ...definition, RefreshClosedReports: String(definition.RefreshClosedReports) === 'true' });
  return {
    what: 'cost report',
    actions: 'cur',
    settings: 'the report settings do not fit together: check prefix, bucket and bucket region',
    causes: [[/ReportLimitReached/, 'the account has as many cost reports as AWS allows: delete one, or hand an existing one to Stompy']],
    nameOf: ({ ReportName }: ReportDefinition) => ReportName,
    bucketOf: ({ S3Bucket }: ReportDefinition) => S3Bucket,
    // there is no error of its own for it
    isGone: isInvalid,
    list: async (NextToken, request) => {
      const page = await cur.describeReportDefinitions({ NextToken }, request);
      return [page.ReportDefinitions, page.NextToken];
    },
    create: (definition: ReportDefinition, request) => cur.putReportDefinition({ ReportDefinition: withBoolean(definition) }, request),
    update: ({ ReportName }: ReportDefinition, definition: ReportDefinition, request) =>
      cur.modifyReportDefinition({ ReportName, ReportDefinition: withBoolean(definition) }, request),
    delete: ({ ReportName }: ReportDefinition, request) => cur.deleteReportDefinition({ ReportName }, request),
  };
}
