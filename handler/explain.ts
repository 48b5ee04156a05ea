import type { Properties } from './event';
import { Failure, isBucketRefusal, isUnexplained } from './failure';
import type { Kind } from './kind';

/** What AWS refused, why, what to do; AWS's own words last, as they may be cut. */
export function explain(error: Error, kind: Kind | undefined, properties: Properties): string {
  if (error instanceof Failure || !kind) return error.message;
  const { Definition } = properties;
  const { what, actions, settings } = kind;
  const causes: (readonly [RegExp, string])[] = [
    ...kind.causes,
    [/Abort/, 'the billing API did not answer in time: try again'],
    [/service control policy/i, `a service control policy of the organization denies ${what}s in %: exempt the ${actions} actions there, or deploy in the management account`],
    [/permissions boundary/i, `the permissions boundary of this stack's report role leaves out the ${actions} actions: add them`],
    [/AccessDenied|NotAuthorized/, `the account may not manage ${what}s in %: deploy in the management account, and have the root user activate IAM access to billing`],
    [/OptIn|UnrecognizedClient|InvalidClientToken/, 'a region may not be enabled in this account: enable the bucket\'s region'],
    [/Validation/, settings],
    [/^/, 'try again, and send this message to Stompy if it stays'],
  ];
  const said = `${error.name}: ${error.message}`;
  const policy = `the policy of bucket ${kind.bucketOf(Definition)} probably does not let AWS deliver: it needs ${JSON.stringify(properties.DeliveryStatements)}`;
  const cause = isUnexplained(error) ? `either ${policy}, or ${settings}`
    : isBucketRefusal(error) ? policy : causes.find(([pattern]) => pattern.test(said))![1];
  return `AWS did not accept the ${what} ${kind.nameOf(Definition)}; ${cause.replace('%', process.env.BILLING_REGION!)} (${said})`;
}
