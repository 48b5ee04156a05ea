import { execFile } from 'child_process';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { promisify } from 'util';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { stringify } from 'yaml';
import { CONTEXT, ENVIRONMENT, EXAMPLES, EXAMPLES_FOLDER, buildExample, exampleFolders } from '../helpers/examples';
import { withoutHandlerCode } from '../helpers/snapshots';
import { EXTERNAL_ID, STOMPY } from '../helpers/stacks';
import { trustOf } from '../helpers/templates';

const STARTERS = EXAMPLES.filter(({ name }) => name !== 'platform-team');
const REPORT_OUTPUTS = ['CostAndUsageBucket'];
const OUTPUTS: Record<string, string[]> = {
  'both-products': ['StompyFinOpsRoleArn', ...REPORT_OUTPUTS, 'SpoTainerRoleArn'],
  'data-export': [...REPORT_OUTPUTS, 'StompyFinOpsRoleArn'],
  'existing-report': ['StompyFinOpsRoleArn'],
  'management-account': ['StompyFinOpsRoleArn', ...REPORT_OUTPUTS],
  'organization': ['SpoTainerRoleArnPattern', 'SpoTainerRoleArn'],
  'platform-team': ['StompyFinOpsRoleArn', 'SpoTainerRoleArn', ...REPORT_OUTPUTS],
  'production-account': ['SpoTainerRoleArn'],
};

function templateOf(stack: Stack): Record<string, Record<string, Record<string, unknown>>> {
  return Template.fromStack(stack).toJSON();
}

const templatesOf = (stacks: Stack[]) => stacks.map(templateOf);

test('every folder is an example that is tested, and stands in the README', () => {
  expect(exampleFolders()).toEqual(EXAMPLES.map(({ name }) => name));
  const readme = readFileSync(join(EXAMPLES_FOLDER, 'README.md'), 'utf8');
  expect([...readme.matchAll(/^\| \[`([\w-]+)`\]\(/gm)].map(([, name]) => name).sort()).toEqual(EXAMPLES.map(({ name }) => name));
});

describe.each(EXAMPLES)('$name', (example) => {
  const { stacks } = buildExample(example);

  test('makes this', () => {
    for (const stack of stacks) expect(withoutHandlerCode(templateOf(stack))).toMatchSnapshot(stack.stackName);
  });

  test('says the next step in its outputs', () => {
    const outputs = Object.assign({}, ...stacks.map((stack) => templateOf(stack).Outputs)) as Record<string, Record<string, unknown>>;
    // what one stack tells another is for nobody to paste
    for (const key of Object.keys(outputs).filter((each) => outputs[each].Export || each.startsWith('PublishOutput'))) delete outputs[key];
    expect(Object.keys(outputs)).toEqual(OUTPUTS[example.name]);
    for (const [key, { Description }] of Object.entries(outputs)) {
      expect(Description).toMatch(/^Next step: paste this .+ into Stompy/);
      if (REPORT_OUTPUTS.includes(key)) expect(Description).toContain('24 to 48 hours');
    }
  });

  test('trusts Stompy alone, with the external ID', () => {
    const trusts = stacks.flatMap(trustOf);
    expect(trusts).toHaveLength(OUTPUTS[example.name].filter((key) => key.endsWith('RoleArn')).length);
    for (const { Principal, Condition } of trusts) {
      expect(JSON.stringify(Principal)).toContain(`:iam::${STOMPY}:root`);
      expect(Condition?.StringEquals).toEqual({ 'sts:ExternalId': EXTERNAL_ID });
    }
  });
});

test.each(STARTERS)('$name needs no bootstrap: it deploys with the caller\'s own credentials, from inline templates', (example) => {
  const { app, stacks } = buildExample(example, { 'aws:cdk:enable-path-metadata': true });
  const assembly = app.synth();
  for (const { artifactId, region } of stacks) {
    const artifact = assembly.getStackArtifact(artifactId);
    expect(artifact.assumeRoleArn).toBeUndefined();
    expect(artifact.stackTemplateAssetObjectUrl).toBeUndefined();
    expect(artifact.assets).toEqual([]);
    expect(JSON.stringify(artifact.template)).not.toMatch(/bootstrap/i);
    // the CDK CLI sends YAML, and CloudFormation takes no more with the request itself
    expect(Buffer.byteLength(stringify(artifact.template))).toBeLessThan(51_200);
    expect(region).toBe('ap-southeast-1');
  }
});

test('platform-team keeps its own bucket, boundary, tags, path and bootstrap', () => {
  const { app, stacks: [stack] } = buildExample(EXAMPLES.find(({ name }) => name === 'platform-team')!);
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::S3::Bucket', 1);
  for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
    expect(JSON.stringify(Properties.PermissionsBoundary)).toContain('policy/platform-boundary');
    expect(Properties.Tags).toContainEqual({ Key: 'team', Value: 'platform' });
  }
  expect(templateOf(stack).Parameters.BootstrapVersion.Default).toBe('/cdk-bootstrap/platform/version');
  expect(app.synth().getStackArtifact(stack.artifactId).assumeRoleArn).toContain('cdk-platform-deploy-role');
});

