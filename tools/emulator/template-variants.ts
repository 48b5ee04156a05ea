/** The part of a template that these changes need. */
export interface Template {
  readonly Resources: Record<string, Resource>;
}

interface Resource {
  readonly Type: string;
  readonly [key: string]: unknown;
}

const HANDLER = `exports.handler = async (event) => {
  const { Bucket, Endpoint } = event.ResourceProperties;
  const { StackId, RequestId, LogicalResourceId, RequestType } = event;
  // what AWS does as soon as a report exists
  if (RequestType === 'Create') await fetch(Endpoint + '/' + Bucket + '/aws-programmatic-access-test-object', { method: 'PUT', body: 'test' });
  const Status = RequestType === 'Delete' ? 'SUCCESS' : 'FAILED';
  const body = JSON.stringify({ Status, Reason: 'meant to fail', PhysicalResourceId: 'fails', StackId, RequestId, LogicalResourceId });
  await fetch(event.ResponseURL, { method: 'PUT', body: Buffer.from(body) });
};`;

/** The template with one more resource that fails after the report exists, and before that writes AWS's test object. */
export function failing(body: Template, endpoint: string): Template {
  const report = idOf(body, 'Custom::StompyCurReport');
  return {
    ...body,
    Resources: {
      ...body.Resources,
      FailingRole: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }] } },
      },
      FailingFunction: {
        Type: 'AWS::Lambda::Function',
        Properties: { Code: { ZipFile: HANDLER }, Handler: 'index.handler', Runtime: 'nodejs24.x', Timeout: 30, Role: { 'Fn::GetAtt': ['FailingRole', 'Arn'] } },
      },
      Failing: {
        Type: 'Custom::Failing',
        DependsOn: report,
        Properties: { ServiceToken: { 'Fn::GetAtt': ['FailingFunction', 'Arn'] }, Bucket: { Ref: idOf(body, 'AWS::S3::Bucket') }, Endpoint: endpoint, ServiceTimeout: '30' },
      },
    },
  };
}

/** The template with another deletion policy for the bucket and its policy. */
export function withDeletionPolicy(body: Template, DeletionPolicy: string): Template {
  const changed = ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'].map((type) => idOf(body, type));
  return {
    ...body,
    Resources: Object.fromEntries(Object.entries(body.Resources).map(([id, resource]) =>
      [id, changed.includes(id) ? { ...resource, DeletionPolicy } : resource])),
  };
}

/** The template with other create-only settings of the report, under the name that they give. */
export function withSplitCostData(body: Template): Template {
  return JSON.parse(JSON.stringify(body)
    .replace('["RESOURCES"]', '["RESOURCES","SPLIT_COST_ALLOCATION_DATA"]')
    .replaceAll('-Report-aafb69ae', '-Report-0b102720'));
}

/** The template with another name for the report. */
export function withName(body: Template, name: string): Template {
  return JSON.parse(JSON.stringify(body).replace(/-Report-([0-9a-f]{8})/g, `-${name}-$1`));
}

function idOf(body: Template, type: string): string {
  return Object.keys(body.Resources).find((id) => body.Resources[id].Type === type)!;
}
