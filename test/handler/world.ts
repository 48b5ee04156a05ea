import { BCMDataExports, type Export } from '@aws-sdk/client-bcm-data-exports';
import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { CostAndUsageReportService, type ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import { AnswerAddress, type Answer } from './answer-address';
import { FakeExports } from './exports/fake-exports';
import type { Call } from './fake-api';
import { FakeBilling } from './fake-billing';
import { EXPORT, FakeStackApi, REPORT } from './fake-stack-api';
import { BUCKET, OWN, STACK_ID, type DeployedFunction } from './synthesized-report';
import { VirtualClock } from './virtual-clock';
import type { Context, Event } from '../../handler/event';

/** A call with the handler's policy. */
export interface PolicedCall {
  readonly action: string;
  readonly resource: string;
  readonly policy: object;
}

export type Handler = (event: Event, context: Context) => Promise<void>;

const ADDRESS = new AnswerAddress();
beforeAll(async () => ADDRESS.open());
afterAll(async () => ADDRESS.close());
afterEach(() => jest.restoreAllMocks());

export const ANSWERS = 'https://cloudformation-custom-resource-response-apsoutheast1.s3.ap-southeast-1.amazonaws.com';
const CREDENTIALS = { accessKeyId: 'a', secretAccessKey: 'b' };
/** What `maxAttempts: 1` means to the SDK of a runtime; the one of 2023 repeats all the same, in real time. */
const NO_RETRY = {
  acquireInitialRetryToken: async () => ({ getRetryCount: () => 0, getRetryDelay: () => 0 }),
  refreshRetryTokenForRetry: async () => { throw new Error('no retry'); },
  recordSuccess: () => {},
};
const realFetch = globalThis.fetch;
let requests = 0;
/** The world that calls go to, and the handler of the running test: lives of the same test share it. */
let current: World;
let loaded: { test?: string; load?: () => Handler; handler?: Handler } = {};

/** An account with its billing API, Lambda, and CloudFormation's end of the line. The clients are real; network and clock are ours. */
export class World {
  public readonly clock = new VirtualClock();
  public readonly billing = new FakeBilling(this.clock);
  public readonly exports = new FakeExports(this.clock);
  public readonly stackApi = new FakeStackApi();
  public readonly policedCalls = new Map<string, PolicedCall>();
  public readonly log: string[] = [];
  /** The report that the stack wants, for faults that make it behind the handler's back. */
  public wanted?: ReportDefinition;
  /** Addresses that were called and are not CloudFormation's. */
  public readonly strayed: string[] = [];
  /** How runs of the function ended that failed. */
  public readonly failures: string[] = [];
  /** How the handler configured its clients. */
  public readonly clients: object[] = [];
  private policy: object = {};
  private readonly handler: Handler;

  constructor(load: () => Handler = fromSource) {
    // what stands in for the clock remembers every call, of thousands of worlds in one test
    jest.clearAllMocks();
    ADDRESS.trouble = [];
    ADDRESS.taken.length = 0;
    ADDRESS.refused.length = 0;
    ADDRESS.strayed = 0;
    for (const api of [this.billing, this.exports]) api.deliverableFrom.set(BUCKET, this.clock.now);
    this.handler = connected(load);
    this.billing.on('call', ({ operation, input }: Call) => {
      const { ReportName: name = (input.ReportDefinition as ReportDefinition | undefined)?.ReportName } = input;
      const resource = operation === 'DescribeReportDefinitions' ? '*' : `arn:aws:cur:us-east-1:111122223333:definition/${name}`;
      this.policedCalls.set(`${operation} ${resource}`, { action: `cur:${operation}`, resource, policy: this.policy });
    });
    this.exports.on('call', ({ operation, input }: Call) => {
      for (const [action, resource] of callsOf(operation, input)) {
        this.policedCalls.set(`${action} ${resource}`, { action, resource, policy: this.policy });
      }
    });
  }

  public get address(): AnswerAddress {
    return ADDRESS;
  }

  /** Reports that other people made. */
  public get foreign(): ReportDefinition[] {
    return [...this.billing.reports.values()].filter(({ ReportName }) => !ReportName!.startsWith(OWN));
  }

  /** Names of this stack's reports. */
  public get own(): string[] {
    return [...this.billing.reports.keys()].filter((name) => name.startsWith(OWN));
  }

  public event(type: Event['RequestType'], properties: Event['ResourceProperties'], id?: string, old?: Event['ResourceProperties'], stack = STACK_ID): Event {
    const RequestId = `request-${++requests}`;
    const isExport = properties.Definition.Name !== undefined;
    return {
      RequestType: type,
      ResponseURL: `${ANSWERS}/${encodeURIComponent(stack)}%7C${RequestId}?X-Amz-Expires=7200&X-Amz-Signature=secret`,
      StackId: stack,
      RequestId,
      LogicalResourceId: isExport ? EXPORT : REPORT,
      ResourceType: isExport ? 'Custom::StompyDataExport' : 'Custom::StompyCurReport',
      PhysicalResourceId: id,
      ResourceProperties: properties,
      OldResourceProperties: old,
    };
  }

  /** What CloudFormation was told last about a request. */
  public told({ RequestId }: Event): Answer | undefined {
    return ADDRESS.taken.filter(({ answer }) => answer.RequestId === RequestId).at(-1)?.answer;
  }

  /** Lambda runs the function once; false when it failed or died. */
  public async invoke(event: Event, { environment, policy, timeout }: DeployedFunction): Promise<boolean> {
    this.connect();
    Object.assign(process.env, { AWS_REGION: 'ap-southeast-1', ...environment });
    this.policy = policy;
    const end = this.clock.now + timeout;
    return this.clock.run(timeout, async () => {
      await this.handler(event, { getRemainingTimeInMillis: () => end - this.clock.now }).catch((error: Error) => {
        this.failures.push(error.message);
        throw error;
      });
    });
  }

  /** Lambda delivers an event, perhaps late: a function that dies is run up to twice more, while the event is young enough. */
  public async deliver(event: Event, version: DeployedFunction, late = 0): Promise<Answer | undefined> {
    const tooOld = this.clock.now + version.maximumEventAge;
    if (late > 0) await this.clock.sleep(late);
    for (const pause of [60_000, 120_000, 0]) {
      if (this.clock.now > tooOld || await this.invoke(event, version)) break;
      if (pause > 0) await this.clock.sleep(pause);
    }
    return this.told(event);
  }

  private connect(): void {
    current = this;
    jest.spyOn(Date, 'now').mockImplementation(() => this.clock.now);
    jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => this.clock.signalAfter(ms));
    jest.spyOn(console, 'log').mockImplementation((line) => { this.log.push(line); });
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (address, init) => this.send(new URL(String(address)), init!));
  }

  /** The way to CloudFormation's bucket: the only host that there is. */
  private async send({ origin, pathname, search }: URL, init: RequestInit): Promise<Response> {
    if (origin !== ANSWERS) {
      this.strayed.push(origin);
      throw new TypeError('fetch failed');
    }
    const isSilent = ADDRESS.trouble[0] === 'silence';
    const answer = realFetch(`${ADDRESS.origin}${pathname}${search}`, init);
    if (!isSilent) return answer;
    answer.catch(() => {});
    await ADDRESS.silence();
    await this.clock.forever(init.signal);
    return answer;
  }
}

