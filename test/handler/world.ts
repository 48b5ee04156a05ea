import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import { FakeBilling, type Call } from './fake-billing';
import { BUCKET, OWN, STACK_ID, type Deployed } from './synthesized-report';
import { VirtualClock } from './virtual-clock';
import type { Context, Event } from '../../handler/report-handler';

/** What the handler told CloudFormation. */
export interface Answer {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
}

/** A call with the handler's policy as it stood when the call was made. */
export interface PolicedCall {
  readonly operation: string;
  readonly resource: string;
  readonly policy: object;
}

/** The client's own repeats would wait in real time. */
const NO_RETRY = {
  acquireInitialRetryToken: async () => ({ getRetryCount: () => 0, getRetryDelay: () => 0 }),
  refreshRetryTokenForRetry: async () => { throw new Error('no retry'); },
  recordSuccess: () => {},
};

type Handler = (event: Event, context: Context) => Promise<void>;

/** An account with its billing API, the function, and CloudFormation's end of the line. */
export class World {
  public readonly clock = new VirtualClock();
  public readonly billing = new FakeBilling(this.clock);
  public readonly answers: { answer: Answer; bytes: number; headers?: unknown }[] = [];
  /** The handler's policy, for the record of calls. */
  public policy?: Deployed['policy'];
  public readonly policedCalls: PolicedCall[] = [];
  /** The report that the stack wants, for faults that make it behind the handler's back. */
  public wanted?: ReportDefinition;
  /** How many of CloudFormation's next answers get lost. */
  public unreachable = 0;
  private readonly handler: Handler;
  private requests = 0;

  constructor() {
    this.billing.deliverableFrom.set(BUCKET, this.clock.now);
    this.handler = this.load();
    this.billing.on('call', ({ operation, input }: Call) => {
      const { ReportName: name = (input.ReportDefinition as ReportDefinition | undefined)?.ReportName } = input;
      const resource = operation === 'DescribeReportDefinitions' ? '*' : `arn:aws:cur:us-east-1:111122223333:definition/${name}`;
      if (this.policy) this.policedCalls.push({ operation, resource, policy: this.policy });
    });
  }

  /** Reports that other people made. */
  public get foreign(): ReportDefinition[] {
    return [...this.billing.reports.values()].filter(({ ReportName }) => !ReportName!.startsWith(OWN));
  }

  /** Names of this stack's reports. */
  public get own(): string[] {
    return [...this.billing.reports.keys()].filter((name) => name.startsWith(OWN));
  }

  public event(type: Event['RequestType'], properties: Event['ResourceProperties'], id?: string, old?: Event['ResourceProperties']): Event {
    return {
      RequestType: type,
      ResponseURL: 'https://cloudformation-custom-resource-response.example/answer?signature=secret',
      StackId: STACK_ID,
      RequestId: `request-${++this.requests}`,
      LogicalResourceId: 'ReportC847FC22',
      PhysicalResourceId: id,
      ResourceProperties: properties,
      OldResourceProperties: old,
    };
  }

  /** Lambda runs the function once; undefined when it gave no answer. */
  public async invoke(event: Event): Promise<Answer | undefined> {
    const before = this.answers.length;
    const end = this.clock.now + 240_000;
    const died = new Promise<void>((resolve) => this.billing.once('crash', resolve));
    const running = this.handler(event, { getRemainingTimeInMillis: () => end - this.clock.now });
    await Promise.race([running.catch(() => {}), died]);
    return this.answers[before]?.answer;
  }

  /** Lambda delivers an event: a function that dies is run up to twice more. */
  public async deliver(event: Event): Promise<Answer | undefined> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const answer = await this.invoke(event);
      if (answer) return answer;
    }
    return undefined;
  }

  /** The handler itself with the real client; only network, clock and CloudFormation are ours. */
  private load(): Handler {
    const { billing, clock } = this;
    let handler: Handler;
    jest.isolateModules(() => {
      jest.doMock('@aws-sdk/client-cost-and-usage-report-service', () => {
        const actual = jest.requireActual('@aws-sdk/client-cost-and-usage-report-service');
        return {
          ...actual,
          CostAndUsageReportServiceClient: class extends actual.CostAndUsageReportServiceClient {
            constructor(config: object) {
              super({ ...config, requestHandler: billing, credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, retryStrategy: NO_RETRY });
            }
          },
        };
      });
      jest.doMock('timers/promises', () => ({
        setTimeout: async (ms: number, _value: unknown, options?: { signal?: AbortSignal }) => clock.sleep(ms, options?.signal),
      }));
      handler = jest.requireActual('../../handler/report-handler').handler;
    });
    return async (event, context) => {
      jest.spyOn(Date, 'now').mockImplementation(() => this.clock.now);
      jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => this.clock.signalAfter(ms));
      jest.spyOn(console, 'log').mockImplementation(() => {});
      jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => this.receive(init as RequestInit));
      await handler(event, context);
    };
  }

  private receive(init: RequestInit): Response {
    if (this.unreachable > 0) {
      this.unreachable--;
      throw new TypeError('fetch failed');
    }
    const body = String(init.body);
    this.answers.push({ answer: JSON.parse(body), bytes: body.length, headers: init.headers });
    return new Response();
  }
}
