import { USUAL } from './matrix/case';
import { CONFIGURATIONS, REGION, withoutGuardrail } from './role-under-test';
import { isAllowed } from './simulator';
import { CUSTOMER } from '../helpers/stacks';

const ORGANIZATION = 'o-a1b2c3d4e5';

/** Resources that are open to the whole organization by their own policies. */
const OPEN: [what: string, action: string, resource: string][] = [
  ['a bucket', 's3:GetObject', 'arn:aws:s3:::everybody/handbook.pdf'],
  ['a bucket that anybody may write', 's3:PutObject', 'arn:aws:s3:::everybody/handbook.pdf'],
  ['a bucket that anybody may list', 's3:ListBucket', 'arn:aws:s3:::everybody'],
  ['a bucket whose policy anybody may change', 's3:PutBucketPolicy', 'arn:aws:s3:::everybody'],
  ['a secret', 'secretsmanager:GetSecretValue', `arn:aws:secretsmanager:${REGION}:${CUSTOMER}:secret:database-AbCdEf`],
  ['a parameter', 'ssm:GetParameter', `arn:aws:ssm:${REGION}:${CUSTOMER}:parameter/database`],
  ['a key', 'kms:Decrypt', `arn:aws:kms:${REGION}:${CUSTOMER}:key/everybody`],
  ['a queue', 'sqs:ReceiveMessage', `arn:aws:sqs:${REGION}:${CUSTOMER}:orders`],
  ['a topic', 'sns:Publish', `arn:aws:sns:${REGION}:${CUSTOMER}:alerts`],
  ['a stream', 'kinesis:GetRecords', `arn:aws:kinesis:${REGION}:${CUSTOMER}:stream/clicks`],
  ['a table', 'dynamodb:GetItem', `arn:aws:dynamodb:${REGION}:${CUSTOMER}:table/orders`],
  ['a function', 'lambda:InvokeFunction', `arn:aws:lambda:${REGION}:${CUSTOMER}:function:checkout`],
  ['a container repository', 'ecr:BatchGetImage', `arn:aws:ecr:${REGION}:${CUSTOMER}:repository/app`],
  ['an event bus', 'events:PutEvents', `arn:aws:events:${REGION}:${CUSTOMER}:event-bus/default`],
  ['an interface', 'execute-api:Invoke', `arn:aws:execute-api:${REGION}:${CUSTOMER}:api/prod/GET/orders`],
  ['a file system', 'elasticfilesystem:ClientMount', `arn:aws:elasticfilesystem:${REGION}:${CUSTOMER}:file-system/fs-12345678`],
  ['a search domain', 'es:ESHttpGet', `arn:aws:es:${REGION}:${CUSTOMER}:domain/logs`],
  ['a data catalogue', 'glue:GetTable', `arn:aws:glue:${REGION}:${CUSTOMER}:table/db/orders`],
  ['a backup vault', 'backup:StartBackupJob', `arn:aws:backup:${REGION}:${CUSTOMER}:backup-vault:main`],
  ['a role', 'sts:AssumeRole', `arn:aws:iam::${CUSTOMER}:role/shared`],
];

const ROLES = Object.entries(CONFIGURATIONS);

/** A policy as people write it, beside one that names the account. */
const policies = (action: string): [who: string, policy: object][] => [
  ['the organization', { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION } } }],
  ['the role itself', { Principal: { AWS: `arn:aws:sts::${CUSTOMER}:assumed-role/Stompy/Stompy_202611230000` } }],
].map(([who, part]) => [who as string, {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, ...action === 'sts:AssumeRole' ? {} : { Resource: '*' }, ...part as object }],
}]);

describe.each(ROLES)('%s', (_, role) => {
  test.each(OPEN)('cannot reach %s that is open to everybody: %s', async (__, action, resource) => {
    for (const [who, resourcePolicy] of policies(action)) {
      const request = { action, resource, context: { ...USUAL, 'aws:PrincipalOrgID': ORGANIZATION } };
      expect([who, await isAllowed(role, request, { resourcePolicy })]).toEqual([who, false]);
    }
  });
});

test('it is the guardrail that keeps the roles out', async () => {
  for (const [name, role] of ROLES) {
    for (const [what, action, resource] of OPEN) {
      const [[, resourcePolicy]] = policies(action);
      const request = { action, resource, context: { ...USUAL, 'aws:PrincipalOrgID': ORGANIZATION } };
      expect([name, what, await isAllowed(withoutGuardrail(role), request, { resourcePolicy })]).toEqual([name, what, true]);
    }
  }
});

test('a service that acts for the role is not held up', async () => {
  const request = { action: 'kms:Decrypt', resource: `arn:aws:kms:${REGION}:${CUSTOMER}:key/aws-ebs`, context: { ...USUAL, 'aws:ViaAWSService': 'true' } };
  const [[, resourcePolicy]] = policies('kms:Decrypt');
  for (const [, role] of ROLES) {
    expect(await isAllowed(role, { ...request, context: { ...request.context, 'aws:PrincipalOrgID': ORGANIZATION } }, { resourcePolicy })).toBe(true);
  }
});
