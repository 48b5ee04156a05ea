// CloudFormation has no cost reports outside us-east-1 and cn-northwest-1; this function makes the report of
// one stack through the billing API instead. It is part of stompy-cdk and touches no report of another owner:
// its role allows only names that begin with this stack's own id.
import { setTimeout as sleep } from 'timers/promises';
import {
  CostAndUsageReportServiceClient,
  DeleteReportDefinitionCommand,
  DescribeReportDefinitionsCommand,
  ModifyReportDefinitionCommand,
  PutReportDefinitionCommand,
  type ReportDefinition,
} from '@aws-sdk/client-cost-and-usage-report-service';

interface Properties {
  readonly BillingRegion: string;
  /** What the bucket's policy has to contain. */
  readonly DeliveryStatements: unknown[];
  /** The report as the billing API takes it, except that CloudFormation turns booleans into text. */
  readonly Definition: ReportDefinition;
}

export interface Event {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Properties;
  readonly OldResourceProperties?: Properties;
}

export interface Context {
  getRemainingTimeInMillis(): number;
}

/** How long AWS may need to see a fresh bucket policy, or to stop throttling. */
const RETRY_BUDGET = 120_000;
/** How long IAM may need to know the role that was made a moment ago. */
const FRESH_ROLE = 20_000;
/** Time kept for the answer when the function is about to be stopped. */
const ANSWER_RESERVE = 15_000;

export async function handler(event: Event, context: Context): Promise<void> {
  const { Definition, BillingRegion } = event.ResourceProperties;
  console.log(`${event.RequestType} of report ${Definition.ReportName}`);
  const signal = AbortSignal.timeout(Math.max(context.getRemainingTimeInMillis() - ANSWER_RESERVE, 0));
  const reports = new Reports(new CostAndUsageReportServiceClient({ region: BillingRegion }), signal);
  try {
    await answer(event, event.RequestType === 'Delete' ? await remove(event, reports) : await ensure(event, reports));
  } catch (error) {
    if (error instanceof AnswerError) throw error;
    // The id stays what CloudFormation knows, so that its rollback asks for the right report
    await answer(event, event.PhysicalResourceId ?? Definition.ReportName!, explain(error as Error, event.ResourceProperties));
  }
}

/** Makes the report, or brings it up to date: a repeated event finds what the first delivery did. */
async function ensure(event: Event, reports: Reports): Promise<string> {
  const { Definition } = event.ResourceProperties;
  const name = Definition.ReportName!;
  await reports.ensure({ ...Definition, RefreshClosedReports: String(Definition.RefreshClosedReports) === 'true' });
  // Rollback of an update that never answered: CloudFormation does not know that update's report
  const abandoned = event.OldResourceProperties?.Definition.ReportName;
  if (abandoned && abandoned !== name && event.PhysicalResourceId === name) await reports.remove(abandoned);
  return name;
}

/** Removes the report; its files stay in the bucket. */
async function remove(event: Event, reports: Reports): Promise<string> {
  const id = event.PhysicalResourceId!;
  // CloudFormation makes up an id, beginning with the stack's name, for a creation that never answered
  const isReport = id.startsWith(`stompy-${event.StackId.slice(-12)}-`);
  await reports.remove(isReport ? id : event.ResourceProperties.Definition.ReportName!);
  return id;
}

/** The billing API, asked again while it is only busy or has not seen the bucket's policy yet. */
class Reports {
  constructor(private readonly cur: CostAndUsageReportServiceClient, private readonly signal: AbortSignal) {}

  async ensure(definition: ReportDefinition): Promise<void> {
    const name = definition.ReportName!;
    await this.retry(async (abortSignal) => {
      if (await this.exists(name)) {
        await this.cur.send(new ModifyReportDefinitionCommand({ ReportName: name, ReportDefinition: definition }), { abortSignal });
      } else {
        await this.cur.send(new PutReportDefinitionCommand({ ReportDefinition: definition }), { abortSignal });
      }
    });
  }

  async remove(name: string): Promise<void> {
    await this.retry(async (abortSignal) => {
      if (!await this.exists(name)) return;
      try {
        await this.cur.send(new DeleteReportDefinitionCommand({ ReportName: name }), { abortSignal });
      } catch (error) {
        // AWS has no error for a report that is gone already
        if (await this.exists(name)) throw error;
      }
    });
  }