describe('settings', () => {
  const saved = { ...process.env };
  // whoever deploys an example has them in the shell that runs this test
  beforeEach(() => Object.keys(ENVIRONMENT).forEach((name) => delete process.env[name]));
  afterEach(() => { process.env = { ...saved }; });

  test.each(EXAMPLES)('$name reads them from the environment as from the context', (example) => {
    const expected = templatesOf(buildExample(example).stacks);
    Object.assign(process.env, ENVIRONMENT);
    expect(templatesOf([example.build(new App())].flat())).toEqual(expected);
  });

  test('the context comes first', () => {
    Object.assign(process.env, ENVIRONMENT, { STOMPY_ACCOUNT_ID: '777788889999' });
    expect(JSON.stringify(templatesOf(buildExample(STARTERS[0]).stacks))).not.toContain('777788889999');
  });

  test.each(EXAMPLES)('one error names everything that $name lacks, and where to find it', (example) => {
    const own: Record<string, string[]> = { 'existing-report': ['reportBucket', 'reportPrefix'], 'organization': ['organizationalUnits'] };
    const wanted = ['stompyAccountId', 'stompyExternalId', ...own[example.name] ?? []];
    const variables = wanted.map((key) => Object.keys(ENVIRONMENT)[Object.keys(CONTEXT).indexOf(key)]);
    let message = '';
    try {
      example.build(new App());
    } catch (error) {
      ({ message } = error as Error);
    }
    const [headline, ...lines] = message.split('\n');
    expect(headline).toBe('Settings are missing:');
    expect(lines).toEqual(wanted.map((key, index) => expect.stringContaining(`export ${variables[index]}=… or cdk deploy -c ${key}=… : `)));
    expect(message).toContain('connection page');
  });
});

/** As the CDK CLI runs an app: its command from cdk.json, in its folder, with the place for the result in the environment. */
async function runApp(name: string): Promise<unknown[]> {
  const folder = join(EXAMPLES_FOLDER, name);
  const [command, ...args] = (JSON.parse(readFileSync(join(folder, 'cdk.json'), 'utf8')).app as string).split(' ');
  const outdir = mkdtempSync(join(tmpdir(), 'stompy-example-'));
  try {
    await promisify(execFile)(command, args, { cwd: folder, env: { ...process.env, ...ENVIRONMENT, CDK_OUTDIR: outdir, CDK_VALIDATION: 'false' } });
    const { artifacts } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')) as { artifacts: Record<string, { type: string }> };
    const stacks = Object.keys(artifacts).filter((id) => artifacts[id].type === 'aws:cloudformation:stack');
    return stacks.map((stack) => JSON.parse(readFileSync(join(outdir, `${stack}.template.json`), 'utf8')) as unknown);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

test('the command in each cdk.json makes what is tested above', async () => {
  const made = await Promise.all(EXAMPLES.map(({ name }) => runApp(name)));
  expect(made).toEqual(EXAMPLES.map((example) => templatesOf(buildExample(example).stacks)));
});
