import { CostAndUsageReportService, type ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import { isInvalid } from './failure';
import type { Things } from './kind';
import { find } from './list';
import { oneRequest, retry } from './retry';

/** The account's reports in the billing API, asked again while that may help. */
export class Reports implements Things {
  static readonly what = 'cost report';
  static readonly actions = 'cur';
  static readonly settings = 'the report settings do not fit together: check prefix, bucket and bucket region';
  static readonly causes: [RegExp, string][] = [
    [/ReportLimitReached/, 'the account has as many cost reports as AWS allows: delete one, or hand an existing one to Stompy'],
  ];

  static nameOf({ ReportName }: ReportDefinition): string | undefined {
    return ReportName;
  }

  static bucketOf({ S3Bucket }: ReportDefinition): string {
    return S3Bucket ?? '';
  }

  private readonly cur = new CostAndUsageReportService({ region: process.env.BILLING_REGION, maxAttempts: 1 });

  constructor(private readonly whole: AbortSignal) {}

  async ensure(settings: ReportDefinition): Promise<void> {
    const definition = { ...settings, RefreshClosedReports: String(settings.RefreshClosedReports) === 'true' };
    const name = definition.ReportName!;
    await retry(this.whole, async () => {
      if (!await this.isListed(name)) return this.put(definition);
      try {
        await this.cur.modifyReportDefinition({ ReportName: name, ReportDefinition: definition }, oneRequest(this.whole));
      } catch (error) {
        if (!isInvalid(error as Error)) throw error;
        // the list may still show what has vanished; if it has not, the refusal counts
        await this.put(definition).catch((other: Error) => { throw /Duplicate/.test(other.name) ? error : other; });
      }
    });
  }

  async remove(name: string, isInUse = async () => false): Promise<void> {
    await retry(this.whole, async () => {
      if (!await this.isListed(name) || await isInUse()) return;
      try {
        await this.cur.deleteReportDefinition({ ReportName: name }, oneRequest(this.whole));
      } catch (error) {
        // this is how AWS refuses what is gone, and may go on listing
        if (!isInvalid(error as Error) && await this.isListed(name)) throw error;
      }
    });
  }

  private async put(definition: ReportDefinition): Promise<void> {
    await this.cur.putReportDefinition({ ReportDefinition: definition }, oneRequest(this.whole));
  }

  private async isListed(name: string): Promise<boolean> {
    return await find(async (NextToken) => {
      const page = await this.cur.describeReportDefinitions({ NextToken }, oneRequest(this.whole));
      return { items: page.ReportDefinitions, next: page.NextToken };
    }, ({ ReportName }) => ReportName === name) !== undefined;
  }
}
