/** Whether AWS may deliver to a bucket, as far as its policy tells. */
export interface BucketVerdict {
  readonly verdict: 'allowed' | 'refused' | 'unknown';
  readonly reason: string;
}

interface PolicyStatement {
  readonly Effect: string;
  readonly Principal?: string | { readonly [kind: string]: string | string[] };
  readonly Action?: string | string[];
  readonly Resource?: string | string[];
  readonly Condition?: { readonly [operator: string]: { readonly [key: string]: string | string[] } };
}

/** Whose reports are delivered. */
export interface Owner {
  readonly partition: string;
  readonly account: string;
  readonly billingRegion: string;
}

/**
 * Reads a bucket's policy for what cost-report delivery needs: the billing service may check the policy and put objects,
 * for this account's reports. A deny, or a condition this does not know, is not judged.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html
 */
export function judgeBucketPolicy(policy: string | undefined, bucket: string, owner: Owner): BucketVerdict {
  const arn = `arn:${owner.partition}:s3:::${bucket}`;
  const statements = policy === undefined ? [] : toList<PolicyStatement>(JSON.parse(policy).Statement).filter(concernsBilling);
  const missing = [['s3:GetBucketPolicy', arn], ['s3:PutObject', `${arn}/probe`]].filter(([action, resource]) =>
    !statements.some((statement) => statement.Effect === 'Allow' && covers(statement, action, resource) && fits(statement, owner)));
  if (missing.length > 0) {
    return {
      verdict: 'refused',
      reason: `the policy of bucket ${bucket} does not let billingreports.amazonaws.com call ${missing.map(([action]) => action).join(' and ')} `
        + `for arn:${owner.partition}:cur:${owner.billingRegion}:${owner.account}:definition/*: open the report in the console, choose Edit and confirm the bucket policy`,
    };
  }
  return statements.some(({ Effect }) => Effect === 'Deny')
    ? { verdict: 'unknown', reason: `the policy of bucket ${bucket} also denies something to the billing service` }
    : { verdict: 'allowed', reason: '' };
}

function concernsBilling({ Principal }: PolicyStatement): boolean {
  return typeof Principal === 'object' && toList(Principal.Service).includes('billingreports.amazonaws.com');
}

function covers({ Action, Resource }: PolicyStatement, action: string, resource: string): boolean {
  return toList(Action).some((each) => matches(each.toLowerCase(), action.toLowerCase())) && toList(Resource).some((each) => matches(each, resource));
}

/** Whether the conditions let this account's reports through; AWS is known to probe with the literal `definition/*`. */
function fits({ Condition = {} }: PolicyStatement, { partition, account, billingRegion }: Owner): boolean {
  const actual: { readonly [key: string]: string } = {
    'aws:sourceaccount': account,
    'aws:sourcearn': `arn:${partition}:cur:${billingRegion}:${account}:definition/*`,
  };
  return Object.entries(Condition).every(([operator, keys]) => Object.entries(keys).every(([key, values]) => {
    const value = actual[key.toLowerCase()];
    if (value === undefined) return false;
    return toList(values).some((each) => /like|^arn/i.test(operator) ? matches(each, value) : each === value);
  }));
}

function matches(pattern: string, value: string): boolean {
  const expression = pattern.split(/([*?])/).map((part) => part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${expression.join('')}$`).test(value);
}

function toList<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
