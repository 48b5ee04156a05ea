import { BCMDataExports, type Export } from '@aws-sdk/client-bcm-data-exports';
import { isGone } from './failure';
import type { Things } from './kind';
import { find } from './list';
import { oneRequest, retry } from './retry';

/** The account's exports in the API of Data Exports. What AWS refuses to change stays as it is: it may work. */
export class Exports implements Things {
  static readonly what = 'data export';
  static readonly actions = 'bcm-data-exports and cur';
  static readonly settings = 'prefix, bucket, bucket region, columns or format do not fit: correct them; an export that was there before is unchanged';
  static readonly causes: [RegExp, string][] = [
    [/QuotaExceeded/, 'the account has as many exports of this table as AWS allows, and one that replaces another needs a place beside it: '
      + 'delete one on the Data Exports page, or ask AWS Support for more'],
    [/subset of the table/, 'a column needs a setting that is off: leave `columns` out, or switch its option on'],
  ];

  static nameOf({ Name }: Export): string | undefined {
    return Name;
  }

  static bucketOf({ DestinationConfigurations: to }: Export): string {
    return to?.S3Destination?.S3Bucket ?? '';
  }

  private readonly api = new BCMDataExports({ region: process.env.BILLING_REGION, maxAttempts: 1 });

  constructor(private readonly whole: AbortSignal) {}

  async ensure(definition: Export): Promise<void> {
    await retry(this.whole, async () => {
      const ExportArn = await this.find(definition.Name!);
      if (!ExportArn) return this.create(definition);
      try {
        await this.api.updateExport({ ExportArn, Export: definition }, oneRequest(this.whole));
      } catch (error) {
        if (!isGone(error as Error)) throw error;
        await this.create(definition);
      }
    });
  }

  async remove(name: string, isInUse = async () => false): Promise<void> {
    await retry(this.whole, async () => {
      const ExportArn = await this.find(name);
      if (!ExportArn || await isInUse()) return;
      try {
        await this.api.deleteExport({ ExportArn }, oneRequest(this.whole));
      } catch (error) {
        if (!isGone(error as Error)) throw error;
      }
    });
  }

  private async create(definition: Export): Promise<void> {
    await this.api.createExport({ Export: definition }, oneRequest(this.whole));
  }

  /** Its ARN ends in an id that AWS makes up. */
  private async find(name: string): Promise<string | undefined> {
    const found = await find(async (NextToken) => {
      const page = await this.api.listExports({ NextToken }, oneRequest(this.whole));
      return { items: page.Exports, next: page.NextToken };
    }, ({ ExportName }) => ExportName === name);
    return found?.ExportArn;
  }
}
