import { Aws } from 'aws-cdk-lib/core';
import { StompyLinkTemplate, StompyQuickCreateLink, type StompyQuickCreateLinkProps } from '../../src';
import { EXTERNAL_ID, STOMPY } from '../helpers/stacks';

const TEMPLATE_URL = 'https://stompy-templates.s3.ap-southeast-1.amazonaws.com/v1.0.0/analyzer-role.template.json';

function link(props: Partial<StompyQuickCreateLinkProps> = {}): string {
  return StompyQuickCreateLink.url({ template: StompyLinkTemplate.ANALYZER_ROLE, templateUrl: TEMPLATE_URL, ...props });
}

test('a link opens the console\'s review page with template, stack name and parameters', () => {
  expect(link({
    stackName: 'StompyAnalySaver',
    parameters: { StompyAccountID: STOMPY, ExternalId: EXTERNAL_ID, CostAndUsageBucket: 'costs-of-acme', Purchases: 'No' },
  })).toBe(
    'https://ap-southeast-1.console.aws.amazon.com/cloudformation/home?region=ap-southeast-1#/stacks/create/review'
    + '?templateURL=https%3A%2F%2Fstompy-templates.s3.ap-southeast-1.amazonaws.com%2Fv1.0.0%2Fanalyzer-role.template.json'
    + '&stackName=StompyAnalySaver'
    + `&param_StompyAccountID=${STOMPY}`
    + `&param_ExternalId=${EXTERNAL_ID}`
    + '&param_CostAndUsageBucket=costs-of-acme'
    + '&param_Purchases=No',
  );
});

test('the parameters stand in the template\'s order, so that every language makes the same link', () => {
  const parameters = { ExternalId: EXTERNAL_ID, StompyAccountID: STOMPY };
  expect(link({ parameters })).toBe(link({ parameters: Object.fromEntries(Object.entries(parameters).reverse()) }));
});

test('a link needs no more than a template', () => {
  expect(link()).toMatch(/review\?templateURL=[^&]+$/);
});

test('values are encoded so that they arrive as they are', () => {
  const url = link({ parameters: { ExternalId: 'a+b=c,d.e@f:g/h-0123456789' } });
  expect(url).toContain('&param_ExternalId=a%2Bb%3Dc%2Cd.e%40f%3Ag%2Fh-0123456789');
});

test('an optional parameter may be empty', () => {
  expect(link({ parameters: { ReportPrefix: '' } })).toMatch(/&param_ReportPrefix=$/);
});

test.each([
  [undefined, undefined, 'https://ap-southeast-1.console.aws.amazon.com/', 'ap-southeast-1.amazonaws.com'],
  ['us-east-1', undefined, 'https://us-east-1.console.aws.amazon.com/', 'ap-southeast-1.amazonaws.com'],
  ['cn-north-1', undefined, 'https://cn-north-1.console.amazonaws.cn/', 'cn-northwest-1.amazonaws.com.cn'],
  ['us-gov-west-1', undefined, 'https://us-gov-west-1.console.amazonaws-us-gov.com/', 'us-gov-west-1.amazonaws.com'],
  ['mars-north-1', undefined, 'https://mars-north-1.console.aws.amazon.com/', 'ap-southeast-1.amazonaws.com'],
  ['cn-southwest-9', 'aws-cn', 'https://cn-southwest-9.console.amazonaws.cn/', 'cn-north-1.amazonaws.com.cn'],
])('region %s and partition %s open %s', (region, partition, start, place) => {
  const url = link({ region, partition, templateUrl: `https://b.s3.${place}/t.json` });
  expect(url.startsWith(start)).toBe(true);
  expect(url).toContain(`/cloudformation/home?region=${region ?? 'ap-southeast-1'}#/`);
});

describe('parameters', () => {
  test('fail when the template does not have them, because the console would ignore them', () => {
    expect(() => link({ parameters: { ExternalID: EXTERNAL_ID } })).toThrow(new Error(
      '[StompyQuickCreateLink] `parameters.ExternalID` is not a parameter of analyzer-role, got '
      + `"${EXTERNAL_ID}": it has StompyAccountID, ExternalId, CostAndUsageBucket, ReportPrefix, ReportKey, Purchases, PermissionsBoundary`,
    ));
  });

  test.each(['toString', 'constructor', '__proto__'])('fail for %s, which every object has', (name) => {
    expect(() => link({ parameters: JSON.parse(`{"${name}": "x"}`) as Record<string, string> })).toThrow('is not a parameter of analyzer-role');
  });

  test('fail for a value that the template does not allow', () => {
    expect(() => link({ parameters: { Purchases: 'yes' } }))
      .toThrow(new Error('[StompyQuickCreateLink] `parameters.Purchases` must be one of No, Yes, got "yes": choose one of them'));
    expect(() => link({ template: StompyLinkTemplate.SPOTAINER_ROLE, parameters: { Permissions: 'All' } }))
      .toThrow('`parameters.Permissions` must be one of ReadOnly, Automation, got "All": choose one of them');
  });

  test.each([
    ['StompyAccountID', '123456789012', 'must be a real AWS account number of 12 digits'],
    ['ExternalId', 'too short', 'must be 20 to 1224'],
    ['CostAndUsageBucket', 'costs-s3alias', 'must be the name of an S3 bucket'],
    ['ReportPrefix', 'billing*', 'must be 1 to 256'],
  ])('%s fails like the construct\'s prop', (name, value, must) => {
    expect(() => link({ parameters: { [name]: value } })).toThrow(`\`parameters.${name}\` ${must}`);
  });

  test('a new report\'s prefix cannot be empty', () => {
    expect(() => link({ template: StompyLinkTemplate.CUR_REPORT, parameters: { ReportPrefix: '' } })).toThrow('`parameters.ReportPrefix` must be');
  });
});

