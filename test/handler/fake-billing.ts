import {
  AdditionalArtifact, AWSRegion, CompressionFormat, ReportFormat, ReportVersioning, TimeUnit,
  type ReportDefinition,
} from '@aws-sdk/client-cost-and-usage-report-service';
import { ApiError } from './aws-errors';
import { FakeApi } from './fake-api';
import type { VirtualClock } from './virtual-clock';

export type Operation = 'DescribeReportDefinitions' | 'PutReportDefinition' | 'ModifyReportDefinition' | 'DeleteReportDefinition';

/** What botocore's model of the service declares for each operation. */
const DECLARED: Record<Operation, string[]> = {
  DescribeReportDefinitions: ['InternalErrorException'],
  PutReportDefinition: [
    'DuplicateReportNameException', 'InternalErrorException', 'ReportLimitReachedException', 'ResourceNotFoundException', 'ValidationException',
  ],
  ModifyReportDefinition: ['InternalErrorException', 'ValidationException'],
  DeleteReportDefinition: ['InternalErrorException', 'ValidationException'],
};
/** Longer than in the client's version. */
const SCHEMA_ELEMENTS = ['RESOURCES', 'SPLIT_COST_ALLOCATION_DATA', 'MANUAL_DISCOUNT_COMPATIBILITY'];
/** The model allows no other size. */
const PAGE = 5;

/** The billing API of one account, as strict as AWS. */
export class FakeBilling extends FakeApi<Operation> {
  public readonly reports = new Map<string, ReportDefinition>();
  public limit = 5;
  /** Reports that the list goes on showing after they are gone. */
  public readonly ghosts = new Map<string, ReportDefinition>();

  constructor(clock: VirtualClock) {
    super(clock, DECLARED);
  }

  protected perform(operation: Operation, input: Record<string, unknown>): object {
    switch (operation) {
      case 'DescribeReportDefinitions': {
        if (this.endless) return { ReportDefinitions: [], NextToken: 'again' };
        const all = [...this.reports.values(), ...this.ghosts.values()];
        const start = Number(input.NextToken ?? 0);
        return { ReportDefinitions: all.slice(start, start + PAGE), ...start + PAGE < all.length ? { NextToken: String(start + PAGE) } : {} };
      }
      case 'PutReportDefinition': {
        const definition = input.ReportDefinition as ReportDefinition;
        this.validate(definition);
        if (this.reports.has(definition.ReportName!)) throw new ApiError('DuplicateReportNameException', 'A report with this name exists');
        if (this.reports.size >= this.limit) throw new ApiError('ReportLimitReachedException', 'Report limit reached');
        this.reports.set(definition.ReportName!, definition);
        return {};
      }
      case 'ModifyReportDefinition': {
        const definition = input.ReportDefinition as ReportDefinition;
        const present = this.reports.get(input.ReportName as string);
        this.validate(definition);
        const fixed = ['ReportName', 'TimeUnit', 'AdditionalSchemaElements', 'ReportVersioning'] as const;
        if (!present || fixed.some((key) => JSON.stringify(present[key]) !== JSON.stringify(definition[key]))) throw invalid();
        this.reports.set(definition.ReportName!, definition);
        return {};
      }
      case 'DeleteReportDefinition':
        if (!this.reports.delete(input.ReportName as string)) throw invalid('Report does not exist');
        return { ResponseMessage: 'deleted' };
    }
  }

  /** Everything AWS is known to refuse, with as little explanation as AWS gives. */
  private validate(definition: ReportDefinition): void {
    const { ReportName: name = '', S3Prefix: prefix = '', S3Bucket: bucket = '' } = definition;
    const artifacts = definition.AdditionalArtifacts ?? [];
    const parquet = [definition.Format, definition.Compression].filter((each) => each === 'Parquet').length;
    const fits = /^[0-9A-Za-z!\-_.*'()]{1,256}$/.test(name)
      && /^[0-9A-Za-z_.-]{1,256}$/.test(bucket)
      && prefix.length <= 256 && /^[0-9A-Za-z!\-_.*'()/]*$/.test(prefix) && /^.+[^/|.]$/.test(prefix)
      && oneOf(TimeUnit, definition.TimeUnit) && oneOf(ReportFormat, definition.Format) && oneOf(CompressionFormat, definition.Compression)
      && oneOf(AWSRegion, definition.S3Region) && oneOf(ReportVersioning, definition.ReportVersioning)
      && (definition.AdditionalSchemaElements ?? []).every((each) => SCHEMA_ELEMENTS.includes(each))
      && artifacts.every((each) => oneOf(AdditionalArtifact, each))
      && typeof definition.RefreshClosedReports === 'boolean'
      && parquet !== 1
      && (!artifacts.includes('ATHENA') || (artifacts.length === 1 && parquet === 2 && definition.ReportVersioning === 'OVERWRITE_REPORT'))
      && (parquet === 0 || artifacts.every((each) => each === 'ATHENA'));
    if (!fits) throw invalid();
    if (this.clock.now < (this.deliverableFrom.get(bucket) ?? Infinity)) throw invalid(this.bucketRefusal);
  }
}

function oneOf(values: Record<string, string>, value: string | undefined): boolean {
  return Object.values(values).includes(value!);
}

function invalid(message = ''): ApiError {
  return new ApiError('ValidationException', message);
}
