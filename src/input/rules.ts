import { NO_CONDITION, WIDENING } from './widening';

/**
 * What a text value has to look like.
 *
 * One constant feeds the constructs' errors and the template parameters' `AllowedPattern` and
 * `ConstraintDescription`, so that both doors refuse the same values with the same words.
 */
export interface Rule {
  /** Anchored regular expression in the dialect that JavaScript and CloudFormation share. */
  readonly pattern: string;
  /** Completes "`prop` …" and "ExternalId …": what the value must be. */
  readonly must: string;
  /** What the reader should do about a refused value. */
  readonly fix: string;
  /** What must never get in, not even beside a token or by a template parameter: it would widen a policy, or undo a condition. */
  readonly never?: string;
}

/** Twelve digits, and none of the numbers people type to fill a form. */
export const ACCOUNT_ID: Rule = {
  pattern: '^(?!(\\d)\\1{11}$|123456789012$|012345678901$)\\d{12}$',
  must: 'must be a real AWS account number of 12 digits',
  fix: 'copy the number that Stompy shows on its connection page',
  never: NO_CONDITION,
};

/** An account that shares images. */
export const IMAGE_ACCOUNT: Rule = {
  pattern: '^\\d{12}$',
  must: 'must be an AWS account number of 12 digits',
  fix: 'give the number of the account that owns the images',
  never: WIDENING,
};

/** The characters STS accepts, and enough of them that nobody guesses the value. */
export const EXTERNAL_ID: Rule = {
  pattern: '^(?!(.)\\1+$)[\\w+=,.@:/-]{20,1224}$',
  must: 'must be 20 to 1224 letters, digits or characters of _+=,.@:/-, without white space',
  fix: 'copy the external ID that Stompy generated for this account; never make one up',
  never: NO_CONDITION,
};

/** ARN of a principal in Stompy's account; `*` and `?` are wildcards. */
export const PRINCIPAL_ARN_PATTERN: Rule = {
  pattern: '^arn:[\\w*-]+:iam::\\d{12}:(role|user)/[\\w+=,.@*?/-]{1,512}$',
  must: 'must be the ARN of a role or user, wildcards allowed in its name, such as arn:aws:iam::<Stompy account>:role/Stompy*',
  fix: 'take the pattern from Stompy, or leave it out to trust every principal that Stompy\'s account lets assume roles',
  never: NO_CONDITION,
};

/**
 * Prefix of a new report, a path below the bucket's root. The last character and the minimum of two follow the check that the
 * billing service applies since November 2025 without documenting it; `*` is legal for AWS but would be
 * a wildcard in every policy that names the prefix.
 */
export const REPORT_PREFIX: Rule = {
  pattern: '^[0-9A-Za-z!_.\'()-][0-9A-Za-z!_.\'()/-]{0,254}[0-9A-Za-z!_\'()-]$',
  must: 'must be 2 to 256 letters, digits or characters of !-_.\'()/, neither starting with / nor ending in / or .',
  fix: 'choose a prefix such as "stompy" or "billing/stompy"',
  never: WIDENING,
};

/**
 * Prefix of a report that exists already: what AWS accepted for it, less the wildcard, which would be one in every policy that names the
 * prefix. A slash at its end is no mistake: the objects of such a report lie under `<prefix>//<name>/`.
 */
export const EXISTING_PREFIX: Rule = {
  pattern: '^[0-9A-Za-z!_.\'()/-]{1,256}$',
  must: 'must be 1 to 256 letters, digits or characters of !-_.\'()/, as the report has it',
  fix: 'copy it from the report\'s delivery options; a prefix with * cannot be granted safely, leave it out then',
  never: WIDENING,
};

/** What all objects of an existing report begin with: its prefix, or prefix, slash and name. */
export const DATA_PREFIX: Rule = {
  ...EXISTING_PREFIX,
  pattern: '^[0-9A-Za-z!_.\'()/-]{1,513}$',
  must: 'must be 1 to 513 letters, digits or characters of !-_.\'()/, as the report has it',
};

