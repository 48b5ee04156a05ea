import { EventEmitter } from 'events';
import { Readable } from 'stream';
import { ApiError, NetworkError, RawAnswer } from './aws-errors';
import { abortError, type VirtualClock } from './virtual-clock';

/** A call as it arrived: what the real client put on the wire. */
export interface Call<Operation extends string = string> {
  readonly host: string;
  readonly operation: Operation;
  readonly input: Record<string, unknown>;
}

export interface WireRequest {
  readonly hostname: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Something that goes wrong with calls of one operation, `times` in a row after `skip` good ones. */
export interface Fault<Operation extends string = string> {
  readonly operation: Operation;
  readonly effect: ApiError | RawAnswer | NetworkError | 'lost answer' | 'crash before' | 'crash after' | 'dead from then on' | 'no answer' | (() => void);
  readonly skip?: number;
  readonly times?: number;
}

/** What each AWS call may answer: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/CommonErrors.html, and what the model calls a fault. */
const COMMON = [
  'AccessDeniedException', 'ExpiredTokenException', 'IncompleteSignature', 'InternalFailure', 'InternalServerException', 'InvalidClientTokenId',
  'MalformedHttpRequestException', 'MissingAuthenticationToken', 'NotAuthorized', 'OptInRequired', 'RequestAbortedException',
  'RequestEntityTooLargeException', 'RequestExpired', 'RequestTimeoutException', 'ServiceUnavailable', 'ThrottlingException',
  'TooManyRequestsException', 'UnknownOperationException', 'UnrecognizedClientException', 'ValidationError',
];

/** One of AWS's JSON services in one account, as unreliable as a test wants it. */
export abstract class FakeApi<Operation extends string> extends EventEmitter {
  public readonly calls: Call<Operation>[] = [];
  /** When each bucket's policy lets AWS deliver; a bucket that is not here never does. */
  public readonly deliverableFrom = new Map<string, number>();
  /** AWS's words for a bucket whose policy does not fit; it is known to say nothing at all. */
  public bucketRefusal = 'Failed to verify customer bucket permission';
  public endless = false;
  private faults: (Fault<Operation> & { seen: number })[] = [];
  /** Whether every run of the function dies at its next call. */
  private dead = false;

  /** @param declared what botocore's model of the service declares for each operation. */
  constructor(protected readonly clock: VirtualClock, private readonly declared: Record<Operation, string[]>) {
    super();
    this.setMaxListeners(0);
  }

  public inject(...faults: Fault<Operation>[]): void {
    this.faults.push(...faults.map((fault) => ({ ...fault, seen: 0 })));
  }

  public healed(): void {
    this.faults = [];
    this.dead = false;
  }

  /** The request handler that the real client is given instead of the network. */
  public async handle(request: WireRequest, { abortSignal }: { abortSignal?: AbortSignal } = {}): Promise<unknown> {
    // as with the network: nothing leaves any more
    if (abortSignal?.aborted) throw abortError();
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
      if (![...this.declared[operation], ...COMMON].includes(error.type)) throw new Error(`${operation} never answers ${error.type}`);
      return respond(error.status, error.body);
    }
  }

  private faultFor(operation: Operation): Fault<Operation>['effect'] | undefined {
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

  /** What the service does. */
  protected abstract perform(operation: Operation, input: Record<string, unknown>): object;
}

export function respond(statusCode: number, body: string, headers: Record<string, string> = {}): unknown {
  return { response: { statusCode, headers, body: Readable.from([Buffer.from(body)]) } };
}
