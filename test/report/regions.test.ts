import { Template } from 'aws-cdk-lib/assertions';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import { StompyCurReport } from '../../src';
import { FLAG_SETS, stackIn } from '../helpers/stacks';
import { onlyResource, resourcesOf, statementsIn, text } from '../helpers/templates';

function environmentOf(stack: Stack): Record<string, unknown> {
  return (onlyResource(stack, 'AWS::Lambda::Function').Properties.Environment as { Variables: Record<string, unknown> }).Variables;
}

describe.each(FLAG_SETS)('with %s', (_, flags) => {
  test.each(['us-east-1', 'cn-northwest-1'])('%s, where CloudFormation knows cost reports, has the native resource and no function', (region) => {
    const stack = stackIn(region, flags);
    new StompyCurReport(stack, 'Report');
    onlyResource(stack, 'AWS::CUR::ReportDefinition');
    expect(resourcesOf(stack, 'AWS::Lambda::Function')).toEqual({});
  });

  test.each([
    ['ap-southeast-1', 'us-east-1'],
    ['cn-north-1', 'cn-northwest-1'],
    ['mars-north-1', 'us-east-1'],
    ['cn-southwest-9', 'cn-northwest-1'],
  ])('%s has the custom resource, which calls %s, and no native type', (region, billingRegion) => {
    const stack = stackIn(region, flags);
    new StompyCurReport(stack, 'Report');
    expect(environmentOf(stack).BILLING_REGION).toBe(billingRegion);
    expect(resourcesOf(stack, 'AWS::CUR::ReportDefinition')).toEqual({});
  });

  test('a stack without a region has the custom resource, and looks the billing region up by partition', () => {
    const stack = stackIn(undefined, flags);
    new StompyCurReport(stack, 'Report');
    expect(environmentOf(stack).BILLING_REGION)
      .toEqual({ 'Fn::FindInMap': ['StompyBillingRegion', { Ref: 'AWS::Partition' }, 'Region'] });
    expect(Template.fromStack(stack).findMappings('*')).toEqual({
      StompyBillingRegion: { 'aws': { Region: 'us-east-1' }, 'aws-cn': { Region: 'cn-northwest-1' } },
    });
    expect(resourcesOf(stack, 'AWS::CUR::ReportDefinition')).toEqual({});
  });

  test.each(['us-gov-west-1', 'us-gov-east-1'])('fails in %s, where there are no cost reports', (region) => {
    expect(() => new StompyCurReport(stackIn(region, flags), 'Report')).toThrow(
      `[Stack/Report] the stack's region is "${region}": AWS makes no cost reports in this partition: `
      + 'GovCloud usage is billed through the linked commercial account, so deploy the report there',
    );
  });

  test('fails in a region of GovCloud that nobody knows yet', () => {
    expect(() => new StompyCurReport(stackIn('us-gov-mars-1', flags), 'Report')).toThrow('GovCloud usage is billed through the linked commercial account');
  });

  test.each([['us-iso-east-1', 'aws-iso'], ['eusc-de-east-1', 'aws-eusc']])('fails in %s, and says nothing about GovCloud', (region, partition) => {
    expect(() => new StompyCurReport(stackIn(region, flags), 'Report')).toThrow(new Error(
      `[Stack/Report] the stack's region is "${region}": AWS is not known to make cost reports in the partition ${partition}, and Stompy cannot read from it`,
    ));
  });
});

