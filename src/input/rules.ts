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
  /** The value stands in IAM resources, where a wildcard or a policy variable beside a token would widen it. */
  readonly exact?: boolean;
}

/** Twelve digits, and none of the numbers people type to fill a form. */
export const ACCOUNT_ID: Rule = {
  pattern: '^(?!(\\d)\\1{11}$|123456789012$|012345678901$)\\d{12}$',
  must: 'must be a real AWS account number of 12 digits',
  fix: 'copy the number that Stompy shows on its connection page',
};

/** An account that shares images. */
export const IMAGE_ACCOUNT: Rule = {
  pattern: '^\\d{12}$',
  must: 'must be an AWS account number of 12 digits',
  fix: 'give the number of the account that owns the images',
  exact: true,
};

/** The characters STS accepts, and enough of them that nobody guesses the value. */
export const EXTERNAL_ID: Rule = {
  pattern: '^(?!(.)\\1+$)[\\w+=,.@:/-]{20,1224}$',
  must: 'must be 20 to 1224 letters, digits or characters of _+=,.@:/-, without white space',
  fix: 'copy the external ID that Stompy generated for this account; never make one up',
};

/** ARN of a principal in Stompy's account; `*` and `?` are wildcards. */
export const PRINCIPAL_ARN_PATTERN: Rule = {
  pattern: '^arn:[\\w*-]+:iam::\\d{12}:(role|user)/[\\w+=,.@*?/-]{1,512}$',
  must: 'must be the ARN of a role or user, wildcards allowed in its name, such as arn:aws:iam::<Stompy account>:role/Stompy*',
  fix: 'take the pattern from Stompy, or leave it out to trust every principal that Stompy\'s account lets assume roles',
};

/**
 * A path below the bucket's root. The last character and the minimum of two follow the check that the
 * billing service applies since November 2025 without documenting it; `*` is legal for AWS but would be
 * a wildcard in every policy that names the prefix.
 */
export const REPORT_PREFIX: Rule = {
  pattern: '^[0-9A-Za-z!_.\'()-][0-9A-Za-z!_.\'()/-]{0,254}[0-9A-Za-z!_\'()-]$',
  must: 'must be 2 to 256 letters, digits or characters of !-_.\'()/, neither starting with / nor ending in / or .',
  fix: 'choose a prefix such as "stompy" or "billing/stompy"',
  exact: true,
};

/** What all objects of a report begin with: its prefix, or prefix and name. */
export const DATA_PREFIX: Rule = {
  pattern: '^[0-9A-Za-z!_.\'()-]+(/+[0-9A-Za-z!_.\'()-]+)*$',
  must: 'must be letters, digits or characters of !-_.\'()/, neither starting nor ending with /',
  fix: 'take the prefix from the report\'s delivery options, or leave it out for the whole bucket',
  exact: true,
};

/** The caller's part of a report name; what the library adds leaves 227 of AWS's 256 characters. */
export const REPORT_LABEL: Rule = {
  pattern: '^[0-9A-Za-z!_.\'()-]{1,227}$',
  must: 'must be 1 to 227 letters, digits or characters of !-_.\'(), without spaces',
  fix: 'choose a name such as "stompy-hourly"',
};

/** Name of a report that exists already: AWS's own limits, less the wildcard. */
export const EXISTING_REPORT_NAME: Rule = {
  pattern: '^[0-9A-Za-z!_.\'()-]{1,256}$',
  must: 'must be 1 to 256 letters, digits or characters of !-_.\'(), without spaces',
  fix: 'copy the name from the Cost and Usage Reports page; a name with * cannot be granted safely, leave it out then',
  exact: true,
};

/** General-purpose bucket names. */
export const BUCKET_NAME: Rule = {
  pattern: '^(?!xn--|sthree-|amzn-s3-demo-|\\d+\\.\\d+\\.\\d+\\.\\d+$)(?!.*(\\.\\.|\\.-|-\\.|-s3alias$|--ol-s3$|--x-s3$|\\.mrap$))[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
  must: 'must be an S3 bucket name: 3 to 63 lower-case letters, digits, dots or hyphens, starting and ending with a letter or digit',
  fix: 'copy the bucket name from the report\'s delivery options',
  exact: true,
};

/** Shape of a region's name; whether the region exists is not for a pattern to know. */
export const REGION: Rule = {
  pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$',
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
  exact: true,
};

/** ARN of a role that EC2 can assume. */
export const ROLE_ARN: Rule = {
  pattern: '^arn:aws[a-z-]*:iam::\\d{12}:role/(?!aws-service-role/)[\\w+=.@/-]{1,128}$',
  must: 'must be the ARN of a role that EC2 can assume, without wildcards',
  fix: 'copy it from the IAM console',
  exact: true,
};

/** ARN of a customer managed key. */
export const KEY_ARN: Rule = {
  pattern: '^arn:aws[a-z-]*:kms:[a-z0-9-]{1,30}:\\d{12}:key/[0-9a-z-]{1,40}$',
  must: 'must be the ARN of a key, not of an alias',
  fix: 'copy it from the KMS console',
  exact: true,
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
  exact: true,
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
  pattern: '^(?=.{1,1024}$)https://(?![^/]*s3-website)[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?/[^\\s?#]+$',
  must: 'must be the HTTPS URL of an S3 object, at most 1024 characters, such as https://<bucket>.s3.<region>.amazonaws.com/<key>',
  fix: 'use the object\'s virtual-hosted URL, not a static website or a CDN',
};
