import { ec2, iam, type Case } from './case';
import { CUSTOMER, OTHER } from '../../helpers/stacks';
import { REGION } from '../role-under-test';

const SECRET = `arn:aws:secretsmanager:${REGION}:${CUSTOMER}:secret:database-AbCdEf`;
const PARAMETER = `arn:aws:ssm:${REGION}:${CUSTOMER}:parameter/database`;
const OTHER_KEY = `arn:aws:kms:${REGION}:${CUSTOMER}:key/payroll`;
const TABLE = `arn:aws:dynamodb:${REGION}:${CUSTOMER}:table/orders`;
const FUNCTION = `arn:aws:lambda:${REGION}:${CUSTOMER}:function:checkout`;

/** What neither product may do, with everything on. */
export const BOTH_PRODUCTS: Case[] = [
  // buckets
  ['deny', 'reads an object of another bucket', 's3:GetObject', 'arn:aws:s3:::payroll/2026.csv'],
  ['deny', 'reads an old version of such an object', 's3:GetObjectVersion', 'arn:aws:s3:::payroll/2026.csv'],
  ['deny', 'writes an object', 's3:PutObject', 'arn:aws:s3:::payroll/2026.csv'],
  ['deny', 'deletes an object', 's3:DeleteObject', 'arn:aws:s3:::payroll/2026.csv'],
  ['deny', 'lists another bucket', 's3:ListBucket', 'arn:aws:s3:::payroll'],
  ['deny', 'lists all buckets', 's3:ListAllMyBuckets', '*'],
  ['deny', 'reads a bucket policy', 's3:GetBucketPolicy', 'arn:aws:s3:::payroll'],
  ['deny', 'changes a bucket policy', 's3:PutBucketPolicy', 'arn:aws:s3:::payroll'],
  ['deny', 'deletes a bucket', 's3:DeleteBucket', 'arn:aws:s3:::payroll'],
  // secrets and keys
  ['deny', 'reads a secret', 'secretsmanager:GetSecretValue', SECRET],
  ['deny', 'lists secrets', 'secretsmanager:ListSecrets', '*'],
  ['deny', 'reads a parameter', 'ssm:GetParameter', PARAMETER],
  ['deny', 'reads all parameters of a path', 'ssm:GetParametersByPath', PARAMETER],
  ['deny', 'decrypts with a key that was not listed', 'kms:Decrypt', OTHER_KEY],
  ['deny', 'makes a data key with it', 'kms:GenerateDataKey', OTHER_KEY],
  ['deny', 'gives somebody the use of it', 'kms:CreateGrant', OTHER_KEY],
  ['deny', 'deletes a key', 'kms:ScheduleKeyDeletion', OTHER_KEY],
  ['deny', 'exports a certificate with its private key', 'acm:ExportCertificate', `arn:aws:acm:${REGION}:${CUSTOMER}:certificate/x`],
  // databases
  ['deny', 'reads an item of a table', 'dynamodb:GetItem', TABLE],
  ['deny', 'scans a table', 'dynamodb:Scan', TABLE],
  ['deny', 'runs SQL', 'rds-data:ExecuteStatement', `arn:aws:rds:${REGION}:${CUSTOMER}:cluster:orders`],
  ['deny', 'logs in to a database', 'rds-db:connect', `arn:aws:rds-db:${REGION}:${CUSTOMER}:dbuser:cluster-x/admin`],
  ['deny', 'reads a database\'s log file', 'rds:DownloadDBLogFilePortion', `arn:aws:rds:${REGION}:${CUSTOMER}:db:orders`],
  ['deny', 'gets credentials of a warehouse', 'redshift:GetClusterCredentials', `arn:aws:redshift:${REGION}:${CUSTOMER}:dbuser:wh/admin`],
  ['deny', 'queries a warehouse', 'redshift-data:ExecuteStatement', `arn:aws:redshift:${REGION}:${CUSTOMER}:cluster:wh`],
  ['deny', 'queries the data lake', 'athena:StartQueryExecution', `arn:aws:athena:${REGION}:${CUSTOMER}:workgroup/primary`],
  ['deny', 'reads the data catalogue', 'glue:GetTable', `arn:aws:glue:${REGION}:${CUSTOMER}:table/db/orders`],
  ['deny', 'searches an index', 'es:ESHttpGet', `arn:aws:es:${REGION}:${CUSTOMER}:domain/logs`],
  ['deny', 'connects to a cache', 'elasticache:Connect', `arn:aws:elasticache:${REGION}:${CUSTOMER}:replicationgroup:sessions`],
  // messages and logs
  ['deny', 'reads logs', 'logs:GetLogEvents', `arn:aws:logs:${REGION}:${CUSTOMER}:log-group:app:log-stream:x`],
  ['deny', 'searches logs', 'logs:StartQuery', `arn:aws:logs:${REGION}:${CUSTOMER}:log-group:app`],
  ['deny', 'reads a queue', 'sqs:ReceiveMessage', `arn:aws:sqs:${REGION}:${CUSTOMER}:orders`],
  ['deny', 'publishes to a topic', 'sns:Publish', `arn:aws:sns:${REGION}:${CUSTOMER}:alerts`],
  ['deny', 'reads a stream', 'kinesis:GetRecords', `arn:aws:kinesis:${REGION}:${CUSTOMER}:stream/clicks`],
  ['deny', 'stops the audit trail', 'cloudtrail:StopLogging', `arn:aws:cloudtrail:us-east-1:${CUSTOMER}:trail/main`],
  ['deny', 'reads the audit trail', 'cloudtrail:LookupEvents', '*'],
  // code
  ['deny', 'calls a function', 'lambda:InvokeFunction', FUNCTION],
  ['deny', 'reads a function\'s code', 'lambda:GetFunction', FUNCTION],
  ['deny', 'changes a function\'s code', 'lambda:UpdateFunctionCode', FUNCTION],
  ['deny', 'pulls a container image', 'ecr:BatchGetImage', `arn:aws:ecr:${REGION}:${CUSTOMER}:repository/app`],
  ['deny', 'pulls a repository', 'codecommit:GitPull', `arn:aws:codecommit:${REGION}:${CUSTOMER}:app`],
  ['deny', 'makes a stack', 'cloudformation:CreateStack', `arn:aws:cloudformation:${REGION}:${CUSTOMER}:stack/x/*`],
  ['deny', 'runs a task', 'ecs:RunTask', `arn:aws:ecs:${REGION}:${CUSTOMER}:task-definition/x:1`],
  // instances
  ['deny', 'runs a command on an instance', 'ssm:SendCommand', ec2('instance/i-web')],
  ['deny', 'opens a session on an instance', 'ssm:StartSession', ec2('instance/i-web')],
  ['deny', 'pushes an SSH key to an instance', 'ec2-instance-connect:SendSSHPublicKey', ec2('instance/i-web')],
  ['deny', 'reads an instance\'s Windows password', 'ec2:GetPasswordData', ec2('instance/i-web')],
  ['deny', 'reads an instance\'s console', 'ec2:GetConsoleOutput', ec2('instance/i-web')],
  ['deny', 'sees an instance\'s screen', 'ec2:GetConsoleScreenshot', ec2('instance/i-web')],
  ['deny', 'reads an instance\'s user data', 'ec2:DescribeInstanceAttribute', ec2('instance/i-web')],
  ['deny', 'changes an instance\'s user data', 'ec2:ModifyInstanceAttribute', ec2('instance/i-web')],
  ['deny', 'stops an instance', 'ec2:StopInstances', ec2('instance/i-web')],
  ['deny', 'terminates an instance of the customer\'s', 'ec2:TerminateInstances', ec2('instance/i-web')],
  ['deny', 'exchanges the role of an instance', 'ec2:ReplaceIamInstanceProfileAssociation', ec2('instance/i-web')],
  // disks
  ['deny', 'reads a snapshot block by block', 'ebs:GetSnapshotBlock', `arn:aws:ec2:${REGION}::snapshot/snap-x`],
  ['deny', 'shares a snapshot', 'ec2:ModifySnapshotAttribute', `arn:aws:ec2:${REGION}::snapshot/snap-x`],
  ['deny', 'shares an image', 'ec2:ModifyImageAttribute', `arn:aws:ec2:${REGION}::image/ami-x`],
  ['deny', 'copies a snapshot', 'ec2:CopySnapshot', `arn:aws:ec2:${REGION}::snapshot/snap-x`],
  ['deny', 'deletes a snapshot of the customer\'s', 'ec2:DeleteSnapshot', `arn:aws:ec2:${REGION}::snapshot/snap-x`],
  ['deny', 'attaches a disk', 'ec2:AttachVolume', ec2('volume/vol-x')],
  ['deny', 'deletes a disk', 'ec2:DeleteVolume', ec2('volume/vol-x')],
  // identity
  ['deny', 'assumes a role of this account', 'sts:AssumeRole', iam('role/admin')],
  ['deny', 'assumes the administrators\' role of a member account', 'sts:AssumeRole', `arn:aws:iam::${OTHER}:role/OrganizationAccountAccessRole`],
  ['deny', 'gets a federation token', 'sts:GetFederationToken', `arn:aws:sts::${CUSTOMER}:federated-user/x`],
  ['deny', 'makes a user', 'iam:CreateUser', iam('user/x')],
  ['deny', 'makes an access key', 'iam:CreateAccessKey', iam('user/x')],
  ['deny', 'makes a role', 'iam:CreateRole', iam('role/x')],
  ['deny', 'attaches a policy to its own role', 'iam:AttachRolePolicy', iam('role/Stompy')],
  ['deny', 'writes a policy into its own role', 'iam:PutRolePolicy', iam('role/Stompy')],
  ['deny', 'takes the guardrail off its own role', 'iam:DetachRolePolicy', iam('role/Stompy')],
  ['deny', 'changes one of its own policies', 'iam:CreatePolicyVersion', iam('policy/Stompy')],
  ['deny', 'changes who may assume a role', 'iam:UpdateAssumeRolePolicy', iam('role/Stompy')],
  ['deny', 'passes any role to a function', 'iam:PassRole', iam('role/admin'), { 'iam:PassedToService': 'lambda.amazonaws.com' }],
  ['deny', 'reads every policy of the account', 'iam:GetAccountAuthorizationDetails', '*'],
  ['deny', 'gives somebody access in Identity Center', 'sso:CreateAccountAssignment', 'arn:aws:sso:::instance/ssoins-1234567890abcdef'],
  // organization, account, billing, network
  ['deny', 'makes an account', 'organizations:CreateAccount', '*'],
  ['deny', 'lifts a service control policy', 'organizations:DetachPolicy', `arn:aws:organizations::${CUSTOMER}:account/o-x/${OTHER}`],
  ['deny', 'closes the account', 'account:CloseAccount', `arn:aws:account::${CUSTOMER}:account`],
  ['deny', 'enables a region', 'account:EnableRegion', `arn:aws:account::${CUSTOMER}:account`],
  ['deny', 'changes the way of payment', 'payments:UpdatePaymentPreferences', '*'],
  ['deny', 'reads an invoice', 'invoicing:GetInvoicePDF', '*'],
  ['deny', 'makes a cost report', 'cur:PutReportDefinition', `arn:aws:cur:us-east-1:${CUSTOMER}:definition/x`],
  ['deny', 'deletes a cost report', 'cur:DeleteReportDefinition', `arn:aws:cur:us-east-1:${CUSTOMER}:definition/x`],
  ['deny', 'changes cost preferences', 'ce:UpdatePreferences', '*'],
  ['deny', 'opens a security group', 'ec2:AuthorizeSecurityGroupIngress', ec2('security-group/sg-x')],
  ['deny', 'changes a route', 'ec2:ReplaceRoute', ec2('route-table/rtb-x')],
  ['deny', 'changes a name', 'route53:ChangeResourceRecordSets', 'arn:aws:route53:::hostedzone/Z1'],
];
