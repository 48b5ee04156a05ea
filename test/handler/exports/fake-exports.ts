import type { Export, S3Destination } from '@aws-sdk/client-bcm-data-exports';
import { parseQuery } from '../../report/export/query-grammar';
import { COLUMNS_BY_SETTING } from '../../report/export/reviewed-columns';
import { ApiError } from '../aws-errors';
import { FakeApi } from '../fake-api';
import type { VirtualClock } from '../virtual-clock';

export type Operation = 'CreateExport' | 'UpdateExport' | 'DeleteExport' | 'GetExport' | 'ListExports';

const EVERY = ['InternalServerException', 'ThrottlingException', 'ValidationException'];
/** What botocore's model of the service declares for each operation. */
const DECLARED: Record<Operation, string[]> = {
  CreateExport: [...EVERY, 'AccessDeniedException', 'ServiceQuotaExceededException'],
  UpdateExport: [...EVERY, 'ResourceNotFoundException'],
  DeleteExport: [...EVERY, 'ResourceNotFoundException'],
  GetExport: [...EVERY, 'ResourceNotFoundException'],
  ListExports: EVERY,
};
/** The members that the model requires, and those that it knows beside them. */
const MEMBERS: Record<string, { readonly required: string[]; readonly more?: string[] }> = {
  Export: { required: ['Name', 'DataQuery', 'DestinationConfigurations', 'RefreshCadence'], more: ['Description'] },
  DataQuery: { required: ['QueryStatement'], more: ['TableConfigurations'] },
  DestinationConfigurations: { required: ['S3Destination'] },
  S3Destination: { required: ['S3Bucket', 'S3Prefix', 'S3Region', 'S3OutputConfigurations'], more: ['S3BucketOwner'] },
  S3OutputConfigurations: { required: ['OutputType', 'Format', 'Compression', 'Overwrite'] },
  RefreshCadence: { required: ['Frequency'] },
};
/** What AWS delivers: format, compression, output type. */
const OUTPUTS = [
  'PARQUET PARQUET CUSTOM', 'PARQUET PARQUET ATHENA', 'TEXT_OR_CSV GZIP CUSTOM', 'TEXT_OR_CSV GZIP REDSHIFT', 'TEXT_OR_CSV ZIP CUSTOM',
];
const BOOLEANS = ['TRUE', 'FALSE'];
/** The settings of each table, and their values. */
const SETTINGS: Record<string, Record<string, RegExp | string[]>> = {
  COST_AND_USAGE_REPORT: {
    BILLING_VIEW_ARN: /^arn:aws(-cn)?:billing::\d{12}:billingview\/[\w-]+$/,
    INCLUDE_CAPACITY_RESERVATION_DATA: BOOLEANS,
    INCLUDE_IAM_PRINCIPAL_DATA: BOOLEANS,
    INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY: BOOLEANS,
    INCLUDE_RESOURCES: BOOLEANS,
    INCLUDE_SPLIT_COST_ALLOCATION_DATA: BOOLEANS,
    TIME_GRANULARITY: ['HOURLY', 'DAILY', 'MONTHLY'],
  },
  FOCUS_1_2_AWS: { TIME_GRANULARITY: ['HOURLY', 'DAILY', 'MONTHLY'] },
};
/** Of the fake; the model allows up to 300. */
const PAGE = 3;

/** Data Exports in one account. AWS's pages contradict each other: what they leave open is a switch. */
export class FakeExports extends FakeApi<Operation> {
  /** By ARN. */
  public readonly exports = new Map<string, Export>();
  public readonly quotas: Record<string, number> = { COST_AND_USAGE_REPORT: 5, FOCUS_1_2_AWS: 2 };
  /** One page says that they cannot change, another that they can. */
  public areSettingsFixed = true;
  /** Whether what was left out comes back filled in, as it is known to. */
  public areSettingsFilledIn = true;
  /** Exports that the list goes on showing after they are gone, by ARN. */
  public readonly ghosts = new Map<string, string>();
  /** Exports that the list does not show yet, by name. */
  public readonly unlisted = new Set<string>();
  private made = 0;

  constructor(clock: VirtualClock) {
    super(clock, DECLARED);
  }

  /** An export that somebody made, with the ARN that it gets. */
  public add(definition: Export): string {
    const arn = `arn:aws:bcm-data-exports:us-east-1:111122223333:export/${definition.Name}-${String(++this.made).padStart(8, '0')}-89ab-cdef-0123-456789abcdef`;
    this.exports.set(arn, definition);
    return arn;
  }

  public find(name: string): Export | undefined {
    return [...this.exports.values()].find(({ Name }) => Name === name);
  }

  protected perform(operation: Operation, input: Record<string, unknown>): object {
    const arn = input.ExportArn as string;
    const definition = input.Export as Export;
    if (operation === 'ListExports') return this.list(input.NextToken as string | undefined);
    if (operation !== 'CreateExport' && !this.exports.has(arn)) throw new ApiError('ResourceNotFoundException', `${arn} not found`, 404);
    switch (operation) {
      case 'CreateExport':
        this.validate(definition);
        if (this.find(definition.Name!)) throw invalid('Cannot create duplicate export name');
        this.checkQuota(definition);
        return { ExportArn: this.add(definition) };
      case 'UpdateExport': {
        this.validate(definition);
        const before = this.exports.get(arn)!;
        if (before.Name !== definition.Name) throw invalid('The name of an export cannot be changed');
        if (this.areSettingsFixed && JSON.stringify(settingsOf(before)) !== JSON.stringify(settingsOf(definition))) throw invalid('Table configurations cannot be changed');
        this.exports.set(arn, definition);
        return { ExportArn: arn };
      }
      case 'DeleteExport':
        this.exports.delete(arn);
        return { ExportArn: arn };
      case 'GetExport':
        return { Export: this.shown(this.exports.get(arn)!), ExportStatus: { StatusCode: 'HEALTHY' } };
    }
  }