test.each(['', '1stack', 'my stack', 'my_stack', 'x'.repeat(129), '-x', 'stack\n'])('fails for the stack name %j', (stackName) => {
  expect(() => link({ stackName })).toThrow(
    `[StompyQuickCreateLink] \`stackName\` must be a stack name: a letter, then letters, digits or hyphens, at most 128 in all, got ${
      JSON.stringify(stackName)}: replace other characters by hyphens`,
  );
});

test.each([
  ['plain HTTP', 'http://b.s3.ap-southeast-1.amazonaws.com/t.json'],
  ['another host', 'https://stompy.io/t.json'],
  ['a host that only looks like S3', 'https://b.s3.amazonaws.com.example.org/t.json'],
  ['a host before an @', 'https://b.s3.amazonaws.com@example.org/t.json'],
  ['an API', 'https://a1b2c3.execute-api.ap-southeast-1.amazonaws.com/t.json'],
  ['transfer acceleration', 'https://b.s3-accelerate.amazonaws.com/t.json'],
  ['transfer acceleration by dual stack', 'https://b.s3-accelerate.dualstack.amazonaws.com/t.json'],
  ['an access point', 'https://a-111122223333.s3-accesspoint.ap-southeast-1.amazonaws.com/t.json'],
  ['a static website', 'https://b.s3-website-us-east-1.amazonaws.com/t.json'],
  ['no object', 'https://b.s3.ap-southeast-1.amazonaws.com/'],
  ['a query', 'https://b.s3.ap-southeast-1.amazonaws.com/t.json?X-Amz-Signature=1'],
  ['a fragment', 'https://b.s3.ap-southeast-1.amazonaws.com/t.json#1'],
  ['1025 characters', `https://b.s3.ap-southeast-1.amazonaws.com/${'x'.repeat(983)}`],
  ['nothing', ''],
])('fails for a template URL with %s', (_, templateUrl) => {
  expect(() => link({ templateUrl })).toThrow(
    '`templateUrl` must be the HTTPS URL of an S3 object, at most 1024 characters, such as https://<bucket>.s3.<region>.amazonaws.com/<key>, got '
    + `${JSON.stringify(templateUrl)}: use the object's virtual-hosted URL, not a static website or a CDN`,
  );
});

test('takes a template URL in China and one of 1024 characters', () => {
  expect(() => link({ region: 'cn-north-1', templateUrl: 'https://b.s3.cn-north-1.amazonaws.com.cn/t.json' })).not.toThrow();
  expect(() => link({ templateUrl: `https://b.s3.ap-southeast-1.amazonaws.com/${'x'.repeat(982)}` })).not.toThrow();
});

test.each(['aws-iso', 'AWS', '', 'toString'])('fails for the partition %j', (partition) => {
  expect(() => link({ partition })).toThrow(
    `[StompyQuickCreateLink] \`partition\` must be one of aws, aws-cn, aws-us-gov, got ${JSON.stringify(partition)}: leave it out to take the region's`,
  );
});

test.each(['Singapore', 'ap-southeast-1.evil.example', ''])('fails for the region %j', (region) => {
  expect(() => link({ region })).toThrow('`region` must be an AWS region such as ap-southeast-1, got');
});

test.each<[string, Partial<StompyQuickCreateLinkProps>]>([
  ['template URL', { templateUrl: `https://b.s3.${Aws.REGION}.amazonaws.com/t.json` }],
  ['stack name', { stackName: Aws.STACK_NAME }],
  ['region', { region: Aws.REGION }],
  ['partition', { partition: Aws.PARTITION }],
  ['parameter', { parameters: { StompyAccountID: Aws.ACCOUNT_ID } }],
])('fails for a token as %s: it would be encoded into a broken address', (_, props) => {
  expect(() => link(props)).toThrow(/` must be known at synthesis, got "<token>": build the link from plain texts$/);
});

test.each([
  ['cn-north-1', 'https://b.s3.ap-southeast-1.amazonaws.com/t.json'],
  ['ap-southeast-1', 'https://b.s3.cn-north-1.amazonaws.com.cn/t.json'],
  ['us-gov-west-1', 'https://b.s3.amazonaws.com/t.json'],
  ['us-east-1', 'https://s3.us-gov-west-1.amazonaws.com/b/t.json'],
])('fails in %s for the template at %s, whose bucket CloudFormation cannot read from there', (region, templateUrl) => {
  expect(() => link({ region, templateUrl }))
    .toThrow(/`templateUrl` must be in the partition of .*, because CloudFormation reads no bucket of another, got "https/);
});

test.each(['eusc-de-east-1', 'us-iso-east-1'])('fails in %s, where no console opens links', (region) => {
  expect(() => link({ region })).toThrow('`region` must be in a partition whose console opens links, aws, aws-cn, aws-us-gov, got');
});

test('fails for a partition that is not the region\'s', () => {
  expect(() => StompyQuickCreateLink.url({
    template: StompyLinkTemplate.SPOTAINER_ROLE,
    templateUrl: 'https://bucket.s3.ap-southeast-1.amazonaws.com/key',
    region: 'cn-north-1',
    partition: 'aws',
  })).toThrow('`partition` must be the partition of cn-north-1, aws-cn, got "aws": leave it out, or correct `region`');
});

test('fails for a parameter without a value, as any caller in plain JavaScript could pass', () => {
  expect(() => StompyQuickCreateLink.url({
    template: StompyLinkTemplate.SPOTAINER_ROLE,
    templateUrl: 'https://bucket.s3.ap-southeast-1.amazonaws.com/key',
    parameters: { ExternalId: undefined as unknown as string },
  })).toThrow(/`parameters.ExternalId` must be 20 to 1224 letters/);
});
