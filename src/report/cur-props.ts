import type { Duration, RemovalPolicy, aws_iam as iam, aws_kms as kms, aws_s3 as s3 } from 'aws-cdk-lib';

/** Describes a report that exists already. */
export interface StompyCurReportAttributes {
  /** The bucket AWS delivers the report to. */
  readonly bucket: s3.IBucket;

  /**
   * Prefix of the report as its delivery options show it ("report path prefix"), 1 to 256 characters, slashes at its ends included.
   *
   * @default - the role may read the whole bucket
   */
  readonly prefix?: string;

  /**
   * Name of the report, 1 to 256 characters. Together with `prefix` it narrows what the role may read to this report.
   *
   * @default - the role may read everything below `prefix`
   */
  readonly reportName?: string;

  /**
   * Region of the bucket, such as `ap-southeast-1`.
   *
   * @default - the region of `bucket` if this app makes it, else unknown: nothing warns when the bucket is far from Stompy
   */
  readonly bucketRegion?: string;

  /**
   * Customer managed key that encrypts the report's objects, no alias. The role may then decrypt with it, through S3 alone.
   *
   * @default - the key of `bucket` if the app knows one, else no customer managed key
   */
  readonly encryptionKey?: kms.IKey;
}

/** Properties of `StompyCurReport`. */
export interface StompyCurReportProps {
  /**
   * Your part of the report's name: 1 to 203 letters, digits or characters of `!-_.'()`.
   *
   * The full name is `stompy-<GUID of the stack>-<reportName>-<hash>`: the front proves that the report belongs to this
   * stack, the hash changes with settings that AWS can only change by replacing the report. With a name of yours the construct can move
   * within its stack without a new report, so no two reports of a stack can have the same.
   *
   * @default - derived from the construct's path
   */
  readonly reportName?: string;

  /**
   * Path in the bucket below which AWS writes the report: 2 to 256 letters, digits or characters of `!-_.'()/`,
   * neither starting with `/` nor ending in `/` or `.`.
   *
   * @default 'stompy'
   * @see https://docs.aws.amazon.com/cur/latest/userguide/cur-create.html
   */
  readonly prefix?: string;

  /**
   * Bucket to deliver to. It must belong to the account of this stack.
   *
   * The delivery statements are added to its policy. An imported bucket's policy cannot be changed from here: the error
   * prints the statements to add, and `deliveryPolicyInPlace` says that they are there.
   *
   * @default - a new private bucket, encrypted, versioned, TLS 1.2 or better only
   */
  readonly bucket?: s3.IBucket;

  /**
   * Name of the new bucket: 3 to 63 lower-case letters, digits, dots or hyphens, starting and ending with a letter or digit. Not with `bucket`.
   *
   * Choose one if a role in another region reads the report, so that nothing is replaced when that role comes or moves. Changing it replaces
   * the bucket: the old one stays with its files, unless `removalPolicy` says otherwise.
   *
   * @default - CloudFormation chooses a name, or the CDK does if a role in another region needs to know it
   */
  readonly bucketName?: string;

  /**
   * Region of `bucket`. Required for a bucket whose region the app does not know: one that is imported into a stack without a region, or one
   * of a stack without a region where the report's has one.
   *
   * @default - the region of `bucket`; an imported one without a region of its own is taken to be in the region of its stack
   */
  readonly bucketRegion?: string;

  /**
   * Says that the policies of `bucket` and `encryptionKey` already let AWS deliver, so that they are left as they are.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html
   */
  readonly deliveryPolicyInPlace?: boolean;

  /**
   * Adds the cost of containers (Amazon ECS, Amazon EKS, AWS Batch) to the report, which makes it larger.
   * It has to be switched on in the cost management preferences, too. Changing it replaces the report; the files stay.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cur/latest/userguide/split-cost-allocation-data.html
   */
  readonly splitCostAllocationData?: boolean;

  /**
   * Age in whole days after which files of the report are deleted from the new bucket. AWS writes a month's files anew
   * while the month can still change, so the age counts from the last change. Not with `bucket`: its lifecycle is yours.
   *
   * @default - files are kept
   */
  readonly expiration?: Duration;

  /**
   * Customer managed key for the new bucket, in the bucket's region. Its policy is extended so that AWS can deliver.
   * Not with `bucket`, unless the bucket is encrypted with this key.
   *
   * That AWS delivers cost reports to such a bucket is unproven: AWS does not document it and published templates contradict
   * each other. A warning says so. Check after 48 hours that files arrive.
   *
   * @default - the key of `bucket` if the app knows one, else SSE-S3
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * What happens to the new bucket and its policy, together, when the stack is deleted or its creation fails. Not with `bucket`.
   *
   * With `DESTROY`, CloudFormation can delete the bucket only while it is empty, and AWS writes a test object as soon as the
   * report exists. `RETAIN_ON_UPDATE_OR_DELETE` is refused for that reason: a failed creation would end in ROLLBACK_FAILED.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Tags for everything this construct makes. A report made outside us-east-1 and cn-northwest-1 itself stays without tags.
   *
   * @default - only the tags of the surrounding app and stack
   */
  readonly tags?: { [key: string]: string };

  /**
   * Permissions boundary for the role of the function that makes the report where CloudFormation cannot. It has to allow
   * `cur:*ReportDefinition*`, `logs:CreateLogStream` and `logs:PutLogEvents`.
   *
   * @default - no permissions boundary
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;
}