/** The caller's part of a report name; what the library adds leaves 203 of AWS's 256 characters. */
export const REPORT_LABEL: Rule = {
  pattern: '^[0-9A-Za-z!_.\'()-]{1,203}$',
  must: 'must be 1 to 203 letters, digits or characters of !-_.\'(), without spaces',
  fix: 'choose a name such as "stompy-hourly"',
};

/** Name of a report that exists already: AWS's own limits, less the wildcard. */
export const EXISTING_REPORT_NAME: Rule = {
  pattern: '^[0-9A-Za-z!_.\'()-]{1,256}$',
  must: 'must be 1 to 256 letters, digits or characters of !-_.\'(), without spaces',
  fix: 'copy the name from the Cost and Usage Reports page; a name with * cannot be granted safely, leave it out then',
  never: WIDENING,
};

/** The caller's part of an export's name; what the library adds leaves 75 of AWS's 128 characters. */
export const EXPORT_LABEL: Rule = {
  pattern: '^[0-9A-Za-z_-]{1,75}$',
  must: 'must be 1 to 75 letters, digits, - or _',
  fix: 'choose a name such as "stompy-hourly"',
};

/** Name of an export that exists already. */
export const EXISTING_EXPORT_NAME: Rule = {
  pattern: '^[0-9A-Za-z_-]{1,128}$',
  must: 'must be 1 to 128 letters, digits, - or _',
  fix: 'copy the name from the Data Exports page',
  never: WIDENING,
};

/** Account of a bucket that is not in the account of its export. */
export const BUCKET_OWNER: Rule = { ...ACCOUNT_ID, fix: 'give the number of the account that owns the bucket' };

/** Name of a bucket that exists already: before 2018 there were capitals, underscores and up to 255 characters. What only names an access point is none. */
export const EXISTING_BUCKET_NAME: Rule = {
  pattern: '^(?!.*(-s3alias|--ol-s3|--x-s3|--table-s3|\\.mrap)$)[0-9A-Za-z._-]{3,255}$',
  must: 'must be the name of an S3 bucket, 3 to 255 letters, digits, dots, hyphens or underscores, and no alias of an access point',
  fix: 'copy the bucket name from the report\'s delivery options',
  never: WIDENING,
};

/** Name of a new general-purpose bucket. */
export const BUCKET_NAME: Rule = {
  pattern: '^(?!xn--|sthree-|amzn-s3-demo-|\\d+\\.\\d+\\.\\d+\\.\\d+$)(?!.*(\\.\\.|\\.-|-\\.|-s3alias$|--ol-s3$|--x-s3$|--table-s3$|\\.mrap$))[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
  must: 'must be an S3 bucket name: 3 to 63 lower-case letters, digits, dots or hyphens, starting and ending with a letter or digit',
  fix: 'choose a name such as "acme-stompy-report"',
  never: WIDENING,
};

/** Shape of a region's name; which areas there are is not for a pattern to know. */
export const REGION: Rule = {
  pattern: '^[a-z]{2,4}(-[a-z]+)*-(north|south)?(east|west|north|south|central)-\\d{1,2}$',
  must: 'must be an AWS region such as ap-southeast-1',
  fix: 'use the code of the region, not its name',
};

/** Path of an IAM role. */
export const ROLE_PATH: Rule = {
  pattern: '^(/|/[\\x21-\\x7E]{1,510}/)$',
  must: 'must begin and end with / and have at most 512 characters',
  fix: 'write it like /vendors/stompy/',
};

/** Description of an IAM role. */
export const ROLE_DESCRIPTION: Rule = {
  pattern: '^[\\t\\n\\r\\x20-\\x7E\\xA1-\\xFF]{0,1000}$',
  must: 'must have at most 1000 characters of Latin-1',
  fix: 'shorten it, or keep other scripts to a tag',
};

