import type { Duration, RemovalPolicy, aws_iam as iam, aws_kms as kms, aws_s3 as s3 } from 'aws-cdk-lib';
import type { DataExportCompression, DataExportFormat, DataExportIntegration } from './output';
import type { DataExportTable } from './table';

/** Describes an export that exists already. */
export interface StompyDataExportAttributes {
  /** The bucket AWS delivers the export to. */
  readonly bucket: s3.IBucket;

  /**
   * Prefix of the export as the console shows it ("S3 path prefix"), 1 to 256 characters.
   *
   * @default - the role may read the whole bucket
   */
  readonly prefix?: string;

  /**
   * Name of the export, 1 to 128 letters, digits, `-` or `_`. Together with `prefix` it narrows what the role may read to this export.
   *
   * @default - the role may read everything below `prefix`
   */
  readonly exportName?: string;

  /**
   * Region of the bucket, such as `ap-southeast-1`.
   *
   * @default - the region of `bucket` if this app makes it, else unknown: nothing warns when the bucket is far from Stompy
   */
  readonly bucketRegion?: string;

  /**
   * Number of the account that owns the bucket, 12 digits. Its policy has to let the role read.
   *
   * @default - the account of the role
   */
  readonly bucketOwner?: string;

  /**
   * Customer managed key that encrypts the export's objects, no alias. The role may then decrypt with it, through S3 alone.
   *
   * @default - the key of `bucket` if the app knows one, else no customer managed key
   */
  readonly encryptionKey?: kms.IKey;
}

/** Properties of `StompyDataExport`. */
export interface StompyDataExportProps {
  /**
   * What is exported. CUR 2.0 has the settings that Stompy asks of a report: hourly, with resource ids, Parquet, overwritten in place.
   *
   * @default DataExportTable.CUR_2_0
   */
  readonly table?: DataExportTable;

  /**
   * Your part of the export's name: 1 to 75 letters, digits, `-` or `_`.
   *
   * The full name is `stompy-<the stack's id>-<exportName>-<hash>`: the front proves that the export belongs to this stack, the hash
   * changes with settings that AWS may refuse to change on an existing export, which is then made anew before the old one goes.
   *
   * @default - derived from the construct's path
   */
  readonly exportName?: string;

  /**
   * Path in the bucket below which AWS writes the export: 2 to 256 letters, digits or characters of `!-_.'()/`,
   * neither starting with `/` nor ending in `/` or `.`. No report and no other export may write into it or above it.
   *
   * @default - 'stompy-cur2' or 'stompy-focus', by `table`
   */
  readonly prefix?: string;

  /**
   * Bucket to deliver to, such as the `bucket` of a `StompyCurReport`, beside which the export then lies.
   *
   * The delivery statement is added to its policy. An imported bucket's policy cannot be changed from here: the error
   * prints the statement to add, and `deliveryPolicyInPlace` says that it is there.
   *
   * @default - a new private bucket, encrypted, versioned, TLS 1.2 or better only
   */
  readonly bucket?: s3.IBucket;

  /**
   * Name of the new bucket. Not with `bucket`. A change of it replaces the bucket.
   *
   * @default - CloudFormation makes one up
   */
  readonly bucketName?: string;

  /**
   * Region of `bucket`. Required for an imported bucket.
   *
   * @default - the region of `bucket` if this app makes it, else the region of this stack
   */
  readonly bucketRegion?: string;

  /**
   * Number of the account that owns `bucket`, 12 digits. Required if that is not the account of this stack.
   *
   * @default - the account of this stack
   */
  readonly bucketOwner?: string;

  /**
   * Says that the policies of `bucket` and `encryptionKey` already let AWS deliver, so that they are left as they are.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cur/latest/userguide/dataexports-s3-bucket.html
   */
  readonly deliveryPolicyInPlace?: boolean;

  /**
   * Adds the cost of containers (Amazon ECS, Amazon EKS, AWS Batch) in 11 columns, which makes the export larger. CUR 2.0 only.
   * It has to be switched on in the cost management preferences, too.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cur/latest/userguide/split-cost-allocation-data.html
   */
  readonly splitCostAllocationData?: boolean;

  /**
   * Adds which capacity reservation an hour belongs to, in 3 columns. CUR 2.0 only: FOCUS 1.2 has it anyway.
   *
   * @default false
   */
  readonly capacityReservations?: boolean;

  /**
   * Adds who called Amazon Bedrock, in 1 column: names of roles and users come into the files. CUR 2.0 only.
   *
   * @default false
   */
  readonly iamPrincipals?: boolean;

  /**
   * Columns to export, by their exact names, each once. CUR 2.0 keeps `line_item_resource_id`.
   *
   * @default - every column that the settings above bring
   * @see https://docs.aws.amazon.com/cur/latest/userguide/dataexports-table-dictionary.html
   */
  readonly columns?: string[];

  /**
   * Format of the files. CUR 2.0 is always Parquet.
   *
   * @default DataExportFormat.PARQUET
   */
  readonly format?: DataExportFormat;

  /**
   * Compression of the files: Parquet's own for Parquet; GZIP or ZIP for CSV.
   *
   * @default - Parquet's own for Parquet, GZIP for CSV
   */
  readonly compression?: DataExportCompression;

  /**
   * What AWS writes beside the data, so that another service can read it: Athena with Parquet, Redshift with CSV in GZIP.
   *
   * @default DataExportIntegration.NONE
   */
  readonly integration?: DataExportIntegration;

  /**
   * Age in whole days after which files of the export are deleted from the new bucket. AWS writes a month's files anew
   * while the month can still change, so the age counts from the last change. Not with `bucket`: its lifecycle is yours.
   *
   * @default - files are kept
   */
  readonly expiration?: Duration;

  /**
   * Customer managed key of the bucket, in its region. Refused unless `acceptUnprovenKey` is set.
   *
   * @default - the key of `bucket` if the app knows one, else SSE-S3
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Says that you try to have the export delivered under a customer managed key, which AWS does not offer: its guide has the files encrypted
   * after delivery. Others report that it works with a key policy like the one that is then added. A warning stays; check after 48
   * hours that files arrive.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cur/latest/userguide/dataexports-data-protection.html
   */
  readonly acceptUnprovenKey?: boolean;

  /**
   * What happens to the new bucket and its policy, together, when the stack is deleted or its creation fails. Not with `bucket`.
   *
   * With `DESTROY`, CloudFormation can delete the bucket only while it is empty, and AWS writes a test object as soon as the
   * export exists. `RETAIN_ON_UPDATE_OR_DELETE` is refused for that reason: a failed creation would end in ROLLBACK_FAILED.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Tags for everything this construct makes. An export that CloudFormation cannot make itself stays without tags: it can in us-east-1,
   * us-west-1, us-west-2 and eu-west-2.
   *
   * @default - only the tags of the surrounding app and stack
   */
  readonly tags?: { [key: string]: string };

  /**
   * Permissions boundary for the role of the function that makes the export where CloudFormation cannot. It has to allow
   * `bcm-data-exports:*Export*`, for CUR 2.0 `cur:PutReportDefinition`, and `logs:CreateLogStream` and `logs:PutLogEvents`.
   *
   * @default - no permissions boundary
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;
}
