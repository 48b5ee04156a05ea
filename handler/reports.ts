import { CostAndUsageReportService, type ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import { Failure, isInvalid } from './failure';
import { oneRequest, retry } from './retry';

/** Far more than the reports of an account fill. */
const PAGES = 100;

/** The account's reports in the billing API, asked again while that may help. */
export class Reports {
  private readonly cur = new CostAndUsageReportService({ region: process.env.BILLING_REGION, maxAttempts: 1 });

  /** Nothing goes on after `whole`. */
  constructor(private readonly whole: AbortSignal) {}

  /** A repeated event finds what the first delivery did. */
  async ensure(definition: ReportDefinition): Promise<void> {
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

  /** There is no call for one report. */
  private async isListed(name: string): Promise<boolean> {
    let NextToken: string | undefined;
    for (let pages = 0; pages < PAGES; pages++) {
      const page = await this.cur.describeReportDefinitions({ NextToken }, oneRequest(this.whole));
      if (page.ReportDefinitions?.some((report) => report.ReportName === name)) return true;
      NextToken = page.NextToken;
      if (!NextToken) return false;
    }
    throw new Failure('The list of cost reports does not end: try again later');
  }
}