function connected(load: () => Handler): Handler {
  const { currentTestName: test } = expect.getState();
  if (loaded.test === test && loaded.load === load) return loaded.handler!;
  jest.isolateModules(() => {
    jest.doMock('@aws-sdk/client-cost-and-usage-report-service', () => ({
      CostAndUsageReportService: class extends CostAndUsageReportService {
        constructor(config: object) {
          super({ ...config, requestHandler: current.billing as never, credentials: CREDENTIALS, retryStrategy: NO_RETRY as never });
          current.clients.push(config);
        }
      },
    }));
    jest.doMock('@aws-sdk/client-bcm-data-exports', () => ({
      BCMDataExports: class extends BCMDataExports {
        constructor(config: object) {
          super({ ...config, requestHandler: current.exports as never, credentials: CREDENTIALS });
          current.clients.push(config);
        }
      },
    }));
    jest.doMock('@aws-sdk/client-cloudformation', () => ({
      CloudFormation: class extends CloudFormation {
        constructor(config: object) {
          super({ ...config, requestHandler: current.stackApi as never, credentials: CREDENTIALS });
          current.clients.push(config);
        }
      },
    }));
    jest.doMock('timers/promises', () => ({
      setTimeout: async (ms: number, _value: unknown, options?: { signal?: AbortSignal }) => current.clock.sleep(ms, options?.signal),
    }));
    loaded = { test, load, handler: load() };
  });
  return loaded.handler!;
}

/** What IAM looks at for a call about exports, as AWS's service authorization reference has it. */
function callsOf(operation: string, input: Record<string, unknown>): [action: string, resource: string][] {
  const action = `bcm-data-exports:${operation}`;
  if (operation === 'ListExports') return [[action, '*']];
  const { Name, DataQuery } = (input.Export ?? {}) as Export;
  const arn = 'arn:aws:bcm-data-exports:us-east-1:111122223333';
  const own = (input.ExportArn as string | undefined) ?? `${arn}:export/${Name}-01234567-89ab-cdef-0123-456789abcdef`;
  // IAM's data set knows an export for everything but its creation
  const onExport: [string, string][] = operation === 'CreateExport' ? [] : [[action, own]];
  return [...onExport, ...Object.entries(DataQuery?.TableConfigurations ?? {}).flatMap(([table, { BILLING_VIEW_ARN }]): [string, string][] => [
    [action, `${arn}:table/${table}`],
    ...BILLING_VIEW_ARN ? [[action, BILLING_VIEW_ARN] as [string, string]] : [],
    ...operation === 'CreateExport' && table === 'COST_AND_USAGE_REPORT' ? [['cur:PutReportDefinition', 'arn:aws:cur:us-east-1:111122223333:definition/whichever'] as [string, string]] : [],
  ])];
}

export function fromSource(): Handler {
  return jest.requireActual('../../handler').handler;
}