  /** There is no call for one report. */
  private async exists(name: string): Promise<boolean> {
    let NextToken: string | undefined;
    do {
      const page = await this.cur.send(new DescribeReportDefinitionsCommand({ NextToken }), { abortSignal: this.signal });
      if (page.ReportDefinitions?.some((report) => report.ReportName === name)) return true;
      NextToken = page.NextToken;
    } while (NextToken);
    return false;
  }

  private async retry(call: (abortSignal: AbortSignal) => Promise<void>): Promise<void> {
    const start = Date.now();
    for (let wait = 1000; ; wait = Math.min(wait * 2, 20_000)) {
      try {
        return await call(this.signal);
      } catch (error) {
        const pause = wait * (0.5 + Math.random() / 2);
        const budget = isPassing(error as Error) ? RETRY_BUDGET : isDenial(error as Error) ? FRESH_ROLE : 0;
        if (Date.now() + pause > start + budget) throw error;
        console.log(`${(error as Error).name}, again in ${Math.round(pause)} ms`);
        await sleep(pause, undefined, { signal: this.signal });
      }
    }
  }
}

/** AWS refuses a bucket with no message (the client then says UnknownError), or one about the bucket, until it sees the new policy. */
function isBucketRefusal(error: Error): boolean {
  return error.name === 'ValidationException' && /^(UnknownError)?$|bucket|permission/i.test(error.message);
}

function isDenial(error: Error): boolean {
  return /AccessDenied/.test(error.name);
}

function isPassing(error: Error): boolean {
  // A duplicate name is our own report, made by a parallel delivery of this event
  return isBucketRefusal(error) || /Throttl|TooManyRequests|RequestLimitExceeded|InternalError|ServiceUnavailable|Duplicate|Timeout/.test(error.name);
}

/** One sentence: what AWS refused, the likely cause in this account, what to do. */
function explain(error: Error, { BillingRegion, DeliveryStatements, Definition }: Properties): string {
  const refused = `AWS did not accept the cost report ${Definition.ReportName} (${error.name}: ${error.message})`;
  if (isBucketRefusal(error)) {
    return `${refused}; the policy of bucket ${Definition.S3Bucket} probably does not let AWS deliver: it needs ${JSON.stringify(DeliveryStatements)}`;
  }
  const cause = CAUSES.find(([pattern]) => pattern.test(`${error.name} ${error.message}`))?.[1] ?? 'try again, and send this message to Stompy if it stays';
  return `${refused}; ${cause.replace('%', BillingRegion)}`;
}

const CAUSES: [RegExp, string][] = [
  [/Abort/, 'the billing API did not answer in time: try again'],
  [/service control policy/i, 'a service control policy of the organization denies cost reports in %: exempt the cur actions there, or deploy in the management account'],
  [/permissions boundary/i, 'the permissions boundary of this stack\'s report role leaves out the cur actions: add them'],
  [/AccessDenied/, 'the account may not manage cost reports in %: deploy in the management account, and have the root user activate IAM access to billing information'],
  [/ReportLimitReached/, 'the account has as many cost reports as AWS allows: delete one on the Cost and Usage Reports page, or hand an existing one to Stompy'],
  [/OptIn|AuthFailure|UnrecognizedClient|InvalidClientToken|not (enabled|supported)/i, 'a region may not be enabled in this account: enable the bucket\'s region in the account settings'],
  [/Validation/, 'the report settings do not fit together: check prefix, bucket and bucket region'],
];

class AnswerError extends Error {}

async function answer(event: Event, id: string, reason?: string): Promise<void> {
  const { StackId, RequestId, LogicalResourceId } = event;
  if (reason) console.log(reason);
  const body = JSON.stringify({
    Status: reason ? 'FAILED' : 'SUCCESS',
    Reason: reason?.slice(0, 2000),
    PhysicalResourceId: id,
    StackId,
    RequestId,
    LogicalResourceId,
  });
  for (let tries = 1; ; tries++) {
    try {
      // The signed address allows no content type, so the body goes as bytes
      const response = await fetch(event.ResponseURL, { method: 'PUT', body: Buffer.from(body), signal: AbortSignal.timeout(3000) });
      if (response.ok) return;
      throw new Error(`status ${response.status}`);
    } catch (error) {
      // Failing makes Lambda deliver the event again
      if (tries === 4) throw new AnswerError(`CloudFormation did not take the answer: ${(error as Error).message}`);
      await sleep(200 * tries);
    }
  }
}
