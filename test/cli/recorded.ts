import type { Ran, Runner } from '../../src/cli/aws/run';
import type { Output } from '../../src/cli/command';
import { execute } from '../../src/cli/program';

/** What a call is about, for the answers to differ by it. */
const ABOUT = ['--bucket', '--prefix', '--role-name', '--policy-arn', '--stack-name', '--physical-resource-id', '--export-arn', '--table-name'];

/** Answers of the AWS CLI, by service, operation and what the call is about; where that does not matter, without. */
export type Recording = { readonly [call: string]: Ran };

export function said(answer: object): Ran {
  return { status: 0, stdout: JSON.stringify(answer), stderr: '' };
}

export function refused(code: string, operation: string, message = 'denied'): Ran {
  return { status: 254, stdout: '', stderr: `\nAn error occurred (${code}) when calling the ${operation} operation: ${message}\n` };
}

/** Plays a recording; a call that is not in it fails the test. */
export function play(recording: Recording, calls: string[][] = []): Runner {
  return async (args) => {
    calls.push(args);
    const about = ABOUT.filter((each) => args.includes(each)).map((each) => args[args.indexOf(each) + 1]);
    const key = [args[0], args[1], ...about].join(' ');
    const found = recording[key] ?? recording[`${args[0]} ${args[1]}`];
    if (!found) throw new Error(`not recorded: ${key}`);
    return found;
  };
}

/** Runs the command line against a recording, silently. */
export function run(args: string[], recording: Recording, calls?: string[][]): Promise<Output> {
  return execute(args, { run: play(recording, calls), progress: () => {} });
}

export const IDENTITY = said({ UserId: 'AIDA', Account: '111122223333', Arn: 'arn:aws:iam::111122223333:user/admin' });

/** What AWS answers for a bucket that S3 encrypts by itself. */
export const PLAIN_ENCRYPTION = encryption({ SSEAlgorithm: 'AES256' });

export function encryption(byDefault: object): Ran {
  return said({ ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: true }] } });
}

/** A report that Stompy can use. */
export const GOOD = {
  ReportName: 'hourly',
  TimeUnit: 'HOURLY',
  Format: 'Parquet',
  Compression: 'Parquet',
  AdditionalSchemaElements: ['RESOURCES'],
  S3Bucket: 'costs',
  S3Prefix: 'cur',
  S3Region: 'ap-southeast-1',
  AdditionalArtifacts: ['ATHENA'],
  RefreshClosedReports: true,
  ReportVersioning: 'OVERWRITE_REPORT',
};

/** An account with these reports, all of them in buckets that are in order. */
export function account(reports: readonly { readonly S3Bucket: string; readonly [field: string]: unknown }[], more: Recording = {}): Recording {
  return {
    'sts get-caller-identity': IDENTITY,
    'cur describe-report-definitions': said({ ReportDefinitions: reports }),
    'bcm-data-exports list-exports': said({ Exports: [] }),
    ...Object.fromEntries(reports.flatMap(({ S3Bucket }) => [
      [`s3api get-bucket-policy ${S3Bucket}`, deliveryPolicy(S3Bucket)],
      [`s3api get-bucket-encryption ${S3Bucket}`, PLAIN_ENCRYPTION],
    ])),
    ...more,
  };
}

/** The answer with a policy of these statements. */
export function policy(...statements: object[]): Ran {
  return said({ Policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }) });
}

/** The policy that AWS's console writes, with the conditions of its documentation. */
export function deliveryPolicy(bucket: string): Ran {
  const Principal = { Service: 'billingreports.amazonaws.com' };
  const Condition = { StringEquals: { 'aws:SourceAccount': '111122223333', 'aws:SourceArn': 'arn:aws:cur:us-east-1:111122223333:definition/*' } };
  return policy(
    { Effect: 'Allow', Principal, Action: ['s3:GetBucketAcl', 's3:GetBucketPolicy'], Resource: `arn:aws:s3:::${bucket}`, Condition },
    { Effect: 'Allow', Principal, Action: 's3:PutObject', Resource: `arn:aws:s3:::${bucket}/*`, Condition },
  );
}
