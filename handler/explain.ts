import type { Properties } from './event';
import { Failure, isBucketRefusal, isUnexplained } from './failure';

const SETTINGS = 'the report settings do not fit together: check prefix, bucket and bucket region';
const CAUSES: [RegExp, string][] = [
  [/Abort/, 'the billing API did not answer in time: try again'],
  [/service control policy/i, 'a service control policy of the organization denies cost reports in %: exempt the cur actions there, or deploy in the management account'],
  [/permissions boundary/i, 'the permissions boundary of this stack\'s report role leaves out the cur actions: add them'],
  [/AccessDenied|NotAuthorized/, 'the account may not manage cost reports in %: deploy in the management account, and have the root user activate IAM access to billing'],
  [/ReportLimitReached/, 'the account has as many cost reports as AWS allows: delete one, or hand an existing one to Stompy'],
  [/OptIn|UnrecognizedClient|InvalidClientToken/, 'a region may not be enabled in this account: enable the bucket\'s region'],
  [/Validation/, SETTINGS],
  [/^/, 'try again, and send this message to Stompy if it stays'],
];

/** What AWS refused, why, what to do; AWS's own words come last, because they may be cut. */
export function explain(error: Error, properties: Properties): string {
  if (error instanceof Failure) return error.message;
  const { Definition, DeliveryStatements } = properties;
  const said = `${error.name}: ${error.message}`;
  const policy = `the policy of bucket ${Definition.S3Bucket} probably does not let AWS deliver: it needs ${JSON.stringify(DeliveryStatements)}`;
  const cause = isUnexplained(error) ? `either ${policy}, or ${SETTINGS}`
    : isBucketRefusal(error) ? policy : CAUSES.find(([pattern]) => pattern.test(said))![1];
  return `AWS did not accept the cost report ${Definition.ReportName}; ${cause.replace('%', process.env.BILLING_REGION!)} (${said})`;
}
