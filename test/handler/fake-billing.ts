import { EventEmitter } from 'events';
import { Readable } from 'stream';
import {
  AdditionalArtifact, AWSRegion, CompressionFormat, ReportFormat, ReportVersioning, TimeUnit,
  type ReportDefinition,
} from '@aws-sdk/client-cost-and-usage-report-service';
import { ApiError, NetworkError, RawAnswer } from './aws-errors';
import type { VirtualClock } from './virtual-clock';

/** A call as it arrived: what the real client put on the wire. */
export interface Call {
  readonly host: string;
  readonly operation: Operation;
  readonly input: Record<string, unknown>;
}

export type Operation = 'DescribeReportDefinitions' | 'PutReportDefinition' | 'ModifyReportDefinition' | 'DeleteReportDefinition';

export interface WireRequest {
  readonly hostname: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Something that goes wrong with calls of one operation, `times` in a row after `skip` good ones. */
export interface Fault {
  readonly operation: Operation;
  readonly effect: ApiError | RawAnswer | NetworkError | 'lost answer' | 'crash before' | 'crash after' | 'dead from then on' | 'no answer' | (() => void | Promise<void>);
  readonly skip?: number;
  readonly times?: number;
}

/** What botocore's model of the service declares for each operation. */
const DECLARED: Record<Operation, string[]> = {
  DescribeReportDefinitions: ['InternalErrorException'],
  PutReportDefinition: [
    'DuplicateReportNameException', 'InternalErrorException', 'ReportLimitReachedException', 'ResourceNotFoundException', 'ValidationException',
  ],
  ModifyReportDefinition: ['InternalErrorException', 'ValidationException'],
  DeleteReportDefinition: ['InternalErrorException', 'ValidationException'],
};
/** What each AWS call may answer: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/CommonErrors.html, and what the model calls a fault. */
const COMMON = [
  'AccessDeniedException', 'ExpiredTokenException', 'IncompleteSignature', 'InternalFailure', 'InternalServerException', 'InvalidClientTokenId',
  'MalformedHttpRequestException', 'MissingAuthenticationToken', 'NotAuthorized', 'OptInRequired', 'RequestAbortedException',
  'RequestEntityTooLargeException', 'RequestExpired', 'RequestTimeoutException', 'ServiceUnavailable', 'ThrottlingException',
  'TooManyRequestsException', 'UnknownOperationException', 'UnrecognizedClientException', 'ValidationError',
];
/** Longer than in the client's version. */
const SCHEMA_ELEMENTS = ['RESOURCES', 'SPLIT_COST_ALLOCATION_DATA', 'MANUAL_DISCOUNT_COMPATIBILITY'];
/** The model allows no other size. */
const PAGE = 5;

/** The billing API of one account, as strict as AWS and as unreliable as a test wants it. */
export class FakeBilling extends EventEmitter {
  public readonly reports = new Map<string, ReportDefinition>();
  public readonly calls: Call[] = [];
  public limit = 5;
  /** When each bucket's policy lets AWS deliver; a bucket that is not here never does. */
  public readonly deliverableFrom = new Map<string, number>();
  /** AWS's words for a bucket whose policy does not fit; it is known to say nothing at all. */
  public bucketRefusal = 'Failed to verify customer bucket permission';
  /** Reports that the list goes on showing after they are gone. */
  public readonly ghosts = new Map<string, ReportDefinition>();
  public endless = false;
  private faults: (Fault & { seen: number })[] = [];
  /** Whether every run of the function dies at its next call. */
  private dead = false;

  constructor(private readonly clock: VirtualClock) {
    super();
    this.setMaxListeners(0);
  }

  public inject(...faults: Fault[]): void {
    this.faults.push(...faults.map((fault) => ({ ...fault, seen: 0 })));
  }

  public healed(): void {
    this.faults = [];
    this.dead = false;
  }

  /** The request handler that the real client is given instead of the network. */
  public async handle(request: WireRequest, { abortSignal }: { abortSignal?: AbortSignal } = {}): Promise<unknown> {
    const operation = request.headers['x-amz-target'].split('.')[1] as Operation;
    const input = JSON.parse(request.body);
    const call = { host: request.hostname, operation, input };
    this.calls.push(call);
    this.emit('call', call);
    try {
      const effect = this.faultFor(operation);
      if (effect instanceof ApiError || effect instanceof NetworkError) throw effect;
      if (effect instanceof RawAnswer) return respond(effect.status, effect.body);
      if (this.dead || effect === 'crash before') return await this.crash();
      if (effect === 'no answer') await this.clock.forever(abortSignal);
      if (typeof effect === 'function') await effect();
      const output = this.perform(operation, input);
      this.dead = effect === 'dead from then on';
      if (this.dead || effect === 'crash after') return await this.crash();
      if (effect === 'lost answer') throw new NetworkError('ECONNRESET');
      return respond(200, JSON.stringify(output));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (![...DECLARED[operation], ...COMMON].includes(error.type)) throw new Error(`${operation} never answers ${error.type}`);
      return respond(error.status, error.body);
    }
  }

  private faultFor(operation: Operation): Fault['effect'] | undefined {
    for (const fault of this.faults.filter((each) => each.operation === operation)) {
      const call = fault.seen++;
      if (call >= (fault.skip ?? 0) && call < (fault.skip ?? 0) + (fault.times ?? 1)) return fault.effect;
    }
    return undefined;
  }

  /** The function dies: nothing after this happens. */
  private async crash(): Promise<never> {
    this.clock.current!.die();
    return new Promise(() => {});
  }

  private perform(operation: Operation, input: Record<string, unknown>): object {
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

export function respond(statusCode: number, body: string, headers: Record<string, string> = {}): unknown {
  return { response: { statusCode, headers, body: Readable.from([Buffer.from(body)]) } };
}