describe('the function of the custom resource', () => {
  const stack = stackIn('ap-southeast-1');
  new StompyCurReport(stack, 'Report');
  const role = onlyResource(stack, 'AWS::IAM::Role');
  const [{ PolicyDocument: policy }] = role.Properties.Policies as [{ PolicyDocument: object }];
  const statements = statementsIn({ Type: '', Properties: { PolicyDocument: policy } });

  test('is inline, so that no asset has to be published', () => {
    expect(onlyResource(stack, 'AWS::Lambda::Function').Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Code: { ZipFile: expect.stringContaining('exports.handler = handler') },
    });
  });

  test('fits CloudFormation\'s limit for inline code', () => {
    const { ZipFile: code } = onlyResource(stack, 'AWS::Lambda::Function').Properties.Code as { ZipFile: string };
    expect(Buffer.byteLength(code)).toBeLessThan(4 * 1024 * 1024);
  });

  test('may change only reports of its own stack', () => {
    const { Action, Resource } = statements.find(({ Sid }) => Sid === 'ManageOwnReports')!;
    expect(Action).toEqual(['cur:DeleteReportDefinition', 'cur:ModifyReportDefinition', 'cur:PutReportDefinition']);
    expect(text(Resource)).toMatch(/^arn:(<AWS::Partition>|aws):cur:us-east-1:111122223333:definition\/stompy-<part 2 of <AWS::StackId>>-\*$/);
  });

  test('may list reports, look at its own stack, write its own log, and nothing else', () => {
    expect(statements.map(({ Sid, Action, Resource }) => [Sid, Action, JSON.stringify(Resource)]).slice(1)).toEqual([
      ['FindReports', 'cur:DescribeReportDefinitions', '"*"'],
      ['SeeOwnStack', 'cloudformation:DescribeStackResource', '{"Ref":"AWS::StackId"}'],
      ['WriteOwnLog', ['logs:CreateLogStream', 'logs:PutLogEvents'],
        JSON.stringify({ 'Fn::GetAtt': [onlyResource(stack, 'AWS::Logs::LogGroup').logicalId, 'Arn'] })],
    ]);
    expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
  });

  test('can be assumed by Lambda alone', () => {
    expect(statementsIn(role, 'AssumeRolePolicyDocument')).toEqual([
      { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
    ]);
  });

  test('keeps its log for a month and leaves none behind', () => {
    expect(onlyResource(stack, 'AWS::Logs::LogGroup')).toMatchObject({ DeletionPolicy: 'Delete', Properties: { RetentionInDays: 30 } });
  });

  test('is the service of the custom resource, which waits longer than the oldest event can run', () => {
    const resource = onlyResource(stack, 'Custom::StompyCurReport').Properties;
    const handler = onlyResource(stack, 'AWS::Lambda::Function');
    const delivery = onlyResource(stack, 'AWS::Lambda::EventInvokeConfig').Properties;
    expect(text(resource.ServiceToken)).toBe(`<${handler.logicalId}.Arn>`);
    expect(delivery).toEqual({ FunctionName: { Ref: handler.logicalId }, Qualifier: '$LATEST', MaximumEventAgeInSeconds: 300 });
    expect(Number(resource.ServiceTimeout)).toBeGreaterThan(Number(delivery.MaximumEventAgeInSeconds) + Number(handler.Properties.Timeout));
  });

  test('is called only after Lambda knows how old an event may get, and says nothing twice', () => {
    expect(onlyResource(stack, 'Custom::StompyCurReport')).toMatchObject({ DependsOn: expect.arrayContaining([onlyResource(stack, 'AWS::Lambda::EventInvokeConfig').logicalId]) });
    expect(onlyResource(stack, 'AWS::Lambda::Function')).not.toHaveProperty('DependsOn');
  });
});

test('works in a stage and in a nested stack, and the name follows the stack, not the stage', () => {
  const nameIn = (stack: Stack) => {
    new StompyCurReport(stack, 'Report');
    return JSON.stringify(onlyResource(stack, 'AWS::CUR::ReportDefinition').Properties.ReportName);
  };
  const env = { account: '111122223333', region: 'us-east-1' };
  const plain = nameIn(new Stack(new App(), 'Stack', { env }));
  const staged = nameIn(new Stack(new Stage(new App(), 'Production'), 'Stack', { env }));
  const nested = nameIn(new NestedStack(new Stack(new App(), 'Stack', { env }), 'Nested'));
  expect(staged).toBe(plain);
  expect(nested).toBe(plain);
});

test('a stack whose region becomes certain gets another report, under another id and name', () => {
  const reportOf = (region?: string) => {
    const stack = stackIn(region);
    const { reportName } = new StompyCurReport(stack, 'Report');
    const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, { Type: string }> };
    const id = Object.keys(Resources).find((each) => ['AWS::CUR::ReportDefinition', 'Custom::StompyCurReport'].includes(Resources[each].Type));
    return { id, name: JSON.stringify(stack.resolve(reportName)) };
  };
  const [unknown, certain] = [reportOf(), reportOf('us-east-1')];

  expect(certain.id).not.toBe(unknown.id);
  expect(certain.name).not.toBe(unknown.name);
});

test('the function takes no concurrency from the account, is in no network, and its environment holds the billing region and the front of its names', () => {
  const stack = stackIn();
  new StompyCurReport(stack, 'Report');
  const { Properties } = onlyResource(stack, 'AWS::Lambda::Function');

  expect(Object.keys(Properties).sort()).toEqual(['Code', 'Description', 'Environment', 'Handler', 'LoggingConfig', 'MemorySize', 'Role', 'Runtime', 'Timeout']);
  expect(stack.resolve(environmentOf(stack))).toEqual({
    BILLING_REGION: expect.anything(),
    OWN_NAMES: { 'Fn::Join': ['', ['stompy-', { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }, '-']] },
  });
});
