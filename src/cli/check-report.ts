import { AwsError, type Aws } from './aws-cli';
import { judgeBucketPolicy, type BucketVerdict, type Owner } from './delivery-check';
import { CONDITIONS, type CheckedReport, type ExistingReport } from './report-check';
import { BILLING_REGIONS } from '../input/regions';

/** Reads all reports of the account, and the policy of each one's bucket. Changes nothing. */
export function checkReports(aws: Aws): CheckedReport[] {
  const { Account: account, Arn: arn } = aws.call<{ Account: string; Arn: string }>('sts', 'get-caller-identity');
  const partition = arn.split(':')[1];
  const billingRegion = BILLING_REGIONS[partition];
  if (!billingRegion) throw new AwsError('NoReports', `There are no cost reports in the partition ${partition}: use the linked commercial account.`);
  const owner = { partition, account, billingRegion };
  return describeReports(aws, billingRegion).map((report) => ({
    report,
    failed: CONDITIONS.filter(({ holds }) => !holds(report)),
    delivery: bucketVerdict(aws, report.S3Bucket, owner),
  }));
}

function describeReports(aws: Aws, region: string): ExistingReport[] {
  try {
    // the CLI follows the pages itself
    return aws.call<{ ReportDefinitions?: ExistingReport[] }>('cur', 'describe-report-definitions', '--region', region).ReportDefinitions ?? [];
  } catch (error) {
    if (!(error instanceof AwsError) || !/AccessDenied/.test(error.code)) throw error;
    throw new AwsError('AccessDenied', 'AWS does not let you list cost reports (cur:DescribeReportDefinitions). If you are an administrator, access to billing '
      + 'information is probably not activated: the root user does that once, on the Account page, under "IAM user and role access to Billing information". '
      + `AWS said: ${error.message}`);
  }
}

function bucketVerdict(aws: Aws, bucket: string, owner: Owner): BucketVerdict {
  try {
    return judgeBucketPolicy(aws.call<{ Policy: string }>('s3api', 'get-bucket-policy', '--bucket', bucket).Policy, bucket, owner);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.code === 'NoSuchBucketPolicy') return judgeBucketPolicy(undefined, bucket, owner);
    if (error.code === 'NoSuchBucket') return { verdict: 'refused', reason: `bucket ${bucket} does not exist` };
    return { verdict: 'unknown', reason: `the policy of bucket ${bucket} cannot be read (${error.code})` };
  }
}
