import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { version } from '../../package.json';
import { LINK_TEMPLATES, synthesizeLinkTemplates } from '../../site/templates';
import { RECOMMENDED_FLAGS } from '../helpers/feature-flags';

const FOLDER = join(__dirname, '../../templates');
const TEMPLATES = synthesizeLinkTemplates();

test('there is one committed template for each link, and no other', () => {
  const committed = readdirSync(FOLDER).filter((file) => file.endsWith('.template.json'));
  expect(committed.sort()).toEqual(LINK_TEMPLATES.map(({ templateName }) => `${templateName}.template.json`).sort());
});

test('templates depend on nothing around them', () => {
  process.env.CDK_CONTEXT_JSON = JSON.stringify({ ...RECOMMENDED_FLAGS, 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true });
  try {
    expect(synthesizeLinkTemplates()).toEqual(TEMPLATES);
  } finally {
    delete process.env.CDK_CONTEXT_JSON;
  }
});

describe.each(TEMPLATES.map((template) => [template.name, template] as const))('%s', (name, { text, body }) => {
  const resources = Object.entries(body.Resources);

  // the committed file is this template's snapshot
  test('is committed as the code makes it (if not: npm run templates, and review the difference)', () => {
    expect(readFileSync(join(FOLDER, `${name}.template.json`), 'utf8')).toBe(text);
  });

  test('has only sections that CloudFormation takes without further capabilities', () => {
    const known = ['Description', 'Metadata', 'Parameters', 'Rules', 'Mappings', 'Conditions', 'Resources', 'Outputs'];
    expect(Object.keys(body).filter((section) => !known.includes(section))).toEqual([]);
  });

  test.each([
    ['asset', /aws:asset|AssetParameters|S3Bucket"?:\s*"cdk-|"S3Key"|"TemplateURL"/],
    ['bootstrap parameter or rule', /Bootstrap/i],
    ['metadata of the CDK', /AWS::CDK::Metadata|aws:cdk:/],
    ['transform or macro', /Transform|Fn::ForEach|AWS::Include|AWS::Serverless/],
    ['nested stack', /AWS::CloudFormation::Stack"/],
    ['value of another stack', /Fn::ImportValue|Fn::GetStackOutput|"Export"|resolve:/],
    ['native report, which most regions do not know', /AWS::CUR::/],
  ])('has no %s', (_, pattern) => {
    expect(text).not.toMatch(pattern);
  });

  test('names nothing: CAPABILITY_IAM suffices, and two of the stack fit one account', () => {
    // that one does not name its function, it refers to it
    const naming = resources.filter(([, { Type }]) => Type !== 'AWS::Lambda::EventInvokeConfig');
    const named = naming.flatMap(([id, { Properties }]) => Object.keys(Properties)
      .filter((key) => /^(Role|ManagedPolicy|Policy|Group|User|InstanceProfile|Bucket|Function|LogGroup)Name$/.test(key))
      .map((key) => `${id}.${key}`));
    expect(named).toEqual([]);
  });

  test('fits into a request to CloudFormation', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(51_200);
    expect(Buffer.byteLength(body.Description)).toBeLessThan(1_024);
  });

  test('says its name and version in description and metadata', () => {
    expect(body.Description).toContain(`(stompy-cdk ${version}, ${name})`);
    expect(body.Metadata['Stompy::Template']).toEqual({ Name: name, Version: version });
  });

  test('says the next step in every output for Stompy', () => {
    const outputs = Object.entries(body.Outputs);
    expect(outputs.length).toBeGreaterThan(0);
    for (const [key, { Description }] of outputs) expect([key, Description]).toEqual([key, expect.stringMatching(/^Next step: paste|^Name of the report/)]);
  });
});