  private list(token?: string): object {
    if (this.endless) return { Exports: [], NextToken: 'again' };
    const all = [...[...this.exports].map(([arn, { Name }]) => [arn, Name!]), ...this.ghosts].filter(([, name]) => !this.unlisted.has(name));
    const start = Number(token ?? 0);
    return {
      Exports: all.slice(start, start + PAGE).map(([ExportArn, ExportName]) => ({ ExportArn, ExportName, ExportStatus: { StatusCode: 'HEALTHY' } })),
      ...start + PAGE < all.length ? { NextToken: String(start + PAGE) } : {},
    };
  }

  private shown(definition: Export): Export {
    const [[table, settings] = ['', {}]] = Object.entries(settingsOf(definition));
    if (!this.areSettingsFilledIn || table !== 'COST_AND_USAGE_REPORT') return definition;
    const filled = { BILLING_VIEW_ARN: 'arn:aws:billing::111122223333:billingview/primary', INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY: 'FALSE', ...settings };
    return { ...definition, DataQuery: { ...definition.DataQuery!, TableConfigurations: { [table]: filled } } };
  }

  private checkQuota(definition: Export): void {
    const table = tableOf(definition);
    if ([...this.exports.values()].filter((each) => tableOf(each) === table).length >= this.quotas[table]) {
      throw new ApiError('ServiceQuotaExceededException', `You have reached the limit of exports for ${table}`, 402);
    }
  }

  /** Everything that the model and AWS's guide are known to refuse. */
  private validate(definition: Export): void {
    checkMembers('Export', definition);
    const { S3Bucket, S3BucketOwner = '111122223333', S3Prefix, S3Region, S3OutputConfigurations: output } =
      // younger than the client's types
      definition.DestinationConfigurations!.S3Destination! as S3Destination & { S3BucketOwner?: string };
    if (!/^[0-9A-Za-z\-_]{1,128}$/.test(definition.Name!)) throw invalid('Name');
    if (!/^\d{12}$/.test(S3BucketOwner)) throw invalid('S3BucketOwner');
    if ([S3Bucket, S3Prefix, S3Region].some((each) => typeof each !== 'string' || each.length > 1024)) throw invalid('S3Destination');
    if (!OUTPUTS.includes(`${output!.Format} ${output!.Compression} ${output!.OutputType}`)) throw invalid('Format, compression and output type do not fit');
    if (!['CREATE_NEW_REPORT', 'OVERWRITE_REPORT'].includes(output!.Overwrite!)) throw invalid('Overwrite');
    if (definition.RefreshCadence!.Frequency !== 'SYNCHRONOUS') throw invalid('Frequency');
    this.validateQuery(definition);
    if (!(this.deliverableFrom.get(S3Bucket!)! <= this.clock.now)) throw invalid(this.bucketRefusal);
  }

  private validateQuery(definition: Export): void {
    const { columns, table } = parseQuery(definition.DataQuery!.QueryStatement!);
    const known = SETTINGS[table] as typeof SETTINGS[string] | undefined;
    if (!known) throw invalid(`No table ${table}`);
    const settings = settingsOf(definition)[table] ?? {};
    // an administrator gets this, too
    if (settings.BILLING_VIEW_ARN === '') throw new ApiError('AccessDeniedException', 'You do not have access to the billing view');
    for (const [key, value] of Object.entries(settings)) {
      const values = known[key] as RegExp | string[] | undefined;
      if (!values || !(Array.isArray(values) ? values.includes(value) : values.test(value))) throw invalid(`${key} must not be ${value}`);
    }
    const there = Object.entries(COLUMNS_BY_SETTING[table]).flatMap(([setting, all]) => setting === '' || settings[setting] === 'TRUE' ? all : []);
    if (columns.some((column) => !there.includes(column))) throw invalid('The columns of the query are not a subset of the table');
  }
}

function settingsOf({ DataQuery }: Export): Record<string, Record<string, string>> {
  return DataQuery!.TableConfigurations ?? {};
}

function tableOf({ DataQuery }: Export): string {
  return parseQuery(DataQuery!.QueryStatement!).table;
}

/** The model has no other members, and all that it requires has to be there. */
function checkMembers(shape: string, value: object): void {
  const { required, more = [] } = MEMBERS[shape];
  const names = Object.keys(value);
  for (const name of required) if (!names.includes(name)) throw invalid(`${name} is required`);
  for (const name of names) if (![...required, ...more].includes(name)) throw new Error(`the model of ${shape} knows no ${name}`);
  for (const [name, member] of Object.entries(value)) if (name in MEMBERS) checkMembers(name, member as object);
}

function invalid(message: string): ApiError {
  return new ApiError('ValidationException', message);
}
