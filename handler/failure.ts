/** In words for CloudFormation, and for good. */
export class Failure extends Error {}

/** What the AWS SDK throws. */
export interface AwsError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  /** Instead of the former where AWS's answer could not be read. */
  readonly $response?: { readonly statusCode?: number };
}

/** All that AWS did not clearly refuse, such as no answer. */
export function isPassing(error: AwsError): boolean {
  const status = error.$metadata?.httpStatusCode ?? error.$response?.statusCode ?? 0;
  return !(error instanceof Failure) && (status < 400 || status === 429 || status >= 500 || isBucketRefusal(error)
    // a duplicate is our own, made by a parallel delivery of this event
    || /Throttl|TooManyRequests|LimitExceeded|RequestTimeout|Duplicate/.test(error.name));
}

/** Refused for its settings, or for being no report. */
export function isInvalid({ name }: Error): boolean {
  return /Validation|ResourceNotFound/.test(name);
}

/** Without a text of AWS; the old and the new SDK have one. */
export function isUnexplained(error: Error): boolean {
  return isInvalid(error) && /^(Unknown(Error)?)?$/.test(error.message);
}

/** Until AWS sees the policy of a fresh bucket. */
export function isBucketRefusal(error: Error): boolean {
  return isUnexplained(error) || (isInvalid(error) && /permission|polic/i.test(error.message));
}

/** Until AWS knows a fresh role; an organization's policy stays. */
export function isFreshRole({ name, message }: Error): boolean {
  return /AccessDenied|NotAuthorized|UnrecognizedClient|InvalidClientToken/.test(name) && !/explicit deny|service control policy/i.test(message);
}