/** Name or ARN of a managed policy of the account, as a permissions boundary is known by. */
export const POLICY: Rule = {
  pattern: '^(arn:aws[a-z-]*:iam::\\d{12}:policy/)?[\\w+=,.@/-]{1,600}$',
  must: 'must be the name or the ARN of a managed policy of this account',
  fix: 'copy the name or the ARN from the IAM console',
  never: WIDENING,
};

/** ARN of a role that EC2 can assume. */
export const ROLE_ARN: Rule = {
  pattern: '^arn:aws[a-z-]*:iam::\\d{12}:role/(?!aws-service-role/)[\\w+=.@/-]{1,128}$',
  must: 'must be the ARN of a role that EC2 can assume, without wildcards',
  fix: 'copy it from the IAM console',
  never: WIDENING,
};

/** ARN of a customer managed key. */
export const KEY_ARN: Rule = {
  pattern: '^arn:aws[a-z-]*:kms:[a-z0-9-]{1,30}:\\d{12}:key/[0-9a-z-]{1,40}$',
  must: 'must be the ARN of a key, not of an alias',
  fix: 'copy it from the KMS console',
  never: WIDENING,
};

/** Key of the tag with which a customer hands a resource over to SpoTainer. */
export const TAG_KEY: Rule = {
  pattern: '^(?![aA][wW][sS]:)[\\w .:/=+@-]{1,128}$',
  must: 'must be a tag key: 1 to 128 letters, digits, spaces or characters of _.:/=+-@, not starting with aws:',
  fix: 'choose a key such as "stompy:managed"',
};

/** Key of a tag of the customer's own. */
export const CUSTOMER_TAG_KEY: Rule = { ...TAG_KEY, fix: 'give the whole key and nothing else, such as "cost-center"' };

/** Value of that tag. */
export const TAG_VALUE: Rule = {
  pattern: '^[\\w .:/=+@-]{1,256}$',
  must: 'must be a tag value: 1 to 256 letters, digits, spaces or characters of _.:/=+-@',
  fix: 'choose a value such as "true"',
  never: WIDENING,
};

/** Name of an EKS cluster. */
export const CLUSTER_NAME: Rule = {
  pattern: '^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$',
  must: 'must be the name of an EKS cluster: 1 to 100 letters, digits, - or _',
  fix: 'copy the name from the EKS console, not the ARN',
};

/** Name of a CloudFormation stack. */
export const STACK_NAME: Rule = {
  pattern: '^[A-Za-z][A-Za-z0-9-]{0,127}$',
  must: 'must be a stack name: a letter, then letters, digits or hyphens, at most 128 in all',
  fix: 'replace other characters by hyphens',
};

/** Where CloudFormation's console can read a template: an S3 object by HTTPS, no static website. */
export const TEMPLATE_URL: Rule = {
  pattern: '^(?=.{1,1024}$)https://([a-z0-9.-]+\\.)?s3([.-](dualstack\\.)?[a-z]{2,4}(-[a-z]+)+-\\d{1,2})?\\.amazonaws\\.com(\\.cn)?/[^\\s?#]+$',
  must: 'must be the HTTPS URL of an S3 object, at most 1024 characters, such as https://<bucket>.s3.<region>.amazonaws.com/<key>',
  fix: 'use the object\'s virtual-hosted URL, not a static website or a CDN',
};

/** Key of a tag that a resource gets: letters of any script. */
export const RESOURCE_TAG_KEY: Rule = {
  pattern: '^(?![aA][wW][sS]:)[^\\x00-\\x1F!-*,;<>?[-\\^`{-\\x7F]{1,128}$',
  must: 'must have keys of 1 to 128 letters, digits, spaces or characters of _.:/=+-@, not starting with aws:',
  fix: 'correct the key, or leave the tag out',
};

/** Value of such a tag, which may be empty. */
export const RESOURCE_TAG_VALUE: Rule = {
  pattern: '^[^\\x00-\\x1F!-*,;<>?[-\\^`{-\\x7F]{0,256}$',
  must: 'must be a text of at most 256 letters, digits, spaces or characters of _.:/=+-@',
  fix: 'correct the value, or leave the tag out',
};
