import type { Ran, Runner } from '../../src/cli/aws-cli';

/** Answers of the AWS CLI, by service and operation; the bucket's name is part of a bucket call. */
export type Recording = { readonly [call: string]: Ran };

export function said(answer: object): Ran {
  return { status: 0, stdout: JSON.stringify(answer), stderr: '' };
}

export function refused(code: string, operation: string, message = 'denied'): Ran {
  return { status: 254, stdout: '', stderr: `\nAn error occurred (${code}) when calling the ${operation} operation: ${message}\n` };
}

/** Plays a recording; a call that is not in it fails the test. */
export function play(recording: Recording, calls: string[][] = []): Runner {
  return (args) => {
    calls.push(args);
    const bucket = args.indexOf('--bucket');
    const key = [args[0], args[1], ...bucket > 0 ? [args[bucket + 1]] : []].join(' ');
    if (!recording[key]) throw new Error(`not recorded: ${key}`);
    return recording[key];
  };
}

export const IDENTITY = said({ UserId: 'AIDA', Account: '111122223333', Arn: 'arn:aws:iam::111122223333:user/admin' });

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

/** The policy that AWS's console writes, with the conditions of its present documentation. */
export function deliveryPolicy(bucket: string, conditions: object = {
  StringEquals: { 'aws:SourceAccount': '111122223333', 'aws:SourceArn': 'arn:aws:cur:us-east-1:111122223333:definition/*' },
}): Ran {
  const Principal = { Service: 'billingreports.amazonaws.com' };
  return said({
    Policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal, Action: ['s3:GetBucketAcl', 's3:GetBucketPolicy'], Resource: `arn:aws:s3:::${bucket}`, Condition: conditions },
        { Effect: 'Allow', Principal, Action: 's3:PutObject', Resource: `arn:aws:s3:::${bucket}/*`, Condition: conditions },
      ],
    }),
  });
}
